import type { Range } from '../model/range.ts';
import { monthAt, monthStarts, type Lexicon } from './lexeme/lexicon.ts';
import { classOf, DIGIT, LETTER, SPACE } from './lexeme/tokens.ts';

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
  if (place === text.length || !JOINTS.includes(text.charAt(place))) return '';
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

/** Offset of the space before the word that stands so many words before. */
function wordsBefore(text: string, at: number, count: number): number {
  let start = at;
  for (let word = 0; word <= count && start > 0; word++) start = text.lastIndexOf(' ', start - 1);
  return Math.max(start, 0);
}

function wordsAfter(text: string, at: number, count: number): number {
  let end = at;
  for (let word = 0; word <= count && end < text.length; word++) {
    const space = text.indexOf(' ', end + 1);
    end = space < 0 ? text.length : space;
  }
  return end;
}

function endOfRun(text: string, at: number, kind: number): number {
  let end = at + 1;
  while (end < text.length && classAt(text, end) === kind) end++;
  return end;
}

function startOfWord(text: string, at: number): number {
  let start = at;
  while (start > 0 && classAt(text, start - 1) === LETTER) start--;
  return start;
}

/** A sign of percent stands before or behind the digits. */
function isPercent(text: string, start: number, end: number): boolean {
  if (text.charAt(start - 1) === '%') return true;
  const isSpace = classAt(text, end) === SPACE;
  const place = isSpace || text.charAt(end) === '-' ? skipSpaces(text, end + 1) : end;
  return text.charAt(place) === '%';
}

/** A place that grows while the next one touches it. */
interface Part {
  start: number;
  end: number;
  hasDate: boolean;
  hasNumber: boolean;
}

function addPlace(parts: Part[], part: Part): void {
  const last = parts.at(-1);
  if (last === undefined || part.start > last.end) {
    parts.push(part);
    return;
  }
  last.end = Math.max(last.end, part.end);
  last.hasDate ||= part.hasDate;
  last.hasNumber ||= part.hasNumber;
}

const DIGITS = /[0-9]/g;

/** Places of digits; undefined when the text has none at all. */
function numberPlaces(text: string, isSameDigits: boolean): Part[] | undefined {
  let parts: Part[] | undefined;
  DIGITS.lastIndex = 0;
  while (DIGITS.test(text)) {
    parts ??= [];
    const start = DIGITS.lastIndex - 1;
    const end = endOfRun(text, start, DIGIT);
    DIGITS.lastIndex = end;
    const joint = jointAt(text, end);
    if (isSameDigits && joint === '' && isAlike(text, start, end) && !isPercent(text, start, end)) continue;
    addPlace(parts, {
      start: wordsBefore(text, start, BEFORE_NUMBER),
      end: wordsAfter(text, end, AFTER_NUMBER),
      hasDate: isDateJoint(text, end, joint),
      hasNumber: true,
    });
  }
  return parts;
}

/** Starts of words that may be the name of a month. */
const patterns = new WeakMap<Lexicon, RegExp>();

function monthsOf(lexicon: Lexicon): RegExp {
  let pattern = patterns.get(lexicon);
  if (pattern === undefined) {
    pattern = new RegExp(`(?<![a-z\u00c0-\u024f])(?:${monthStarts(lexicon).join('|')})`, 'gi');
    patterns.set(lexicon, pattern);
  }
  return pattern;
}

function monthPlaces(text: string, lexicon: Lexicon): Part[] {
  const parts: Part[] = [];
  const pattern = monthsOf(lexicon);
  pattern.lastIndex = 0;
  while (pattern.test(text)) {
    const start = startOfWord(text, pattern.lastIndex - 1);
    const end = endOfRun(text, pattern.lastIndex - 1, LETTER);
    pattern.lastIndex = end;
    if (!monthAt(lexicon, text, start, end)) continue;
    addPlace(parts, {
      start: wordsBefore(text, start, BEFORE_MONTH),
      end: wordsAfter(text, end, AFTER_MONTH),
      hasDate: true,
      hasNumber: false,
    });
  }
  return parts;
}

/** Letters of other scripts, their digits, and invisible characters inside words: such texts are read as a whole. */
const BEYOND = /[\u00ad\u0370-\u1dff\u200b-\u200f\u2060-\u2069\u2c00-\ufeff\uff10-\uff19]/;

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
    return /\p{Nd}/u.test(text) ? [{ start: 0, end: text.length, hasDate: true, hasNumber: true }] : [];
  const numbers = numberPlaces(text, isSameDigits);
  if (numbers === undefined) return [];
  const months = monthPlaces(text, lexicon);
  if (months.length === 0) return numbers;
  const parts: Part[] = [];
  for (const part of [...numbers, ...months].sort((a, b) => a.start - b.start)) addPlace(parts, part);
  return parts;
}
