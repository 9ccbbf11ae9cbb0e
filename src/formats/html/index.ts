import type { ArticleReading } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ArticleFormat, ReadOptions } from '../../model/format.ts';
import { positionAt } from '../../model/range.ts';
import { finishBlocks } from '../markup/blocks.ts';
import { longBlocks } from '../markup/long-blocks.ts';
import { readPublished } from '../published.ts';
import { MOST_TAGS } from './inline.ts';
import type { Mark } from './marks.ts';
import { readPage } from './read.ts';
import { writeHtml } from './write.ts';
import { given } from '../markup/given.ts';

/**
 * HTML, whole pages and fragments.
 *
 * Blocks are what a person would call paragraphs; inline elements are codes; texts in attributes, in the head of the
 * page and in linked data are blocks of their own. The page may be broken in any way: what is not translated
 * leaves as it came.
 */
export const htmlFormat: ArticleFormat = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  isFormat: (text) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6])[\s>]/i.test(
      text.slice(0, 4096),
    ),
  read: readHtml,
  write: writeHtml,
};

function readHtml(text: string, options: ReadOptions): ArticleReading {
  const { drafts, marks, crowded } = readPage(text, options.lang);
  const { blocks, slots } = finishBlocks(drafts, options);
  const { published, diagnostics } = readPublished(blocks, {
    ...options,
    ...given('published', options.published ?? statedDay(marks)),
  });
  return {
    article: {
      name: options.name,
      lang: options.lang,
      format: 'html',
      source: text,
      blocks,
      ...given('published', published),
      skeleton: { slots, marks },
    },
    diagnostics: [
      ...diagnostics,
      ...longBlocks(text, blocks, options.name),
      ...crowded.map((at): Diagnostic => ({
        code: 'html/too-many-tags',
        level: 'error',
        type: 'markup',
        place: { file: options.name, ...positionAt(text, at) },
        values: { most: MOST_TAGS },
      })),
      ...check(text, marks, options),
    ],
  };
}

/** The day that the page states for machines: a property made for it, else the first `time` of the article. */
function statedDay(marks: readonly Mark[]): string | undefined {
  const stated = marks.filter((mark) => mark.kind === 'published' && /^\d{4}-\d{2}-\d{2}/.test(mark.value));
  const best = stated.find((mark) => mark.kind === 'published' && mark.trust === 1) ?? stated[0];
  return best?.kind === 'published' ? best.value.slice(0, 10) : undefined;
}

/** A page that was read by what it declares, or is all ASCII, says nothing wrong. */
function check(text: string, marks: readonly Mark[], { name, charset }: ReadOptions): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const mark of charset === undefined && /[^\0-\u007f]/.test(text) ? marks : []) {
    if (mark.kind !== 'charset' || /^(?:utf-?8|unicode-1-1-utf-8|)$/i.test(mark.value)) continue;
    diagnostics.push({
      code: 'html/charset',
      level: 'warning',
      type: 'non-conformance',
      place: { file: name, ...positionAt(text, mark.range.start) },
      values: { charset: mark.value },
    });
  }
  const bad = text.indexOf('\ufffd');
  if (bad >= 0) {
    diagnostics.push({
      code: 'html/replacement-character',
      level: 'warning',
      type: 'characters',
      place: { file: name, ...positionAt(text, bad) },
      values: { offset: bad },
    });
  }
  return diagnostics;
}
