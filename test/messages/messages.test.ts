import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createMessages, familyOf } from '../../src/messages/index.ts';
import { LANGUAGES, nearestLanguage } from '../../src/messages/language.ts';

const catalogues: Record<string, unknown> = {
  'en:date': {
    changed: { title: 'Date changed', text: '{{text}} became {{other}}.' },
    only: { title: 'Only', text: 'Only English' },
  },
  'ar:date': { changed: { title: 'تغيّر التاريخ', text: 'تحوّل {{text}} إلى {{other}}.' } },
};
const load = async (lang: string, name: string): Promise<unknown> => catalogues[`${lang}:${name}`];

test('a diagnostic is worded from the catalogue of its family', async () => {
  const messages = await createMessages('en', load);
  await messages.need([familyOf('date/changed')]);
  expect(messages.sentence('date/changed', { text: 'May 7', other: '8 mai' })).toBe('May 7 became 8 mai.');
  expect(messages.title('date/changed')).toBe('Date changed');
});

test('values stand isolated in a right-to-left sentence', async () => {
  const messages = await createMessages('ar', load);
  await messages.need(['date']);
  expect(messages.sentence('date/changed', { text: 'May 7', other: '8' })).toBe(
    'تحوّل \u2068May 7\u2069 إلى \u20688\u2069.',
  );
});

test('what is not translated is said in English, what has no words at all is a bug', async () => {
  const messages = await createMessages('ar', load);
  await messages.need(['date']);
  expect(messages.sentence('date/only', {})).toBe('Only English');
  expect(() => messages.sentence('date/none', {})).toThrow(/no words/);
});

test.each([
  ['fr_FR.UTF-8', 'fr'],
  ['ar-TN', 'ar'],
  ['C', 'en'],
  [undefined, 'en'],
  ['de_DE', 'en'],
])('%s is answered in %s', (wish, lang) => {
  expect(nearestLanguage(wish)).toBe(lang);
});

const root = join(import.meta.dirname, '../../locales');
const names = (lang: string): string[] => readdirSync(join(root, lang)).filter((f) => f.endsWith('.json'));
const keys = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}/${key}`))
    : [path.replace(/_(zero|one|two|few|many|other)$/, '')];
const placeholders = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((inner) => placeholders(inner))
    : [...String(value).matchAll(/\{\{\s*([\w]+)/g)].map(([, name = '']) => name);
const distinct = (list: readonly string[]): string[] => [...new Set(list)].sort();

test.each(LANGUAGES)('%s has every catalogue, key and placeholder that English has', (lang) => {
  expect(names(lang)).toEqual(names('en'));
  for (const name of names('en')) {
    const read = (tag: string): unknown => JSON.parse(readFileSync(join(root, tag, name), 'utf8'));
    expect(distinct(keys(read(lang))), name).toEqual(distinct(keys(read('en'))));
    expect(distinct(placeholders(read(lang))), name).toEqual(distinct(placeholders(read('en'))));
  }
});
