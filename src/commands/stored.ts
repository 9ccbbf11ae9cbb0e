import type { Config } from '../config/config.ts';
import { readXliff, serializeXliff } from '../formats/xliff/read.ts';
import type { XliffDocument } from '../formats/xliff/document.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Change, Host } from '../model/host.ts';
import { stampSent } from '../store/stamp.ts';
import { joinPath, xliffPath, type Project } from './project.ts';

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

/** Reads the bilingual file and the history of an article; both may be absent. */
export async function readStored(project: Project, host: Host, key: StoreKey): Promise<Stored> {
  const path = xliffPath(project.config, key.name, key.locale);
  const own = await readIfThere(path, project, host);
  const past = await readIfThere(historyPath(project.config, key), project, host);
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

/** The files that hold a new revision, stamped with what they say now; a history that is empty is removed. */
export function storeChanges(
  config: Config,
  key: StoreKey,
  { bilingual, history }: { readonly bilingual: Bilingual; readonly history: Bilingual | undefined },
): readonly Change[] {
  return [
    { path: xliffPath(config, key.name, key.locale), bytes: bytesOf(stampSent(bilingual)) },
    { path: historyPath(config, key), bytes: history === undefined ? undefined : bytesOf(history) },
  ];
}

function bytesOf(bilingual: Bilingual): Uint8Array {
  return new TextEncoder().encode(serializeXliff(bilingual));
}

async function readIfThere(
  path: string,
  project: Project,
  host: Host,
): Promise<{ readonly document?: XliffDocument; readonly diagnostics: readonly Diagnostic[] }> {
  const full = joinPath(project.root, path);
  if ((await host.stat(full)) === undefined) return { diagnostics: [] };
  const { document, diagnostics } = readXliff(await host.read(full));
  if (diagnostics.length === 0) return { document, diagnostics };
  return { diagnostics: diagnostics.map((one) => ({ ...one, place: { ...one.place, file: path } })) };
}
