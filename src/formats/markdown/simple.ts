import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import type { Range } from '../../model/range.ts';

/** Characters that can be markup, or part of an address that becomes a link by itself. */
const SPECIAL = /[\\`*_[\]<&~|@]|!(?=\[)|www\.|https?:|ftp:|mailto:|xmpp:/gi;

/** Text without any of those. */
const TEXT = String.raw`[^\\${'`'}*_[\]<&~|@!:\r\n]+`;

const LINK = new RegExp(String.raw`(!?)\[(${TEXT})\]\(([^\s()<>\\${'`'}]+)\)`, 'y');
const EMPHASIS = new RegExp(String.raw`(\*{1,2})(?=[\p{L}\p{N}“«"'‘(])(${TEXT})(?<![\s])\1(?!\*)`, 'yu');

const WORD = /[\p{L}\p{N}]/u;
const SPACE_OR_PUNCTUATION = /[\s\p{P}]/u;

/**
 * The inline nodes of a text whose only markup are links, images and emphasis that stand apart and plain text.
 *
 * @returns undefined when there is anything else: the parser has to tell
 */
export function simpleInline(source: string, { start, end }: Range): PhrasingContent[] | undefined {
  // A text of its own: without special characters, the search would go on to the end of the file.
  const text = source.slice(start, end);
  const nodes: PhrasingContent[] = [];
  let from = 0;
  SPECIAL.lastIndex = 0;
  for (let found = SPECIAL.exec(text); found !== null; found = SPECIAL.exec(text)) {
    const { index } = found;
    const node = linkAt(text, index, start) ?? emphasisAt(text, index, start);
    if (node === undefined) return undefined;
    if (index > from) nodes.push(textNode(text.slice(from, index), start + from));
    nodes.push(node);
    from = (node.position?.end.offset ?? end) - start;
    SPECIAL.lastIndex = from;
  }
  if (from < text.length) nodes.push(textNode(text.slice(from), start + from));
  return nodes;
}

/** @param offset of the text in the source */
function linkAt(whole: string, index: number, offset: number): PhrasingContent | undefined {
  LINK.lastIndex = index;
  const found = LINK.exec(whole);
  if (found === null) return undefined;
  const [all, mark = '', text = '', url = ''] = found;
  if (text.trim() === '') return undefined;
  const start = offset + index;
  const position = positionOf(start, start + all.length);
  if (mark === '!') return { type: 'image', url, alt: text, position };
  return { type: 'link', url, children: [textNode(text, start + 1)], position };
}

/**
 * Emphasis whose marks cannot be read in another way: at words inside, and outside apart from words. What stands before the
 * first mark may be any punctuation: it opens because a word follows, and does not close because none goes before.
 */
function emphasisAt(whole: string, index: number, offset: number): PhrasingContent | undefined {
  EMPHASIS.lastIndex = index;
  const found = EMPHASIS.exec(whole);
  if (found === null) return undefined;
  const [all, mark = '', text = ''] = found;
  const stop = index + all.length;
  const before = index > 0 ? whole.charAt(index - 1) : ' ';
  const after = stop < whole.length ? whole.charAt(stop) : ' ';
  if (!SPACE_OR_PUNCTUATION.test(before) || !isClosed(text, after)) return undefined;
  return {
    type: mark === '*' ? 'emphasis' : 'strong',
    children: [textNode(text, offset + index + mark.length)],
    position: positionOf(offset + index, offset + stop),
  };
}

/** After a word anything but a word may follow; after a stop only a space, for the mark to be a closing one. */
function isClosed(text: string, after: string): boolean {
  if (!WORD.test(text.charAt(0)) || after === '*') return false;
  return WORD.test(text.at(-1) ?? '') ? SPACE_OR_PUNCTUATION.test(after) : /\s/.test(after);
}

function textNode(value: string, start: number): PhrasingContent & { type: 'text' } {
  return { type: 'text', value, position: positionOf(start, start + value.length) };
}

/** Only offsets are read; lines and columns would have to be counted. */
function positionOf(start: number, end: number): NonNullable<Paragraph['position']> {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}

/** Starts of a line that is surely the text of a paragraph. */
const TEXT_START = /^["'“”‘’«»(…—–¡¿\p{L}\p{N}*[!]/u;

const BROKEN =
  /[ \t](?=[\r\n]|$)|(?:^|[\r\n])(?:\d{1,9}[.)]|[^"'“”‘’«»(…—–¡¿\p{L}\p{N}*[!])|(?:^|[\r\n])(?:\*[\s*]|\[[^\]]*\]:)|\t/u;

const HEADING = /^(#{1,6}) (?=\S)(.*\S)$/;

/**
 * A paragraph or heading that needs no parser; undefined when it does.
 *
 * @param range of lines between blank lines, at the top of the document
 */
export function simpleNode(source: string, range: Range): Paragraph | Heading | undefined {
  const chunk = source.slice(range.start, range.end);
  const heading = HEADING.exec(chunk);
  if (heading !== null) {
    const [, marks = '', text = ''] = heading;
    if (text.includes('#') || /[\r\n]/.test(text)) return undefined;
    const children = simpleInline(source, { start: range.end - text.length, end: range.end });
    const depth = marks.length;
    if (children === undefined || !isDepth(depth)) return undefined;
    return { type: 'heading', depth, children, position: positionOf(range.start, range.end) };
  }
  if (!TEXT_START.test(chunk) || BROKEN.test(chunk)) return undefined;
  const children = simpleInline(source, range);
  return children === undefined
    ? undefined
    : { type: 'paragraph', children, position: positionOf(range.start, range.end) };
}

function isDepth(depth: number): depth is Heading['depth'] {
  return depth >= 1 && depth <= 6;
}
