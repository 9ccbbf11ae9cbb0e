import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { errnoOf } from './errors.ts';
import { createFile, makeFolder } from './files.ts';

/** A file on its way to its place. */
export interface Placing {
  readonly target: string;
  /** The file made ready; it may be missing, or on another disk. */
  readonly staged: string;
  /** What the file is to hold; undefined when it is to be removed. Asked only when the staged file cannot be used. */
  readonly bytes: () => Uint8Array | undefined;
  readonly mode: number | undefined;
}

/** Brings one file to its new state. */
export function place({ target, staged, bytes, mode }: Placing): void {
  try {
    renameSync(staged, target);
    return;
  } catch (error) {
    const errno = errnoOf(error);
    if (errno !== 'ENOENT' && errno !== 'EXDEV') throw error;
  }
  const content = bytes();
  if (content === undefined) {
    rmSync(target, { force: true });
    return;
  }
  // Another disk below the project, or no staged file: a new one beside its place.
  const beside = `${dirname(target)}/.dateline-stage.tmp`;
  makeFolder(dirname(target));
  rmSync(beside, { force: true });
  createFile(beside, content, mode === undefined ? { isSynced: true } : { mode, isSynced: true });
  renameSync(beside, target);
}
