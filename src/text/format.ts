import { createIntl, type IntlShape } from '@formatjs/intl';
import type { Day } from '../model/date.ts';
import { isOnCalendar, type PartialDate } from './date/calendar.ts';

const intls = new Map<string, IntlShape>();

/** One formatter per locale; a format that cannot be made is our own mistake and is thrown. */
function intlOf(lang: string): IntlShape {
  let intl = intls.get(lang);
  if (intl === undefined) {
    intl = createIntl({
      locale: supported(lang),
      timeZone: 'UTC',
      onError: (error) => {
        throw error;
      },
    });
    intls.set(lang, intl);
  }
  return intl;
}

/** A tag that is not well-formed is formatted as English. */
function supported(lang: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([lang])[0] ?? 'en';
  } catch {
    return 'en';
  }
}

const systems = new Map<string, string>();

/** CLDR numbering system of a locale, `latn` or `arab` …; named in every format, so that runtimes agree. */
export function numberingSystemOf(lang: string): string {
  let system = systems.get(lang);
  if (system === undefined) {
    system = new Intl.NumberFormat(supported(lang)).resolvedOptions().numberingSystem;
    systems.set(lang, system);
  }
  return system;
}

interface DateStyle {
  readonly weekday?: 'long';
  readonly year?: 'numeric';
  readonly month?: 'long';
  readonly day?: 'numeric';
}

function format(lang: string, time: number, style: DateStyle): string {
  const numberingSystem = numberingSystemOf(lang);
  return intlOf(lang).formatDate(time, { ...style, calendar: 'gregory', numberingSystem, timeZone: 'UTC' });
}

/**
 * A day with its weekday as the locale writes it: `Wednesday, May 9, 2018`, `mercredi 9 mai 2018`, `الأربعاء، 9 مايو 2018`.
 *
 * @param day `YYYY-MM-DD`
 */
export function formatLongDate(day: Day, lang: string): string {
  const style = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' } as const;
  return withFirst(format(lang, Date.parse(day), style), Number(day.slice(8)), lang);
}

/** A date as far as it is known: `9 mai 2018`, `9 mai`, `mai 2018`. Empty when nothing can be said. */
export function formatPartialDate(date: PartialDate, lang: string): string {
  const { year, month, day } = date;
  if (month === undefined || !isOnCalendar(date)) return year === undefined ? '' : formatYear(year, lang);
  const time = new Date(0);
  // A leap year, so that 29 February can be written.
  time.setUTCFullYear(year ?? 2000, month - 1, day ?? 1);
  const text = format(lang, time.getTime(), {
    month: 'long',
    ...(year === undefined ? {} : { year: 'numeric' as const }),
    ...(day === undefined ? {} : { day: 'numeric' as const }),
  });
  return withFirst(text, day, lang);
}

function formatYear(year: number, lang: string): string {
  return intlOf(lang).formatNumber(year, { useGrouping: false, numberingSystem: numberingSystemOf(lang) });
}

/** French: the first day of the month is an ordinal (`1er mai`; CLDR leaves it to us). */
function withFirst(text: string, day: number | undefined, lang: string): string {
  return day === 1 && /^fr\b/i.test(lang) ? text.replace(/(^|\D)1(?=\s\p{L})/u, '$11er') : text;
}

/** A number with the separators and digits of the locale: `150 000` (U+202F), `1,234.5`, `١٥٠٬٠٠٠`. */
export function formatNumber(value: number, lang: string): string {
  return intlOf(lang).formatNumber(value, {
    numberingSystem: numberingSystemOf(lang),
    maximumFractionDigits: 10,
    useGrouping: Math.abs(value) >= 10_000 || !/^(?:es|pl|pt)\b/i.test(lang),
  });
}

/** A percentage as the locale writes it: `28,5 %`. @param value 28.5 for 28.5 % */
export function formatPercent(value: number, lang: string): string {
  return intlOf(lang).formatNumber(value / 100, {
    style: 'percent',
    numberingSystem: numberingSystemOf(lang),
    maximumFractionDigits: 10,
  });
}
