import { AsyncLocalStorage } from 'node:async_hooks';
import { hash } from 'node:crypto';
import { readSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HostError, UsageError } from '../model/diagnostic.ts';
import type { Host } from '../model/host.ts';
import { commitChanges } from './commit.ts';
import { isInterrupted, isLeftOver, recover } from './recover.ts';
import { WORK_FOLDER } from './staging.ts';
import { startCrew } from './crew.ts';
import { tendHeap } from './heap.ts';
import { errnoOf, hostError, naming } from './errors.ts';
import { readFile, readIfThere, replaceFile, statIfThere } from './files.ts';
import { findFiles } from './find-files.ts';
import { followStat, streamFile } from './reading.ts';
import { takeLock, type Lock, type LockOptions } from './lock.ts';
import { createOutput } from './output.ts';

/** Milliseconds that a command waits for another one in the same project (`DATELINE_LOCK_WAIT`). */
const LOCK_WAIT = 30_000;

export interface HostOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Milliseconds to wait for a project's lock. */
  readonly lockWait?: number;
}

/** A project that the call chain that runs has to itself, or may only look at. */
interface Held {
  readonly root: string;
  /** Why there is no lock. */
  readonly denied?: HostError;
}

/** Projects of the call chain that runs: a nested call goes on, a parallel one waits like another process. */
const held = new AsyncLocalStorage<readonly Held[]>();

function heldAt(root: string): Held | undefined {
  return held.getStore()?.find((one) => one.root === root);
}

/** The world as Node shows it. One for a process. */
export function createHost(options: HostOptions = {}): Host {
  const cwd = options.cwd ?? process.cwd();
  const env = options.env ?? process.env;
  const wait = options.lockWait ?? waitOf(env);
  const at = (path: string): string => resolve(cwd, path);
  const output = createOutput();

  const exclusive = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
    const root = at(folder);
    if (heldAt(root) !== undefined) return work();
    const onWait = (holder: string): void => output.notice(`… ${holder}`);
    const { lock, denied } = await lockOrRead(root, { wait, onWait });
    const own: Held = denied === undefined ? { root } : { root, denied };
    try {
      if (lock !== undefined && isLeftOver(root)) {
        for (const { path, as } of recover(root).kept) output.notice(`${path} → ${as}`);
      }
      return await held.run([...(held.getStore() ?? []), own], work);
    } finally {
      lock?.release();
    }
  };

  return {
    cwd,
    env,
    versions: versions(),
    terminal: output.terminal,
    read: async (path) => {
      tendHeap();
      return path === '-' ? readInput() : readFile(at(path));
    },
    stream: (path) => streamFile(at(path)),
    stat: async (path) => followStat(at(path)),
    glob: (patterns, root) => findFiles(patterns, at(root)),
    commit: (root, changes) =>
      exclusive(root, async () => commitChanges(at(root), changes, heldAt(at(root))?.denied)),
    exclusive,
    settle: async (root) => {
      if (isInterrupted(at(root))) await exclusive(root, async () => undefined);
    },
    write: (path, bytes) => replaceFile(at(path), bytes instanceof Uint8Array ? [bytes] : bytes),
    crew: (order) => startCrew(order, { cwd, env }),
    hash: (text) => hash('sha256', text),
    load: (path) => loadModule(at(path)),
    catalogue: async (lang, name) => readCatalogue(lang, name),
    print: output.print,
    notice: output.notice,
    exit: output.exit,
    now: () => new Date(),
  };
}

/**
 * On a disk that cannot be written there is nothing to guard, and a command that only looks (`--dry-run`, `--check`) can do
 * its work; a commit fails there by itself, before it has changed anything.
 */
async function lockOrRead(
  root: string,
  options: LockOptions,
): Promise<{ readonly lock?: Lock; readonly denied?: HostError }> {
  try {
    return { lock: await takeLock(join(root, WORK_FOLDER), options) };
  } catch (error) {
    const isClosed = error instanceof HostError && ['host/read-only', 'host/denied'].includes(error.code);
    if (!isClosed || isInterrupted(root)) throw error;
    return { denied: error };
  }
}

function waitOf(env: Readonly<Record<string, string | undefined>>): number {
  const value = Number(env['DATELINE_LOCK_WAIT'] ?? Number.NaN);
  return Number.isFinite(value) && value >= 0 ? value : LOCK_WAIT;
}

function versions(): Host['versions'] {
  const { node, icu = '?', cldr = '?', tz = '?' } = process.versions;
  const text = Buffer.from(readFile(join(packageFolder, 'package.json'))).toString('utf8');
  const { version } = JSON.parse(text) as { readonly version: string };
  return { dateline: version, node, icu, cldr, tz };
}

/** All of stdin. */
function readInput(): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const buffer = Buffer.alloc(65_536);
  for (;;) {
    let size: number;
    try {
      size = readSync(0, buffer, 0, buffer.length, null);
    } catch (error) {
      if (errnoOf(error) === 'EAGAIN') continue;
      if (errnoOf(error) === 'EOF') break;
      throw hostError(error, '-');
    }
    if (size === 0) break;
    parts.push(Buffer.from(buffer.subarray(0, size)));
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** A configuration: JavaScript, TypeScript (Node strips the types) or JSON. Loaded anew when the file has changed. */
async function loadModule(path: string): Promise<unknown> {
  const stats = naming(path, () => followStat(path));
  if (stats === undefined) return readFile(path);
  try {
    if (path.endsWith('.json')) return JSON.parse(Buffer.from(readFile(path)).toString('utf8'));
    const url = pathToFileURL(path);
    url.searchParams.set('changed', String(statIfThere(path)?.mtimeMs ?? 0));
    const module = (await import(url.href)) as { readonly default?: unknown };
    return module.default;
  } catch (error) {
    if (error instanceof Error && error.name === 'HostError') throw error;
    throw new UsageError('host/load', {
      path,
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}

const packageFolder = join(import.meta.dirname, '..', '..');

function readCatalogue(lang: string, name: string): unknown {
  if (!/^[\w-]+$/.test(lang) || !/^[\w-]+$/.test(name)) return undefined;
  const bytes = readIfThere(join(packageFolder, 'locales', lang, `${name}.json`));
  return bytes === undefined ? undefined : JSON.parse(Buffer.from(bytes).toString('utf8'));
}
