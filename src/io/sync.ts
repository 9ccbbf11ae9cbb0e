import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { errnoOf, naming } from './errors.ts';
import { statIfThere, syncFile, syncFolder } from './files.ts';

/** From so many on, one `syncfs` for the whole disk is cheaper than a flush for each. */
const MANY = 64;

interface Written {
  readonly target: string;
  readonly isThere: boolean;
}

/**
 * Waits until the bytes of files are on the disk.
 *
 * Many files: `sync -f` of coreutils (one `syncfs` call for each folder's disk, 50 ms for 4,000 files where single
 * flushes take a second); where there is no such command, each file is flushed.
 */
export function settleFiles(files: readonly string[]): void {
  if (files.length >= MANY && syncDisks([...new Set(files.map((file) => dirname(file)))])) return;
  for (const file of files) naming(file, () => syncFile(file));
}

/** Waits until the names in folders are on the disk. */
export function settleFolders(folders: ReadonlySet<string>): void {
  if (folders.size >= MANY && syncDisks([...folders])) return;
  for (const folder of folders) naming(folder, () => syncIfThere(folder));
}

/** Waits until files and their names are on the disk; only then may a journal go. */
export function settleDisk(files: readonly Written[]): void {
  settleFiles(files.filter(({ isThere }) => isThere).map(({ target }) => target));
  settleFolders(new Set(files.map(({ target }) => dirname(target))));
}

function syncIfThere(folder: string): void {
  try {
    syncFolder(folder);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
}

function syncDisks(folders: readonly string[]): boolean {
  if (process.platform !== 'linux') return false;
  const disks = new Map(folders.map((folder) => [statIfThere(folder)?.dev, folder]));
  try {
    execFileSync('sync', ['-f', '--', ...disks.values()], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}
