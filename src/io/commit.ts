import { accessSync, constants, readdirSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Change } from '../model/host.ts';
import { HostError } from '../model/diagnostic.ts';
import { errnoOf, naming } from './errors.ts';
import { createFile, makeFolder, readIfThere, statIfThere, syncFolder } from './files.ts';
import { forgetJournal, hashOf, readJournal, writeJournal, type Entry } from './journal.ts';
import { resolvePaths } from './paths.ts';
import { settleDisk } from './sync.ts';

/** Folder of a project for lock, journal and staged files; see docs/store.md. */
export const WORK_FOLDER = '.dateline';

/** A change that is really one, with all that is needed to do and to undo it. */
interface Step extends Entry {
  readonly target: string;
  readonly bytes: Uint8Array | undefined;
  readonly old: Uint8Array | undefined;
  readonly mode: number | undefined;
}

/**
 * Makes all changes visible, or none. The caller holds the lock of the project.
 *
 * Files are staged (a full disk or a missing permission ends it here), then all new bytes go into the journal, whose
 * rename is the commit point; then every file is renamed to its place. A command killed after the commit point is
 * completed by `recover`; one that fails there puts the old bytes back.
 *
 * @returns paths that were written or removed; a file that has these bytes already is not touched
 */
export function commitChanges(root: string, changes: readonly Change[]): readonly string[] {
  const steps = planSteps(root, [...changes, ...ignoring(root, changes)]);
  if (steps.length === 0) return [];
  const work = `${root}/${WORK_FOLDER}`;
  const made: string[] = [];
  try {
    stage(work, steps, made);
    naming(work, () => writeJournal(work, steps));
  } catch (error) {
    discard(work, made);
    throw error;
  }
  publish(work, steps);
  quietly(() => rmSync(`${work}/stage`, { recursive: true, force: true }));
  const asked = new Set(changes.map(({ path }) => path));
  return steps.map(({ path }) => path).filter((path) => asked.has(path));
}

/** Histories in our folder are for git to keep, lock and journal are not. */
function ignoring(root: string, changes: readonly Change[]): readonly Change[] {
  const path = `${WORK_FOLDER}/.gitignore`;
  const isKept = changes.some(
    (change) => change.bytes !== undefined && change.path.startsWith(`${WORK_FOLDER}/`),
  );
  if (!isKept || statIfThere(`${root}/${path}`) !== undefined) return [];
  return [{ path, bytes: Buffer.from('/lock*\n/journal*\n/stage\n') }];
}

function planSteps(root: string, changes: readonly Change[]): readonly Step[] {
  const targets = resolvePaths(
    root,
    changes.map(({ path }) => path),
  );
  const steps: Step[] = [];
  changes.forEach(({ path, bytes }, index) => {
    const target = targets[index] ?? '';
    // Asked first: an exception for each file that is not there yet would cost more than all the rest.
    const stats = statIfThere(target);
    const old = stats === undefined ? undefined : readIfThere(target);
    if (old === undefined ? bytes === undefined : bytes !== undefined && isSame(old, bytes)) return;
    const mode = stats === undefined ? undefined : stats.mode & 0o777;
    steps.push({ path, target, bytes, old, mode, before: hashOf(old), after: hashOf(bytes) });
  });
  return steps;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0;
}

function stage(work: string, steps: readonly Step[], made: string[]): void {
  const folder = `${work}/stage`;
  naming(work, () => {
    makeFolder(work);
    rmSync(folder, { recursive: true, force: true });
    makeFolder(folder);
  });
  const seen = new Set<string>();
  steps.forEach(({ path, target, bytes, mode }, index) => {
    naming(path, () => {
      const parent = dirname(target);
      if (!seen.has(parent)) {
        seen.add(parent);
        made.push(...makeFolder(parent));
        accessSync(parent, constants.W_OK);
      }
      if (bytes !== undefined) createFile(`${folder}/${index}`, bytes, mode === undefined ? {} : { mode });
    });
  });
}

/** Nothing was committed: removes what was staged, and the folders made for it. The first error is the one to report. */
function discard(work: string, made: readonly string[]): void {
  quietly(() => rmSync(`${work}/stage`, { recursive: true, force: true }));
  quietly(() => rmSync(`${work}/journal.new`, { force: true }));
  // Renamed, but the folder could not be flushed.
  quietly(() => rmSync(`${work}/journal`, { force: true }));
  for (const folder of made.toReversed()) quietly(() => rmdirSync(folder));
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The error that brought us here is thrown by the caller; what is left is removed at the next start.
  }
}

function publish(work: string, steps: readonly Step[]): void {
  let done = 0;
  try {
    steps.forEach((step, index) => {
      naming(step.path, () => place(step, `${work}/stage/${index}`));
      done++;
    });
    settleDisk(steps.map(({ target, bytes }) => ({ target, isThere: bytes !== undefined })));
    naming(work, () => forgetJournal(work));
  } catch (error) {
    undo(work, steps.slice(0, done + 1), error);
  }
}

/** Puts the old bytes back. If even that fails, the journal stays, and the next start completes the commit. */
function undo(work: string, steps: readonly Step[], error: unknown): never {
  try {
    for (const { target, old, mode, after } of steps) {
      if (hashOf(readIfThere(target)) !== after) continue;
      place({ target, bytes: old }, `${work}/stage/undo`, mode);
    }
    settleDisk(steps.map(({ target, old }) => ({ target, isThere: old !== undefined })));
    forgetJournal(work);
    quietly(() => rmSync(`${work}/stage`, { recursive: true, force: true }));
  } catch (second) {
    throw new HostError('host/interrupted', { path: work, errno: errnoOf(second) ?? '?' }, { cause: error });
  }
  throw error;
}

/** Brings one file to its new state. The staged file may be missing: the bytes are at hand. */
function place(
  { target, bytes }: { target: string; bytes: Uint8Array | undefined },
  staged: string,
  mode?: number,
): void {
  if (bytes === undefined) {
    rmSync(target, { force: true });
    return;
  }
  try {
    renameSync(staged, target);
    return;
  } catch (error) {
    const errno = errnoOf(error);
    if (errno !== 'ENOENT' && errno !== 'EXDEV') throw error;
  }
  // Another disk below the project, or no staged file: a new one beside its place.
  const beside = `${dirname(target)}/.dateline-stage.tmp`;
  makeFolder(dirname(target));
  rmSync(beside, { force: true });
  createFile(beside, bytes, mode === undefined ? { isSynced: true } : { mode, isSynced: true });
  renameSync(beside, target);
}

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
  const targets = resolvePaths(
    root,
    entries.map(({ path }) => path),
  );
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
      place({ target, bytes }, `${work}/stage/none`, mode);
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
