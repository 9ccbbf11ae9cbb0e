import type { Article, ArticleReading } from '../../model/article.ts';
import type { ArticleFormat, ReadOptions, WriteOptions } from '../../model/format.ts';
import type { Content } from '../../model/inline.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { positionAt } from '../../model/range.ts';
import type { Range } from '../../model/range.ts';
import { finishBlocks } from '../markup/blocks.ts';
import { given } from '../markup/given.ts';
import { longBlocks } from '../markup/long-blocks.ts';
import { changedSlots, isSkeletonWith, writeSlots } from '../markup/slot.ts';
import type { Slot } from '../markup/slot.ts';
import { readPublished } from '../published.ts';
import { readDialect } from './dialect.ts';
import { joinMarkdown } from './join.ts';
import { isRefusal, parseMarkdown } from './parse.ts';
import type { Refusal } from './parse.ts';
import { readTree } from './read.ts';
import type { Pieces } from './read.ts';

/**
 * Markdown: CommonMark with the extensions of GitHub (GFM) and YAML front matter.
 *
 * Blocks are paragraphs, headings, cells and so on; chosen keys of the front matter, alternative texts, titles and
 * texts in HTML are blocks of their own. Where something is translated, the author's marks and wrapping are kept.
 */
export const markdownFormat: ArticleFormat = {
  name: 'markdown',
  extensions: ['.md', '.markdown', '.mdown', '.mkd'],
  isFormat: (text) => /^(?:---\r?\n[^]*?\r?\n---\r?\n|#{1,6} \S)/.test(text.slice(0, 8192)),
  read: readMarkdown,
  write: writeMarkdown,
};

interface Skeleton {
  readonly slots: ReadonlyMap<string, Slot>;
  readonly labels: ReadonlySet<string>;
  readonly language?: Range;
}

function readMarkdown(text: string, options: ReadOptions): ArticleReading {
  const { drafts, labels, front, refusal } = piecesOf(text, options);
  const { blocks, slots } = finishBlocks(drafts, options);
  const stated = options.published ?? front.published;
  const { published, diagnostics } = readPublished(blocks, { ...options, ...given('published', stated) });
  const skeleton: Skeleton = { slots, labels, ...given('language', front.language) };
  return {
    article: {
      name: options.name,
      lang: options.lang,
      format: 'markdown',
      source: text,
      blocks,
      ...given('published', published),
      skeleton,
    },
    diagnostics:
      refusal === undefined
        ? [...diagnostics, ...longBlocks(text, blocks, options.name)]
        : [refused(text, options.name, refusal)],
  };
}

interface Read extends Pieces {
  readonly refusal?: Refusal;
}

function piecesOf(text: string, { lang, textKeys }: ReadOptions): Read {
  const dialect = readDialect(text);
  const tree = parseMarkdown(dialect.text);
  if (isRefusal(tree)) return { drafts: [], labels: new Set(), front: { drafts: [] }, refusal: tree };
  return readTree(dialect, tree, lang, textKeys);
}

function refused(text: string, name: string, { code, at }: Refusal): Diagnostic {
  return {
    code: `markdown/${code}`,
    level: 'error',
    type: 'markup',
    place: { file: name, ...positionAt(text, at) },
    values: {},
  };
}

function writeMarkdown(
  article: Article,
  targets: ReadonlyMap<string, Content>,
  options: WriteOptions,
): string {
  const { source, lang } = article;
  const { slots, labels, language } = skeletonOf(article);
  const changed = changedSlots(slots, targets, options);
  const isMoved = targets.size > 0 && language !== undefined && options.lang !== lang;
  const edits = isMoved ? [{ ...language, text: options.lang }] : [];
  const page = { source, lang: options.lang, labels };
  return writeSlots(source, changed, edits, (pieces, slot) => joinMarkdown(pieces, slot, page));
}

/** What the reader knew; an article that came by another way (a worker, a store) is read again. */
function skeletonOf({ skeleton, source, lang, name }: Article): Skeleton {
  if (isSkeleton(skeleton)) return skeleton;
  const { drafts, labels, front } = piecesOf(source, { name, lang });
  return { slots: finishBlocks(drafts, { name, lang }).slots, labels, ...given('language', front.language) };
}

function isSkeleton(value: unknown): value is Skeleton {
  return isSkeletonWith(value, 'labels');
}
