import type { Article, ArticleReading } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ArticleFormat, ReadOptions, WriteOptions } from '../../model/format.ts';
import type { Content } from '../../model/inline.ts';
import { positionAt } from '../../model/range.ts';
import { finishBlocks } from '../markup/blocks.ts';
import { encodingRange } from '../markup/encoding.ts';
import { given } from '../markup/given.ts';
import { isolateRuns } from '../markup/isolate.ts';
import { longBlocks } from '../markup/long-blocks.ts';
import { changedSlots, isSkeletonWith, writeSlots } from '../markup/slot.ts';
import type { Edit, Piece, Slot } from '../markup/slot.ts';
import { readPublished } from '../published.ts';
import { readNitfPage } from './read.ts';
import type { NitfPage } from './read.ts';

/** NITF 3.x (IPTC News Industry Text Format): headline, byline, dateline, abstract, body, captions. */
export const nitfFormat: ArticleFormat = {
  name: 'nitf',
  extensions: ['.nitf', '.nitf.xml'],
  isFormat: (text) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*(?:<!DOCTYPE\s+nitf\b|<nitf[\s>])/.test(text.slice(0, 4096)),
  read: readNitf,
  write: writeNitf,
};

interface Skeleton {
  readonly slots: ReadonlyMap<string, Slot>;
  readonly page: Pick<NitfPage, 'language' | 'root'>;
}

function readNitf(text: string, options: ReadOptions): ArticleReading {
  const page = readNitfPage(text);
  const { blocks, slots } = finishBlocks(page.drafts, options);
  const stated = options.published ?? page.published;
  const { published, diagnostics } = readPublished(blocks, { ...options, ...given('published', stated) });
  const skeleton: Skeleton = { slots, page };
  return {
    article: {
      name: options.name,
      lang: options.lang,
      format: 'nitf',
      source: text,
      blocks,
      ...given('published', published),
      skeleton,
    },
    diagnostics: [
      ...diagnostics,
      ...longBlocks(text, blocks, options.name),
      ...failureOf(text, page, options.name),
    ],
  };
}

function failureOf(text: string, { failure, root }: NitfPage, name: string): readonly Diagnostic[] {
  if (failure === undefined && root >= 0) return [];
  const { at, reason } = failure ?? { at: 0, reason: '' };
  return [
    {
      code: 'nitf/not-well-formed',
      level: 'error',
      type: 'markup',
      place: { file: name, ...positionAt(text, at) },
      values: { reason },
    },
  ];
}

function writeNitf(article: Article, targets: ReadonlyMap<string, Content>, options: WriteOptions): string {
  const { source, lang } = article;
  const { slots, page } = skeletonOf(article);
  const changed = changedSlots(slots, targets, options);
  const edits =
    targets.size === 0 || options.lang === lang
      ? []
      : [...encodingEdit(source), ...languageEdit(page, options.lang)];
  return writeSlots(source, changed, edits, (pieces, slot) => joinXml(pieces, slot, options.lang));
}

function encodingEdit(source: string): readonly Edit[] {
  const range = encodingRange(source);
  return range === undefined ? [] : [{ ...range, text: 'UTF-8' }];
}

function languageEdit({ language, root }: Skeleton['page'], lang: string): readonly Edit[] {
  if (language !== undefined) return [{ ...language, text: lang }];
  return root < 0 ? [] : [{ start: root, end: root, text: ` xml:lang="${lang}"` }];
}

function joinXml(pieces: readonly Piece[], { spelling }: Slot, lang: string): string {
  let out = '';
  for (const { kind, text } of pieces) {
    out += kind === 'text' ? encodeXml(isolateRuns(text, lang), spelling) : text;
  }
  return out;
}

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };

/** Text of XML 1.0; characters that it cannot hold are left out. */
function encodeXml(text: string, spelling: ReadonlyMap<string, string> | undefined): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>]|[^\u0020-\u007e]/gu, (char, at: number, whole: string) => {
      const isEnd = char === '>' && whole.slice(0, at).endsWith(']]');
      return spelling?.get(char) ?? (isEnd ? '&gt;' : (MARKUP[char] ?? char));
    });
}

/** What the reader knew; an article that came by another way (a worker, a store) is read again. */
function skeletonOf({ skeleton, source, lang, name }: Article): Skeleton {
  if (isSkeleton(skeleton)) return skeleton;
  const page = readNitfPage(source);
  return { slots: finishBlocks(page.drafts, { name, lang }).slots, page };
}

function isSkeleton(value: unknown): value is Skeleton {
  return isSkeletonWith(value, 'page');
}
