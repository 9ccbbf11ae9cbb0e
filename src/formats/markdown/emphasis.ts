import type { Piece } from '../markup/slot.ts';

const DELIMITER = /^(?:\*{1,2}|_{1,2}|~{1,2})$/;

/** Tells whether a piece opens or closes emphasis by characters that need the right neighbours. */
export function isDelimiter(piece: Piece | undefined): boolean {
  return (
    piece !== undefined && (piece.kind === 'open' || piece.kind === 'close') && DELIMITER.test(piece.text)
  );
}

/**
 * Prepares emphasis so that it will be read as such: white space inside its ends moves out, nothing emphasised is
 * left out, and where one ends and the next begins the second takes the other character.
 */
export function settleEmphasis(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.length === 1 ? pieces : turnSecond(dropEmpty(moveSpaces(pieces)));
}

/** Puts the white space at the inner ends of emphasis outside it, and outside all marks that start or end there. */
function moveSpaces(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (piece.kind === 'text') push(out, isMark(last, 'open') ? moveBefore(out, piece.text) : piece.text);
    else if (isMark(piece, 'close') && last?.kind === 'text') {
      const kept = last.text.trimEnd();
      if (kept === '') out.pop();
      else out[out.length - 1] = { kind: 'text', text: kept };
      out.push(piece);
      push(out, last.text.slice(kept.length));
    } else out.push(piece);
  }
  return out;
}

/**
 * Puts the white space at the start of a text before the marks that open there.
 *
 * @returns the rest of the text
 */
function moveBefore(out: Piece[], text: string): string {
  const rest = text.trimStart();
  if (rest === text) return text;
  let at = out.length;
  while (isMark(out[at - 1], 'open')) at--;
  const marks = out.splice(at);
  push(out, text.slice(0, text.length - rest.length));
  out.push(...marks);
  return rest;
}

function isMark(piece: Piece | undefined, kind: Piece['kind']): boolean {
  return piece?.kind === kind && isDelimiter(piece);
}

function push(out: Piece[], text: string): void {
  const last = out.at(-1);
  if (text === '') return;
  if (last?.kind === 'text') out[out.length - 1] = { kind: 'text', text: last.text + text };
  else out.push({ kind: 'text', text });
}

function dropEmpty(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    const isEmpty =
      piece.kind === 'close' && isDelimiter(piece) && last?.kind === 'open' && isDelimiter(last);
    if (isEmpty) out.pop();
    else out.push(piece);
  }
  return out;
}

function turnSecond(pieces: readonly Piece[]): readonly Piece[] {
  const out = [...pieces];
  // From the outside in: what an inner mark must be depends on the outer ones.
  const outer: Pair[] = [];
  for (const pair of pairsOf(pieces)) {
    while ((outer.at(-1)?.end ?? pair.end) < pair.start) outer.pop();
    const start = out[pair.start];
    const end = out[pair.end];
    if (start === undefined || end === undefined) continue;
    const around = outer.map((other) => out[other.start]);
    outer.push(pair);
    const isTwin = hasTwin(out, pair.start, -1) || hasTwin(out, pair.end, 1);
    if (!isTwin && !isContinued(out[pair.start - 1], start) && !isAmbiguous(out, pair.start, around))
      continue;
    const text = (start.text.startsWith('*') ? '_' : '*').repeat(start.text.length);
    out[pair.start] = { ...start, text };
    out[pair.end] = { ...end, text };
  }
  return out;
}

/** Indexes of the two marks of an emphasis. */
interface Pair {
  readonly start: number;
  readonly end: number;
}

/** Pairs of asterisks and underscores in the order of their starts. */
function pairsOf(pieces: readonly Piece[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const open: number[] = [];
  pieces.forEach((piece, end) => {
    if (piece.kind === 'open') open.push(end);
    const start = piece.kind === 'close' ? open.pop() : undefined;
    if (start !== undefined && /^[*_]+$/.test(pieces[start]?.text ?? '')) pairs.push({ start, end });
  });
  return pairs.toSorted((a, b) => a.start - b.start);
}

/** `*a*` and `*b*` without anything between would be read as `*a**b*`. */
function isContinued(before: Piece | undefined, start: Piece): boolean {
  return before?.kind === 'close' && isDelimiter(before) && before.text.charAt(0) === start.text.charAt(0);
}

/** Two marks of one kind in a run would be read as one longer mark: `*` and `*` as `**`. */
function hasTwin(pieces: readonly Piece[], from: number, step: 1 | -1): boolean {
  const own = pieces[from];
  if (own === undefined) return false;
  for (let at = from + step; ; at += step) {
    const piece = pieces[at];
    if (piece === undefined || !isMark(piece, own.kind)) return false;
    if (piece.text === own.text) return true;
  }
}

/**
 * Inside emphasis of the same mark, one that could close as well as open would close. One and two of a character are
 * three, which never pair when one of them could do both (rule 9 of CommonMark).
 */
function isAmbiguous(pieces: readonly Piece[], at: number, outer: readonly (Piece | undefined)[]): boolean {
  const start = pieces[at]?.text ?? '';
  if (!outer.some((piece) => isDelimiter(piece) && piece?.text === start)) return false;
  const before = pieces[at - 1]?.text.slice(-1) ?? '';
  const after = pieces[at + 1]?.text.charAt(0) ?? '';
  return isFlankedBy(after, before);
}

const isSpace = (char: string): boolean => char === '' || /\s/.test(char);

/** Punctuation to every reader of Markdown. */
const isPunctuation = (char: string): boolean => /^[\p{P}\p{S}]$/u.test(char) && !isUnclear(char);

/** Signs that are punctuation since CommonMark 0.31 only, and to those readers only that see them as one character. */
const isUnclear = (char: string): boolean => char > '\u007f' && /\p{S}|[\p{P}--[\0-\uffff]]/v.test(char);

/**
 * Tells whether a delimiter works between two characters (CommonMark 0.31.2, "left-flanking delimiter run"), to any
 * reader of Markdown.
 *
 * @param before last code point before it, `''` at the start of the block; `after` likewise
 */
export function isFlanking(piece: Piece, before: string, after: string): boolean {
  return sides(before).every((outer) => sides(after).every((inner) => isFlankingHere(piece, outer, inner)));
}

/** What a character may be taken for. */
function sides(char: string): readonly string[] {
  return isUnclear(char) ? ['a', '.'] : [char];
}

function isFlankingHere({ kind, text }: Piece, before: string, after: string): boolean {
  const left = isFlankedBy(before, after);
  const right = isFlankedBy(after, before);
  if (!text.startsWith('_')) return kind === 'open' ? left : right;
  if (kind === 'open') return left && (!right || isPunctuation(before));
  return right && (!left || isPunctuation(after));
}

function isFlankedBy(outer: string, inner: string): boolean {
  return !isSpace(inner) && (!isPunctuation(inner) || isSpace(outer) || isPunctuation(outer));
}

/** The text with its last character written by number, unless that is a space or punctuation to all. */
export function withReference(text: string): string {
  const last = /[\ud800-\udbff]?[^]$/.exec(text)?.[0] ?? '';
  if (isSpace(last) || isPunctuation(last)) return text;
  const kept = text.slice(0, text.length - last.length);
  // A backslash before a letter would now take the sign away, an underscore between letters would be a mark.
  const before = /(?<!\\)(?:\\\\)*([\\_])$/.exec(kept)?.[1];
  const safe = before === undefined ? kept : `${kept.slice(0, -1)}\\${before}`;
  return safe + asReference(last);
}

/** A character by its number: for its neighbours it is punctuation. */
export function asReference(char: string): string {
  return `&#${char.codePointAt(0) ?? 0};`;
}
