import type { Range } from '../../model/range.ts';
import { readCandidate, skipSpace, terminators } from './candidate.ts';
import { kindAt, SPACE } from './chars.ts';
import { heldRanges } from './held.ts';
import { segmentLanguage } from './languages/index.ts';
import { listStarts } from './lists.ts';
import { makeQuoteCounter } from './quotes.ts';
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
export function segment(
  text: string,
  lang: string,
  { quotes = 'split' }: SegmentOptions = {},
): readonly Range[] {
  const language = segmentLanguage(lang);
  const keep = quotes === 'keep';
  const held = keep ? heldRanges(text) : undefined;
  const items = keep ? listStarts(text) : [];
  const quotesAt = makeQuoteCounter(text);
  const ranges: Range[] = [];
  let item = 0;
  let start = skipSpace(text, 0);
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (at === items[item]) {
      item++;
      start = pushTrimmed(text, ranges, start, at);
    }
    if (unit === NEWLINE && at > start && isBlankLine(text, at)) {
      start = pushTrimmed(text, ranges, start, at);
      at = start - 1;
      continue;
    }
    if (terminators[unit] === 0) continue;
    const candidate = readCandidate(text, start, at, quotesAt);
    const { end, next } = candidate;
    if (next < text.length && held?.(end) !== true && isBreak(text, candidate, language)) {
      ranges.push({ start, end });
      start = next;
      at = next - 1;
    } else {
      at = Math.max(at, candidate.stop - 1);
    }
  }
  pushTrimmed(text, ranges, start, text.length);
  return ranges;
}

/** Adds what stands before an offset without its white space; returns where the next sentence starts. */
function pushTrimmed(text: string, ranges: Range[], start: number, to: number): number {
  let end = to;
  while (end > start && (kindAt(text, end - 1) & SPACE) !== 0) end--;
  if (end > start) ranges.push({ start, end });
  return skipSpace(text, to);
}

/** Tells whether the line after a line feed is blank. */
function isBlankLine(text: string, at: number): boolean {
  for (let next = at + 1; next < text.length; next++) {
    if (text.charCodeAt(next) === NEWLINE) return true;
    if ((kindAt(text, next) & SPACE) === 0) return false;
  }
  return false;
}
