import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { errnoOf, naming } from './errors.ts';
import { statIfThere, syncFile, syncFolder } from './files.ts';

/** From so many files on, one `syncfs` for the whole disk is cheaper than a flush for each. */
const MANY = 64;

interface Written {
  readonly target: string;
  readonly isThere: boolean;
}

/**
 * Waits until published files and their names are on the disk; only then may the journal go.
 *
 * Many files: `sync -f` of coreutils (one `syncfs` call for each folder's disk, 50 ms for 4,000 files where single
 * flushes take a second); where there is no such command, each file is flushed.
 */
export function settleDisk(files: readonly Written[]): void {
  const folders = [...new Set(files.map(({ target }) => dirname(target)))];
  if (files.length >= MANY && syncDisks(folders)) return;
  for (const { target, isThere } of files) if (isThere) naming(target, () => syncFile(target));
  for (const folder of folders) naming(folder, () => syncIfThere(folder));
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
