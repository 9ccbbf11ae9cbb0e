import { BREAK, startsBlock } from './escape.ts';

/** How the lines of a paragraph are broken in the source. */
export interface Lines {
  /** What stands before the text of every line but the first: `> `, the indent of a list. */
  readonly prefix: string;
  /** Length of the longest line. */
  readonly width: number;
  /** What stands before the text of the first line. */
  readonly indent: number;
  /** Lines end where sentences or clauses do, not at a width. */
  readonly isBySentence: boolean;
  readonly eol: string;
}

/** How a paragraph of several lines is broken; undefined when it stands on one line. */
export function linesOf(source: string, start: number, end: number): Lines | undefined {
  const raw = source.slice(start, end);
  if (!/[\r\n]/.test(raw)) return undefined;
  const eol = /\r\n|\n|\r/.exec(raw)?.[0] ?? '\n';
  const lines = raw.split(/\r\n|\n|\r/);
  const indent = start - (source.lastIndexOf(eol.slice(-1), start - 1) + 1);
  const prefix = /^[ \t>]*/.exec(lines[1] ?? '')?.[0] ?? '';
  const width = Math.max(
    ...lines.slice(0, 500).map((line, index) => line.length + (index === 0 ? indent : 0)),
  );
  const isBySentence =
    lines.length > 1 && lines.slice(0, -1).every((line) => /[.!?…:;]["”’»)*_]*\s*$/.test(line));
  return { prefix, width, indent, isBySentence, eol };
}

/** Breaks text again in the manner of the source, never where a line would start another block. */
export function wrap(text: string, { prefix, width, indent, isBySentence, eol }: Lines): string {
  const words = text.split(BREAK).filter((word) => word !== '');
  let out = '';
  let column = indent;
  words.forEach((word, index) => {
    const before = words[index - 1] ?? '';
    const isFull = isBySentence
      ? /[.!?؟…]["”’»)*_]*$/.test(before)
      : column + 1 + firstLine(word).length > width;
    // A tag alone on the first line would start a part in HTML.
    const isTag = index === 1 && /^<[^>]*>$/.test(before);
    const isBroken = index > 0 && isFull && !isTag && !startsBlock(word);
    if (isBroken) {
      out += eol + prefix;
      column = prefix.length;
    } else if (index > 0) {
      out += ' ';
      column++;
    }
    out += word;
    const at = Math.max(word.lastIndexOf('\n'), word.lastIndexOf('\r'));
    column = at < 0 ? column + word.length : word.length - at - 1;
  });
  return out;
}

function firstLine(word: string): string {
  return word.split(/[\r\n]/, 1)[0] ?? '';
}
