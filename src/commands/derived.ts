import { charsetOf } from '../config/config.ts';
import { mergeTargets } from '../convert/merge.ts';
import { loadFormat } from '../formats/load-format.ts';
import type { Article } from '../model/article.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Change, Host } from '../model/host.ts';
import { withMarkup, type Content } from '../model/inline.ts';
import { isFinished, notedDerived, recordDerived } from '../store/derived.ts';
import { identify, targetsForWriter } from '../store/identify.ts';
import { fingerprint } from '../store/stamp.ts';
import { encodeText, legacyCharset, type Encoding } from '../text/decode.ts';
import { encodeAs } from '../text/charset.ts';
import { cataloguePath, joinPath, outputPath, type Project } from './project.ts';

/** An article of the project with its translation into one locale. */
export interface Translated {
  readonly article: Article;
  readonly encoding: Encoding;
  readonly bilingual: Bilingual;
  readonly history?: Bilingual | undefined;
  readonly locale: string;
}

/** Files that can be made again from article and store at any time. */
export interface Derived {
  readonly changes: readonly Change[];
  /** Units that do not fit the article any more (`xliff/source-drift`). */
  readonly diagnostics: readonly Diagnostic[];
}

/** The localised article and its catalogue; none as long as nothing is translated. */
export async function derivedChanges(project: Project, translated: Translated): Promise<Derived> {
  const { article, bilingual, history, locale } = translated;
  const identified = identify(article, bilingual, history);
  const { targets, diagnostics } = mergeTargets(identified.article, bilingual);
  if (targets.size === 0) return { changes: [], diagnostics };
  const format = await loadFormat(article.name, article.source, project.config.formats);
  const text = format.write(article, targetsForWriter(targets, identified.ids), { lang: locale });
  const { bytes, problem } = bytesOf(text, project, translated);
  if (bytes === undefined) return { changes: [], diagnostics: [...diagnostics, problem] };
  const changes = [
    { path: outputPath(project.config, article.name, locale), bytes },
    { path: cataloguePath(project.config, article.name, locale), bytes: catalogueOf(targets) },
  ];
  return { changes, diagnostics };
}

/** A localised article that cannot be written is an error. */
type Written =
  | { readonly bytes: Uint8Array; readonly problem?: undefined }
  | { readonly problem: Diagnostic; readonly bytes?: undefined };

/** The bytes of a localised article: plain text and Markdown in the character set that the project sets for the locale. */
function bytesOf(text: string, { config }: Project, { article, encoding, locale }: Translated): Written {
  const isText = article.format === 'plain' || article.format === 'markdown';
  const charset = isText ? legacyCharset(charsetOf(config, locale) ?? '') : undefined;
  if (charset === undefined) return { bytes: encodeText(text, encoding) };
  const { bytes, missing } = encodeAs(text, charset);
  if (bytes !== undefined) return { bytes };
  const file = outputPath(config, article.name, locale);
  const values = { file, locale, charset, char: missing, code: codePoint(missing) };
  return { problem: { code: 'article/not-in-charset', level: 'error', place: { file }, values } };
}

/**
 * What an export or import says of the files it has made: a unit that does not fit keeps its source there, which is a warning,
 * since the store is as it should be.
 */
export function toldOf({ diagnostics }: Derived): readonly Diagnostic[] {
  return diagnostics.map((one) => (one.code === 'xliff/source-drift' ? { ...one, level: 'warning' } : one));
}

/** `U+20AC` */
function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The store with a note of what is made from it, so that `doctor` can tell an edit by hand from a file out of date. */
export function noteDerived(bilingual: Bilingual, { changes }: Derived): Bilingual {
  const [article, catalogue] = changes;
  if (article?.bytes === undefined || catalogue?.bytes === undefined) return bilingual;
  return recordDerived(bilingual, {
    article: fingerprint(article.bytes),
    catalogue: fingerprint(catalogue.bytes),
  });
}

/** A revised store, and what is to be made again from it in the same commit. */
export interface RevisedDerived extends Derived {
  /** The store with a note of what was made; the one that was given when nothing is. */
  readonly bilingual: Bilingual;
  /** A localised article is there, but has to wait for its translators. */
  readonly isWaiting: boolean;
}

/**
 * What an export makes again of a localised article whose source was revised.
 *
 * When nothing is left to translate (a paragraph was dropped, moved, or brought back), the article and its catalogue follow at
 * once: a text that was withdrawn may not stay on the page. While something is open they stay as they are, a whole article
 * of the last revision, and not one with sentences of another language in it. What somebody edited by hand is left alone.
 *
 * @param translated the revised store; its note of what was made is that of the last revision
 */
export async function deriveAfterRevision(
  project: Project,
  translated: Translated,
  host: Host,
): Promise<RevisedDerived> {
  const { article, bilingual, locale } = translated;
  const nothing = { bilingual, changes: [], diagnostics: [], isWaiting: false };
  const paths = {
    article: outputPath(project.config, article.name, locale),
    catalogue: cataloguePath(project.config, article.name, locale),
  };
  for (const kind of ['article', 'catalogue'] as const) {
    const noted = notedDerived(bilingual, kind);
    const path = joinPath(project.root, paths[kind]);
    if (noted === undefined || (await host.stat(path)) === undefined) return nothing;
    if (fingerprint(await host.read(path)) !== noted) return nothing;
  }
  if (!isFinished(bilingual)) return { ...nothing, isWaiting: true };
  const derived = await derivedChanges(project, translated);
  return { ...derived, bilingual: noteDerived(bilingual, derived), isWaiting: false };
}

/** An i18next resource: unit id to target, inline codes as the markup they stand for. */
function catalogueOf(targets: ReadonlyMap<string, Content>): Uint8Array {
  const entries = [...targets].map(([id, content]) => [id, withMarkup(content)]);
  return new TextEncoder().encode(`${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}
