import { dirname } from 'node:path';
import type { Change } from '../model/host.ts';
import { HostError } from '../model/diagnostic.ts';
import { errnoOf, naming } from './errors.ts';
import { readIfThere, statIfThere } from './files.ts';
import { forgetJournal, hashOf } from './journal.ts';
import { place } from './place.ts';
import { placeAll } from './publish.ts';
import { openStaging, WORK_FOLDER, type Staging, type Step } from './staging.ts';
import { settleDisk, settleFolders } from './sync.ts';

/**
 * Makes all changes visible, or none. The caller holds the lock of the project.
 *
 * Files are staged as the changes come (a full disk or a missing permission ends it here) while all new bytes go into the
 * journal, whose rename is the commit point; then every file is renamed to its place. A command killed after the commit
 * point is completed by `recover`; one that fails there puts the old bytes back. An error of whoever makes the changes
 * ends it like a full disk does.
 *
 * @param denied why the lock could not be taken: thrown as soon as something would have to be written
 * @returns paths that were written or removed; a file that has these bytes already is not touched
 */
export async function commitChanges(
  root: string,
  changes: Iterable<Change> | AsyncIterable<Change>,
  denied?: HostError,
): Promise<readonly string[]> {
  const staging = openStaging(root, denied);
  const asked = new Set<string>();
  let steps: readonly Step[];
  try {
    let isKept = false;
    for await (const change of changes) {
      staging.add(change);
      asked.add(change.path);
      isKept ||= change.bytes !== undefined && change.path.startsWith(`${WORK_FOLDER}/`);
    }
    if (isKept) ignoreOwn(root, staging);
    steps = staging.isEmpty() ? [] : staging.seal();
  } catch (error) {
    staging.discard();
    throw error;
  }
  if (steps.length === 0) {
    staging.discard();
    return [];
  }
  await publish(root, steps, staging);
  staging.clear();
  return steps.map(({ path }) => path).filter((path) => asked.has(path));
}

/** Histories in our folder are for git to keep, lock and journal are not. */
function ignoreOwn(root: string, staging: Staging): void {
  const path = `${WORK_FOLDER}/.gitignore`;
  if (statIfThere(`${root}/${path}`) !== undefined) return;
  staging.add({ path, bytes: Buffer.from('/lock*\n/journal*\n/stage\n') });
}

async function publish(root: string, steps: readonly Step[], staging: Staging): Promise<void> {
  const work = `${root}/${WORK_FOLDER}`;
  try {
    // The staged file already has the permissions of the one it replaces.
    await placeAll(steps.map((step) => ({ ...step, bytes: () => staging.newBytes(step) })));
    // The bytes are there since the files were staged.
    settleFolders(new Set(steps.map(({ target }) => dirname(target))));
    naming(work, () => forgetJournal(work));
  } catch (error) {
    undo(work, steps, { staging, error });
  }
}

/** Puts the old bytes back where the new ones are. If even that fails, the journal stays, and the next start completes the commit. */
function undo(
  work: string,
  steps: readonly Step[],
  { staging, error }: { readonly staging: Staging; readonly error: unknown },
): never {
  try {
    for (const step of steps) {
      if (hashOf(readIfThere(step.target)) !== step.after) continue;
      place({ ...step, staged: `${work}/stage/undo`, bytes: () => staging.oldBytes(step) });
    }
    settleDisk(steps.map(({ target, old }) => ({ target, isThere: old !== undefined })));
    forgetJournal(work);
    staging.clear();
  } catch (second) {
    throw new HostError('host/interrupted', { path: work, errno: errnoOf(second) ?? '?' }, { cause: error });
  }
  throw error;
}
