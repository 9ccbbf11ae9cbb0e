import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMojibake } from '../../src/text/mojibake.ts';
import { scriptOf } from '../../src/text/scripts.ts';
import { closest, editDistance } from '../../src/text/similarity.ts';
import { findEmails, findPlaceholders, findUrls, findWords, maskCodes } from '../../src/text/tokens.ts';

const texts = (tokens: readonly { readonly text: string }[]): readonly string[] =>
  tokens.map(({ text }) => text);

test('addresses end before the punctuation of their sentence', () => {
  expect(texts(findUrls('See https://a.org/b?c=d. (http://x.org/y), «www.z.net»'))).toEqual([
    'https://a.org/b?c=d',
    'http://x.org/y',
    'www.z.net',
  ]);
  expect(texts(findUrls('اقرأ https://a.org/b، ثم'))).toEqual(['https://a.org/b']);
  expect(texts(findEmails('a.b+c@d-e.org, x@y'))).toEqual(['a.b+c@d-e.org']);
});

test('placeholders of several systems are found, percentages are not', () => {
  expect(texts(findPlaceholders('{{count}} {name} ${x} %{y} %s %1$d %(n)s %NAME% $a$'))).toEqual([
    '{{count}}',
    '{name}',
    '${x}',
    '%{y}',
    '%s',
    '%1$d',
    '%(n)s',
    '%NAME%',
    '$a$',
  ]);
  expect(texts(findPlaceholders('16% of 5 % de 3\u00a0% and 100%'))).toEqual([]);
});

test('a hyphenated or elided word is one', () => {
  expect(texts(findWords('south-eastern l’armée أ ب ف'))).toEqual([
    'south-eastern',
    'l’armée',
    'أ',
    'ب',
    'ف',
  ]);
});

test('masking keeps every offset', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(maskCodes(`{a} ${text} https://b.c &amp; %s`)).toHaveLength(
        `{a} ${text} https://b.c &amp; %s`.length,
      );
    }),
  );
});

test('two letters that changed places are one edit', () => {
  expect(editDistance('ANL', 'ALN', 3)).toBe(1);
  expect(editDistance('abc', 'xyz', 1)).toBe(2);
  expect(closest('{agency}', [{ text: '{agence}', start: 0, end: 8 }])?.text).toBe('{agence}');
  expect(closest('{agency}', [{ text: '{count}', start: 0, end: 7 }])).toBeUndefined();
});

test('text of a wrong encoding is read again in the right one', () => {
  expect(findMojibake('l’Ã©tranger â€” ici').map(({ meant }) => meant)).toEqual(['é', '—']);
  expect(findMojibake('Ø¯Ø±Ù†Ø©').map(({ meant }) => meant)).toEqual(['درنة']);
  for (const fine of ['CAFÉ»', 'São Paulo', 'Übergrößen', 'À « É »', 'à 5 °C', 'ÀÉÈÙ', 'والظلال، عطر'])
    expect(findMojibake(fine)).toEqual([]);
});

test('a tatweel belongs to no script', () => {
  expect(scriptOf('ب')).toBe('Arabic');
  expect(scriptOf('ـ')).toBeUndefined();
  expect(scriptOf('5')).toBeUndefined();
});
