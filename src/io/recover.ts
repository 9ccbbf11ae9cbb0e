import { readdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { naming } from './errors.ts';
import { createFile, makeFolder, readIfThere, statIfThere, syncFolder } from './files.ts';
import { forgetJournal, hashOf, readJournal, type Entry } from './journal.ts';
import { createPathResolver } from './paths.ts';
import { place } from './place.ts';
import { WORK_FOLDER } from './staging.ts';
import { settleDisk } from './sync.ts';

/** What `recover` did. */
export interface Recovery {
  /** Paths brought to the state of the interrupted command. */
  readonly completed: readonly string[];
  /** Paths that somebody changed since; their bytes were kept under the second name, relative to the project. */
  readonly kept: readonly { readonly path: string; readonly as: string }[];
}

/** Tells whether a command was interrupted in this project. */
export function isInterrupted(root: string): boolean {
  return statIfThere(`${root}/${WORK_FOLDER}/journal`) !== undefined;
}

/** Tells whether anything is there to complete or to remove. */
export function isLeftOver(root: string): boolean {
  return ['journal', 'journal.new', 'stage'].some(
    (name) => statIfThere(`${root}/${WORK_FOLDER}/${name}`) !== undefined,
  );
}

/**
 * Completes or forgets what an interrupted command left. The caller holds the lock.
 *
 * Without a journal nothing was committed: staged files are removed. With one, every file is brought to its new state.
 * A file that has neither its old nor its new bytes was torn by a power cut (its bytes are a beginning of the new ones, or
 * zeros) or edited by hand since: then the edit is kept beside.
 */
export function recover(root: string): Recovery {
  const work = `${root}/${WORK_FOLDER}`;
  if (statIfThere(work) === undefined) return { completed: [], kept: [] };
  return naming(work, () => {
    const entries = readJournal(work);
    const result = entries === undefined ? { completed: [], kept: [] } : rollForward(root, work, entries);
    if (entries !== undefined) forgetJournal(work);
    for (const name of readdirSync(work)) {
      if (name === 'stage' || name === 'journal.new')
        rmSync(`${work}/${name}`, { recursive: true, force: true });
    }
    return result;
  });
}

function rollForward(
  root: string,
  work: string,
  entries: readonly (Entry & { bytes: Uint8Array | undefined })[],
): Recovery {
  const completed: string[] = [];
  const kept: { path: string; as: string }[] = [];
  const resolver = createPathResolver(root);
  const targets = entries.map(({ path }) => resolver.locate(path).target);
  entries.forEach(({ path, bytes, before, after }, index) => {
    const target = targets[index] ?? '';
    naming(path, () => {
      rmSync(`${dirname(target)}/.dateline-stage.tmp`, { force: true });
      const now = readIfThere(target);
      const hash = hashOf(now);
      if (hash === after) return;
      if (hash !== before && now !== undefined && !isTorn(now, bytes))
        kept.push({ path, as: keep(root, path, now) });
      const mode = now === undefined ? undefined : (statIfThere(target)?.mode ?? 0o666) & 0o777;
      makeFolder(dirname(target));
      place({ target, staged: `${work}/stage/none`, bytes: () => bytes, mode });
      completed.push(path);
    });
  });
  settleDisk(
    entries.map(({ bytes }, index) => ({ target: targets[index] ?? '', isThere: bytes !== undefined })),
  );
  return { completed, kept };
}

/** A beginning of the new bytes, the rest zeros or missing: what a disk shows of a file that was never flushed. */
function isTorn(now: Uint8Array, bytes: Uint8Array | undefined): boolean {
  if (bytes === undefined || now.length > bytes.length) return false;
  let same = 0;
  while (same < now.length && now[same] === bytes[same]) same++;
  return now.subarray(same).every((byte) => byte === 0);
}

function keep(root: string, path: string, bytes: Uint8Array): string {
  for (let count = 1; ; count++) {
    const as = `${WORK_FOLDER}/kept/${count}/${path}`;
    const target = `${root}/${as}`;
    if (statIfThere(target) !== undefined) continue;
    makeFolder(dirname(target));
    createFile(target, bytes, { isSynced: true });
    syncFolder(dirname(target));
    return as;
  }
}
