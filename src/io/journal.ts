import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { HostError } from '../model/diagnostic.ts';
import { readIfThere, syncFolder, writeAll } from './files.ts';

/** One file of a commit. Hashes are SHA-256 in hex; undefined: no such file. */
export interface Entry {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

type Full = Entry & { readonly bytes: Uint8Array | undefined };

/** SHA-256 in hex. */
export function hashOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : createHash('sha256').update(bytes).digest('hex');
}

/**
 * Writes all new bytes of a commit into one file, flushes it, and renames it: the commit point.
 *
 * One flush for all files: 12,000 files need one fsync here instead of 12,000. Form: a line of JSON (list of entries with
 * sizes), the bytes one after the other, then the hash of each file is what proves them.
 */
export function writeJournal(work: string, entries: readonly Full[]): void {
  const list = entries.map(({ path, before, after, bytes }) => ({
    path,
    before,
    after,
    size: bytes?.length,
  }));
  const fd = openSync(`${work}/journal.new`, 'w');
  try {
    writeAll(fd, Buffer.from(`${JSON.stringify({ version: 1, entries: list })}\n`));
    for (const chunk of chunks(entries)) writeAll(fd, chunk);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(`${work}/journal.new`, `${work}/journal`);
  syncFolder(work);
}

/** Small files are joined: a call for each would cost more than the copy. */
function* chunks(entries: readonly Full[]): Generator<Uint8Array> {
  let batch: Uint8Array[] = [];
  let size = 0;
  for (const { bytes } of entries) {
    if (bytes === undefined) continue;
    batch.push(bytes);
    size += bytes.length;
    if (size < 1_048_576) continue;
    yield Buffer.concat(batch);
    batch = [];
    size = 0;
  }
  yield Buffer.concat(batch);
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
  const end = bytes.indexOf(0x0a);
  const list = parseList(Buffer.from(bytes.subarray(0, Math.max(end, 0))).toString('utf8'));
  if (list === undefined) return undefined;
  let at = end + 1;
  const entries: Full[] = [];
  for (const { path, before, after, size } of list) {
    const part = size === undefined ? undefined : bytes.subarray(at, at + size);
    at += size ?? 0;
    if (hashOf(part) !== after) return undefined;
    entries.push({ path, before, after, bytes: part });
  }
  return at === bytes.length ? entries : undefined;
}

function parseList(text: string): readonly (Entry & { readonly size: number | undefined })[] | undefined {
  try {
    const value = JSON.parse(text) as { version?: unknown; entries?: unknown };
    if (value.version !== 1 || !Array.isArray(value.entries)) return undefined;
    return value.entries as readonly (Entry & { size: number | undefined })[];
  } catch {
    return undefined;
  }
}

/** The commit is complete, or undone. */
export function forgetJournal(work: string): void {
  rmSync(`${work}/journal`, { force: true });
  syncFolder(work);
}
