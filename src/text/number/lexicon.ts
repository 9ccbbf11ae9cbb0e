import { withoutAccents } from '../lexeme/fold.ts';
import { addPhrase, type Lexicon } from '../lexeme/lexicon.ts';
import type { Meaning } from '../lexeme/meaning.ts';
import { CURRENCY_SIGNS, NUMBER_FACTS, type NumberFacts } from './facts.ts';
import { UNITS } from './units.ts';

/** Adds `word:value` pairs. */
function addValues(lexicon: Lexicon, list: string, meaningOf: (value: number) => Meaning): void {
  if (list === '') return;
  for (const entry of list.split(' ')) {
    const cut = entry.indexOf(':');
    const word = entry.slice(0, cut);
    const meaning = meaningOf(Number(entry.slice(cut + 1)));
    addPhrase(lexicon, word, meaning);
    const plain = word.charCodeAt(0) < 0x250 ? withoutAccents(word) : word;
    if (plain !== word) addPhrase(lexicon, plain, meaning);
  }
}

function addPhrases(lexicon: Lexicon, list: string, meaning: Meaning): void {
  if (list === '') return;
  for (const phrase of list.split('|')) addPhrase(lexicon, phrase, meaning);
}

/** Arabic: a noun with `ان` or `ين` (`تان`, `تين` after `ة`) says two of the thing. */
function isDual(form: string, forms: readonly string[]): boolean {
  if (!/[اي]ن$/u.test(form)) return false;
  const stem = form.slice(0, -2);
  return forms.includes(stem) || (stem.endsWith('ت') && forms.includes(`${stem.slice(0, -1)}ة`));
}

function addUnits(lexicon: Lexicon, { units }: NumberFacts): void {
  for (const [unit, list] of Object.entries(units)) {
    const forms = list.split('|');
    for (const form of forms) {
      addPhrase(
        lexicon,
        form,
        lexicon.lang === 'ar' && isDual(form, forms) ? { unit, isDual: true } : { unit },
      );
    }
  }
}

/** Languages without a table of ours: the names of CLDR, singular and plural, short and long. */
function addUnitNames(lexicon: Lexicon): void {
  for (const unit of Object.keys(UNITS).filter((name) => name !== 'half-year')) {
    for (const unitDisplay of ['long', 'short'] as const) {
      for (const name of unitNames(lexicon.lang, unit, unitDisplay)) addPhrase(lexicon, name, { unit });
    }
  }
}

function unitNames(lang: string, unit: string, unitDisplay: 'long' | 'short'): readonly string[] {
  try {
    const format = new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay });
    return [1, 2, 5].flatMap((value) =>
      format.formatToParts(value).flatMap((part) => (part.type === 'unit' ? [part.value.trim()] : [])),
    );
  } catch {
    // Not every unit of CLDR is sanctioned in ECMA-402.
    return [];
  }
}

/** Adds the words of numbers, units and currencies. */
export function addNumbers(lexicon: Lexicon): void {
  for (const [sign, currency] of Object.entries(CURRENCY_SIGNS)) addPhrase(lexicon, sign, { currency });
  addPhrases(lexicon, '%|٪|％', { isPercent: true });
  const facts = NUMBER_FACTS[lexicon.lang];
  if (facts === undefined) {
    addUnitNames(lexicon);
    return;
  }
  addValues(lexicon, facts.cardinals, (cardinal) => ({ cardinal }));
  addValues(lexicon, facts.ordinals, (ordinal) => ({ ordinal }));
  addValues(lexicon, facts.scales, (cardinal) => ({ cardinal, isScale: true }));
  addValues(lexicon, facts.letters, (letters) => ({ letters }));
  addValues(lexicon, facts.groups, (about) => ({ about }));
  addValues(lexicon, facts.manyGroups, (group) => ({ group }));
  addValues(lexicon, facts.multiples, (aside) => ({ aside }));
  addValues(lexicon, facts.clocks, (clock) => ({ clock }));
  addValues(lexicon, facts.ages, (decade) => ({ decade }));
  addPhrases(lexicon, facts.halves, { isHalf: true });
  addPhrases(lexicon, facts.points, { glue: ['number-point'] });
  addPhrases(lexicon, facts.percents, { isPercent: true });
  if (facts.and !== '') addPhrase(lexicon, facts.and, { glue: ['number-and'] });
  if (Object.keys(facts.units).length === 0) addUnitNames(lexicon);
  else addUnits(lexicon, facts);
  for (const [currency, list] of Object.entries(facts.currencies)) addPhrases(lexicon, list, { currency });
}
