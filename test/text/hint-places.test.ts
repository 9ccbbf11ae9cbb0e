import { expect, test } from 'vitest';
import { localHints } from '../../src/text/local-hints.ts';

const FILLER =
  'the harbour was calm and nobody had seen a ship since the storm passed over the old town'.split(' ');

function filler(count: number): string {
  return Array.from({ length: count }, (_, at) => FILLER[at % FILLER.length]).join(' ');
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['on Wednesday, May 9, 2018, and', 'fr', ['May 9, 2018 → 9 mai 2018']],
  ['from the 3rd, the 4th and the 7th of May', 'fr', ['4th → 4 mai', '7th of May → 7 mai']],
  ['it cost 4,767 in all', 'fr', ['4,767 → 4\u202f767']],
  ['only 69% of them', 'fr', ['69% → 69\u00a0%']],
  ['on 23/05/2018 or 9May 2019', 'fr', ['23/05/2018 → 23 mai 2018', '9May 2019 → 9 mai 2019']],
  ['about 47 people in 1998', 'fr', []],
  ['about 47 people', 'ar-EG', ['47 → ٤٧']],
  ['two years and 2 years and a half', 'fr', []],
  ['$12.2 million by 11.30 p.m. on Flight 370', 'fr', []],
];

test.each(CASES)('%s is hinted at the same way wherever it stands in a text (%s)', (text, lang, expected) => {
  for (const [before, after] of [
    [0, 0],
    [1, 40],
    [5, 5],
    [40, 1],
    [40, 40],
  ] as const) {
    const whole = [filler(before), text, filler(after)].filter((part) => part !== '').join(' ');
    const hints = localHints(whole, 'en', lang);
    expect(hints.map(({ values }) => `${values.text} → ${values.expected}`)).toEqual(expected);
    for (const { range, values } of hints) expect(whole.slice(range.start, range.end)).toBe(values.text);
  }
});
