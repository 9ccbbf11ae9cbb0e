import type { Range } from '../model/range.ts';
import { isMonth, mayBeMonth, type Lexicon } from './lexeme/lexicon.ts';
import { classOf, DIGIT, LETTER, SIGN, SPACE } from './lexeme/tokens.ts';

/** A part of a text, and what can stand in it that another locale writes otherwise. */
export interface HintPlace extends Range {
  readonly hasDate: boolean;
  readonly hasNumber: boolean;
}

/** So many words before and after belong to what is read: no more are part of a number, or of a date with its month. */
const BEFORE_NUMBER = 2;
const AFTER_NUMBER = 3;
const BEFORE_MONTH = 9;
const AFTER_MONTH = 7;

/** Signs that may stand between the digits of one number or date; the first ones may be of dates. */
const DATE_JOINTS = './-‐‑−';
const JOINTS = `${DATE_JOINTS},'’٬٫`;

/** Class of the character at an offset; 0 behind the end. */
function classAt(text: string, at: number): number {
  return at < text.length ? classOf(text.charCodeAt(at)) : 0;
}

function skipSpaces(text: string, at: number): number {
  let place = at;
  while (classAt(text, place) === SPACE) place++;
  return place;
}

/** The sign, or one space, after which the digits go on; `''` when they do not. */
function jointAt(text: string, end: number): string {
  const isSpace = classAt(text, end) === SPACE;
  if (isSpace && classAt(text, end + 1) === DIGIT) return ' ';
  const place = isSpace ? skipSpaces(text, end) : end;
  if (classAt(text, place) !== SIGN || !JOINTS.includes(text.charAt(place))) return '';
  return classAt(text, skipSpaces(text, place + 1)) === DIGIT ? text.charAt(place) : '';
}

/** The digits may be the first of a date; with dots it has three parts. */
function isDateJoint(text: string, end: number, joint: string): boolean {
  if (joint === '' || !DATE_JOINTS.includes(joint)) return false;
  if (joint !== '.') return true;
  const second = skipSpaces(text, skipSpaces(text, end) + 1);
  return jointAt(text, endOfRun(text, second, DIGIT)) !== '';
}

/** Few digits, or a year, that every locale with Latin digits writes alike. */
function isAlike(text: string, start: number, end: number): boolean {
  if (end - start > 4 || (end - start > 1 && text.charCodeAt(start) === 0x30)) return false;
  return end - start < 4 || text.slice(start, end) < '2200';
}

const BLANK = 0x20;
const PERCENT = 0x25;

/** Offset of the space before the word that stands so many words before. */
function wordsBefore(text: string, at: number, count: number): number {
  let left = count;
  for (let place = at - 1; place > 0; place--)
    if (text.charCodeAt(place) === BLANK && left-- === 0) return place;
  return 0;
}

function wordsAfter(text: string, at: number, count: number): number {
  let left = count;
  for (let place = at + 1; place < text.length; place++)
    if (text.charCodeAt(place) === BLANK && left-- === 0) return place;
  return text.length;
}

function endOfRun(text: string, at: number, kind: number): number {
  let end = at + 1;
  while (end < text.length && classAt(text, end) === kind) end++;
  return end;
}

/** A sign of percent stands before or behind the digits. */
function isPercent(text: string, start: number, end: number): boolean {
  if (start > 0 && text.charCodeAt(start - 1) === PERCENT) return true;
  const kind = classAt(text, end);
  if (kind !== SPACE && kind !== SIGN) return false;
  const place = kind === SPACE || text.charAt(end) === '-' ? skipSpaces(text, end + 1) : end;
  return place < text.length && text.charCodeAt(place) === PERCENT;
}

/** A place that grows while the next one touches it. */
interface Part {
  start: number;
  end: number;
  hasDate: boolean;
  hasNumber: boolean;
}

/** The part that stands last may reach back over several that were there. */
function addPlace(parts: Part[], part: Part): void {
  let whole = part;
  for (;;) {
    const last = parts.at(-1);
    if (last === undefined || whole.start > last.end) break;
    last.start = Math.min(last.start, whole.start);
    last.end = Math.max(last.end, whole.end);
    last.hasDate ||= whole.hasDate;
    last.hasNumber ||= whole.hasNumber;
    whole = last;
    parts.pop();
  }
  parts.push(whole);
}

/** Adds the place of digits unless every locale writes them alike; gives the offset after them. */
function addNumber(parts: Part[], text: string, start: number, isSameDigits: boolean): number {
  const end = endOfRun(text, start, DIGIT);
  const joint = jointAt(text, end);
  if (isSameDigits && joint === '' && isAlike(text, start, end) && !isPercent(text, start, end)) return end;
  addPlace(parts, {
    start: wordsBefore(text, start, BEFORE_NUMBER),
    end: wordsAfter(text, end, AFTER_NUMBER),
    hasDate: isDateJoint(text, end, joint),
    hasNumber: true,
  });
  return end;
}

/** Adds the place of a word if it names a month. */
function addMonth(parts: Part[], text: string, start: number, lexicon: Lexicon): void {
  const end = endOfRun(text, start, LETTER);
  if (!isMonth(lexicon, text.slice(start, end))) return;
  addPlace(parts, {
    start: wordsBefore(text, start, BEFORE_MONTH),
    end: wordsAfter(text, end, AFTER_MONTH),
    hasDate: true,
    hasNumber: false,
  });
}

/** Letters of other scripts, their digits, and invisible characters inside words: such texts are read as a whole. */
const BEYOND = /[\u00ad\u0370-\u1dff\u200b-\u200f\u2060-\u2069\u2c00-\ufeff\uff10-\uff19]/;
const NONE: readonly HintPlace[] = [];

/**
 * Finds the parts of a text in which a date or number can stand that another locale writes otherwise: around names
 * of months, and around digits that are more than a small number. What is read there is what a reading of the whole
 * text would find.
 *
 * @param isSameDigits both locales use Latin digits
 * @returns in order of place, not overlapping, cut at spaces; empty when the text has no digits
 */
export function hintPlaces(text: string, lexicon: Lexicon, isSameDigits: boolean): readonly HintPlace[] {
  if (BEYOND.test(text))
    return /\p{Nd}/u.test(text) ? [{ start: 0, end: text.length, hasDate: true, hasNumber: true }] : NONE;
  if (!/[0-9]/.test(text)) return NONE;
  const parts: Part[] = [];
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === LETTER && !isInWord && mayBeMonth(lexicon, text, at)) addMonth(parts, text, at, lexicon);
    if (kind === DIGIT) at = addNumber(parts, text, at, isSameDigits) - 1;
    isInWord = kind === LETTER;
  }
  return parts;
}
