import type { Role } from '../../model/article.ts';
import { isByline, isNames } from '../../text/news/byline.ts';
import { isAgency } from '../../text/news/credit.ts';
import { isDateLine } from '../../text/news/date-line.ts';
import { findPlaceLine } from '../../text/news/place-line.ts';
import { captionOf } from './caption.ts';
import { dateCode } from './date-code.ts';
import { found, type Reading, type RoleFinding } from './finding.ts';
import type { Shape } from './shape.ts';

/** How many pieces after the headline can belong to the head. */
const LONGEST_HEAD = 12;
/** Most words of a line with a date, a place and a time. */
const LONGEST_DATE = 18;
/** More words than a standfirst has. */
const LONG = 60;

type Findings = (RoleFinding | undefined)[];

/**
 * Finds the roles at the head: headline, standfirst, byline, dateline, captions, credits.
 *
 * @returns findings by index; the others are left open
 */
export function headRoles(reading: Reading): Findings {
  const findings: Findings = reading.shapes.map(() => undefined);
  const headline = findHeadline(reading, findings);
  const start = headline + 1;
  const end = findMarks(reading, findings, start);
  const isMark = (finding: RoleFinding | undefined): boolean =>
    finding?.role === 'byline' || finding?.role === 'dateline';
  const lastMark = findings.slice(0, end).findLastIndex(isMark);
  if (headline >= 0) {
    for (let at = start; at < lastMark; at++) findings[at] ??= found('standfirst', 'before-date-or-byline');
    if (!findings.some((finding) => finding?.role === 'standfirst'))
      findStandfirst(reading, findings, start, end);
  }
  for (let at = Math.max(start, lastMark + 1); at < end; at++)
    findings[at] ??= captionBeforeBody(reading, at, end);
  return findings;
}

/**
 * Finds bylines, datelines, captions and credits at the head.
 *
 * @returns index of the first piece of the body
 */
function findMarks(reading: Reading, findings: Findings, start: number): number {
  const { shapes } = reading;
  const seen = new Set<Role>();
  let at = start;
  for (; at < shapes.length && at < start + LONGEST_HEAD; at++) {
    const shape = shapes[at];
    if (shape === undefined || shape.piece.marker !== '') break;
    const mark = twinOfHeadline(shapes, at, start) ?? markOf(reading, at);
    if (mark !== undefined) {
      findings[at] = mark;
      seen.add(mark.role);
      continue;
    }
    if (!shape.isEnded && shape.words < LONG) continue;
    if (isBody(shape) || !isBeforeMark(reading, at, seen)) break;
  }
  return at;
}

/** A headline that stands there twice. */
function twinOfHeadline(shapes: readonly Shape[], at: number, start: number): RoleFinding | undefined {
  return start > 0 && shapes[at]?.text === shapes[start - 1]?.text
    ? found('headline', 'repeated-line')
    : undefined;
}

/** Tells whether a date or an author that the head still lacks follows, at most one piece further on. */
function isBeforeMark(reading: Reading, at: number, seen: ReadonlySet<Role>): boolean {
  for (let next = at + 1; next <= at + 2; next++) {
    const shape = reading.shapes[next];
    if (shape === undefined) return false;
    const role = markOf(reading, next)?.role;
    if ((role === 'byline' || role === 'dateline') && !seen.has(role))
      return !(role === 'byline' && seen.has('dateline') && next > at + 1);
    if (role === undefined && isBody(shape)) return false;
  }
  return false;
}

/** @returns index of the headline, or of the last piece before the body when there is none (-1: none at all) */
function findHeadline(reading: Reading, findings: Findings): number {
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
    if (!isHeadline(shape)) return at - 1;
    findings[at] = at === 0 ? found('headline', 'first-line') : found('headline', 'first-line-of-text');
    return at;
  }
  return -1;
}

function isLabel({ text, words, piece }: Shape, next: Shape | undefined): boolean {
  if (words > 3 || next === undefined || next.isEnded || next.words < 4 || piece.marker !== '') return false;
  return /^[\p{Lu}\p{Nd}\s&/|-]{2,}:?$/u.test(text);
}

/** Tells whether a piece is prose of the body, too long for a standfirst or with a place-line. */
function isBody(shape: Shape): boolean {
  if (!shape.isEnded) return false;
  if (shape.stops > 3 || shape.words > LONG) return true;
  return shape.words > 12 && hasPlaceLine(shape);
}

/** A headline is one sentence at most. */
function isHeadline(shape: Shape): boolean {
  return !isBody(shape) && !(shape.isEnded && (shape.stops > 1 || shape.words > 30));
}

/** What a line of the head is by its own text. Lines are asked several times, and most of them the first time for nothing. */
function markOf(reading: Reading, at: number): RoleFinding | undefined {
  const known = reading.marks[at];
  if (known !== undefined) return known ?? undefined;
  const mark = readMark(reading, at);
  reading.marks[at] = mark ?? null;
  return mark;
}

function readMark(reading: Reading, at: number): RoleFinding | undefined {
  const { shapes, words, lang } = reading;
  const { text, words: count } = shapes[at] ?? { text: '', words: 0 };
  if (count <= LONGEST_DATE && isDateLine(text, lang)) return found('dateline', dateCode(text, words));
  if (isByline(text, words)) return found('byline', 'byline-word');
  if (count <= 8 && isAgency(text, words)) return found('byline', 'agency');
  return captionOf(reading, at) ?? (count <= 4 ? nameBesideDate(reading, at) : undefined);
}

/** A line of two to four names beside the date: an author without `By`. */
function nameBesideDate({ shapes, words, lang }: Reading, at: number): RoleFinding | undefined {
  const text = shapes[at]?.text ?? '';
  if (!/^\p{Lu}/u.test(text) || (shapes[at]?.words ?? 0) < 2 || /[.!?:]$/.test(text)) return undefined;
  const beside = [shapes[at - 1], shapes[at + 1]].some(
    (other) => other !== undefined && other.words <= LONGEST_DATE && isDateLine(other.text, lang),
  );
  return beside && at > 0 && isNames(text, words) ? found('byline', 'name-beside-date') : undefined;
}

/** Finds a standfirst that no date or author follows: by the blank lines, or by the place-line after it. */
function findStandfirst({ shapes }: Reading, findings: Findings, start: number, end: number): void {
  if (findings[start] === undefined && isUnderHeadline(shapes, start)) {
    findings[start] = found('standfirst', 'under-headline');
  } else if (isBeforePlaceLine(shapes[end], shapes[end + 1])) {
    findings[end] = found('standfirst', 'before-place-line');
  }
}

/** Tells whether a piece follows without a blank line, in a text that has blank lines further on. */
function isUnderHeadline(shapes: readonly Shape[], at: number): boolean {
  const shape = shapes[at];
  if (shape === undefined || shape.piece.isGroupStart || !isShort(shape)) return false;
  return shapes.slice(at + 1).some(({ piece }) => piece.isGroupStart);
}

function isBeforePlaceLine(shape: Shape | undefined, body: Shape | undefined): boolean {
  if (shape === undefined || body === undefined) return false;
  if (!shape.isEnded || shape.words < 8 || !isShort(shape)) return false;
  return !hasPlaceLine(shape) && hasPlaceLine(body);
}

function hasPlaceLine({ text, hasDash }: Shape): boolean {
  return hasDash && findPlaceLine(text, true) !== undefined;
}

function isShort({ stops, words }: Shape): boolean {
  return stops <= 2 && words >= 5 && words <= LONG;
}

/** A line without a stop between the head and the first paragraph stands under a picture. */
function captionBeforeBody({ shapes }: Reading, at: number, end: number): RoleFinding | undefined {
  const shape = shapes[at];
  if (shape === undefined || end >= shapes.length || at < end - 3) return undefined;
  return shape.words < 4 || /[:,]$/.test(shape.text) ? undefined : found('caption', 'before-body');
}
