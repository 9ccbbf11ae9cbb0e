import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const CLI: string = join(import.meta.dirname, '..', '..', 'src', 'cli.ts');

/** How a process ended: `code` is null when a signal ended it. */
export interface End {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end. */
export function start(
  command: readonly string[],
  options: {
    readonly cwd: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly killAfter?: number;
  },
): Promise<End> {
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    const env = { ...process.env, NODE_COMPILE_CACHE: CACHE, ...options.env };
    const child = execFile(program, args, { cwd: options.cwd, env, timeout: 120_000 }, (error, out, err) => {
      clearTimeout(timer);
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
      // strace passes a signal on to itself, a shell adds 128.
      resolve({ code: code === 137 ? null : code, out, err });
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), options.killAfter ?? 2_000_000_000);
  });
}

/** Compiled sources are kept, so that each of hundreds of starts does not compile them again. */
export let CACHE = '';
export function useCache(folder: string): void {
  CACHE = folder;
}

export const IMPORT: readonly string[] = [process.execPath, CLI, 'import', 'a', '--no-check'];

/** A call that a fault can be injected at: the n-th of its name in the process. */
export interface Point {
  readonly call: string;
  readonly n: number;
}

const CALLS =
  'write,pwrite64,fsync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,rmdir,mkdir,openat,close';

/** Every call of an import that touches the project, by a run under strace. */
export async function findPoints(root: string, log: string): Promise<readonly Point[]> {
  await start(['strace', '-f', '-y', '-ff', '-o', log, '-e', `trace=${CALLS}`, ...IMPORT], { cwd: root });
  const points: Point[] = [];
  for (const name of readdirSync(dirname(log)).filter((one) =>
    join(dirname(log), one).startsWith(`${log}.`),
  )) {
    const counts = new Map<string, number>();
    const found: Point[] = [];
    for (const line of readFileSync(join(dirname(log), name), 'utf8').split('\n')) {
      const call = /^(\w+)\(/.exec(line)?.[1];
      if (call === undefined) continue;
      const n = (counts.get(call) ?? 0) + 1;
      counts.set(call, n);
      // `-y` shows the working directory with every path.
      if (line.replace(/AT_FDCWD<[^>]*>/, '').includes(root)) found.push({ call, n });
    }
    // Only the thread that does the work: `when` counts for each thread of its own.
    if (found.length > points.length) points.splice(0, points.length, ...found);
  }
  return points;
}

/** The import with a fault at one call. */
export function withFault(root: string, { call, n }: Point, fault: string): Promise<End> {
  const inject = `inject=${call}:${fault}:when=${n}`;
  return start(
    ['strace', '-f', '--seccomp-bpf', '-o', '/dev/null', '-e', `trace=${call}`, '-e', inject, ...IMPORT],
    { cwd: root },
  );
}
