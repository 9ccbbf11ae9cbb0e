import { extract, META_CATEGORY, type ExtractOptions } from '../convert/extract.ts';
import type { Article } from '../model/article.ts';
import type { Bilingual, Unit } from '../model/bilingual.ts';
import { identify, type Identified } from './identify.ts';
import { revise, type Outcome, type Revision } from './revise.ts';
import { segmentsById } from './unit-ids.ts';
import { countWords } from './words.ts';

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
  if (previous === undefined && history === undefined) return firstRevision(article, rest);
  const identified = identify(article, previous, history);
  const fresh = extract(identified.article, rest);
  return { ...revise(previous, fresh, history, identified.ids), ...identified };
}

/** A new article has nothing to bring over: its blocks keep their ids, and every segment is new. */
function firstRevision(article: Article, options: ExtractOptions): ArticleRevision {
  const bilingual = extract(article, options);
  const units = bilingual.files.flatMap((file) => file.units);
  let outcomes: readonly Outcome[] | undefined;
  return {
    article,
    bilingual,
    history: undefined,
    ids: new Map(units.map(({ id }) => [id, id])),
    // An export does not ask for them.
    get outcomes() {
      return (outcomes ??= units.flatMap((unit) => newIn(unit, article.lang)));
    },
  };
}

function newIn(unit: Unit, lang: string): readonly Outcome[] {
  if (unit.translate === false) return [];
  return [...segmentsById(unit)].map(([segment, { source }]) => ({
    unit: unit.id,
    segment,
    fate: 'new',
    from: [],
    similarity: 0,
    words: countWords(source.text, lang),
    after: source.text,
    isOpen: true,
  }));
}

/**
 * Tells whether the store is of this very text, so that there is nothing to revise.
 *
 * @param hash of the article's source, as `extract` keeps it
 */
export function isUpToDate(stored: Bilingual, hash: string): boolean {
  const [file, ...more] = stored.files;
  if (file === undefined || more.length > 0) return false;
  const meta = file.metadata?.find(({ category }) => category === META_CATEGORY)?.meta;
  return meta?.['source-hash'] === hash;
}
