/* oxlint-disable complexity -- a grammar: each function is one production, its branches are the alternatives */
import type { Range } from '../../model/range.ts';
import type { PartialDate } from './calendar.ts';
import { readOrdinal } from '../number/ordinal.ts';
import { readWordNumber } from '../number/words.ts';
import { fullYear } from './digit-date.ts';
import type { DateParse } from './types.ts';
import {
  digitsAt,
  hasGlue,
  isCaseless,
  isGlued,
  isLoneDigits,
  isSign,
  lexemeAt,
  type Line,
} from './parts.ts';

interface Part {
  readonly value: number;
  readonly next: number;
  readonly range: Range;
  readonly isWord?: boolean;
  readonly isOrdinal?: boolean;
}

interface Month extends Part {
  readonly calendar: 'gregory' | 'islamic';
  readonly isRisky: boolean;
  readonly isShort: boolean;
}

function span(line: Line, from: number, next: number): Range {
  return { start: lexemeAt(line, from)?.start ?? 0, end: lexemeAt(line, next - 1)?.end ?? 0 };
}

/** A month name, also doubled (`نيسان/أبريل`, `أيار (مايو)`) or shortened with a dot. */
function readMonth(line: Line, at: number): Month | undefined {
  const lexeme = lexemeAt(line, at);
  const { month, hijriMonth } = lexeme?.meaning ?? {};
  const value = month ?? hijriMonth;
  if (lexeme === undefined || value === undefined) return undefined;
  let next = at + 1;
  const isDotted = lexeme.meaning.isShort === true || lexemeAt(line, next + 1)?.kind === 'digits';
  if (isDotted && isSign(line, next, '.') && isGlued(line, next)) next++;
  const isDouble = isSign(line, next, '/(-–') && lexemeAt(line, next + 1)?.meaning.month === value;
  if (month !== undefined && isDouble) {
    next = isSign(line, next, '(') && isSign(line, next + 2, ')') ? next + 3 : next + 2;
  }
  const isLower = lexeme.text === lexeme.text.toLowerCase();
  const isRisky =
    lexeme.meaning.isRisky === true && (isLower || (line.lexemes[0] === lexeme && next === at + 1));
  return {
    value,
    next,
    range: lexeme,
    calendar: month === undefined ? 'islamic' : 'gregory',
    isRisky,
    isShort: lexeme.meaning.isShort === true,
  };
}

/** A day of the month: `9`, `9th`, `1er`, `٩`, `السابع`, `twenty-first`, `9.`, `9-`. */
function readDay(line: Line, at: number): Part | undefined {
  const lexeme = lexemeAt(line, at);
  if (lexeme === undefined) return undefined;
  if (lexeme.kind === 'digits') {
    const value = digitsAt(line, at, 2);
    if (value < 1 || value > 31 || !isLoneDigits(line, at)) return undefined;
    const next = hasGlue(line, at + 1, 'ordinal-suffix') && isGlued(line, at + 1) ? at + 2 : at + 1;
    return { value, next, range: span(line, at, next) };
  }
  const ordinal = readOrdinal(line, at);
  if (ordinal === undefined || ordinal.value < 1 || ordinal.value > 31) return undefined;
  return {
    value: ordinal.value,
    next: ordinal.next,
    range: span(line, at, ordinal.next),
    isWord: true,
    isOrdinal: ordinal.isOrdinal,
  };
}

interface Year extends Part {
  readonly isShort: boolean;
}

/** A year after day and month: `, 2018`, ` 2018`, ` de 2018`, ` من عام 1997`, ` ’18`. */
function readYear(line: Line, at: number, calendar: 'gregory' | 'islamic'): Year | undefined {
  let place = at;
  if (
    isSign(line, place, ',،-/') ||
    hasGlue(line, place, 'of') ||
    (hasGlue(line, place, 'in') && !isSign(line, place, '-'))
  )
    place++;
  const isNamed = hasGlue(line, place, 'year');
  if (isNamed) place++;
  const isShort =
    isSign(line, place, "’'‘") &&
    digitsAt(line, place + 1, 2) >= 0 &&
    lexemeAt(line, place + 1)?.text.length === 2;
  if (isShort) place++;
  const value = digitsAt(line, place, 4);
  const length = lexemeAt(line, place)?.text.length ?? 0;
  if (value < 0) return readSpokenYear(line, place);
  if (!isLoneDigits(line, place)) return undefined;
  if (isShort)
    return { value: fullYear(value), next: place + 1, range: span(line, place - 1, place + 1), isShort };
  const next = place + 1;
  if (length < 4 && !(length === 3 && (isNamed || calendar === 'islamic'))) {
    const isTight = length === 2 && isSign(line, at, '-') && isGlued(line, at) && isGlued(line, place);
    if (!isTight) return undefined;
    return { value: fullYear(value), next, range: span(line, place, next), isShort: true };
  }
  if (value < 100) return undefined;
  return { value, next: skipEra(line, next), range: span(line, place, next), isShort: false };
}

/** `two thousand and eighteen` */
function readSpokenYear(line: Line, at: number): Year | undefined {
  if (lexemeAt(line, at)?.meaning.cardinal === undefined) return undefined;
  const read = readWordNumber(line, at);
  if (read === undefined || read.value < 1000 || read.value > 2199) return undefined;
  return { value: read.value, next: read.next, range: span(line, at, read.next), isShort: false };
}

/** `هـ`, `م`, `AH` after a year. */
function skipEra(line: Line, at: number): number {
  return hasGlue(line, at, 'hijri') || hasGlue(line, at, 'gregorian') ? at + 1 : at;
}

/** A second day that shares the month: `-9`, ` to 9`, ` et 9`. */
function readJoinedDay(line: Line, at: number): Part | undefined {
  const isDash = isSign(line, at, '-–—‒');
  const isWord = hasGlue(line, at, 'to') || hasGlue(line, at, 'and') || isSign(line, at, '&');
  if (!isDash && !isWord) return undefined;
  const day = readDay(line, hasGlue(line, at + 1, 'the') ? at + 2 : at + 1);
  return day?.isWord === true ? undefined : day;
}

function gap(line: Line, at: number): number {
  let place = at;
  while (hasGlue(line, place, 'of') || (isSign(line, place, '.-/') && place === at)) place++;
  return place;
}

function joined(others: readonly Part[], range: Range): Pick<DateParse, 'others' | 'range'> {
  return { others: others.map(({ value, range: place }) => ({ day: value, range: place })), range };
}

/** `9 May 2018`, `3-9 May`, `du 3 au 7 mai`, `السابع من مايو`. */
function dayFirst(line: Line, at: number): DateParse | undefined {
  const first = readDay(line, at);
  // English says `the ninth of May`; `One may ask` is no date.
  if (first === undefined || (line.lang === 'en' && first.isOrdinal === false)) return undefined;
  let day = first;
  const before: Part[] = [];
  let month = readMonth(line, gap(line, day.next));
  for (let count = 0; month === undefined && count < 4; count++) {
    const comma = isSign(line, day.next, ',،') ? readDay(line, day.next + 1) : undefined;
    const more = comma ?? readJoinedDay(line, day.next);
    if (more === undefined) return undefined;
    before.push(day);
    day = more;
    month = readMonth(line, gap(line, day.next));
  }
  if (month === undefined) return undefined;
  const date = dateWith(line, { day, month }, month.next, { order: 'dmy', isWord: first.isWord === true });
  if (before.length === 0) return date;
  const end = lexemeAt(line, date.next - 1)?.end ?? day.range.end;
  return { ...date, ...joined(before, { start: day.range.start, end }) };
}

/** The date of a day and month, and the year behind them if there is one. */
function dateWith(
  line: Line,
  { day, month }: { readonly day: Part; readonly month: Month },
  at: number,
  { order, isWord }: { readonly order: 'dmy' | 'mdy'; readonly isWord: boolean },
): DateParse {
  const year = readYear(line, at, month.calendar);
  const next = year?.next ?? at;
  const date: PartialDate =
    year === undefined
      ? { month: month.value, day: day.value }
      : { year: year.value, month: month.value, day: day.value };
  const parse: DateParse = {
    kind: 'date',
    calendar: calendarOf(line, next, month),
    readings: [date],
    style: { form: isWord ? 'words' : 'name', order, monthRange: month.range, dayRange: day.range },
    next,
  };
  return year?.isShort === true ? { ...parse, isShortYear: true } : parse;
}

function calendarOf(line: Line, next: number, month: Month): 'gregory' | 'islamic' {
  return month.calendar === 'islamic' || hasGlue(line, next - 1, 'hijri') ? 'islamic' : 'gregory';
}

/** `May 9, 2018`, `May 7-9`, `May the ninth`, `May 2018`, `May`. */
function monthFirst(line: Line, at: number): DateParse | undefined {
  const month = readMonth(line, at);
  if (month === undefined) return undefined;
  const place = isSign(line, month.next, ',-/') && isGlued(line, month.next) ? month.next + 1 : month.next;
  const day = readDay(line, hasGlue(line, place, 'the') ? place + 1 : place);
  if (day === undefined || isRiskyDay(line, month, day)) return monthAlone(line, at, month);
  const others: Part[] = [];
  let end = day.next;
  for (let more = readJoinedDay(line, end); more !== undefined; more = readJoinedDay(line, end)) {
    if (lexemeAt(line, more.next)?.meaning.month !== undefined) break;
    others.push(more);
    end = more.next;
  }
  const date = dateWith(line, { day, month }, end, { order: 'mdy', isWord: day.isWord === true });
  if (others.length === 0) return date;
  return { ...date, ...joined(others, { start: lexemeAt(line, at)?.start ?? 0, end: day.range.end }) };
}

/** `may 20 people die`: a common word before a number that counts something. */
function isRiskyDay(line: Line, month: Month, day: Part): boolean {
  if (month.isRisky && !month.isShort && day.isOrdinal === false) return true;
  if (!month.isRisky || isCaseless(line)) return false;
  return lexemeAt(line, day.next)?.kind === 'word' && !hasGlue(line, day.next, 'in');
}

/** `May 2018`, `in May`, `2018 May 9` without its day. */
function monthAlone(line: Line, at: number, month: Month): DateParse | undefined {
  const year = readYear(line, month.next, month.calendar);
  const isDistinct = !(
    lexemeAt(line, at)?.meaning.isRisky === true || lexemeAt(line, at)?.meaning.isShort === true
  );
  const hasContext = hasGlue(line, at - 1, 'in') || hasGlue(line, at - 1, 'of') || isAfterMonth(line, at - 1);
  if (year === undefined && !isDistinct && !hasContext) return undefined;
  const next = year?.next ?? month.next;
  return {
    kind: 'month',
    calendar: calendarOf(line, next, month),
    readings: [{ ...(year === undefined ? {} : { year: year.value }), month: month.value }],
    style: { form: 'name', order: 'unknown', monthRange: month.range },
    ...(year === undefined ? { isWeak: true } : {}),
    next,
  };
}

/** `May and March`, `أيار وتموز`: a month stands before it in a list. */
function isAfterMonth(line: Line, at: number): boolean {
  const before = isSign(line, at, ',،') || hasGlue(line, at, 'and') ? at - 1 : at;
  return lexemeAt(line, before)?.meaning.month !== undefined;
}

/** `2018 May 9`, `2018. május 9.`: the year stands first. */
function yearFirst(line: Line, at: number): DateParse | undefined {
  const year = digitsAt(line, at, 4);
  if (year < 1000 || !isLoneDigits(line, at)) return undefined;
  const month = readMonth(line, isSign(line, at + 1, '.,-') ? at + 2 : at + 1);
  if (month === undefined) return undefined;
  const day = readDay(line, isSign(line, month.next, '-') ? month.next + 1 : month.next);
  if (day === undefined) return undefined;
  return {
    kind: 'date',
    calendar: month.calendar,
    readings: [{ year, month: month.value, day: day.value }],
    style: { form: 'name', order: 'ymd', monthRange: month.range, dayRange: day.range },
    next: day.next,
  };
}

/** Four digits that the words around them show to be a year: `since 2014`, `عام 2014`, `en 2018`. */
export function readYearAlone(line: Line, at: number): DateParse | undefined {
  const value = digitsAt(line, at, 4);
  const length = lexemeAt(line, at)?.text.length ?? 0;
  if (value < 0 || length < 3 || !isLoneDigits(line, at)) return undefined;
  if (isGlued(line, at + 1) && lexemeAt(line, at + 1)?.kind === 'word') return undefined;
  const isNamed = hasGlue(line, at - 1, 'year');
  if (!isNamed && (length < 4 || value < 1000 || value > 2199)) return undefined;
  const hasContext = isNamed || hasGlue(line, at - 1, 'in') || isYearAhead(line, at + 1);
  if (!hasContext || isSign(line, at + 1, '%٪')) return undefined;
  const next = skipEra(line, at + 1);
  return {
    kind: 'year',
    calendar: hasGlue(line, next - 1, 'hijri') ? 'islamic' : 'gregory',
    readings: [{ year: value }],
    style: { form: 'digits', order: 'unknown' },
    next,
  };
}

function isYearAhead(line: Line, at: number): boolean {
  return hasGlue(line, at, 'gregorian') || (hasGlue(line, at, 'hijri') && !isSign(line, at, '-'));
}

/** A date whose month is a name, or a year that stands alone. */
export function readNamedDate(line: Line, at: number): DateParse | undefined {
  const lexeme = lexemeAt(line, at);
  if (lexeme === undefined) return undefined;
  if (lexeme.kind === 'digits') return dayFirst(line, at) ?? yearFirst(line, at) ?? readYearAlone(line, at);
  if (lexeme.meaning.month !== undefined || lexeme.meaning.hijriMonth !== undefined)
    return monthFirst(line, at);
  return dayFirst(line, at);
}
