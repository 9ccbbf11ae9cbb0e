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
  let ids: ReadonlyMap<string, string> | undefined;
  let outcomes: readonly Outcome[] | undefined;
  return {
    article,
    bilingual,
    history: undefined,
    // An export does not ask for these.
    get ids() {
      return (ids ??= new Map(unitsOf(bilingual).map(({ id }) => [id, id])));
    },
    get outcomes() {
      return (outcomes ??= unitsOf(bilingual).flatMap((unit) => newIn(unit, article.lang)));
    },
  };
}

function unitsOf({ files }: Bilingual): readonly Unit[] {
  return files.flatMap(({ units }) => units);
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
