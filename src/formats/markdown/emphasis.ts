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
  return turnSecond(dropEmpty(moveSpaces(pieces)));
}

/** Puts the white space at the inner ends of emphasis outside it. */
function moveSpaces(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  /** White space that goes behind the mark that comes next. */
  let behind = '';
  pieces.forEach((piece, at) => {
    const next = pieces[at + 1];
    if (piece.kind !== 'text') {
      if (isMark(piece, 'open') && next?.kind === 'text') push(out, /^\s*/.exec(next.text)?.[0] ?? '');
      out.push(piece);
      push(out, behind);
      behind = '';
      return;
    }
    const text = isMark(pieces[at - 1], 'open') ? piece.text.trimStart() : piece.text;
    const kept = isMark(next, 'close') ? text.trimEnd() : text;
    behind = text.slice(kept.length);
    push(out, kept);
  });
  return out;
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
    const isTwin = isTwinOf(out[pair.start - 1], start) || isTwinOf(out[pair.end + 1], end);
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

/** Two marks of one kind in a row would be read as one longer mark: `*` and `*` as `**`. */
function isTwinOf(other: Piece | undefined, piece: Piece): boolean {
  return other?.kind === piece.kind && other.text === piece.text && isDelimiter(piece);
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
const isPunctuation = (char: string): boolean => /[\p{P}\p{S}]/u.test(char);

/**
 * Tells whether a delimiter works between two characters (CommonMark 0.31.2, "left-flanking delimiter run").
 *
 * @param before last code point before it, `''` at the start of the block; `after` likewise
 */
export function isFlanking({ kind, text }: Piece, before: string, after: string): boolean {
  const left = isFlankedBy(before, after);
  const right = isFlankedBy(after, before);
  if (!text.startsWith('_')) return kind === 'open' ? left : right;
  if (kind === 'open') return left && (!right || isPunctuation(before));
  return right && (!left || isPunctuation(after));
}

function isFlankedBy(outer: string, inner: string): boolean {
  return !isSpace(inner) && (!isPunctuation(inner) || isSpace(outer) || isPunctuation(outer));
}

/** A character by its number: for its neighbours it is punctuation. */
export function asReference(char: string): string {
  return `&#${char.codePointAt(0) ?? 0};`;
}
