import type { Range } from '../../model/range.ts';

/** What lines of a file start, besides the blocks of CommonMark. */
export interface DialectLines {
  /** Offsets of the marks of definitions, which are rewritten as list items. */
  readonly descriptions: ReadonlySet<number>;
  /** Offsets of titles of admonitions and of abbreviations, which are rewritten as headings. */
  readonly titles: ReadonlySet<number>;
  /** Admonitions and tabs of Python-Markdown, which are rewritten as list items: offset to place of the title, if any. */
  readonly admonitions: ReadonlyMap<number, Range | undefined>;
}

interface Line extends Range {
  readonly text: string;
  /** What stands before its text: indents and marks of quotations. */
  readonly prefix: string;
  readonly body: string;
}

interface Rewritten extends DialectLines {
  readonly text: string;
}

/** Rewrites lines that start something CommonMark does not know, at the same length. */
export function rewriteLines(text: string): Rewritten {
  const descriptions = new Set<number>();
  const titles = new Set<number>();
  const admonitions = new Map<number, Range | undefined>();
  const lines = linesOf(text);
  let out = '';
  let from = 0;
  const put = (at: number, instead: string): void => {
    out += text.slice(from, at) + instead;
    from = at + instead.length;
  };
  let isDefining = false;
  lines.forEach((line, index) => {
    const start = line.start + line.prefix.length;
    const fence = line.body.startsWith(':::') ? FENCE.exec(line.body) : ABBREVIATION.exec(line.body);
    if (fence !== null) {
      const place = titleOf(fence);
      put(start, place === undefined ? '*'.repeat(line.body.length) : asHeading(line.body, place));
      if (place !== undefined) titles.add(start);
    } else if (isDescription(lines, index, isDefining)) {
      put(start, '-');
      descriptions.add(start);
      isDefining = true;
    } else if (INDENTED.test(line.body) && isBlank(lines[index - 1]) && holdsIndented(lines, index)) {
      put(start, asListItem(line.body, lines[index + 1]));
      admonitions.set(start, quoted(line.body, start));
    }
    isDefining &&= goesOn(lines, index);
  });
  return { text: out + text.slice(from), descriptions, titles, admonitions };
}

function linesOf(text: string): readonly Line[] {
  return Array.from(text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g), ({ 0: all, index }) => {
    const line = all.replace(/[\r\n]+$/, '');
    const prefix = /^[ \t>]*/.exec(line)?.[0] ?? '';
    return { text: line, prefix, body: line.slice(prefix.length), start: index, end: index + line.length };
  });
}

function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.body === '';
}

/** `:::`, `:::note`, `:::note Title`, `:::note[Title]{.x}`, `::: {.x}` (Docusaurus, VitePress, Pandoc). */
const FENCE_ATTRIBUTES = String.raw`(?:\{(?:[\ufdd1\ufdd2]+|[^{}=]*=[^{}]*)\})?[ \t]*$`;
const FENCE = new RegExp(
  [
    String.raw`^:{3,}[ \t]*(?:$|\{[^{}]*\}[ \t]*$|[A-Za-z][\w-]*`,
    String.raw`(?:\[((?:\\.|\[[^\]]*\]|[^\]\\[])*)\]|[ \t]+(?!\{[^{}]*\}[ \t]*$)(\S.*?))?`,
    String.raw`[ \t]*${FENCE_ATTRIBUTES})`,
  ].join(''),
  'd',
);

/** `*[HTML]: Hyper Text Markup Language` (PHP Markdown Extra, kramdown, Python-Markdown). */
const ABBREVIATION = /^\*\[[^\]\r\n]+\]:[ \t]+(\S.*?)[ \t]*$/d;

function titleOf(fence: RegExpExecArray): Range | undefined {
  const place = fence.indices?.[1] ?? fence.indices?.[2];
  if (place === undefined || !/[\p{L}\p{N}]/u.test(fence[0].slice(...place))) return undefined;
  return { start: place[0], end: place[1] };
}

/** A heading is a block of its own wherever it stands, and holds one line of text. */
function asHeading(body: string, { start, end }: Range): string {
  return `#${' '.repeat(start - 1)}${body.slice(start, end)}${' '.repeat(body.length - end)}`;
}

/** `!!! note "Title"`, `??? note`, `=== "Tab"` (Python-Markdown and its extensions). */
const INDENTED =
  /^(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+[\w-]+)*(?:[ \t]+".*")?[ \t]*$|^===[!+]*[ \t]+".*"[ \t]*$/;

function holdsIndented(lines: readonly Line[], index: number): boolean {
  const next = isBlank(lines[index + 1]) ? lines[index + 2] : lines[index + 1];
  const indent = (line: Line | undefined): number => line?.prefix.replaceAll('\t', '    ').length ?? 0;
  return next !== undefined && next.body !== '' && indent(next) >= indent(lines[index]) + 4;
}

/** An empty list item may not be followed by a blank line. */
function asListItem(body: string, next: Line | undefined): string {
  const rest = body.length - 2;
  return isBlank(next) ? `- ${'\ufdd1'.repeat(rest)}` : `-${' '.repeat(rest + 1)}`;
}

function quoted(body: string, start: number): Range | undefined {
  const from = body.indexOf('"');
  return from < 0 ? undefined : { start: start + from + 1, end: start + body.lastIndexOf('"') };
}

const MARK = /^:[ \t]+\S/;

/** Starts of lines that are no paragraph, so that no term can stand there. */
const NO_TERM =
  /^(?:#{1,6}(?:\s|$)|[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|`{3}|~{3}|<(?!\/?(?:a|abbr|b|bdi|bdo|cite|code|data|dfn|em|i|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var)\b)|\||:|!!!|\?\?\?|\[[^\]]*\]:|[-=_*][-=_* \t]*$|\+{3}$)/i;

/** Tells whether a line can be the term of a definition. */
export function canBeTerm(line: string): boolean {
  return !NO_TERM.test(line);
}

/** Longest of several terms on lines of their own: those of a wrapped paragraph are longer. */
const LONGEST_TERM = 60;

/**
 * Tells whether a line is a definition as PHP Markdown Extra, Pandoc, kramdown and goldmark know it: after a term,
 * which is a paragraph of one line or of several short ones, with at most one blank line between; or after a
 * definition.
 */
function isDescription(lines: readonly Line[], index: number, isGoingOn: boolean): boolean {
  return MARK.test(lines[index]?.body ?? '') && (isGoingOn || hasTerm(lines, index));
}

/** Tells whether a line that is no definition itself is inside one: it is blank, indented, or follows text. */
function goesOn(lines: readonly Line[], index: number): boolean {
  return isBlank(lines[index]) || !isBlank(lines[index - 1]) || /^[ \t]/.test(lines[index]?.prefix ?? '');
}

function hasTerm(lines: readonly Line[], index: number): boolean {
  const { prefix = '' } = lines[index] ?? {};
  const last = isBlank(lines[index - 1]) ? index - 2 : index - 1;
  let first = last + 1;
  while (isTermLine(lines[first - 1], prefix)) first--;
  const before = lines[first - 1];
  // What goes on in a list, a table or a quotation is no paragraph of its own.
  if (first > last || !(isBlank(before) || /^(?:#{1,6}\s|:::)/.test(before?.body ?? ''))) return false;
  return first === last || lines.slice(first, last + 1).every(({ body }) => body.length <= LONGEST_TERM);
}

function isTermLine(line: Line | undefined, prefix: string): boolean {
  if (line === undefined || line.body === '' || !canBeTerm(line.body)) return false;
  const indent = prefix.length - line.prefix.length;
  return line.prefix.replace(/[ \t]/g, '') === prefix.replace(/[ \t]/g, '') && indent >= 0 && indent <= 3;
}
