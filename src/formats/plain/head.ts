import { isByline, isNames } from '../../text/news/byline.ts';
import { findCredit, isAgency } from '../../text/news/credit.ts';
import { isDateOnly } from '../../text/date-only.ts';
import { findPlaceLine } from '../../text/news/place-line.ts';
import { captionOf } from './caption.ts';
import { found, type Reading, type RoleFinding } from './finding.ts';
import type { Shape } from './shape.ts';

/** How many pieces after the headline can belong to the head. */
const LONGEST_HEAD = 10;

/**
 * Finds the roles at the head: headline, standfirst, byline, dateline, captions, credits.
 *
 * @returns findings by index; the others are left open
 */
export function headRoles(reading: Reading): (RoleFinding | undefined)[] {
  const findings: (RoleFinding | undefined)[] = reading.shapes.map(() => undefined);
  const headline = findHeadline(reading, findings);
  const start = headline + 1;
  const end = endOfHead(reading, start);
  let lastMark = headline;
  for (let at = start; at < end; at++) {
    findings[at] = markOf(reading, at);
    const role = findings[at]?.role;
    if (role === 'byline' || role === 'dateline') lastMark = at;
  }
  if (headline >= 0) findStandfirst(reading, findings, { start, end, lastMark });
  for (let at = Math.max(start, lastMark + 1); at < end; at++)
    findings[at] ??= captionBeforeBody(reading, at);
  return findings;
}

/** @returns index of the headline, or of the last piece before the body when there is none (-1: none at all) */
function findHeadline(reading: Reading, findings: (RoleFinding | undefined)[]): number {
  const { shapes } = reading;
  for (let at = 0; at < Math.min(shapes.length, 4); at++) {
    const shape = shapes[at];
    if (shape === undefined) break;
    const mark = markOf(reading, at);
    if (mark?.role === 'dateline' || mark?.role === 'byline') {
      findings[at] = mark;
      continue;
    }
    if (isLabel(shape, shapes[at + 1])) {
      findings[at] = found('label', 'label-before-headline');
      continue;
    }
    if (isBody(shape)) return at - 1;
    findings[at] = at === 0 ? found('headline', 'first-line') : found('headline', 'first-line-of-text');
    return at;
  }
  return -1;
}

function isLabel({ text, words, piece }: Shape, next: Shape | undefined): boolean {
  if (words > 3 || next === undefined || next.isEnded || next.words < 4 || piece.marker !== '') return false;
  return /^[\p{Lu}\p{Nd}\s&/|-]{2,}:?$/u.test(text);
}

/** Tells whether a piece is prose of the body, not a line of the head. */
function isBody(shape: Shape): boolean {
  if (!shape.isEnded) return false;
  return (
    shape.stops > 2 || shape.words > 40 || (shape.words > 12 && findPlaceLine(shape.text, true) !== undefined)
  );
}

/** Index of the first piece of the body. */
function endOfHead({ shapes, words }: Reading, start: number): number {
  let at = start;
  for (; at < shapes.length && at < start + LONGEST_HEAD; at++) {
    const shape = shapes[at];
    if (shape === undefined || shape.piece.marker !== '') break;
    if (findCredit(shape.text, words) !== undefined) continue;
    if (shape.stops > 3 || shape.words > 60) break;
    if (shape.words > 8 && shape.isEnded && findPlaceLine(shape.text, true) !== undefined) break;
  }
  return at;
}

/** What a line of the head is by its own text. */
function markOf(reading: Reading, at: number): RoleFinding | undefined {
  const { shapes, words, lang } = reading;
  const { text, words: count } = shapes[at] ?? { text: '', words: 0 };
  if (isDateOnly(text, lang))
    return found('dateline', words.updated.test(text) ? 'update-line' : 'date-only');
  if (isByline(text, words)) return found('byline', 'byline-word');
  if (isAgency(text, words)) return found('byline', 'agency');
  return captionOf(reading, at) ?? (count <= 4 ? nameBesideDate(reading, at) : undefined);
}

/** A line of two to four names beside the date: an author without `By`. */
function nameBesideDate({ shapes, words, lang }: Reading, at: number): RoleFinding | undefined {
  const text = shapes[at]?.text ?? '';
  if (!/^\p{Lu}/u.test(text) || (shapes[at]?.words ?? 0) < 2 || /[.!?:]$/.test(text)) return undefined;
  const beside = [shapes[at - 1], shapes[at + 1]].some(
    (other) => other !== undefined && isDateOnly(other.text, lang),
  );
  return beside && at > 0 && isNames(text, words) ? found('byline', 'name-beside-date') : undefined;
}

interface Head {
  readonly start: number;
  readonly end: number;
  readonly lastMark: number;
}

function findStandfirst(reading: Reading, findings: (RoleFinding | undefined)[], head: Head): void {
  const { start, end, lastMark } = head;
  for (let at = start; at < lastMark; at++) findings[at] ??= found('standfirst', 'before-date-or-byline');
  if (findings.some((finding) => finding?.role === 'standfirst')) return;
  const at = Math.max(start, lastMark + 1);
  const code = standfirstCode(reading, at, head);
  if (at < end && code !== undefined) findings[at] ??= found('standfirst', code);
}

/** Why a piece of the head without a date or byline after it is a standfirst; undefined when it is none. */
function standfirstCode({ shapes }: Reading, at: number, { start, end }: Head): string | undefined {
  const shape = shapes[at];
  if (shape === undefined || shape.stops > 2 || shape.words < 5) return undefined;
  const isUnderHeadline = at === start && !shape.piece.isGroupStart;
  if (isUnderHeadline && shapes.slice(at + 1).some(({ piece }) => piece.isGroupStart))
    return 'under-headline';
  const body = shapes[end];
  const isLast = at === end - 1 && shape.isEnded && shape.words >= 8;
  return isLast && body !== undefined && findPlaceLine(body.text, true) !== undefined
    ? 'before-place-line'
    : undefined;
}

/** A line without a stop between the head and the first paragraph stands under a picture. */
function captionBeforeBody({ shapes }: Reading, at: number): RoleFinding | undefined {
  const shape = shapes[at];
  if (shape === undefined || shape.isEnded || shape.words < 4 || /[:,]$/.test(shape.text)) return undefined;
  return shapes[at + 1] === undefined ? undefined : found('caption', 'before-body');
}
