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
const ENDED = /[.!?…؟:۔。！？][\p{Pe}\p{Pf}"']*(?:\s\([^()]{2,24}\))?$/u;

/** How the lines of a text were wrapped. */
export interface Wrap {
  /** Length of the longest wrapped line. */
  readonly width: number;
  /** A line that with the next word would be longer than this goes on in the next line. */
  readonly least: number;
}

type Joint = readonly [Line, Line];

/**
 * Finds out whether the lines of a text were wrapped by hand or by a program, and where.
 *
 * The evidence is where lines end: in a wrapped text the next word would not have fitted, and most lines end
 * within a sentence. A few lines may be longer, as a headline is.
 *
 * @returns undefined when a line is a paragraph
 */
export function wrapOf(text: string, lines: readonly Line[]): Wrap | undefined {
  const joints = [...neighbours(lines)];
  if (joints.length < 2) return undefined;
  const lengths = joints.map(([line]) => lengthOf(line)).toSorted((a, b) => b - a);
  const ranks = [0, 1, 2, Math.floor(lengths.length / 10)];
  for (const width of new Set(ranks.map((rank) => lengths[rank] ?? 0))) {
    const wrap = hasMargin(text, lines, width) ? wrapAt(text, joints, width) : undefined;
    if (wrap !== undefined) return wrap;
  }
  return undefined;
}

/** Tells whether hardly any line is longer than a width, and none that ends a sentence as a paragraph does. */
function hasMargin(text: string, lines: readonly Line[], width: number): boolean {
  if (width > WIDEST || width < NARROWEST) return false;
  let all = 0;
  let longer = 0;
  for (const line of lines) {
    if (line.isBlank) continue;
    all++;
    if (lengthOf(line) <= width * 1.1) continue;
    longer++;
    if (isEnded(text, line) || lengthOf(line) > width * 2) return false;
  }
  return longer <= 1 || longer * 20 <= all;
}

function lengthOf(line: Line): number {
  return line.indent + line.end - line.start;
}

function isEnded(text: string, line: Line): boolean {
  return ENDED.test(text.slice(Math.max(line.start, line.end - 32), line.end));
}

function wrapAt(text: string, joints: readonly Joint[], width: number): Wrap | undefined {
  const loose: Wrap = { width, least: width * 0.88 };
  const greedy: Wrap = { width, least: width };
  const full = joints.filter(([line, next]) => isFull(text, line, next, loose));
  const open = full.filter(([line]) => !isEnded(text, line));
  const least = width > USUAL ? 4 : 2;
  if (full.length < least || full.length * 2 < joints.length || open.length * 2 < full.length)
    return undefined;
  const strict = full.filter(([line, next]) => isFull(text, line, next, greedy));
  return strict.length >= full.length * 0.9 ? greedy : loose;
}

function* neighbours(lines: readonly Line[]): Generator<Joint> {
  let last: Line | undefined;
  for (const line of lines) {
    if (last !== undefined && !last.isBlank && !line.isBlank) yield [last, line];
    last = line;
  }
}

/** Tells whether the first word of the next line would not have fitted. */
function isFull(text: string, line: Line, next: Line, { width, least }: Wrap): boolean {
  const length = lengthOf(line);
  if (length > width) return false;
  const space = text.slice(next.start, next.end).search(/\s/);
  const word = space < 0 ? next.end - next.start : space;
  return length + 1 + word > least;
}

/**
 * Joins the lines of a text to pieces.
 *
 * @param wrap undefined makes each line a piece
 */
export function readPieces(text: string, lines: readonly Line[], wrap: Wrap | undefined): readonly Piece[] {
  const pieces: Piece[] = [];
  let group: Line[] = [];
  let isGroupStart = true;
  let afterBlank = true;
  const flush = (): void => {
    if (group.length > 0) pieces.push(pieceOf(text, group, isGroupStart));
    group = [];
  };
  for (const [index, line] of lines.entries()) {
    const last = group.at(-1);
    if (line.isBlank) {
      flush();
      afterBlank = true;
      continue;
    }
    if (last !== undefined && (wrap === undefined || !isJoined(text, [last, line, lines[index + 1]], wrap)))
      flush();
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
function isJoined(
  text: string,
  [line, next, after]: readonly [Line, Line, Line | undefined],
  wrap: Wrap,
): boolean {
  const following = text.slice(next.start, next.end);
  if (isItem(text, line, next, wrap) || following === text.slice(line.start, line.end)) return false;
  if (/^\p{Ll}/u.test(following)) return true;
  if (next.indent > line.indent + 1 && isEnded(text, line)) return false;
  // A sentence ends here, and the next line ends early in the middle of its group: it stands for itself, as a date does.
  const isAlone = after !== undefined && !after.isBlank && !isFull(text, next, after, wrap);
  return isFull(text, line, next, wrap) && !(isAlone && isEnded(text, line) && !following.startsWith('('));
}

/** Tells whether a line starts an item; `5. Officials` does not where the line before broke off after `on May`. */
function isItem(text: string, line: Line, next: Line, wrap: Wrap): boolean {
  const marker = readMarker(text.slice(next.start, next.end));
  if (!/^\p{Nd}/u.test(marker)) return marker !== '';
  const isListed = readMarker(text.slice(line.start, line.end)) !== '';
  return (
    isListed ||
    isEnded(text, line) ||
    /[;,]/.test(text.charAt(line.end - 1)) ||
    !isFull(text, line, next, wrap)
  );
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
