import { isDoubleOpen, loneSingles, type QuoteCounter } from './quotes.ts';
import { CLOSE, DIGIT, kindAt, LETTER, LOWER, OPEN, SPACE, UPPER } from './chars.ts';

/** A place where a sentence could end. Offsets are in the text. */
export interface Candidate {
  /** Where the current sentence starts. */
  readonly start: number;
  /** First character of the run of terminators. */
  readonly at: number;
  /** After the run. */
  readonly stop: number;
  /** After closing quotes, brackets and reference marks: where the sentence would end. */
  readonly end: number;
  /** First character of what follows, after white space. */
  readonly next: number;
  /** First character of what follows, after opening quotes and brackets too. */
  readonly first: number;
  /** Kind of the character at `first`. */
  readonly kind: number;
}

const TERMINATORS = '.!?…‼⁇⁈⁉؟۔。．！？｡।॥։።፧።᙮᠃᠉။៕།꘎꘏꛳⳹⸮';

/** 1 for a character that can end a sentence. */
export const terminators: Uint8Array = new Uint8Array(0x10000);
for (const char of TERMINATORS) terminators[char.charCodeAt(0)] = 1;

/** Offset of the first character at or after `from` that is not white space. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && (kindAt(text, at) & SPACE) !== 0) at++;
  return at;
}

/**
 * Reads what stands around a terminator.
 *
 * @param at offset of a terminator
 */
export function readCandidate(text: string, start: number, at: number, quotes: QuoteCounter): Candidate {
  const stop = endOfRun(text, at);
  const end = endOfClosers(text, stop, quotes);
  const next = skipSpace(text, end);
  let first = next;
  while (isOpener(text, first)) first++;
  return { start, at, stop, end, next, first, kind: kindAt(text, first) };
}

/** Terminators one after another, also with spaces between them (`. . .`, `? !`). */
function endOfRun(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    while (terminators[text.charCodeAt(at)] === 1) at++;
    const next = skipSpace(text, at);
    if (next === at || terminators[text.charCodeAt(next)] !== 1) return at;
    if ((kindAt(text, next + 1) & (LETTER | DIGIT)) !== 0) return at;
    at = next + 1;
  }
}

const STRAIGHT = 0x22;
const APOSTROPHE = 0x27;

function isOpener(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    unit === STRAIGHT ||
    unit === APOSTROPHE ||
    unit === 0xbf ||
    unit === 0xa1 ||
    (kindAt(text, at) & OPEN) !== 0
  );
}

/** Everything that belongs to the sentence although it stands after its stop. */
function endOfClosers(text: string, from: number, quotes: QuoteCounter): number {
  let at = from;
  for (;;) {
    const next = endOfCloser(text, at, quotes);
    if (next === at) return endOfNote(text, from, at);
    at = next;
  }
}

function endOfCloser(text: string, at: number, quotes: QuoteCounter): number {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return at;
  if (unit === STRAIGHT || unit === APOSTROPHE) return isWordAt(text, at + 1) ? at : at + 1;
  const kind = kindAt(text, at);
  if ((kind & CLOSE) !== 0 || (isTurned(unit) && !isWordAt(text, at + 1))) return at + 1;
  if (unit === 0x5b) return endOfReference(text, at) ?? at;
  if ((kind & SPACE) === 0) return at;
  return endOfSpacedCloser(text, at, quotes);
}

/** Quotes that open in some languages and close in others: `„…“`, `»…«`. */
function isTurned(unit: number): boolean {
  return unit === 0x201c || unit === 0x2018 || unit === 0xab || unit === 0x2039;
}

/** Closers after a space: `»` and `)` always, a lone straight quote when one is open, a reference `[12]`, a smiley. */
function endOfSpacedCloser(text: string, at: number, quotes: QuoteCounter): number {
  const next = skipSpace(text, at);
  const unit = text.charCodeAt(next);
  if (unit === 0x5b) return endOfReference(text, next) ?? at;
  if (unit === 0x3a || unit === 0x3b) return endOfSmiley(text, next) ?? at;
  if (unit === APOSTROPHE) return endOfLoneSingle(text, at, next, quotes);
  if (isWordAt(text, next + 1)) return at;
  if (unit === STRAIGHT) return isDoubleOpen(quotes, next) ? next + 1 : at;
  return (kindAt(text, next) & CLOSE) === 0 ? at : next + 1;
}

/** `'` or `''` between spaces: closes before a small letter or punctuation, else when its number is even. */
function endOfLoneSingle(text: string, from: number, at: number, quotes: QuoteCounter): number {
  const isTwo = text.charCodeAt(at + 1) === APOSTROPHE;
  const end = at + (isTwo ? 2 : 1);
  const next = skipSpace(text, end);
  if (next === end && end < text.length) return from;
  if ((kindAt(text, next) & LOWER) !== 0 || /[,.;:]/.test(text.charAt(next))) return end;
  if (isTwo || isLineEnd(text, from, at)) return from;
  const before = loneSingles(quotes, at);
  return before === 0 || before % 2 === 1 ? end : from;
}

function isLineEnd(text: string, from: number, to: number): boolean {
  return /[\n\r]/.test(text.slice(from, to));
}

function isWordAt(text: string, at: number): boolean {
  return (kindAt(text, at) & (LETTER | DIGIT)) !== 0;
}

const REFERENCE = /\[(?:\p{Nd}{1,3}(?:\s?[-–,]\s?\p{Nd}{1,3})*|…|\.{3}|[a-z]|(?:note|nb) \p{Nd}{1,3})\]/uy;

function endOfReference(text: string, at: number): number | undefined {
  REFERENCE.lastIndex = at;
  return REFERENCE.test(text) ? REFERENCE.lastIndex : undefined;
}

const SMILEY = /[:;]['-]?[)(DPp/\\|\]](?![\p{L}\p{Nd}])/uy;

function endOfSmiley(text: string, at: number): number | undefined {
  SMILEY.lastIndex = at;
  return SMILEY.test(text) ? SMILEY.lastIndex : undefined;
}

const NOTE = /(?:\p{Nd}{1,3}(?: \p{Nd}{1,3})?|[\u00b9\u00b2\u00b3\u2070-\u2079]+)(?=\s+["'“‘«(]?\p{Lu})/uy;

/** The number of a footnote set right after the stop: `of consultation.11 Take`. */
function endOfNote(text: string, stop: number, at: number): number {
  const unit = text.charCodeAt(at);
  const isNumber =
    (unit >= 0x30 && unit <= 0x39) || (unit >= 0xb2 && unit <= 0x2079 && (kindAt(text, at) & LETTER) === 0);
  if (!isNumber || at !== stop) return at;
  const before = kindAt(text, at - 2);
  if ((before & (LOWER | CLOSE)) === 0) return at;
  NOTE.lastIndex = at;
  return NOTE.test(text) ? NOTE.lastIndex : at;
}

/** No abbreviation is longer. */
const LONGEST_WORD = 40;

/** The letters, digits and inner stops right before an offset. */
export function wordBefore(text: string, end: number, from: number): string {
  let at = end;
  if (at > from && text.charCodeAt(at - 1) === 0x20) at--;
  const to = at;
  const least = Math.max(from, to - LONGEST_WORD);
  while (at > least && isWordPart(text, at - 1)) at--;
  return text.slice(at, to);
}

function isWordPart(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === 0x2e || unit === 0x2d || unit === 0xb0 || unit === 0x0640) return true;
  return kindAt(text, at) !== 0 && (kindAt(text, at) & (SPACE | OPEN | CLOSE)) === 0;
}

/** The letters (with stops between them) at an offset. */
export function wordAt(text: string, from: number): string {
  let at = from;
  while (
    (kindAt(text, at) & LETTER) !== 0 ||
    (text.charCodeAt(at) === 0x2e && (kindAt(text, at + 1) & LETTER) !== 0)
  )
    at++;
  return text.slice(from, at);
}

/** Tells whether the character at an offset is a capital. */
export function isUpper(text: string, at: number): boolean {
  return (kindAt(text, at) & UPPER) !== 0;
}
