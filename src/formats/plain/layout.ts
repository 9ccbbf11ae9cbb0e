import type { Line } from './lines.ts';
import { readMarker } from './marker.ts';

/** Lines that belong together: what becomes one block. */
export interface Piece {
  /** First to last character, without the list marker. */
  readonly start: number;
  readonly end: number;
  /** What the block says: its lines joined. */
  readonly text: string;
  readonly lines: readonly Line[];
  /** Marker of a list item or quotation with its space, `- `; empty when there is none. */
  readonly marker: string;
  /** Stands after a blank line, or first. */
  readonly isGroupStart: boolean;
}

/** Longest width that lines are wrapped at; above the usual one more evidence is asked for. */
const WIDEST = 132;
const USUAL = 100;
const NARROWEST = 30;
const ENDED = /[.!?…؟:۔。！？][\p{Pe}\p{Pf}"']*$/u;

/**
 * Width at which the lines of a text were wrapped by hand or by a program.
 *
 * The evidence is where lines end: in a wrapped text the next word would not have fitted, and most lines end
 * within a sentence.
 *
 * @returns undefined when a line is a paragraph
 */
export function wrapWidth(text: string, lines: readonly Line[]): number | undefined {
  const width = lines.reduce((widest, line) => Math.max(widest, line.indent + line.end - line.start), 0);
  if (width > WIDEST || width < NARROWEST) return undefined;
  let full = 0;
  let open = 0;
  let joints = 0;
  for (const [line, next] of neighbours(lines)) {
    joints++;
    if (!isFull(text, line, next, width)) continue;
    full++;
    if (!ENDED.test(text.slice(Math.max(line.start, line.end - 4), line.end))) open++;
  }
  const least = width > USUAL ? 4 : 2;
  return full >= least && full * 2 >= joints && open * 2 >= full ? width : undefined;
}

function* neighbours(lines: readonly Line[]): Generator<readonly [Line, Line]> {
  let last: Line | undefined;
  for (const line of lines) {
    if (last !== undefined && !last.isBlank && !line.isBlank) yield [last, line];
    last = line;
  }
}

/** Tells whether the first word of the next line would not have fitted, give or take a few letters. */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  const space = text.slice(next.start, next.end).search(/\s/);
  const word = space < 0 ? next.end - next.start : space;
  return line.indent + line.end - line.start + 1 + word > width * 0.88;
}

/**
 * Joins the lines of a text to pieces.
 *
 * @param width of wrapped lines; undefined makes each line a piece
 */
export function readPieces(
  text: string,
  lines: readonly Line[],
  width: number | undefined,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let group: Line[] = [];
  let isGroupStart = true;
  let afterBlank = true;
  const flush = (): void => {
    if (group.length > 0) pieces.push(pieceOf(text, group, isGroupStart));
    group = [];
  };
  for (const line of lines) {
    const last = group.at(-1);
    if (line.isBlank) {
      flush();
      afterBlank = true;
      continue;
    }
    if (last !== undefined && (width === undefined || !isJoined(text, last, line, width))) flush();
    if (group.length === 0) {
      isGroupStart = afterBlank;
      afterBlank = false;
    }
    group.push(line);
  }
  flush();
  return pieces;
}

/** Tells whether a line goes on in the next one of a wrapped text. */
function isJoined(text: string, line: Line, next: Line, width: number): boolean {
  const following = text.slice(next.start, next.end);
  if (readMarker(following) !== '') return false;
  if (/^\p{Ll}/u.test(following)) return true;
  if (next.indent > line.indent + 1 && ENDED.test(text.slice(line.start, line.end))) return false;
  return isFull(text, line, next, width);
}

function pieceOf(text: string, lines: readonly Line[], isGroupStart: boolean): Piece {
  const [first, ...rest] = lines;
  if (first === undefined) return { start: 0, end: 0, text: '', lines, marker: '', isGroupStart };
  const marker = readMarker(text.slice(first.start, first.end));
  const start = first.start + marker.length;
  const parts = [text.slice(start, first.end)];
  for (const line of rest) {
    const after = text.slice(line.start, line.end);
    parts.push(separator(parts.at(-1) ?? '', after) + after);
  }
  return { start, end: (rest.at(-1) ?? first).end, text: parts.join(''), lines, marker, isGroupStart };
}

const WIDE = /[\u3000-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]$/;

/** A line broken after the hyphen of a compound goes on without a space; so does one of a script without spaces. */
function separator(before: string, after: string): '' | ' ' {
  const last = before.slice(-2);
  const isCompound =
    /^\p{L}[-\u2010]$/u.test(last) && /^\p{Ll}/u.test(after) && !/^(?:and|or|et|ou|to)\b/.test(after);
  return isCompound || WIDE.test(last) ? '' : ' ';
}
