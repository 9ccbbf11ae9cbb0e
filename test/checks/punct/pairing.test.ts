import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairBrackets } from '../../../src/checks/punct/brackets.ts';
import { endOf } from '../../../src/checks/punct/end.ts';
import { findQuotes, pairQuotes } from '../../../src/checks/punct/quotes.ts';

const brackets = (text: string): unknown => {
  const { lone, reversed } = pairBrackets(text);
  return [lone.map(({ at }) => at), reversed.map(([a, b]) => [a.at, b.at])];
};

test('brackets are paired by kind, enumerations and smileys are none', () => {
  expect(brackets('(a [b] c)')).toEqual([[], []]);
  expect(brackets('(a [b) c]')).toEqual([[], []]);
  expect(brackets('1) a :) b')).toEqual([[], []]);
  expect(brackets('(a')).toEqual([[0], []]);
  expect(brackets(')a( )b(')).toEqual([
    [],
    [
      [0, 2],
      [4, 6],
    ],
  ]);
});

test('quotation marks are read by the custom of the language', () => {
  const lone = (text: string, lang: string): number => pairQuotes(findQuotes(text, lang)).lone.length;
  expect(lone('»a«', 'de')).toBe(0);
  expect(lone('„a“', 'de')).toBe(0);
  expect(lone('«a', 'ar')).toBe(1);
  expect(lone('”a“', 'ar')).toBe(0);
  expect(lone('5" and 6"', 'en')).toBe(0);
  expect(pairQuotes(findQuotes('»a«', 'ar')).reversed).toHaveLength(1);
});

test('balanced text has nothing lone, whatever stands between', () => {
  const inner = fc.string({ maxLength: 10 }).map((text) => text.replaceAll(/["«»“”„‟()[\]{}（）【】]/g, ''));
  fc.assert(
    fc.property(inner, inner, (a, b) => {
      expect(pairBrackets(`x (${a}) [${b}]`).lone).toEqual([]);
      expect(pairQuotes(findQuotes(`«${a}» “${b}”`, 'fr')).lone).toEqual([]);
    }),
  );
});

test('the end of a text is seen through quotation marks, brackets and controls', () => {
  expect(endOf('He left.”', 'en').mark).toBe('stop');
  expect(endOf('غادر؟»\u200f', 'ar').mark).toBe('question');
  expect(endOf('Γιατί;', 'el').mark).toBe('question');
  expect(endOf('wait...', 'en').mark).toBe('ellipsis');
  expect(endOf('(AFP)', 'en').mark).toBe('none');
  expect([...endOf('What?!', 'en').marks]).toEqual(['exclamation', 'question']);
});
