import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isolateRuns } from '../../../src/formats/markup/isolate.ts';

test.each([
  ['في 2018-05-09 هنا', 'في \u20662018-05-09\u2069 هنا'],
  ['على +216 71 123 456 دائما', 'على \u2066+216 71 123 456\u2069 دائما'],
  ['نحو 150 000 نسمة', 'نحو \u2066150 000\u2069 نسمة'],
  ['على بعد 15 km من', 'على بعد \u206615 km\u2069 من'],
  ['لغة C++ و .NET', 'لغة \u2066C++\u2069 و \u2066.NET\u2069'],
  ['بلغت -5 درجات', 'بلغت \u2066-5\u2069 درجات'],
])('a run that would be shown out of order is isolated: %s', (text, isolated) => {
  expect(isolateRuns(text, 'ar')).toBe(isolated);
});

test.each([
  ['a text without right-to-left letters', 'on 2018-05-09', 'ar'],
  ['a text in a language that runs from left to right', 'في 2018-05-09', 'fr'],
  ['a run beside a mark', 'في \u200f2018-05-09', 'ar'],
  ['a text with isolates of its own', 'في \u206815 km\u2069 و 2018-05-09', 'ar'],
  ['an ordinary number', 'في عام 2018، نحو 15% منهم', 'ar'],
])('left as it is: %s', (_what, text, lang) => {
  expect(isolateRuns(text, lang)).toBe(text);
});

test('the first look passes over no run: one run more, apart from the text, changes nothing before it', () => {
  const unit = fc.constantFrom(...Array.from('0159aZkm°Cµ+#@.,-−() \u00a0\u202f٥ابé_/'));
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 14 }), (text) => {
      const own = `ا${text} ا`;
      expect(isolateRuns(`${own} 1-2`, 'ar')).toBe(`${isolateRuns(own, 'ar')} \u20661-2\u2069`);
    }),
    { numRuns: 2000 },
  );
});
