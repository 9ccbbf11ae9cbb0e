import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeAs } from '../../src/text/charset.ts';

const CHARSETS = [
  ['windows-1256', 'موعد، 12 «é»‏'],
  ['windows-1252', 'Été : « œuvre » — 5 €'],
  ['iso-8859-6', 'موعد؟'],
  ['koi8-r', 'Привет'],
  ['shift_jis', '日本 abc ｶﾅ'],
  ['gbk', '中文 €'],
  ['big5', '中文'],
  ['euc-kr', '한국'],
] as const;

test.each(CHARSETS)('what is written in %s is read in it', (charset, text) => {
  const { bytes } = encodeAs(text, charset);
  expect(new TextDecoder(charset, { fatal: true }).decode(bytes)).toBe(text);
});

test('a character that a set has not is named', () => {
  expect(encodeAs('a ٣ b', 'windows-1256')).toEqual({ missing: '٣' });
  expect(encodeAs('😀', 'windows-1252')).toEqual({ missing: '😀' });
  expect(encodeAs('\ud800', 'windows-1252')).toEqual({ missing: '\ud800' });
});

test('isolates become marks of the same direction, where the set has them', () => {
  const decoder = new TextDecoder('windows-1256');
  const shown = (text: string): string => decoder.decode(encodeAs(text, 'windows-1256').bytes);
  expect(shown('ب \u2066-5\u2069 ب')).toBe('ب \u200e-5\u200e ب');
  expect(shown('\u2067a \u2068b\u2069 c\u2069')).toBe('\u200fa b c\u200f');
  expect(new TextDecoder('iso-8859-6').decode(encodeAs('\u2066a\u2069', 'iso-8859-6').bytes)).toBe('a');
});

test('any text is written so that it reads back, or refused', () => {
  const anyText = fc
    .string({ unit: 'binary', maxLength: 20 })
    .filter((text) => !/[\u2066-\u2069]/.test(text));
  fc.assert(
    fc.property(anyText, fc.constantFrom(...CHARSETS.map(([name]) => name)), (text, charset) => {
      const { bytes, missing } = encodeAs(text, charset);
      if (bytes === undefined) expect(text).toContain(missing);
      else expect(new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes)).toBe(text);
    }),
    { numRuns: 300 },
  );
});
