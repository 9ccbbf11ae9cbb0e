import { withoutAccents } from '../lexeme/fold.ts';
import { addPhrase, type Lexicon } from '../lexeme/lexicon.ts';
import type { Glue, Meaning } from '../lexeme/meaning.ts';
import { GLUE, HIJRI_MONTHS, MONTHS, RELATIVE, RISKY, STAMPS, TIMES, VARIANTS, WEEKDAYS } from './facts.ts';

const GLUE_NAMES: readonly Glue[] = [
  'of',
  'the',
  'year',
  'to',
  'and',
  'in',
  'hijri',
  'gregorian',
  'same-day',
  'ordinal-suffix',
];

/** Third day of each month of 2018, so that no time zone can change the month. */
const MONTH_STARTS: readonly number[] = Array.from({ length: 12 }, (_, month) => Date.UTC(2018, month, 3));
/** Monday 1 to Sunday 7 January 2018's week. */
const WEEK: readonly number[] = Array.from({ length: 7 }, (_, day) => Date.UTC(2018, 0, 8 + day));

function addName(lexicon: Lexicon, name: string, meaning: Meaning): void {
  const bare = name.replace(/[.,]$/u, '').trim();
  if (bare === '' || /^\p{Nd}/u.test(bare)) return;
  addPhrase(lexicon, bare, meaning);
  const plain = withoutAccents(bare);
  if (plain !== bare && /\p{Script=Latin}/u.test(bare)) addPhrase(lexicon, plain, meaning);
}

/** Signs after numbers in the dates of Chinese, Japanese, Korean: `年`, `월`. */
function addSign(lexicon: Lexicon, text: string, glue: Glue): void {
  const sign = text.replace(/[\p{Nd}\s.,]/gu, '');
  if (/^[\p{Script=Han}\p{Script=Hangul}]{1,2}$/u.test(sign)) addPhrase(lexicon, sign, { glue: [glue] });
}

/** Words between the parts of the long date: ` de `, `年`. */
function addLiterals(lexicon: Lexicon, locale: string): void {
  const long = new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
    dateStyle: 'long',
  });
  const parts = long.formatToParts(MONTH_STARTS[4]);
  for (const [index, { type, value }] of parts.entries()) {
    if (type !== 'literal') {
      const sign = type === 'year' ? 'year-sign' : type === 'month' ? 'month-sign' : 'day-sign';
      addSign(lexicon, value, sign);
      continue;
    }
    const before = parts[index - 1]?.type;
    const sign = before === 'year' ? 'year-sign' : before === 'month' ? 'month-sign' : 'day-sign';
    addSign(lexicon, value, sign);
    const word = value.trim();
    if (/^\p{L}{1,5}$/u.test(word) && !/\p{Script=Han}|\p{Script=Hangul}/u.test(word)) {
      addPhrase(lexicon, word, { glue: ['of'] });
    }
  }
}

function addNames(lexicon: Lexicon, locale: string): void {
  const base = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;
  for (const month of ['short', 'long'] as const) {
    const isShort = month === 'short';
    const alone = new Intl.DateTimeFormat(locale, { ...base, month });
    const beside = new Intl.DateTimeFormat(locale, { ...base, month, day: 'numeric' });
    const weekday = new Intl.DateTimeFormat(locale, { ...base, weekday: month });
    for (const [index, start] of MONTH_STARTS.entries()) {
      addName(lexicon, alone.format(start), { month: index + 1, isShort });
      const part = beside.formatToParts(start).find(({ type }) => type === 'month');
      if (part !== undefined) addName(lexicon, part.value, { month: index + 1, isShort });
    }
    for (const [index, day] of WEEK.entries()) {
      addName(lexicon, weekday.format(day), { weekday: index + 1, isShort });
    }
  }
}

/** Shortened names of the hand-kept lists are Latin and have at most five letters. */
function isShortName(name: string): boolean {
  return name.length <= 5 && name.charCodeAt(0) < 0x250;
}

/** Adds lists of names, the first list with 1. */
function addList(
  lexicon: Lexicon,
  lists: readonly (readonly string[])[] | undefined,
  meaningOf: (place: number, name: string) => Meaning,
): void {
  for (const [index, names] of (lists ?? []).entries()) {
    for (const name of names) addName(lexicon, name, meaningOf(index + 1, name));
  }
}

function addGlue(lexicon: Lexicon, language: string): void {
  const glue = GLUE[language] ?? {};
  for (const kind of GLUE_NAMES) {
    for (const word of glue[kind] ?? []) addPhrase(lexicon, word, { glue: [kind] });
  }
}

function addFacts(lexicon: Lexicon, language: string): void {
  addList(lexicon, MONTHS[language], (month, name) => ({ month, isShort: isShortName(name) }));
  addList(lexicon, WEEKDAYS[language], (weekday, name) => ({ weekday, isShort: isShortName(name) }));
  addList(lexicon, HIJRI_MONTHS[language], (hijriMonth) => ({ hijriMonth }));
  addGlue(lexicon, language);
  for (const word of RELATIVE[language] ?? []) addPhrase(lexicon, word, { isRelative: true });
  for (const word of STAMPS[language] ?? []) addPhrase(lexicon, word, { isStamp: true });
  for (const [word, time] of TIMES[language] ?? []) addPhrase(lexicon, word, { time });
  for (const word of RISKY[language] ?? []) addPhrase(lexicon, word, { isRisky: true });
}

/** Adds the names and small words of dates: CLDR names of all variants of the language, and hand-kept facts. */
export function addDates(lexicon: Lexicon): void {
  const language = lexicon.lang;
  for (const locale of VARIANTS[language] ?? supported(language)) {
    addNames(lexicon, locale);
    if (locale === (VARIANTS[language]?.[0] ?? language)) addLiterals(lexicon, locale);
  }
  addFacts(lexicon, language);
}

function supported(language: string): readonly string[] {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([language]);
  } catch {
    return [];
  }
}
