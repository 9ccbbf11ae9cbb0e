import type { Image, ImageReference, Link } from 'mdast';
import { plain } from '../../model/inline.ts';
import type { Range } from '../../model/range.ts';
import type { Draft } from '../markup/draft.ts';
import { restored } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { placeOf } from './inline.ts';

const WORD = /[\p{L}\p{N}]/u;

/** Texts inside the markup of an image or a link: the alternative text and the title. */
export function* innerDrafts(dialect: Dialect, node: Image | ImageReference | Link): Generator<Draft> {
  const { source } = dialect;
  const { start, end } = placeOf(node);
  const text = (value: string | null | undefined): string => restored(dialect, value ?? '', { start, end });
  if (node.type !== 'link' && WORD.test(node.alt ?? '')) {
    const range = altRange(source, { start, end });
    if (range !== undefined) yield draftOf('alt', text(node.alt), range, 'md alt');
  }
  if (node.type === 'imageReference' || !WORD.test(node.title ?? '')) return;
  const range = titleRange(source, { start, end: end - 1 });
  if (range !== undefined)
    yield draftOf('title', text(node.title), range, `md title ${source.charAt(range.end)}`);
}

/** A draft of a title (also that of a definition) or an alternative text. */
export function draftOf(key: string, text: string, range: Range, style: string): Draft {
  return {
    role: 'label',
    evidence: { code: 'attribute', values: { attribute: key, element: key === 'alt' ? 'image' : 'link' } },
    content: plain(text.replace(/\s+/g, ' ').trim()),
    range,
    spans: [],
    style,
    key,
  };
}

/** What stands between `![` and its `]`. */
function altRange(source: string, { start, end }: Range): Range | undefined {
  let depth = 0;
  for (let at = start + 1; at < end; at++) {
    const char = source.charAt(at);
    if (char === '\\') at++;
    else if (char === '`') at = skipCode(source, at, end);
    else if (char === '[') depth++;
    else if (char === ']' && --depth === 0) return { start: start + 2, end: at };
  }
  return undefined;
}

/** Last character of a code span that starts here, or of the backticks when none closes them. */
function skipCode(source: string, from: number, end: number): number {
  const ticks = /^`+/.exec(source.slice(from, end))?.[0] ?? '';
  const rest = source.slice(from + ticks.length, end);
  const close = rest.search(new RegExp(`(?<!\`)${ticks}(?!\`)`));
  return close < 0 ? from + ticks.length - 1 : from + ticks.length + close + ticks.length - 1;
}

const TITLE = /[\s>]("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\((?:[^()\\]|\\[^])*\))\s*$/;

/** What stands between the marks around the title at the end of a link (without its bracket) or definition. */
export function titleRange(source: string, { start, end }: Range): Range | undefined {
  const from = Math.max(start, end - 2000);
  const found = TITLE.exec(source.slice(from, end));
  const title = found?.[1];
  if (found === null || title === undefined) return undefined;
  const at = from + found.index + 1;
  return { start: at + 1, end: at + title.length - 1 };
}
