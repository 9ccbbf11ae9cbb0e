import { accessSync, constants, rmSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { HostError } from '../model/diagnostic.ts';
import type { Change } from '../model/host.ts';
import { createAppendFile, type AppendFile, type Span } from './append.ts';
import { naming, quietly } from './errors.ts';
import { createFile, makeFolder, readIfThere } from './files.ts';
import { hashOf, openJournal, type Entry, type JournalWriter } from './journal.ts';
import { createPathResolver, type Located } from './paths.ts';
import { settleFiles } from './sync.ts';

/** Folder of a project for lock, journal and staged files; see docs/store.md. */
export const WORK_FOLDER = '.dateline';

/** A change that is really one, with all that is needed to do and to undo it, but no bytes in memory. */
export interface Step extends Entry {
  readonly target: string;
  readonly staged: string;
  /** Permissions of the file that is there. */
  readonly mode: number | undefined;
  /** Where the old bytes are kept; undefined when there was no file. */
  readonly old: Span | undefined;
}

/** Changes made ready as they come: a full disk or a missing permission shows before anything is changed. */
export interface Staging {
  /** A later change for the same path takes the place of the earlier one; the bytes may be let go. */
  add(change: Change): void;
  /** Whether anything has to be written. */
  isEmpty(): boolean;
  /** Makes the folders, writes and renames the journal: the commit point. */
  seal(): readonly Step[];
  newBytes(step: Step): Uint8Array | undefined;
  oldBytes(step: Step): Uint8Array | undefined;
  /** Nothing was committed: removes what was staged, and the folders made for it. */
  discard(): void;
  /** Everything is in its place. */
  clear(): void;
}

interface Files {
  readonly journal: JournalWriter;
  readonly old: AppendFile;
}

/** Begins a commit. The caller holds the lock of the project; else `denied` is thrown at the first change. */
export function openStaging(root: string, denied?: HostError): Staging {
  const work = `${root}/${WORK_FOLDER}`;
  const folder = `${work}/stage`;
  const resolver = createPathResolver(root);
  const steps = new Map<string, Step>();
  const made: string[] = [];
  let files: Files | undefined;
  let count = 0;

  const open = (): Files => {
    files ??= naming(work, () => openFiles(work, folder, denied));
    return files;
  };
  const clear = (): void => {
    quietly(() => files?.journal.close());
    quietly(() => files?.old.close());
    // By itself too: a folder that cannot be removed now is then at least empty.
    if (files !== undefined) quietly(() => rmSync(`${folder}/old`, { force: true }));
    quietly(() => rmSync(folder, { recursive: true, force: true }));
  };
  return {
    add({ path, bytes }) {
      const before = steps.get(path);
      if (before?.span !== undefined) naming(path, () => rmSync(before.staged, { force: true }));
      steps.delete(path);
      const difference = differenceOf(resolver.locate(path), bytes);
      if (difference === undefined) return;
      const opened = open();
      const place = { path, staged: `${folder}/${count++}` };
      naming(path, () => steps.set(path, stage(place, difference, opened)));
    },
    isEmpty: () => steps.size === 0,
    seal() {
      const all = [...steps.values()];
      makeFolders(all, made);
      settleStaged(all);
      naming(work, () => open().journal.commit(all));
      return all;
    },
    newBytes: ({ span }) => (span === undefined ? undefined : open().journal.read(span)),
    oldBytes: ({ old }) => (old === undefined ? undefined : open().old.read(old)),
    discard() {
      clear();
      quietly(() => rmSync(`${work}/journal.new`, { force: true }));
      // Renamed, but the folder could not be flushed.
      if (files !== undefined) quietly(() => rmSync(`${work}/journal`, { force: true }));
      for (const one of made.toReversed()) quietly(() => rmdirSync(one));
    },
    clear,
  };
}

/** What is there, and what is to be there. */
interface Difference {
  readonly target: string;
  readonly mode: number | undefined;
  readonly old: Uint8Array | undefined;
  readonly bytes: Uint8Array | undefined;
}

/** Undefined when the file is as it is to be. */
function differenceOf({ target, stats }: Located, bytes: Uint8Array | undefined): Difference | undefined {
  // Not just read: an exception for each file that is not there yet would cost more than all the rest.
  const old = stats === undefined ? undefined : readIfThere(target);
  if (old === undefined ? bytes === undefined : bytes !== undefined && isSame(old, bytes)) return undefined;
  return { target, mode: stats === undefined ? undefined : stats.mode & 0o777, old, bytes };
}

function stage(
  { path, staged }: Pick<Step, 'path' | 'staged'>,
  { target, mode, old, bytes }: Difference,
  files: Files,
): Step {
  if (bytes !== undefined) createFile(staged, bytes, mode === undefined ? {} : { mode });
  return {
    path,
    target,
    staged,
    mode,
    span: bytes === undefined ? undefined : files.journal.append(bytes),
    old: old === undefined ? undefined : files.old.append(old),
    before: hashOf(old),
    after: hashOf(bytes),
  };
}

function openFiles(work: string, folder: string, denied: HostError | undefined): Files {
  if (denied !== undefined) throw denied;
  makeFolder(work);
  rmSync(folder, { recursive: true, force: true });
  makeFolder(folder);
  return { journal: openJournal(work), old: createAppendFile(`${folder}/old`) };
}

/** Before they are renamed: some disks flush a file that replaces another one at once, each by itself. */
function settleStaged(steps: readonly Step[]): void {
  settleFiles(steps.flatMap(({ staged, span }) => (span === undefined ? [] : [staged])));
}

function makeFolders(steps: readonly Step[], made: string[]): void {
  const seen = new Set<string>();
  for (const { path, target } of steps) {
    const parent = dirname(target);
    if (seen.has(parent)) continue;
    seen.add(parent);
    naming(path, () => {
      made.push(...makeFolder(parent));
      accessSync(parent, constants.W_OK);
    });
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0;
}
