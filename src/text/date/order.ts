import type { DateOrder } from '../../model/date.ts';
import { languageOf } from '../../model/locale.ts';

/**
 * Languages with regional locales in CLDR 48: the order that all of them share in their short dates, or `undefined`
 * where they differ. Asking every region takes longer than reading an article; a test asks them. A language that is
 * not here is asked with its own locale alone.
 */
const SHARED: ReadonlyMap<string, 'dmy' | undefined> = new Map([
  ['ar', 'dmy'],
  ['de', 'dmy'],
  ['en', undefined],
  ['es', undefined],
  ['fr', 'dmy'],
  ['it', 'dmy'],
  ['nl', 'dmy'],
  ['pt', 'dmy'],
  ['ru', 'dmy'],
]);

const orders = new Map<string, DateOrder | undefined>();

/** Order of the parts in the short date of exactly this locale; undefined for a tag that is not well-formed. */
export function orderOfLocale(locale: string): DateOrder | undefined {
  if (!orders.has(locale)) orders.set(locale, askOrder(locale));
  return orders.get(locale);
}

function askOrder(locale: string): DateOrder | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat(locale, {
      calendar: 'gregory',
      numberingSystem: 'latn',
      timeZone: 'UTC',
      dateStyle: 'short',
    });
  } catch {
    return undefined;
  }
  const parts = format.formatToParts(Date.UTC(2018, 4, 9)).map(({ type }) => type);
  const [day, month, year] = [parts.indexOf('day'), parts.indexOf('month'), parts.indexOf('year')] as const;
  if (year < month && month < day) return 'ymd';
  if (day < month) return 'dmy';
  return 'mdy';
}

/**
 * The order of day and month in which every region of the language writes dates in digits.
 *
 * Regions that put the year first say nothing about `09/05/2018`, so they neither agree nor disagree; for such a
 * region itself (fr-CA) there is no answer.
 *
 * @returns undefined when regions differ (en, es) or none puts the year last
 */
export function unanimousOrder(lang: string): 'dmy' | 'mdy' | undefined {
  // A language without a region needs not be asked when all its regions are known.
  if (SHARED.has(lang)) return SHARED.get(lang);
  const own = orderOfLocale(lang);
  if (own === undefined || own === 'ymd') return undefined;
  const language = languageOf(lang);
  return SHARED.has(language) ? SHARED.get(language) : own;
}
