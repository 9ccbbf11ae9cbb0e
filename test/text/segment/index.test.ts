import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { segment } from '../../../src/text/segment/index.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        '.',
        '. ',
        '?',
        '!',
        '…',
        '“',
        '”',
        '"',
        "'",
        '(',
        ')',
        ' ',
        '\n',
        'Mr',
        'A',
        'a',
        '1',
        'د',
        '。',
        '[1]',
        '\u00a0',
      ),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join('')),
);

test('segments are in order, do not overlap, and leave only white space between them', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom('en', 'fr', 'ar', 'zh', 'x-unknown', ''),
      fc.constantFrom('split', 'keep'),
      (text, lang, quotes) => {
        let end = 0;
        for (const range of segment(text, lang, { quotes })) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(range.end).toBeGreaterThan(range.start);
          expect(text.slice(end, range.start).trim()).toBe('');
          ({ end } = range);
        }
        expect(text.slice(end).trim()).toBe('');
      },
    ),
    { numRuns: 500 },
  );
});
