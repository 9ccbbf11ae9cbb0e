/** One line of a file. Offsets are in the file; `end` is before the line break. */
export interface Line {
  /** Where the text starts, after white space. */
  readonly start: number;
  /** Where the text ends, before white space. */
  readonly end: number;
  /** Width of the white space before the text, a tab counting as eight. */
  readonly indent: number;
  readonly isBlank: boolean;
}

const SPACE = /[^\S]/;

/** Splits a text at line breaks of any kind. */
export function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  if (OTHER_BREAKS.test(text)) {
    BREAKS.lastIndex = 0;
    for (let found = BREAKS.exec(text); found !== null; found = BREAKS.exec(text)) {
      lines.push(lineOf(text, from, found.index));
      from = BREAKS.lastIndex;
    }
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      lines.push(lineOf(text, from, at));
      from = at + 1;
    }
  }
  lines.push(lineOf(text, from, text.length));
  return lines;
}

const OTHER_BREAKS = /[\r\u0085\u2028\u2029]/;
const BREAKS = /\r\n|[\n\r\u0085\u2028\u2029]/g;

function lineOf(text: string, from: number, to: number): Line {
  let start = from;
  let end = to;
  let indent = 0;
  while (start < end && isSpace(text, start)) indent += text[start++] === '\t' ? 8 : 1;
  while (end > start && isSpace(text, end - 1)) end--;
  return { start, end, indent, isBlank: start === end };
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return unit >= 0xa0 && SPACE.test(text.charAt(at));
}

/** The line break that a text uses first; `\n` when it has none. */
export function lineBreakOf(text: string): string {
  return /\r\n|[\n\r\u0085\u2028\u2029]/.exec(text)?.[0] ?? '\n';
}
