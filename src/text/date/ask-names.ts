import type { Glue } from '../lexeme/meaning.ts';
import { VARIANTS } from './facts.ts';

/** Names of CLDR in all regions of a language: lists of twelve or seven places with `|` between, names with `,` between. */
export interface Names {
  readonly months: string;
  readonly shortMonths: string;
  /** Monday first. */
  readonly weekdays: string;
  readonly shortWeekdays: string;
  /** Small words and signs between the parts of the long date: ` de `, `年`. */
  readonly words: readonly (readonly [string, Glue])[];
}

/** Third day of each month of 2018, so that no time zone can change the month. */
const MONTH_STARTS: readonly number[] = Array.from({ length: 12 }, (_, month) => Date.UTC(2018, month, 3));
/** Monday 8 to Sunday 14 January 2018. */
const WEEK: readonly number[] = Array.from({ length: 7 }, (_, day) => Date.UTC(2018, 0, 8 + day));

const BASE = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;

/** Signs after numbers in the dates of Chinese, Japanese, Korean: `年`, `월`. */
function* signs(text: string, glue: Glue): Generator<readonly [string, Glue]> {
  const sign = text.replace(/[\p{Nd}\s.,]/gu, '');
  if (/^[\p{Script=Han}\p{Script=Hangul}]{1,2}$/u.test(sign)) yield [sign, glue];
}

function signOf(type: string | undefined): Glue {
  if (type === 'year') return 'year-sign';
  return type === 'month' ? 'month-sign' : 'day-sign';
}

function* literals(locale: string): Generator<readonly [string, Glue]> {
  const long = new Intl.DateTimeFormat(locale, { ...BASE, dateStyle: 'long' });
  const parts = long.formatToParts(MONTH_STARTS[4]);
  for (const [index, { type, value }] of parts.entries()) {
    yield* signs(value, signOf(type === 'literal' ? parts[index - 1]?.type : type));
    const word = value.trim();
    const isWord = /^\p{L}{1,5}$/u.test(word) && !/\p{Script=Han}|\p{Script=Hangul}/u.test(word);
    if (type === 'literal' && isWord) yield [word, 'of'];
  }
}

/** A name without its dot; `''` when it is a number. */
function bareName(name: string): string {
  const bare = name.replace(/[.,]$/u, '').trim();
  return /^\p{Nd}/u.test(bare) ? '' : bare;
}

function joined(lists: readonly (readonly string[])[]): string {
  return lists
    .map((names) => [...new Set(names.map(bareName))].filter((name) => name !== '').join())
    .join('|');
}

function monthNames(locales: readonly string[], month: 'short' | 'long'): string {
  const formats = locales.map((locale) => [
    new Intl.DateTimeFormat(locale, { ...BASE, month }),
    new Intl.DateTimeFormat(locale, { ...BASE, month, day: 'numeric' }),
  ]);
  return joined(
    MONTH_STARTS.map((start) =>
      formats
        .flat()
        .flatMap((format) =>
          format.formatToParts(start).flatMap(({ type, value }) => (type === 'month' ? [value] : [])),
        ),
    ),
  );
}

function weekdayNames(locales: readonly string[], weekday: 'short' | 'long'): string {
  const formats = locales.map((locale) => new Intl.DateTimeFormat(locale, { ...BASE, weekday }));
  return joined(WEEK.map((day) => formats.map((format) => format.format(day))));
}

function supported(language: string): readonly string[] {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([language]);
  } catch {
    return [];
  }
}

/** Asks Intl for the names of a language in all its regions that differ; empty for one it does not know. */
export function askNames(language: string): Names {
  const locales = VARIANTS[language] ?? supported(language);
  const [first] = locales;
  const unique = new Map(
    first === undefined ? [] : [...literals(first)].map((word) => [word.join(' '), word]),
  );
  return {
    months: monthNames(locales, 'long'),
    shortMonths: monthNames(locales, 'short'),
    weekdays: weekdayNames(locales, 'long'),
    shortWeekdays: weekdayNames(locales, 'short'),
    words: [...unique.values()],
  };
}
