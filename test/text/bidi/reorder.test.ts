import { expect, test } from 'vitest';
import { plain } from '../../../src/model/inline.ts';
import { isolateCodes } from '../../../src/text/bidi/isolates.ts';
import { findReordered } from '../../../src/text/bidi/reorder.ts';

const found = (text: string): unknown =>
  findReordered(text, 'rtl').map(({ kind, text: run, shown }) => [kind, run, shown]);

test('what reorders in a right-to-left paragraph', () => {
  expect(found('في 2018-05-09')).toEqual([['iso-date', '2018-05-09', '09-05-2018']]);
  expect(found('في 7-5-2018')).toEqual([['hyphen-date', '7-5-2018', '2018-5-7']]);
  expect(found('على 15 km')).toEqual([['number-unit', '15 km', 'km 15']]);
  expect(found('هاتف +216 71 123 456')).toEqual([['phone', '+216 71 123 456', '456 123 71 216+']]);
  expect(found('نحو 150 000 نسمة')).toEqual([['grouped-number', '150 000', '000 150']]);
  expect(found('بلغة C++ كتب')).toEqual([['latin-sign', 'C++', '++C']]);
});

test('what stays in order', () => {
  expect(found('7-5-2018 في')).toEqual([]);
  expect(found('في 09/05/2018 كان 150\u202f000 أو 150\u00a0000 و15km')).toEqual([]);
  expect(found('في ٢٠١٨-٠٥-٠٩ من 3–9 مايو')).toEqual([]);
});

test('codes are isolates, and offsets lead back to the text', () => {
  const content = {
    text: 'في 2018-05-09',
    codes: [
      { at: 3, kind: 'sc', id: '1' },
      { at: 13, kind: 'ec', id: '1' },
    ] as const,
  };
  const { text, offsets } = isolateCodes(content);
  expect(text).toBe('في \u20682018-05-09\u2069');
  expect(offsets.filter((at) => at >= 0)).toEqual(Array.from({ length: 13 }, (_, at) => at));
  expect(found(text)).toEqual([]);
  expect(isolateCodes(plain('أ')).text).toBe('أ');
});
