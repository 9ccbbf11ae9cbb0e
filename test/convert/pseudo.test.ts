import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { PSEUDO_STYLES, pseudo } from '../../src/convert/pseudo.ts';
import type { Content } from '../../src/model/inline.ts';
import { plain } from '../../src/model/inline.ts';

test('letters are changed and brackets stand around the text', () => {
  expect(pseudo(plain('The port, Sfax: 15 km?'), 'accented').text).toBe('⟦Ťĥé þóřť, Šƒàẋ: 15 ķɱ?⟧');
  expect(pseudo(plain('The port, Sfax?'), 'rtl').text).toBe('⟦تهي پورت، سفاخ؟⟧');
  expect(pseudo(plain('The port'), 'brackets').text).toBe('⟦The port⟧');
});

test('a text becomes longer by as much as asked', () => {
  const text = 'The harbour reopened on Monday.';
  const { length } = pseudo(plain(text), 'expand', { expand: 1 }).text;
  expect(length).toBeGreaterThanOrEqual(text.length * 2);
  expect(length).toBeLessThan(text.length * 2 + 10);
});

test.each([
  '{{name}}',
  '{count, number}',
  '$t(key)',
  '%s',
  '%1$d',
  '%(name)s',
  '${x}',
  'https://a.example/b',
  'a@b.example',
  '&nbsp;',
])('%s stays as it is', (kept) => {
  for (const style of PSEUDO_STYLES)
    expect(pseudo(plain(`Say ${kept} now`), style).text).toContain(` ${kept} `);
});

test('a percent sign before a word is no placeholder', () => {
  expect(pseudo(plain('50% due'), 'accented').text).toBe('⟦50% đúé⟧');
});

test('codes stay before the same letters', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.nat(30),
      fc.constantFrom(...PSEUDO_STYLES),
      (text, at, style) => {
        const content: Content = { text, codes: [{ at: Math.min(at, text.length), kind: 'ph', id: '1' }] };
        const result = pseudo(content, style);
        expect(result.codes).toHaveLength(1);
        expect(result.codes[0]?.at).toBe((content.codes[0]?.at ?? 0) + 1);
        expect(result.text.length).toBeGreaterThanOrEqual(text.length + 2);
      },
    ),
  );
});
