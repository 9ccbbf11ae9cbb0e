import type { Article, ArticleReading } from '../../model/article.ts';
import type { ArticleFormat, ReadOptions, WriteOptions } from '../../model/format.ts';
import type { Content } from '../../model/inline.ts';
import type { Range } from '../../model/range.ts';
import { localeEdits } from '../html/locale-edits.ts';
import { joinHtml } from '../html/write.ts';
import { finishBlocks } from '../markup/blocks.ts';
import type { Draft } from '../markup/draft.ts';
import { given } from '../markup/given.ts';
import { isolateRuns } from '../markup/isolate.ts';
import { encodeJson } from '../markup/json.ts';
import { isSkeletonWith, isUntouched, writeSlots } from '../markup/slot.ts';
import type { Edit, Slot } from '../markup/slot.ts';
import { longBlocks } from '../markup/long-blocks.ts';
import { readPublished } from '../published.ts';
import { readItem } from './read.ts';
import type { Field, Item } from './read.ts';

/**
 * ninjs (IPTC News in JSON, 1.x and 2.x): headline, byline, located, descriptions, bodies in HTML or plain text, and
 * the captions of associations.
 */
export const ninjsFormat: ArticleFormat = {
  name: 'ninjs',
  extensions: ['.ninjs', '.ninjs.json'],
  isFormat: (text) =>
    /^\s*\{/.test(text) &&
    /"uri"\s*:/.test(text) &&
    /"(?:headlines?|body_(?:x?html|text)|bodies|description_(?:text|x?html)|descriptions)"\s*:/.test(text),
  read: readNinjs,
  write: writeNinjs,
};

interface Skeleton {
  /** By id of the block; ranges are those in the value of the field. */
  readonly slots: ReadonlyMap<string, Slot>;
  readonly owners: ReadonlyMap<string, number>;
  readonly fields: readonly Field[];
  readonly language?: Range;
}

function readNinjs(text: string, options: ReadOptions): ArticleReading {
  const item = readItem(text, options.lang, options.name);
  const { blocks, slots, ids } = finishBlocks(item.drafts, options);
  const stated = options.published ?? item.published;
  const { published, diagnostics } = readPublished(blocks, { ...options, ...given('published', stated) });
  const skeleton = skeletonFrom(item, slots, ids);
  return {
    article: {
      name: options.name,
      lang: options.lang,
      format: 'ninjs',
      source: text,
      blocks: blocks.map((block) => ({ ...block, range: rangeIn(text, skeleton, block.id) ?? block.range })),
      ...given('published', published),
      skeleton,
    },
    diagnostics: [...diagnostics, ...longBlocks(text, blocks, options.name), ...item.diagnostics],
  };
}

function skeletonFrom(item: Item, slots: Skeleton['slots'], ids: ReadonlyMap<Draft, string>): Skeleton {
  const owners = new Map([...item.owners].map(([draft, field]) => [ids.get(draft) ?? '', field]));
  return { slots, owners, fields: item.fields, ...given('language', item.language) };
}

/** Where a block stands in the file; the whole string where escapes make that hard to say. */
function rangeIn(text: string, { slots, owners, fields }: Skeleton, id: string): Range | undefined {
  const field = fields[owners.get(id) ?? -1];
  const slot = slots.get(id);
  if (field === undefined || slot === undefined) return undefined;
  const { start, end } = field.range;
  if (text.slice(start, end).includes('\\')) return field.range;
  return { start: start + slot.range.start, end: start + slot.range.end };
}

function writeNinjs(article: Article, targets: ReadonlyMap<string, Content>, options: WriteOptions): string {
  const { source, lang } = article;
  const skeleton = skeletonOf(article);
  const changed = new Map<number, (readonly [Slot, Content])[]>();
  for (const [id, target] of targets) {
    const slot = skeleton.slots.get(id);
    const owner = skeleton.owners.get(id);
    if (slot === undefined || owner === undefined) continue;
    if (options.isForced !== true && isUntouched(slot, target)) continue;
    changed.set(owner, [...(changed.get(owner) ?? []), [slot, target]]);
  }
  const isMoved = targets.size > 0 && options.lang !== lang;
  const edits = skeleton.fields.flatMap((field, index): readonly Edit[] => {
    const slots = changed.get(index);
    if (slots === undefined) return [];
    // A body is part of a page that says its direction: nothing is said on its paragraphs.
    const marks = field.marks.filter(({ kind }) => kind !== 'root');
    const inner = isMoved ? localeEdits(field.value, marks, { from: lang, lang: options.lang }) : [];
    const text = writeSlots(field.value, slots, inner, (pieces, slot) =>
      slot.style === 'plain'
        ? isolateRuns(pieces.map((piece) => piece.text).join(''), options.lang)
        : joinHtml(pieces, slot, options.lang),
    );
    return [{ ...field.range, text: escapeLike(text, source.slice(field.range.start, field.range.end)) }];
  });
  if (isMoved && skeleton.language !== undefined) edits.push({ ...skeleton.language, text: options.lang });
  return writeSlots(source, [], edits, () => '');
}

/** Escapes a string as the one that stood there: slashes and characters beyond ASCII. */
function escapeLike(text: string, raw: string): string {
  let out = encodeJson(text);
  if (raw.includes('\\/')) out = out.replaceAll('/', '\\/');
  if (/\\u[0-9a-f]{4}/i.test(raw) && !/[^\u0020-\u007e]/.test(raw)) {
    out = out.replace(
      /[^\u0020-\u007e]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  }
  return out;
}

/** What the reader knew; an article that came by another way (a worker, a store) is read again. */
function skeletonOf({ skeleton, source, lang, name }: Article): Skeleton {
  if (isSkeleton(skeleton)) return skeleton;
  const item = readItem(source, lang, name);
  const { slots, ids } = finishBlocks(item.drafts, { name, lang });
  return skeletonFrom(item, slots, ids);
}

function isSkeleton(value: unknown): value is Skeleton {
  return isSkeletonWith(value, 'fields');
}
