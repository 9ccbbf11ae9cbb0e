import type { Range } from '../../model/range.ts';
import { readCandidate, skipSpace, terminators } from './candidate.ts';
import { kindAt, SPACE } from './chars.ts';
import { heldRanges } from './held.ts';
import type { SegmentLanguage } from './language.ts';
import { segmentLanguage } from './languages/index.ts';
import { listStarts } from './lists.ts';
import { makeQuoteCounter, type QuoteCounter } from './quotes.ts';
import { isBreak } from './rules.ts';

/** How a text is cut. */
export interface SegmentOptions {
  /**
   * `split` (the default) cuts inside a quotation or brackets of several sentences; `keep` leaves them whole, and cuts
   * lists that stand within a line before each item, as translation memories often do.
   */
  readonly quotes?: 'split' | 'keep';
}

const NEWLINE = 0x0a;
const NO_ITEMS: number[] = [];

/** Characters to stop at: those that can end a sentence, and line feeds. */
const marks = terminators.slice();
marks[NEWLINE] = 2;

const ownMarks = new Map<SegmentLanguage, Uint8Array>();

/** The characters to stop at in a language. */
function marksOf(language: SegmentLanguage): Uint8Array {
  if (language.marks === undefined) return marks;
  const known = ownMarks.get(language);
  if (known !== undefined) return known;
  const own = marks.slice();
  for (let at = 0; at < language.marks.length; at++) own[language.marks.charCodeAt(at)] = 1;
  ownMarks.set(language, own);
  return own;
}

/** Where a walk through a text stands. */
interface Walk {
  readonly text: string;
  readonly language: SegmentLanguage;
  readonly quotes: QuoteCounter;
  readonly held: ((offset: number) => boolean) | undefined;
  readonly ranges: Range[];
  /** Starts of list items that are still ahead, the next one last. */
  readonly items: number[];
  /** Start of the current sentence. */
  start: number;
}

/**
 * Cuts a text into sentences.
 *
 * A table of characters finds the places where a sentence could end; ordered rules decide, the first that knows.
 * A blank line always ends a sentence.
 *
 * @param text one block; any string
 * @param lang BCP 47 tag; an unknown one gets the rules of characters alone
 * @returns in order, not overlapping, only white space between them; none for blank text
 */
export function segment(text: string, lang: string, options: SegmentOptions = {}): readonly Range[] {
  const keep = options.quotes === 'keep';
  const language = segmentLanguage(lang);
  const own = marksOf(language);
  const walk: Walk = {
    text,
    language,
    quotes: makeQuoteCounter(text),
    held: keep ? heldRanges(text) : undefined,
    ranges: [],
    items: keep ? listStarts(text).toReversed() : NO_ITEMS,
    start: skipSpace(text, 0),
  };
  const hasItems = walk.items.length > 0;
  for (let at = walk.start; at < text.length; at++) {
    if (hasItems && at === walk.items.at(-1)) startItem(walk, at);
    const mark = own[text.charCodeAt(at)];
    if (mark === 0) continue;
    at = mark === 1 ? visitStop(walk, at) : visitLineFeed(walk, at);
  }
  pushTrimmed(walk, text.length);
  return walk.ranges;
}

function startItem(walk: Walk, at: number): void {
  walk.items.pop();
  pushTrimmed(walk, at);
}

/** @returns the last offset that is done with */
function visitStop(walk: Walk, at: number): number {
  const { text, start, quotes, language, held, ranges } = walk;
  const candidate = readCandidate(text, start, at, quotes);
  const { end, next, stop } = candidate;
  if (next >= text.length || held?.(end) === true || !isBreak(text, candidate, language)) return stop - 1;
  ranges.push({ start, end });
  walk.start = next;
  return next - 1;
}

/** A blank line ends a sentence. */
function visitLineFeed(walk: Walk, at: number): number {
  if (at < walk.start || !isBlankLine(walk.text, at)) return at;
  pushTrimmed(walk, at);
  return walk.start - 1;
}

/** Adds what stands before an offset without its white space, and goes on after the white space that follows. */
function pushTrimmed(walk: Walk, to: number): void {
  const { text, start, ranges } = walk;
  let end = to;
  while (end > start && (kindAt(text, end - 1) & SPACE) !== 0) end--;
  if (end > start) ranges.push({ start, end });
  walk.start = skipSpace(text, to);
}

/** Tells whether the line after a line feed is blank. */
function isBlankLine(text: string, at: number): boolean {
  for (let next = at + 1; next < text.length; next++) {
    if (text.charCodeAt(next) === NEWLINE) return true;
    if ((kindAt(text, next) & SPACE) === 0) return false;
  }
  return false;
}
