import { createIntl, type IntlShape } from '@formatjs/intl';
import type { Day } from '../model/date.ts';
import { languageOf } from '../model/locale.ts';
import { dayNumber, isOnCalendar, type PartialDate } from './date/calendar.ts';

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

/**
 * A tag that is not well-formed or that Intl does not know is formatted as English; Intl itself would take the locale
 * of the machine. (`supportedLocalesOf` takes 10 ms at its first call.)
 */
function supported(lang: string): string {
  try {
    const { locale } = new Intl.NumberFormat(lang).resolvedOptions();
    return languageOf(locale) === languageOf(lang) ? lang : 'en';
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

/** Which parts of a date are written. */
type DateParts = 'weekday' | 'day' | 'day-month' | 'month' | 'month-year';

const STYLES: Readonly<Record<DateParts, Intl.DateTimeFormatOptions>> = {
  weekday: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  'day-month': { month: 'long', day: 'numeric' },
  month: { month: 'long' },
  'month-year': { month: 'long', year: 'numeric' },
};

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Made once for a locale and style: asking the library each time costs more than formatting. */
function dateFormat(lang: string, parts: DateParts): Intl.DateTimeFormat {
  const key = `${lang} ${parts}`;
  let found = dateFormats.get(key);
  if (found === undefined) {
    const { locale, formatters } = intlOf(lang);
    const numberingSystem = numberingSystemOf(lang);
    found = formatters.getDateTimeFormat(locale, {
      ...STYLES[parts],
      calendar: 'gregory',
      numberingSystem,
      timeZone: 'UTC',
    });
    dateFormats.set(key, found);
  }
  return found;
}

type NumberParts = 'number' | 'ungrouped' | 'percent';

const numberFormats: Readonly<Record<NumberParts, Map<string, Intl.NumberFormat>>> = {
  number: new Map(),
  ungrouped: new Map(),
  percent: new Map(),
};

function numberFormat(lang: string, parts: NumberParts): Intl.NumberFormat {
  const formats = numberFormats[parts];
  let found = formats.get(lang);
  if (found === undefined) {
    found = new Intl.NumberFormat(supported(lang), {
      numberingSystem: numberingSystemOf(lang),
      maximumFractionDigits: 10,
      ...(parts === 'percent' ? { style: 'percent' } : {}),
      ...(parts === 'ungrouped' ? { useGrouping: false } : {}),
    });
    formats.set(lang, found);
  }
  return found;
}

/**
 * A day with its weekday as the locale writes it: `Wednesday, May 9, 2018`, `mercredi 9 mai 2018`, `الأربعاء، 9 مايو 2018`.
 *
 * @param day `YYYY-MM-DD`
 */
export function formatLongDate(day: Day, lang: string): string {
  return withFirst(dateFormat(lang, 'weekday').format(Date.parse(day)), Number(day.slice(8)), lang);
}

/** By locale, and by `keyOf`. */
const partialDates = new Map<string, Map<number, string>>();
const MOST_PARTIAL = 4096;

/** One number for the parts of a date, which have two digits but for the year. */
function keyOf({ year = -1, month = -1, day = -1 }: PartialDate): number {
  return ((year + 1) * 128 + month + 1) * 128 + day + 1;
}

/** A date as far as it is known: `9 mai 2018`, `9 mai`, `mai 2018`. Empty when nothing can be said. */
export function formatPartialDate(date: PartialDate, lang: string): string {
  let texts = partialDates.get(lang);
  if (texts === undefined) {
    texts = new Map();
    partialDates.set(lang, texts);
  }
  const key = keyOf(date);
  let text = texts.get(key);
  if (text === undefined) {
    text = writePartialDate(date, lang);
    if (texts.size >= MOST_PARTIAL) texts.clear();
    texts.set(key, text);
  }
  return text;
}

function writePartialDate(date: PartialDate, lang: string): string {
  const { year, month, day } = date;
  if (month === undefined || !isOnCalendar(date)) return year === undefined ? '' : formatYear(year, lang);
  const parts =
    day === undefined
      ? year === undefined
        ? 'month'
        : 'month-year'
      : year === undefined
        ? 'day-month'
        : 'day';
  // Without a year a leap year stands in, so that 29 February can be written.
  return withFirst(
    dateFormat(lang, parts).format(dayNumber(year ?? 2000, month, day ?? 1) * 864e5),
    day,
    lang,
  );
}

/** A year: digits of the locale, no separators. */
export function formatYear(year: number, lang: string): string {
  return numberFormat(lang, 'ungrouped').format(year);
}

/** French: the first day of the month is an ordinal (`1er mai`; CLDR leaves it to us). */
function withFirst(text: string, day: number | undefined, lang: string): string {
  return day === 1 && /^fr\b/i.test(lang) ? text.replace(/(^|\D)1(?=\s\p{L})/u, '$11er') : text;
}

/** A number with the separators and digits of the locale: `150 000` (U+202F), `1,234.5`, `١٥٠٬٠٠٠`. */
export function formatNumber(value: number, lang: string): string {
  return numberFormat(lang, 'number').format(value);
}

/** A percentage as the locale writes it: `28,5 %`. @param value 28.5 for 28.5 % */
export function formatPercent(value: number, lang: string): string {
  return numberFormat(lang, 'percent').format(value / 100);
}
