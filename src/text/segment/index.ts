import type { Range } from '../../model/range.ts';
import { CLOSE, DIGIT, kindAt, LETTER, LOWER, OPEN, SPACE, UPPER } from './chars.ts';
import type { SegmentLanguage } from './language.ts';
import { segmentLanguage } from './languages/index.ts';

/** How a text is cut. */
export interface SegmentOptions {
  /** `split` (the default) cuts inside a quotation of several sentences; `keep` leaves it whole. */
  readonly quotes?: 'split' | 'keep';
}

const STOPS = '.!?…؟۔。！？｡।॥։';
const terminators = new Uint8Array(0x10000);
for (const stop of STOPS) terminators[stop.charCodeAt(0)] = 1;

/**
 * Cuts a text into sentences.
 *
 * @param text one block; any string
 * @param lang BCP 47 tag; an unknown one gets the rules of characters alone
 * @returns in order, not overlapping, only white space between them; none for blank text
 */
export function segment(text: string, lang: string, _options: SegmentOptions = {}): readonly Range[] {
  const language = segmentLanguage(lang);
  const ranges: Range[] = [];
  let start = skipSpace(text, 0);
  for (let at = start; at < text.length; at++) {
    if (terminators[text.charCodeAt(at)] === 0) continue;
    let stop = at + 1;
    while (terminators[text.charCodeAt(stop)] === 1) stop++;
    const end = skipClosers(text, stop);
    const next = skipSpace(text, end);
    if (next < text.length && isBreak(text, { start, at, stop, end, next }, language)) {
      ranges.push({ start, end });
      start = next;
    }
    at = Math.max(at, end - 1);
  }
  const end = trimmedEnd(text, start);
  if (end > start) ranges.push({ start, end });
  return ranges;
}

interface Candidate {
  readonly start: number;
  readonly at: number;
  readonly stop: number;
  readonly end: number;
  readonly next: number;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && (kindAt(text, at) & SPACE) !== 0) at++;
  return at;
}

function trimmedEnd(text: string, from: number): number {
  let at = text.length;
  while (at > from && (kindAt(text, at - 1) & SPACE) !== 0) at--;
  return at;
}

function skipClosers(text: string, from: number): number {
  let at = from;
  for (;;) {
    const unit = text[at];
    if (unit !== undefined && ((kindAt(text, at) & CLOSE) !== 0 || unit === '"' || unit === "'")) at++;
    else break;
  }
  return at;
}

function isBreak(text: string, candidate: Candidate, language: SegmentLanguage): boolean {
  const { at, stop, end, next } = candidate;
  const isWide = text.charCodeAt(stop - 1) > 0x2fff;
  if (next === end) return isWide;
  let first = next;
  while ((kindAt(text, first) & OPEN) !== 0 || text[first] === '"' || text[first] === "'") first++;
  const kind = kindAt(text, first);
  if (kind === LOWER) return false;
  if (text[at] !== '.' || stop - at > 1 || end > stop) return true;
  return isStopBreak(text, candidate, first, language);
}

function isStopBreak(
  text: string,
  { start, at }: Candidate,
  first: number,
  language: SegmentLanguage,
): boolean {
  const word = wordBefore(text, at, start);
  const kind = kindAt(text, first);
  if (word.length + start === at && /^(?:\d+|\p{L})$/u.test(word)) return false;
  const stopClass = language.stops.get(word.toLowerCase());
  if (stopClass === 'inner') return false;
  if (stopClass === 'numbered') return kind !== DIGIT;
  const isInitial = word.length === 1 && kindAt(text, at - 1) === UPPER;
  if (stopClass === 'either' || isInitial || /^(?:\p{L}\.)+\p{L}$/u.test(word)) {
    return kind !== UPPER || language.starters.has(wordAt(text, first).toLowerCase());
  }
  return true;
}

function wordBefore(text: string, end: number, from: number): string {
  let at = end;
  while (at > from) {
    const kind = kindAt(text, at - 1);
    if ((kind & (LETTER | DIGIT)) === 0 && text[at - 1] !== '.' && text[at - 1] !== '-') break;
    at--;
  }
  return text.slice(at, end);
}

function wordAt(text: string, from: number): string {
  let at = from;
  while ((kindAt(text, at) & LETTER) !== 0) at++;
  return text.slice(from, at);
}
