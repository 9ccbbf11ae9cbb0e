import type { Range } from '../model/range.ts';
import { findDatesIn } from './date/find.ts';
import type { PartialDate } from './date/calendar.ts';
import type { DateFind } from './date/types.ts';
import { unanimousOrder } from './date/order.ts';
import { readLine } from './find-dates.ts';
import { formatNumber, formatPartialDate, formatPercent, formatYear, numberingSystemOf } from './format.ts';
import { hintPlaces, type HintPlace } from './hint-places.ts';
import { lexiconOf } from './lexeme/of-language.ts';
import { findNumbersIn } from './number/find.ts';
import type { NumberFind } from './number/types.ts';

/** How a date or number of a source is written in the other locale; the words are `locales/<lang>/notes.json` by `code`. */
export interface LocalHint {
  readonly code: 'date-form' | 'number-form';
  readonly values: { readonly text: string; readonly expected: string };
  /** Place in the source. */
  readonly range: Range;
}

/** The one day that a source date stands for; a hint for one that reads two ways would be a guess. */
function readingOf({ kind, calendar, readings, isWeak }: DateFind, lang: string): PartialDate | undefined {
  if ((kind !== 'date' && kind !== 'month') || calendar === 'islamic' || isWeak === true) return undefined;
  if (readings.length < 2) return readings[0];
  const order = unanimousOrder(lang);
  return order === undefined ? undefined : readings.find((reading) => reading.order === order);
}

function dateHint(find: DateFind, srcLang: string, trgLang: string): LocalHint | undefined {
  const reading = readingOf(find, srcLang);
  if (reading === undefined) return undefined;
  const { start, end, style } = find;
  // The weekday is a word like others: the hint is about the rest.
  const isAfterWeekday = style.weekdayRange !== undefined && style.weekdayRange.end < end;
  const from = isAfterWeekday ? firstOf(find) : start;
  const text = find.text.slice(from - start).trim();
  const expected = formatPartialDate(reading, trgLang);
  if (expected === '' || expected === text) return undefined;
  return { code: 'date-form', values: { text, expected }, range: { start: from, end } };
}

function firstOf({ style, start }: DateFind): number {
  const { monthRange, dayRange } = style;
  return Math.min(monthRange?.start ?? Number.POSITIVE_INFINITY, dayRange?.start ?? start);
}

/** Numbers in digits whose form differs; numbers in words are left to the translator. */
function numberHint(find: NumberFind, trgLang: string): LocalHint | undefined {
  const { digits, kind, values, start, end, text, form, isWeak } = find;
  const [value] = values;
  if (
    digits === undefined ||
    value === undefined ||
    kind !== 'number' ||
    form !== 'digits' ||
    isWeak === true
  )
    return undefined;
  const isSigned = find.isPercent === true && /[%٪]/.test(text);
  const range = isSigned ? { start, end } : { start: digits.start, end: digits.end };
  const written = text.slice(range.start - start, range.end - start);
  const expected = isSigned ? formatPercent(value, trgLang) : localNumber(value, find, trgLang);
  return expected === written
    ? undefined
    : { code: 'number-form', values: { text: written, expected }, range };
}

/** What can be a year has no separators. */
function localNumber(value: number, { group }: NumberFind, lang: string): string {
  const isYear = group === undefined && value >= 1000 && value < 2200;
  return isYear ? formatYear(value, lang) : formatNumber(value, lang);
}

interface Scan {
  readonly dates: readonly DateFind[];
  readonly numbers: readonly NumberFind[];
}

const NONE: Scan = { dates: [], numbers: [] };

/** Texts of the article at hand: each is asked once for every target locale. */
const scans = new Map<string, Map<string, Scan>>();
const MOST_SCANS = 256;
/** The locale that was asked for first. Nothing is kept before there is another: what is kept makes work for nothing. */
let firstTarget: string | undefined;
let hasManyTargets = false;

function scan(text: string, lang: string, isSameDigits: boolean): Scan {
  const key = isSameDigits ? lang : `${lang} all`;
  let texts = scans.get(key);
  if (texts === undefined) {
    texts = new Map();
    scans.set(key, texts);
  }
  let found = texts.get(text);
  if (found === undefined) {
    found = read(text, lang, isSameDigits);
    if (texts.size >= MOST_SCANS) texts.clear();
    texts.set(text, found);
  }
  return found;
}

function read(text: string, lang: string, isSameDigits: boolean): Scan {
  const places = hintPlaces(text, lexiconOf(lang), isSameDigits);
  const [only] = places;
  if (only === undefined) return NONE;
  if (places.length === 1) return readPlace(text, lang, only);
  const dates: DateFind[] = [];
  const numbers: NumberFind[] = [];
  for (const place of places) {
    const found = readPlace(text, lang, place);
    for (const date of found.dates) dates.push(date);
    for (const number of found.numbers) numbers.push(number);
  }
  return { dates, numbers };
}

function readPlace(text: string, lang: string, place: HintPlace): Scan {
  const line = readLine(text, lang, place);
  const dates = place.hasDate ? findDatesIn(line) : NONE.dates;
  return { dates, numbers: place.hasNumber ? findNumbersIn(line, dates, lang) : NONE.numbers };
}

const NO_HINTS: readonly LocalHint[] = [];

/**
 * Tells a translator how the dates and numbers of a source are written in the target locale: `May 7` → `7 mai`,
 * `150,000` → `150 000` with U+202F.
 *
 * @returns in order of place, each form once; nothing for what is written alike, or reads two ways
 */
export function localHints(text: string, srcLang: string, trgLang: string): readonly LocalHint[] {
  firstTarget ??= trgLang;
  hasManyTargets ||= trgLang !== firstTarget;
  const isSameDigits = numberingSystemOf(trgLang) === 'latn';
  const found = hasManyTargets ? scan(text, srcLang, isSameDigits) : read(text, srcLang, isSameDigits);
  if (found === NONE) return NO_HINTS;
  const hints: LocalHint[] = [];
  for (const find of found.dates) {
    const hint = dateHint(find, srcLang, trgLang);
    if (hint !== undefined) hints.push(hint);
  }
  for (const find of found.numbers) {
    const hint = numberHint(find, trgLang);
    if (hint !== undefined) hints.push(hint);
  }
  if (hints.length < 2) return hints;
  return hints.filter(isLast).sort((a, b) => a.range.start - b.range.start);
}

/** Of a form that comes again the last place is told. */
function isLast({ values: { text } }: LocalHint, at: number, hints: readonly LocalHint[]): boolean {
  for (let next = at + 1; next < hints.length; next++) if (hints[next]?.values.text === text) return false;
  return true;
}
