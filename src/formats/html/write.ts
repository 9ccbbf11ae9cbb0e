import type { Article } from '../../model/article.ts';
import type { WriteOptions } from '../../model/format.ts';
import type { Content } from '../../model/inline.ts';
import { finishBlocks } from '../markup/blocks.ts';
import { encodeJson } from '../markup/json.ts';
import { isolateRuns } from '../markup/isolate.ts';
import { changedSlots, isSkeletonWith, writeSlots } from '../markup/slot.ts';
import type { Piece, Slot } from '../markup/slot.ts';
import { encodeParameter } from '../markup/templates.ts';
import { encodeYaml } from '../markdown/front-matter.ts';
import { encodeAttribute, encodeText } from './entities.ts';
import { localeEdits } from './locale-edits.ts';
import type { Mark } from './marks.ts';
import { readPage } from './read.ts';

interface Skeleton {
  readonly slots: ReadonlyMap<string, Slot>;
  readonly marks: readonly Mark[];
}

/**
 * Writes a page with other text in its blocks, the language and direction of the target, and every other byte
 * as it was.
 */
export function writeHtml(
  article: Article,
  targets: ReadonlyMap<string, Content>,
  options: WriteOptions,
): string {
  const { slots, marks } = skeletonOf(article);
  const changed = changedSlots(slots, targets, options);
  const edits =
    targets.size === 0 ? [] : localeEdits(article.source, marks, { from: article.lang, ...options });
  return writeSlots(article.source, changed, edits, (pieces, slot) =>
    slot.style.startsWith('yaml')
      ? encodeYaml(pieces.map(({ text }) => text).join(''), slot.style, sourceOf(article, slot))
      : joinHtml(pieces, slot, options.lang),
  );
}

function sourceOf({ source }: Article, { range }: Slot): string {
  return source.slice(range.start, range.end);
}

/** Writes a target as HTML: text, a value of an attribute, or a string of linked data. */
export function joinHtml(pieces: readonly Piece[], slot: Slot, lang: string): string {
  let out = '';
  for (const { kind, text } of pieces) out += kind === 'text' ? encode(isolateRuns(text, lang), slot) : text;
  return out;
}

function encode(text: string, { style, spelling }: Slot): string {
  if (style.startsWith('parameter')) return encodeParameter(text, style);
  if (style === 'json') return encodeJson(text, true);
  if (style.startsWith('attribute')) return encodeAttribute(text, style.slice('attribute '.length), spelling);
  return encodeText(text, spelling);
}

/** What the reader knew; an article that came by another way (a worker, a store) is read again. */
function skeletonOf({ skeleton, source, lang, name }: Article): Skeleton {
  if (isSkeleton(skeleton)) return skeleton;
  const { drafts, marks } = readPage(source, lang);
  return { slots: finishBlocks(drafts, { name, lang }).slots, marks };
}

function isSkeleton(value: unknown): value is Skeleton {
  return isSkeletonWith(value, 'marks');
}
