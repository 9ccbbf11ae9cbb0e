// The public names of the package: a thin face over the code that the commands use.
import { readArticle as read } from './formats/read-article.ts';
import type { Article, Block } from './model/article.ts';
import type { Resolution } from './model/date.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { ReadOptions } from './model/format.ts';

export { checkBilingual, checkPair, type CheckOptions, type StringPair } from './checks/run.ts';
export { defineConfig, type Config, type UserConfig } from './config/config.ts';
export { extract, type ExtractOptions } from './convert/extract.ts';
export { mergeTargets, type Merged, type MergeOptions } from './convert/merge.ts';
export { pseudo, type PseudoStyle } from './convert/pseudo.ts';
export { readCatalogue, type Catalogue } from './formats/i18next/catalogue.ts';
export { catalogueFromXliff, catalogueToXliff, type ExchangeOptions } from './formats/i18next/exchange.ts';
export { formatOf } from './formats/read-article.ts';
export { checkReturned } from './formats/xliff/check-returned.ts';
export { convertXliff, type ConvertOptions } from './formats/xliff/convert.ts';
export type { Edit, XliffDocument, XliffReading } from './formats/xliff/document.ts';
export { editXliff, patchXliff, type UnitEditor } from './formats/xliff/edit.ts';
export { joinSegments, removeAnnotations, rewriteXliff, splitSegments } from './formats/xliff/operations.ts';
export { createXliff, readUnits, readXliff, serializeXliff, writeXliff } from './formats/xliff/read.ts';
export { validateChunks, validateXliff } from './formats/xliff/validate.ts';
export type * from './model/article.ts';
export type * from './model/bilingual.ts';
export type { DateOrder, Day, Evidence, Resolution } from './model/date.ts';
export { HostError, UsageError, type Diagnostic, type Level, type Place } from './model/diagnostic.ts';
export type { ArticleFormat, ReadOptions, WriteOptions } from './model/format.ts';
export type { Code, Content } from './model/inline.ts';
export type { Range } from './model/range.ts';
export type { CheckSettings, Finding } from './model/rule.ts';
export { checkPage, checkPageStatic, type CheckPageOptions } from './page/index.ts';
export { resolveDate, type DateEvidence } from './text/resolve-date.ts';
export { segment, type SegmentOptions } from './text/segment/index.ts';

/** An article as the library gives it: every block with its plain text. */
export interface ReadArticle extends Article {
  readonly blocks: readonly (Block & { readonly text: string })[];
}

/**
 * Reads an article in the format that its name or its text shows. Never throws, for any text.
 *
 * @returns `published` is the day the dateline stands for, or why that is open; undefined without dateline
 */
export function readArticle(
  text: string,
  options: ReadOptions,
): {
  readonly article: ReadArticle;
  readonly published: Resolution | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { article, diagnostics } = read(text, options);
  const blocks = article.blocks.map((block) => ({ ...block, text: block.content.text }));
  return { article: { ...article, blocks }, published: article.published, diagnostics };
}
