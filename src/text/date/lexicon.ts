import { withoutAccents } from '../lexeme/fold.ts';
import { addPhrase, type Lexicon } from '../lexeme/lexicon.ts';
import type { Glue, Meaning } from '../lexeme/meaning.ts';
import { askNames, type Names } from './ask-names.ts';
import { NAMES } from './names.ts';
import { GLUE, HIJRI_MONTHS, MONTHS, RELATIVE, RISKY, STAMPS, TIMES, WEEKDAYS } from './facts.ts';

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

function addName(lexicon: Lexicon, name: string, meaning: Meaning): void {
  addPhrase(lexicon, name, meaning);
  const plain = withoutAccents(name);
  if (plain !== name && /[A-Za-z\u00c0-\u024f]/.test(name)) addPhrase(lexicon, plain, meaning);
}

function addNames(lexicon: Lexicon, names: Names): void {
  const add = (list: string, meaningOf: (place: number) => Meaning): void => {
    for (const [index, alike] of list.split('|').entries())
      for (const name of alike.split(',')) if (name !== '') addName(lexicon, name, meaningOf(index + 1));
  };
  add(names.shortMonths, (month) => ({ month, isShort: true }));
  add(names.months, (month) => ({ month, isShort: false }));
  add(names.shortWeekdays, (weekday) => ({ weekday, isShort: true }));
  add(names.weekdays, (weekday) => ({ weekday, isShort: false }));
  for (const [word, glue] of names.words) addPhrase(lexicon, word, { glue: [glue] });
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
  addNames(lexicon, NAMES[language] ?? askNames(language));
  addFacts(lexicon, language);
}
