import { languageOf } from '../../model/locale.ts';
import { newsWords } from './words.ts';

const names = new Map<string, ReadonlyMap<string, 'month' | 'weekday'>>();

/** Calendars and regions whose names of months may stand in a date line of the language. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar-EG', 'ar-TN', 'ar-DZ', 'ar-MA', 'ar-SY', 'ar-LB', 'ar-SA-u-ca-islamic-umalqura'],
};

function calendarNames(lang: string): ReadonlyMap<string, 'month' | 'weekday'> {
  const known = names.get(lang);
  if (known !== undefined) return known;
  const found = new Map<string, 'month' | 'weekday'>();
  for (const tag of [lang, ...(VARIANTS[languageOf(lang)] ?? [])]) addNames(found, tag);
  names.set(lang, found);
  return found;
}

function addNames(found: Map<string, 'month' | 'weekday'>, tag: string): void {
  for (const width of ['long', 'short'] as const) {
    const format = dateFormat(tag, width);
    if (format === undefined) return;
    for (let day = 0; day < 366; day += day < 7 ? 1 : 9) {
      for (const { type, value } of format.formatToParts(Date.UTC(2018, 0, 1 + day))) {
        if (type !== 'month' && type !== 'weekday') continue;
        for (const part of value.toLowerCase().split(' ')) found.set(part.replace(/\.$/, ''), type);
      }
    }
  }
}

function dateFormat(tag: string, width: 'long' | 'short'): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat(tag, { timeZone: 'UTC', weekday: width, day: 'numeric', month: width });
  } catch {
    return undefined;
  }
}

const TOKENS = /[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*|\p{Nd}+/gu;
const NUMERIC =
  /(?:^|[^\p{Nd}])(?:\p{Nd}{1,2}\s?([/.\-\u2010-\u2013])\s?\p{Nd}{1,2}\s?\1\s?\p{Nd}{2,4}|\p{Nd}{4}([/.-])\p{Nd}{1,2}\2\p{Nd}{1,2})(?!\p{Nd})/u;
const ALLOWED = /^[\p{L}\p{M}\p{Nd}\s.,،:;/|()\-\u2010-\u2015\u200e\u200f+’']+$/u;

/**
 * Tells whether a line holds a date and nothing else: an optional place, weekday, label and time besides.
 *
 * @param text one line
 * @param lang BCP 47 tag
 */
export function isDateLine(text: string, lang: string): boolean {
  if (text.length > 120 || !/\p{Nd}/u.test(text) || !ALLOWED.test(text)) return false;
  const { dateFillers } = newsWords(lang);
  const calendar = calendarNames(lang);
  const hasNumeric = NUMERIC.test(text);
  let months = 0;
  let days = 0;
  const line = afterPlace(text, calendar);
  for (const [token] of line.matchAll(TOKENS)) {
    if (/^\p{Nd}/u.test(token)) {
      if (token.length <= 2) days++;
      continue;
    }
    const word = token.toLowerCase();
    const kind = calendar.get(word);
    if (kind === 'month') months++;
    if (kind === undefined && !dateFillers.has(word)) return false;
  }
  return hasNumeric || (months > 0 && days > 0);
}

/** The line without a place before its date: `Tunis, le 9 mai 2018`. */
function afterPlace(text: string, calendar: ReadonlyMap<string, string>): string {
  const place = /^(?=[\p{Lu}\p{Lo}])([\p{L}\p{M}’'-]+(?: [\p{L}\p{M}’'-]+){0,2})\s*[,،]\s*(?=.*\p{Nd})/u.exec(
    text,
  );
  if (place === null) return text;
  const [whole, name = ''] = place;
  return name.split(' ').some((word) => calendar.has(word.toLowerCase())) ? text : text.slice(whole.length);
}
