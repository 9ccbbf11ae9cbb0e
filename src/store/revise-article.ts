import { extract, type ExtractOptions } from '../convert/extract.ts';
import type { Article } from '../model/article.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { identify, type Identified } from './identify.ts';
import { revise, type Revision } from './revise.ts';

/** A new revision of an article, and the article with the ids of its units. */
export interface ArticleRevision extends Revision, Identified {}

/**
 * The whole way of a changed article into the store: `identify`, `extract`, `revise`.
 *
 * @param options as for `extract`; `previous` is the store, `history` the file under `.dateline/history/`
 */
export function reviseArticle(
  article: Article,
  options: ExtractOptions & { readonly history?: Bilingual | undefined },
): ArticleRevision {
  const { previous, history, ...rest } = options;
  const identified = identify(article, previous, history);
  const fresh = extract(identified.article, rest);
  return { ...revise(previous, fresh, history, identified.ids), ...identified };
}
