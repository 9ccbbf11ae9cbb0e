import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a client found wrong; empty when all is well. */
export type Complaints = readonly string[];

/** A client of ours, run for real. */
export interface Client {
  readonly name: string;
  /** Why it cannot run here; undefined when it can. */
  readonly missing: () => string | undefined;
  readonly run: (folder: string) => Complaints | Promise<Complaints>;
}

/** Runs a program; its output is thrown together for messages. */
export function call(
  command: string,
  args: readonly string[],
): { readonly isFine: boolean; readonly output: string } {
  const { status, stdout, stderr, error } = spawnSync(command, [...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return {
    isFine: error === undefined && status === 0,
    output: `${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`,
  };
}

/** Tells whether a program is installed. */
export function hasProgram(command: string, args: readonly string[] = ['--version']): boolean {
  return spawnSync(command, [...args], { stdio: 'ignore' }).error === undefined;
}

/** Runs something in a folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-clients-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
