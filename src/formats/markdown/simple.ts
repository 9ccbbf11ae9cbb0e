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
  const nodes: PhrasingContent[] = [];
  let from = start;
  SPECIAL.lastIndex = start;
  for (let found = SPECIAL.exec(source); found !== null && found.index < end; found = SPECIAL.exec(source)) {
    const { index } = found;
    const node = linkAt(source, index) ?? emphasisAt(source, index, { start, end });
    const stop = node?.position?.end.offset ?? end + 1;
    if (node === undefined || stop > end) return undefined;
    if (index > from) nodes.push(textNode(source, { start: from, end: index }));
    nodes.push(node);
    from = stop;
    SPECIAL.lastIndex = stop;
  }
  if (from < end) nodes.push(textNode(source, { start: from, end }));
  return nodes;
}

function linkAt(source: string, index: number): PhrasingContent | undefined {
  LINK.lastIndex = index;
  const found = LINK.exec(source);
  if (found === null) return undefined;
  const [all, mark = '', text = '', url = ''] = found;
  if (text.trim() === '') return undefined;
  const position = positionOf({ start: index, end: index + all.length });
  if (mark === '!') return { type: 'image', url, alt: text, position };
  const start = index + 1;
  return { type: 'link', url, children: [textNode(source, { start, end: start + text.length })], position };
}

/** Emphasis whose marks cannot be read in another way: apart from words outside, at words inside. */
function emphasisAt(source: string, index: number, { start, end }: Range): PhrasingContent | undefined {
  EMPHASIS.lastIndex = index;
  const found = EMPHASIS.exec(source);
  if (found === null) return undefined;
  const [all, mark = '', text = ''] = found;
  const stop = index + all.length;
  const before = index > start ? source.charAt(index - 1) : ' ';
  const after = stop < end ? source.charAt(stop) : ' ';
  if (!/[\s(“«"'‘]/.test(before) || !isClosed(text, after)) return undefined;
  const inner = { start: index + mark.length, end: stop - mark.length };
  const children = [textNode(source, inner)];
  return {
    type: mark === '*' ? 'emphasis' : 'strong',
    children,
    position: positionOf({ start: index, end: stop }),
  };
}

/** After a word anything but a word may follow; after a stop only a space, for the mark to be a closing one. */
function isClosed(text: string, after: string): boolean {
  if (!WORD.test(text.charAt(0)) || after === '*') return false;
  return WORD.test(text.at(-1) ?? '') ? SPACE_OR_PUNCTUATION.test(after) : /\s/.test(after);
}

function textNode(source: string, range: Range): PhrasingContent & { type: 'text' } {
  return { type: 'text', value: source.slice(range.start, range.end), position: positionOf(range) };
}

/** Only offsets are read; lines and columns would have to be counted. */
function positionOf({ start, end }: Range): NonNullable<Paragraph['position']> {
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
    return { type: 'heading', depth, children, position: positionOf(range) };
  }
  if (!TEXT_START.test(chunk) || BROKEN.test(chunk)) return undefined;
  const children = simpleInline(source, range);
  return children === undefined ? undefined : { type: 'paragraph', children, position: positionOf(range) };
}

function isDepth(depth: number): depth is Heading['depth'] {
  return depth >= 1 && depth <= 6;
}
