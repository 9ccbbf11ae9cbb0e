/* oxlint-disable complexity -- a grammar: each function is one production, its branches are the alternatives */
import type { Reading } from './calendar.ts';
import { unanimousOrder } from './order.ts';
import type { DateParse } from './types.ts';
import { digitsAt, hasGlue, isGlued, isLoneDigits, isSign, lexemeAt, type Line } from './parts.ts';

/** Years before 1970 are not written with two digits in news (POSIX `%y`). */
export function fullYear(short: number): number {
  return short < 70 ? 2000 + short : 1900 + short;
}

function isJoined(line: Line, at: number, sign: string): boolean {
  return lexemeAt(line, at)?.text === sign && lexemeAt(line, at + 1)?.kind === 'digits';
}

/** Sign between the parts, when it is one that dates are written with. Spaces may stand around dots (`9. 5. 2018`) and slashes. */
function separatorAt(line: Line, at: number): string | undefined {
  const lexeme = lexemeAt(line, at);
  if (lexeme === undefined || !isSign(line, at, '/.-‐‑−')) return undefined;
  const isTight = isGlued(line, at) && isGlued(line, at + 1);
  if (lexeme.text === '-' && !isTight) return undefined;
  if (lexeme.text === '.' && !isGlued(line, at)) return undefined;
  return lexeme.text;
}

function threeParts(line: Line, at: number, separator: string): DateParse | undefined {
  const lengths = [at, at + 2, at + 4].map((place) => lexemeAt(line, place)?.text.length ?? 0);
  const [first = -1, second = -1, third = -1] = [at, at + 2, at + 4].map((place) => digitsAt(line, place, 4));
  const next =
    isSign(line, at + 5, '.') &&
    separator === '.' &&
    !(lexemeAt(line, at + 5)?.isSpaced ?? true) &&
    lexemeAt(line, at + 6)?.kind === 'digits'
      ? -1
      : at + 5;
  if (next < 0 || first < 0 || second < 0 || third < 0) return undefined;
  // A fourth part: an address or a part number, not a date.
  if (isJoined(line, next, separator) && isGlued(line, next) && isGlued(line, next + 1)) return undefined;
  const before = lexemeAt(line, at - 1);
  if (
    before !== undefined &&
    before.text === separator &&
    isGlued(line, at) &&
    lexemeAt(line, at - 2)?.kind === 'digits'
  )
    return undefined;
  const [a = 0, b = 0, c = 0] = lengths;
  if (a === 4 && b <= 2 && c <= 2) {
    if (first < 1000) return undefined;
    const readings: Reading[] = [{ year: first, month: second, day: third, order: 'ymd' }];
    return {
      kind: 'date',
      calendar: isHijriYear(line, next, first) ? 'islamic' : 'gregory',
      readings,
      style: { form: 'digits', order: 'ymd', separator },
      next,
    };
  }
  if (a > 2 || b > 2 || (c !== 4 && c !== 2)) return undefined;
  if (c === 2 && separator === '.' && (a !== 2 || b !== 2)) return undefined;
  const isShortYear = c === 2;
  const year = isShortYear ? fullYear(third) : third;
  if (year < 1000) return undefined;
  const readings: Reading[] = [{ year, month: second, day: first, order: 'dmy' }];
  if (first !== second) readings.push({ year, month: first, day: second, order: 'mdy' });
  const isHijri = isHijriYear(line, next, year);
  return {
    kind: 'date',
    calendar: isHijri ? 'islamic' : 'gregory',
    readings: isHijri ? readings.slice(0, 1) : readings,
    style: { form: 'digits', order: 'unknown', separator, parts: [first, second, third] },
    ...(isShortYear ? { isShortYear } : {}),
    next,
  };
}

/** 1439 with `هـ` behind it. */
function isHijriYear(line: Line, next: number, year: number): boolean {
  return hasGlue(line, next, 'hijri') && year >= 1 && year < 1600;
}

/** `22/04`: a day and month without year. `1/2`, `24/7` and the like are fractions or idioms. */
function twoParts(line: Line, at: number): DateParse | undefined {
  const [left, right] = [lexemeAt(line, at), lexemeAt(line, at + 2)];
  if (left === undefined || right === undefined) return undefined;
  const year = isSign(line, at + 3, ',') ? digitsAt(line, at + 4, 4) : -1;
  if (year >= 1000 && year < 2200) return withYear(line, at, year);
  if (!isLoneDigits(line, at + 2)) return undefined;
  if (!isGlued(line, at + 1) || !isGlued(line, at + 2)) return undefined;
  const before = lexemeAt(line, at - 1);
  if (
    before !== undefined &&
    isGlued(line, at) &&
    (before.kind === 'word' || '/.,-$€£'.includes(before.text))
  )
    return undefined;
  const after = lexemeAt(line, at + 3);
  if (after !== undefined && isGlued(line, at + 3) && (after.kind === 'word' || '/%-'.includes(after.text)))
    return undefined;
  const [first, second] = [digitsAt(line, at, 2), digitsAt(line, at + 2, 2)];
  if (first < 1 || second < 1 || first > 31 || second > 31) return undefined;
  if (first > 12 && second > 12) return undefined;
  const isPadded = left.text.startsWith('0') || right.text.startsWith('0');
  if (!isPadded && first <= 10 && second <= 10) return undefined;
  if (!isPadded && first === 24 && second === 7) return undefined;
  const readings: Reading[] = [{ month: second, day: first, order: 'dmy' }];
  if (first !== second) readings.push({ month: first, day: second, order: 'mdy' });
  const style = { form: 'digits', order: 'unknown', separator: '/' } as const;
  return { kind: 'date', calendar: 'gregory', readings, style, isWeak: true, next: at + 3 };
}

/** `08/12, 2015` */
function withYear(line: Line, at: number, year: number): DateParse | undefined {
  const [first, second] = [digitsAt(line, at, 2), digitsAt(line, at + 2, 2)];
  if (first < 1 || second < 1 || first > 31 || second > 31) return undefined;
  const readings: Reading[] = [{ year, month: second, day: first, order: 'dmy' }];
  if (first !== second) readings.push({ year, month: first, day: second, order: 'mdy' });
  const style = { form: 'digits', order: 'unknown', separator: '/', parts: [first, second, year] } as const;
  return { kind: 'date', calendar: 'gregory', readings, style, next: at + 5 };
}

/**
 * `22-4`: only in a language whose regions all write the day first, and only where the month cannot be a day;
 * anything else is a score or a range. Ranges ascend, but a score may look like this, so the find is weak.
 */
function hyphenParts(line: Line, at: number): DateParse | undefined {
  const [day, month] = [digitsAt(line, at, 2), digitsAt(line, at + 2, 2)];
  if (day <= 12 || day > 31 || month < 1 || month > 12 || isJoined(line, at + 3, '-')) return undefined;
  if (!isLoneDigits(line, at) || !isLoneDigits(line, at + 2) || isGlued(line, at) || isGlued(line, at + 3))
    return undefined;
  if (unanimousOrder(line.lang) !== 'dmy') return undefined;
  const style = { form: 'digits', order: 'unknown', separator: '-' } as const;
  const readings: Reading[] = [{ month, day, order: 'dmy' }];
  return { kind: 'date', calendar: 'gregory', readings, style, isWeak: true, next: at + 3 };
}

/** `2018年5月9日`, `5월 9일`: each number has its sign. */
function signedParts(line: Line, at: number): DateParse | undefined {
  let place = at;
  let date: Reading = {};
  const year = digitsAt(line, place, 4);
  if (year >= 1000 && hasGlue(line, place + 1, 'year-sign')) {
    date = { year };
    place += 2;
  }
  const month = digitsAt(line, place, 2);
  if (month >= 1 && month <= 12 && hasGlue(line, place + 1, 'month-sign')) {
    date = { ...date, month };
    place += 2;
    const day = digitsAt(line, place, 2);
    if (day >= 1 && day <= 31 && hasGlue(line, place + 1, 'day-sign')) {
      date = { ...date, day };
      place += 2;
    }
  }
  if (place === at) return undefined;
  const kind = date.day !== undefined ? 'date' : date.month === undefined ? 'year' : 'month';
  return {
    kind,
    calendar: 'gregory',
    readings: [date],
    style: { form: 'digits', order: 'ymd' },
    next: place,
  };
}

/**
 * A date in digits at this place: `09/05/2018`, `2018-05-09`, `9.5.2018`, `22/04`, `2018年5月9日`.
 *
 * The day-month reading stands first, month-day second.
 */
export function readDigitDate(line: Line, at: number): DateParse | undefined {
  if (isGlued(line, at) && lexemeAt(line, at - 1)?.kind === 'word' && !isArabicClitic(line, at - 1))
    return undefined;
  const separator = separatorAt(line, at + 1);
  if (separator !== undefined && lexemeAt(line, at + 2)?.kind === 'digits') {
    if (isJoined(line, at + 3, separator) && separatorAt(line, at + 3) !== undefined) {
      return threeParts(line, at, separator);
    }
    if (separator === '/') return twoParts(line, at);
    return separator === '-' ? hyphenParts(line, at) : undefined;
  }
  return signedParts(line, at);
}

function isArabicClitic(line: Line, at: number): boolean {
  const code = lexemeAt(line, at)?.text.charCodeAt(0) ?? 0;
  return code >= 0x600 && code < 0x700;
}
