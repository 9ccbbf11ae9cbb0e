import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bidiClassAt, levelsOf, visualOrder, visualText } from '../../../src/text/bidi/levels.ts';

test('an ISO date after Arabic letters is shown from its day', () => {
  expect(visualText('في 2018-05-09', 'rtl')).toBe('09-05-2018 يف');
  expect(visualText('في \u20662018-05-09\u2069', 'rtl')).toBe('2018-05-09 يف');
  expect(visualText('Le 2018-05-09', 'ltr')).toBe('Le 2018-05-09');
});

test('brackets are mirrored in a right-to-left run', () => {
  expect(visualText('(أ)', 'rtl')).toBe('(أ)');
  expect(visualText('أ (ب', 'rtl')).toBe('ب) أ');
});

test('the base direction is taken from the first strong character when it is left open', () => {
  expect(levelsOf('12 أب', 'auto').paragraphs[0]?.level).toBe(1);
  expect(levelsOf('12 ab أ', 'auto').paragraphs[0]?.level).toBe(0);
});

test('characters beyond the basic plane have their class, and their halves stay in order', () => {
  const adlam = '\u{1e900}\u{1e901}';
  expect(bidiClassAt(adlam, 0)).toBe('R');
  expect(visualOrder(adlam, 'ltr')).toEqual([2, 3, 0, 1]);
  expect(visualText(`أ \u{1f600}`, 'rtl')).toBe('\u{1f600} أ');
});

test('the visual order is a permutation of the text', () => {
  const part = fc.oneof(
    fc.constantFrom(
      'أ',
      'ب',
      'a',
      '1',
      '٢',
      ' ',
      '(',
      ')',
      '\u200f',
      '\u2067',
      '\u2069',
      '\u{1f600}',
      '\u{1e900}',
    ),
    fc.string({ unit: 'binary', maxLength: 2 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), fc.constantFrom('ltr', 'rtl', 'auto'), (parts, base) => {
      const text = parts.join('').replaceAll(/[\n\r\u0085\u001c-\u001e\u2029]/g, '');
      const order = visualOrder(text, base);
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: text.length }, (_, at) => at));
    }),
    { numRuns: 200 },
  );
});
