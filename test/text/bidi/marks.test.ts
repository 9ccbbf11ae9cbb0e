import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { visualOrder } from '../../../src/text/bidi/levels.ts';
import { findIdleMarks } from '../../../src/text/bidi/marks.ts';

const idle = (text: string): unknown => findIdleMarks(text, 'rtl').map(({ at, isStray }) => [at, isStray]);

test('a mark that changes the order is kept', () => {
  expect(idle('09\u200f/05\u200f/2018')).toEqual([]);
  expect(idle('بلغة C++\u200e أمس')).toEqual([]);
});

test('of two equal marks where one is needed, one is idle', () => {
  expect(idle('بلغة C++\u200e\u200e أمس')).toHaveLength(1);
});

test('a mark of the other direction without effect is stray, one of the same direction only idle', () => {
  expect(idle('درنة\u200e هادئة')).toEqual([[4, true]]);
  expect(idle('درنة\u200f هادئة')).toEqual([[4, false]]);
});

test('without its idle marks a text is shown in the same order', () => {
  const part = fc.constantFrom(
    'أب',
    'ab',
    '12',
    '+',
    '-',
    ' ',
    '.',
    '(',
    ')',
    '\u200e',
    '\u200f',
    '\u061c',
    '٣',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), fc.constantFrom('ltr', 'rtl'), (parts, base) => {
      const text = parts.join('');
      const gone = new Set(findIdleMarks(text, base).map(({ at }) => at));
      const kept = Array.from(text, (_, at) => at).filter((at) => !gone.has(at));
      const rest = kept.map((at) => text[at]).join('');
      const isVisible = (at: number): boolean => !/[\u200e\u200f\u061c]/.test(text[at] ?? '');
      const before = visualOrder(text, base).filter(isVisible);
      const after = visualOrder(rest, base)
        .map((at) => kept[at] ?? -1)
        .filter(isVisible);
      expect(after).toEqual(before);
    }),
    { numRuns: 200 },
  );
});
