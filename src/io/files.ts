import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { dirname } from 'node:path';
import { HostError } from '../model/diagnostic.ts';
import { errnoOf, naming } from './errors.ts';

/** Files beyond this many bytes are refused by `readFile`: they would not fit in memory several times over. */
export const MOST_BYTES: number = 256 * 1024 * 1024;

/**
 * Reads a regular file whole.
 *
 * @throws HostError for a folder, a device, a pipe, a file over `most` bytes, and one that changes while it is read
 */
export function readFile(path: string, most: number = MOST_BYTES): Uint8Array<ArrayBuffer> {
  return naming(path, () => {
    // Without O_NONBLOCK opening a pipe would wait for its writer.
    const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const before = fstatSync(fd);
      refuseIrregular(before, path, most);
      const bytes = readAll(fd, before.size);
      const after = fstatSync(fd);
      if (bytes.length !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
        throw new HostError('host/changed', { path });
      }
      return bytes;
    } finally {
      closeSync(fd);
    }
  });
}

function refuseIrregular(stats: Stats, path: string, most: number): void {
  if (stats.isDirectory()) throw new HostError('host/folder', { path });
  if (!stats.isFile()) throw new HostError('host/not-regular', { path });
  if (stats.size > most) {
    const values = { path, size: Math.ceil(stats.size / 1_048_576), most: Math.floor(most / 1_048_576) };
    throw new HostError('host/too-large', values);
  }
}

function readAll(fd: number, size: number): Uint8Array<ArrayBuffer> {
  // One byte more than expected, so that a file that grew is seen without another call.
  const bytes = new Uint8Array(size + 1);
  let at = 0;
  while (at < bytes.length) {
    const read = readSync(fd, bytes, at, bytes.length - at, null);
    if (read === 0) break;
    at += read;
  }
  return bytes.subarray(0, at);
}

/** Bytes of a file, or undefined when there is none. */
export function readIfThere(path: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return readFile(path);
  } catch (error) {
    if (error instanceof HostError && error.code === 'host/missing') return undefined;
    throw error;
  }
}

/** Writes all bytes: a short write (full disk, size limit) goes on until the system says why. */
export function writeAll(fd: number, bytes: Uint8Array): void {
  let at = 0;
  while (at < bytes.length) {
    const written = writeSync(fd, bytes, at, bytes.length - at);
    if (written === 0) throw new HostError('host/full', { path: '', errno: 'ENOSPC' });
    at += written;
  }
}

/** Makes a new file with these bytes; it must not exist. With `isSynced` they are on the disk when this returns. */
export function createFile(
  path: string,
  bytes: Uint8Array,
  options: { mode?: number; isSynced?: boolean } = {},
): void {
  const fd = openSync(path, 'wx', options.mode ?? 0o666);
  try {
    writeAll(fd, bytes);
    if (options.isSynced === true) fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Waits until the bytes of a file are on the disk. */
export function syncFile(path: string): void {
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Waits until the names in a folder are on the disk. Some systems have no such call: there renames are ordered anyway. */
export function syncFolder(path: string): void {
  try {
    syncFile(path);
  } catch (error) {
    if (!['EISDIR', 'EINVAL', 'EPERM', 'ENOTSUP'].includes(errnoOf(error) ?? '')) throw error;
  }
}

/**
 * Makes a folder and the ones above it.
 *
 * Not `mkdirSync(recursive)`: on a read-only disk that one says ENOENT.
 *
 * @returns the folders that were made, outermost first
 */
export function makeFolder(path: string): readonly string[] {
  try {
    mkdirSync(path);
    return [path];
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'EEXIST') return [];
    if (errno !== 'ENOENT' || dirname(path) === path) throw error;
  }
  const above = makeFolder(dirname(path));
  return [...above, ...makeFolder(path)];
}

/** `lstat`, or undefined when there is nothing. */
export function statIfThere(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errnoOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

let count = 0;

/**
 * Replaces one file as a whole: a new file beside it, on disk, then renamed. For files outside a project's commit.
 *
 * @param pieces an error of whoever makes them leaves everything as it was
 */
export async function replaceFile(
  path: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  const old = naming(path, () => statIfThere(path));
  if (old?.isDirectory() === true) throw new HostError('host/folder', { path });
  // A terminal, a pipe, /dev/null: there is nothing to replace, the bytes go through.
  const isThrough = old !== undefined && !old.isFile() && !old.isSymbolicLink();
  const next = isThrough ? path : `${dirname(path)}/.dateline-${process.pid}-${count++}.tmp`;
  const fd = naming(path, () => {
    if (!isThrough) makeFolder(dirname(path));
    return openSync(next, isThrough ? 'w' : 'wx', old === undefined ? 0o666 : old.mode & 0o777);
  });
  let isDone = false;
  try {
    for await (const bytes of pieces) naming(path, () => writeAll(fd, bytes));
    if (!isThrough) naming(path, () => fsyncSync(fd));
    isDone = true;
  } finally {
    closeSync(fd);
    if (!isDone && !isThrough) rmSync(next, { force: true });
  }
  if (!isThrough) naming(path, () => publish(next, path));
}

function publish(next: string, path: string): void {
  try {
    renameSync(next, path);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}
