import { hash } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { HostError } from '../model/diagnostic.ts';
import { createAppendFile, type AppendFile, type Span } from './append.ts';
import { readIfThere, syncFolder } from './files.ts';

/** One file of a commit. Hashes are SHA-256 in hex; undefined: no such file. */
export interface Entry {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Where its new bytes stand in the journal; undefined for a file to be removed. */
  readonly span: Span | undefined;
}

type Full = Entry & { readonly bytes: Uint8Array | undefined };

/** SHA-256 in hex. */
export function hashOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : hash('sha256', bytes);
}

/** The length of the list, as the last bytes of a journal: 16 digits and a line feed. */
const FOOT = 17;

/**
 * The journal of a commit that is being made ready: all new bytes, one after the other as they come, then a line of JSON
 * (list of entries), then the length of that line. Flushed once for all files: 12,000 files need one fsync here instead of
 * 12,000.
 */
export interface JournalWriter {
  append(bytes: Uint8Array): Span;
  read(span: Span): Uint8Array;
  /** Writes the list, flushes, renames: the commit point. */
  commit(entries: readonly Entry[]): void;
  close(): void;
}

/** Begins a journal; until its `commit` it is worth nothing, and the next start removes it. */
export function openJournal(work: string): JournalWriter {
  const file: AppendFile = createAppendFile(`${work}/journal.new`);
  return {
    append: (bytes) => file.append(bytes),
    read: (span) => file.read(span),
    commit(entries) {
      const kept = entries.map(({ path, before, after, span }) => ({ path, before, after, span }));
      const list = Buffer.from(`${JSON.stringify({ version: 2, entries: kept })}\n`);
      file.append(list);
      file.append(Buffer.from(`${String(list.length).padStart(FOOT - 1, '0')}\n`));
      file.sync();
      renameSync(`${work}/journal.new`, `${work}/journal`);
      syncFolder(work);
    },
    close: () => file.close(),
  };
}

/**
 * The journal of an interrupted commit; undefined when there is none.
 *
 * @throws HostError `host/bad-journal` when it is damaged: it was renamed only after it was on disk, so this is no
 *   interrupted command but a damaged disk or somebody's edit, and guessing would lose work
 */
export function readJournal(work: string): readonly Full[] | undefined {
  const path = `${work}/journal`;
  const bytes = readIfThere(path);
  if (bytes === undefined) return undefined;
  const entries = parseEntries(bytes);
  if (entries === undefined) throw new HostError('host/bad-journal', { path });
  return entries;
}

function parseEntries(bytes: Uint8Array): readonly Full[] | undefined {
  const foot = Buffer.from(bytes.subarray(-FOOT)).toString('latin1');
  if (!/^\d{16}\n$/.test(foot)) return undefined;
  const end = bytes.length - FOOT;
  const list = parseList(Buffer.from(bytes.subarray(Math.max(0, end - Number(foot)), end)).toString('utf8'));
  const entries = list?.map((entry): Full => {
    const { span } = entry;
    return { ...entry, bytes: span === undefined ? undefined : bytes.subarray(span.at, span.at + span.size) };
  });
  return entries?.every((entry) => hashOf(entry.bytes) === entry.after) === true ? entries : undefined;
}

function parseList(text: string): readonly Entry[] | undefined {
  try {
    const value = JSON.parse(text) as { version?: unknown; entries?: unknown };
    if (value.version !== 2 || !Array.isArray(value.entries)) return undefined;
    return value.entries as readonly Entry[];
  } catch {
    return undefined;
  }
}

/** The commit is complete, or undone. */
export function forgetJournal(work: string): void {
  rmSync(`${work}/journal`, { force: true });
  syncFolder(work);
}
