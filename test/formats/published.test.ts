import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArticle } from '../../src/formats/read-article.ts';
import type { ReadOptions } from '../../src/model/format.ts';

function read(dateline: string, more: Partial<ReadOptions> = {}): ReturnType<typeof readArticle> {
  const text = `A headline\n\n${dateline}\n\nIt rained in the north. Nobody was hurt.\n`;
  return readArticle(text, { name: 'a.txt', lang: 'en', ...more });
}

const open: readonly (readonly [string, string, Partial<ReadOptions>])[] = [
  ['ambiguous', '04/05/2018', {}],
  ['weekday', 'Monday 9 May 2018', {}],
  ['conflict', '9 May 2018', { published: '2018-05-11' }],
  ['no-year', 'Wednesday, 9 May', {}],
];

test.each(open)(
  'a dateline that is left open as %s is an error with words in each language',
  (error, line, more) => {
    const { article, diagnostics } = read(line, more);
    expect(article.published?.error).toBe(error);
    expect(diagnostics.map(({ code, level }) => [code, level])).toEqual([[`date/source-${error}`, 'error']]);
    for (const lang of ['en', 'fr', 'ar']) {
      const path = join(import.meta.dirname, '..', '..', 'locales', lang, 'date.json');
      const words: Record<string, { readonly text: string }> = JSON.parse(readFileSync(path, 'utf8'));
      const text = words[`source-${error}`]?.text ?? '';
      expect(text).not.toBe('');
      const values = Object.keys(diagnostics[0]?.values ?? {});
      expect(
        [...text.matchAll(/\{\{(\w+)\}\}/g)]
          .map(([, name]) => name)
          .filter((name) => !values.includes(name ?? '')),
      ).toEqual([]);
    }
  },
);

test('the declared order settles a date in digits', () => {
  expect(read('04/05/2018', { dateOrder: 'mdy' }).article.published).toMatchObject({
    date: '2018-04-05',
    by: 'config',
  });
});

test('what a line says of a change is not the day of publication', () => {
  expect(read('Published: 9 May 2018 | Updated: 11 May 2018').article.published?.date).toBe('2018-05-09');
});

test('a place-line with a date tells the day when it can, and is no error when it cannot', () => {
  const text = (line: string): string =>
    `A headline\n\nTUNIS, ${line} (AFP) — It rained on May 8. Nobody was hurt.\n`;
  const of = (line: string): ReturnType<typeof readArticle> =>
    readArticle(text(line), { name: 'a.txt', lang: 'en' });
  expect(of('May 9, 2018').article.published?.date).toBe('2018-05-09');
  expect(of('May 9').article.published).toBeUndefined();
  expect(of('May 9').diagnostics).toEqual([]);
});
