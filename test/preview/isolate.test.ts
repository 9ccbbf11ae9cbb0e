import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIsolates } from '../../src/preview/isolate.ts';

const runs = (text: string, dir: 'ltr' | 'rtl'): readonly string[] =>
  findIsolates(text, dir).map(({ start, end }) => text.slice(start, end));

test('foreign words in Arabic stand alone, without the brackets and commas of the sentence', () => {
  expect(runs('منظمة (NATO) و IAEA، UNHCR.', 'rtl')).toEqual(['NATO', 'IAEA', 'UNHCR']);
  expect(runs('شركة Marks & Spencer قالت', 'rtl')).toEqual(['Marks & Spencer']);
  expect(runs('لغة C++ و https://example.org/a?b=1 و desk@example.org.', 'rtl')).toEqual([
    'C++',
    'https://example.org/a?b=1',
    'desk@example.org',
  ]);
});

test('numbers that would be shuffled in Arabic stand alone, others do not', () => {
  expect(runs('هاتف +216 71 123 456', 'rtl')).toEqual(['+216 71 123 456']);
  expect(runs('يوم 2018-05-09', 'rtl')).toEqual(['2018-05-09']);
  expect(runs('عددهم 150 000 نسمة', 'rtl')).toEqual(['150 000']);
  expect(runs('درجة -5', 'rtl')).toEqual(['-5']);
  expect(runs('الأربعاء، 9 مايو 2018، 150,000 نسمة و 09/05/2018', 'rtl')).toEqual([]);
});

test('a quantity goes with its unit, a year does not go with the name after it', () => {
  expect(runs('مسافة 15 km شرقا', 'rtl')).toEqual(['15 km']);
  expect(runs('في عام 2014 NATO', 'rtl')).toEqual(['NATO']);
});

test('Arabic words in French stand alone', () => {
  expect(runs('Il a dit « السلام عليكم » (درنة).', 'ltr')).toEqual(['السلام عليكم', 'درنة']);
  expect(runs('Rien ici, 15 km.', 'ltr')).toEqual([]);
});

test('text that isolates by controls is left alone', () => {
  expect(runs('قال \u2066NATO\u2069 ذلك', 'rtl')).toEqual([]);
});

test('runs lie in order inside the text and hold the other direction', () => {
  const letters = fc.constantFrom(...Array.from('abZ é ابت 019 +-./,()«»\u05D0\u0661\n'));
  fc.assert(
    fc.property(fc.array(letters), fc.constantFrom('ltr' as const, 'rtl' as const), (units, dir) => {
      const text = units.join('');
      let last = 0;
      for (const run of findIsolates(text, dir)) {
        expect(run.start).toBeGreaterThanOrEqual(last);
        expect(run.end).toBeGreaterThan(run.start);
        expect(run.dir).not.toBe(dir);
        last = run.end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});
