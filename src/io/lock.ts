import { linkSync, readFileSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { HostError } from '../model/diagnostic.ts';
import { errnoOf, naming, quietly } from './errors.ts';
import { createFile, makeFolder } from './files.ts';

/** Who holds a lock, as written in the lock file. */
interface Holder {
  readonly pid: number;
  /** Start of the process in ticks since boot (Linux): tells a process from a later one with the same number. */
  readonly started?: string;
  readonly boot?: string;
  readonly host: string;
  /** When it was taken, for people only. */
  readonly since: string;
  readonly command: string;
}

/** A lock that is held. */
export interface Lock {
  release(): void;
}

export interface LockOptions {
  /** Milliseconds to wait for another command; 0: at once `host/locked`. */
  readonly wait: number;
  /** Called once, when waiting begins. */
  onWait?(holder: string): void;
}

const POLL = 20;

/** A lock file without readable holder (made on a disk without hard links) counts as left behind after so many milliseconds. */
const TORN = 2000;

/**
 * Takes the lock of a project: a name that only one can make.
 *
 * A lock whose process is gone is removed; by one command at a time, so that nobody removes the lock of a living one.
 *
 * @param folder the project's `.dateline` folder; made when missing
 * @throws HostError `host/locked`, with who holds it, when `wait` is over
 */
export async function takeLock(folder: string, options: LockOptions): Promise<Lock> {
  const path = `${folder}/lock`;
  const own = JSON.stringify(self());
  const begin = performance.now();
  let isTold = false;
  for (;;) {
    naming(folder, () => makeFolder(folder));
    if (create(path, own)) {
      sweep(folder);
      return { release: () => releaseAll(folder, own) };
    }
    const text = readText(path);
    const waited = performance.now() - begin;
    if (text !== undefined && isGone(text, waited)) {
      removeStale(folder, text);
      continue;
    }
    if (waited >= options.wait) throw locked(path, text);
    if (!isTold && text !== undefined) options.onWait?.(describe(text));
    isTold = true;
    await sleep(POLL + Math.random() * POLL);
  }
}

let count = 0;

/** The file is written under a name of its own and linked, so that a lock is never seen half written. */
function create(path: string, text: string): boolean {
  const own = `${path}.${process.pid}-${count++}`;
  return naming(path, () => {
    try {
      createFile(own, Buffer.from(text));
      linkSync(own, path);
      return true;
    } catch (error) {
      const errno = errnoOf(error);
      // ENOENT: who held it has just removed the empty folder.
      if (errno === 'EEXIST' || errno === 'ENOENT') return false;
      if (errno === 'EPERM' || errno === 'ENOTSUP' || errno === 'ENOSYS') return createPlainly(path, text);
      throw error;
    } finally {
      // Left behind, it is removed by a later command; a lock that was taken is not to be forgotten because of it.
      quietly(() => rmSync(own, { force: true }));
    }
  });
}

/** For disks without hard links. */
function createPlainly(path: string, text: string): boolean {
  try {
    createFile(path, Buffer.from(text));
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    rmSync(path, { force: true });
    throw error;
  }
}

/** Removes what commands left that were killed while they took the lock. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^lock\.(?:stale\.)?(\d+)-\d+$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(`${folder}/${name}`, { force: true });
  }
}

/** A folder with nothing in it is no use to anybody. */
function releaseAll(folder: string, own: string): void {
  release(`${folder}/lock`, own);
  try {
    rmdirSync(folder);
  } catch {
    // It holds the history, or somebody waits in it.
  }
}

/** A lock that cannot be removed is no reason to fail: its process is gone in a moment. */
function release(path: string, own: string): void {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      if (readText(path) === own) rmSync(path, { force: true });
      return;
    } catch {
      // Once more; then the next command finds that the holder is gone.
    }
  }
}

/** Only who holds `lock.stale` may remove a lock; it looks again, for the lock may be a new one by now. */
function removeStale(folder: string, text: string): void {
  const guard = `${folder}/lock.stale`;
  const own = JSON.stringify(self());
  if (!create(guard, own)) {
    const other = readText(guard);
    if (other !== undefined && isGone(other, 0)) rmSync(guard, { force: true });
    return;
  }
  try {
    if (readText(`${folder}/lock`) === text) rmSync(`${folder}/lock`, { force: true });
  } finally {
    release(guard, own);
  }
}

function self(): Holder {
  const started = startOf(process.pid);
  const boot = bootId();
  return {
    pid: process.pid,
    ...(started === undefined ? {} : { started }),
    ...(boot === undefined ? {} : { boot }),
    host: hostname(),
    since: new Date().toISOString(),
    command: process.argv.slice(2, 4).join(' '),
  };
}

function parse(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('host' in value))
      return undefined;
    return value as Holder;
  } catch {
    return undefined;
  }
}

function isGone(text: string, waited: number): boolean {
  const holder = parse(text);
  if (holder === undefined) return waited > TORN;
  if (holder.host !== hostname()) return false;
  if (holder.boot !== undefined && holder.boot !== bootId()) return true;
  if (!isAlive(holder.pid)) return true;
  return holder.started !== undefined && holder.started !== startOf(holder.pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}

/** Field 22 of `/proc/<pid>/stat`; the name in field 2 may hold spaces and brackets. */
function startOf(pid: number): string | undefined {
  const text = readText(`/proc/${pid}/stat`);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19];
}

function bootId(): string | undefined {
  return readText('/proc/sys/kernel/random/boot_id')?.trim();
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function describe(text: string): string {
  const holder = parse(text);
  return holder === undefined ? '?' : `${holder.command} (${holder.pid}, ${holder.host})`;
}

function locked(path: string, text: string | undefined): HostError {
  const holder = text === undefined ? undefined : parse(text);
  return new HostError('host/locked', {
    path,
    pid: holder?.pid ?? '?',
    host: holder?.host ?? '?',
    command: holder?.command ?? '?',
    since: holder?.since ?? '?',
  });
}
