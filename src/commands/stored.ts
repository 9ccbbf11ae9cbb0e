import type { Config } from '../config/config.ts';
import { readXliff, serializeXliff } from '../formats/xliff/read.ts';
import type { XliffDocument } from '../formats/xliff/document.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Change, Host } from '../model/host.ts';
import { stampSent } from '../store/stamp.ts';
import { encodeUtf8 } from '../text/encode.ts';
import { joinPath, xliffPath, type Project } from './project.ts';
import { within } from './within.ts';

/** One article in one locale. */
export interface StoreKey {
  readonly name: string;
  readonly locale: string;
}

/** What the project keeps of an article in a locale. */
export interface Stored {
  /** Path of the bilingual file, relative to the project. */
  readonly path: string;
  readonly document?: XliffDocument;
  readonly bilingual?: Bilingual;
  /** Translations without place in the article any more. */
  readonly history?: Bilingual;
  /** Why a file cannot be read; it is then never written over, since it may hold translations. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the bilingual file and the history of an article; both may be absent.
 *
 * @param pending what is to be committed but is not on disk yet, by path
 */
export async function readStored(
  project: Project,
  host: Host,
  key: StoreKey,
  pending: ReadonlyMap<string, Change> = NOTHING,
): Promise<Stored> {
  const path = xliffPath(project.config, key.name, key.locale);
  const read = (one: string): Promise<Read> => readIfThere(one, project, { host, pending });
  const own = await read(path);
  const past = await read(historyPath(project.config, key));
  return {
    path,
    diagnostics: [...own.diagnostics, ...past.diagnostics],
    ...(own.document === undefined ? {} : { document: own.document, bilingual: own.document.bilingual }),
    ...(past.document === undefined ? {} : { history: past.document.bilingual }),
  };
}

/** Translations that have lost their place are kept beside the store, one file for each of its files. */
export function historyPath(config: Config, { name, locale }: StoreKey): string {
  return `.dateline/history/${xliffPath(config, name, locale)}`;
}

/** What is to be kept of a revision. */
export interface Revised {
  readonly bilingual: Bilingual;
  readonly history: Bilingual | undefined;
  /** There is a file of the history, to be removed when nothing is left of it. */
  readonly hadHistory: boolean;
}

/** The files that hold a new revision, stamped with what they say now; a history that is empty is removed. */
export function storeChanges(
  config: Config,
  key: StoreKey,
  { bilingual, history, hadHistory }: Revised,
): readonly Change[] {
  const own = { path: xliffPath(config, key.name, key.locale), bytes: bytesOf(stampSent(bilingual)) };
  if (history === undefined && !hadHistory) return [own];
  return [
    own,
    { path: historyPath(config, key), bytes: history === undefined ? undefined : bytesOf(history) },
  ];
}

function bytesOf(bilingual: Bilingual): Uint8Array {
  return encodeUtf8(serializeXliff(bilingual));
}

/** Who translates cannot send again what was damaged on this disk: it has to be brought back from here. */
const DAMAGES: Readonly<Record<string, string>> = {
  'xliff/truncated': 'store/truncated',
  'xliff/empty': 'store/emptied',
  'xliff/html-page': 'store/replaced',
  'xliff/not-xml': 'store/replaced',
  'xliff/not-xliff': 'store/replaced',
};

/** Findings of reading a file of ours, with the remedies that are for it. */
export function damageOf(path: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return within(path, diagnostics).map((one) => {
    const code = DAMAGES[one.code];
    return code === undefined ? one : { ...one, code, values: { ...one.values, path } };
  });
}

const NOTHING: ReadonlyMap<string, Change> = new Map();

interface Read {
  readonly document?: XliffDocument;
  readonly diagnostics: readonly Diagnostic[];
}

async function readIfThere(
  path: string,
  project: Project,
  { host, pending }: { readonly host: Host; readonly pending: ReadonlyMap<string, Change> },
): Promise<Read> {
  const bytes = pending.has(path)
    ? pending.get(path)?.bytes
    : await bytesOnDisk(joinPath(project.root, path), host);
  if (bytes === undefined) return { diagnostics: [] };
  const { document, diagnostics } = readXliff(bytes);
  if (diagnostics.length === 0) return { document, diagnostics };
  return { diagnostics: damageOf(path, diagnostics) };
}

async function bytesOnDisk(path: string, host: Host): Promise<Uint8Array | undefined> {
  return (await host.stat(path)) === undefined ? undefined : host.read(path);
}
