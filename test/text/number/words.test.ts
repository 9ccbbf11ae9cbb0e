import { expect, test } from 'vitest';
import { checkPair } from '../../../src/checks/run.ts';
import { findNumbers } from '../../../src/text/find-numbers.ts';

const WORDS: readonly (readonly [string, string, number])[] = [
  ['en', 'two point five million', 2_500_000],
  ['en', 'zero point seven five', 0.75],
  ['fr', 'trois virgule quatorze', 3.14],
  ['fr', 'zéro virgule zéro cinq', 0.05],
  ['ar', 'ثلاثة فاصلة خمسة وعشرين', 3.25],
  ['es', 'doscientos cincuenta y tres', 253],
  ['es', 'dos mil millones', 2e9],
  ['es', 'veintidós', 22],
  ['pt', 'duzentos e cinquenta e um', 251],
  ['pt', 'três vírgula cinco milhões', 3.5e6],
  ['it', 'trentotto', 38],
  ['it', 'due miliardi', 2e9],
  ['de', 'fünfunddreißig', 35],
  ['de', 'drei Komma fünf Millionen', 3.5e6],
  ['tr', 'iki yüz elli', 250],
  ['tr', 'on iki', 12],
  ['fa', 'دویست و پنجاه', 250],
  ['fa', 'سی و یک', 31],
];

test.each(WORDS)('%s: %s is one number', (lang, text, value) => {
  expect(findNumbers(text, lang).map(({ values }) => values[0])).toEqual([value]);
});

const PAIRS: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['es', 'Fifteen people died.', 'Murieron quince personas.', []],
  ['es', 'Fifteen people died.', 'Murieron dieciséis personas.', ['number/changed']],
  ['de', 'Twenty-five soldiers', 'Fünfundzwanzig Soldaten', []],
  ['de', 'Twenty-five soldiers', 'Fünfunddreißig Soldaten', ['number/changed']],
  ['de', 'a three-day visit', 'ein dreitägiger Besuch', []],
  ['it', '$2 billion', 'due milioni di dollari', ['number/magnitude']],
  ['fa', '250 people', 'دویست و پنجاه نفر', []],
  ['fa', '250 people', 'دویست و شصت نفر', ['number/changed']],
  ['tr', '12 percent', 'yüzde on ikisi', []],
];

test.each(PAIRS)('%s: %s → %s', (targetLang, source, target, expected) => {
  const found = checkPair(
    { source, target, sourceLang: 'en', targetLang },
    { rules: { punct: 'off', case: 'off' } },
  );
  expect(
    found.filter(({ code }) => /^(?:number|date|unit|currency)\//.test(code)).map(({ code }) => code),
  ).toEqual(expected);
});
