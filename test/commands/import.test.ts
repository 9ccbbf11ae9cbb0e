import { expect, test } from 'vitest';
import { editXliff } from '../../src/formats/xliff/edit.ts';
import { readXliff, writeXliff } from '../../src/formats/xliff/read.ts';
import { plain } from '../../src/model/inline.ts';
import type { MemoryHost } from '../memory-host.ts';
import { ARTICLE, createProject, dateline } from './project.ts';

/** The exported file of a locale as a translator returns it: `words` gives the target of a source. */
function translated(
  host: MemoryHost,
  lang: string,
  words: (source: string) => string | undefined,
): Uint8Array {
  const bytes = host.files.get(`/project/xliff/${lang}/harbour.xlf`) ?? new Uint8Array();
  const { document } = readXliff(bytes);
  const units = document.bilingual.files.flatMap((file) => file.units);
  const edits = units
    .filter(({ translate }) => translate !== false)
    .flatMap((unit) =>
      unit.segments.flatMap(({ id, isIgnorable, source }) => {
        const text = isIgnorable === true ? undefined : words(source.text);
        if (id === undefined || text === undefined) return [];
        return [{ unit: unit.id, segment: id, target: plain(text), state: 'translated' as const }];
      }),
    );
  return writeXliff(editXliff(document, edits).document);
}

const french = (source: string): string => `fr: ${source}`;

async function exported(): Promise<MemoryHost> {
  return dateline(createProject(), 'export');
}

const put = (host: MemoryHost, path: string, bytes: Uint8Array | string): void => {
  host.files.set(`/project/${path}`, new Uint8Array(typeof bytes === 'string' ? Buffer.from(bytes) : bytes));
};

test('a returned file of any name becomes the localised article, in one commit', async () => {
  const host = await exported();
  put(host, 'mail/final (2).xlf', translated(host, 'fr', french));
  await dateline(host, 'import', 'mail/final (2).xlf');
  expect(host.code()).toBe(0);
  expect(host.commits).toHaveLength(2);
  expect(host.text('locales/fr/articles/harbour.txt')).toContain('fr: Harbour of Zarzis reopens after storm');
  expect(JSON.parse(host.text('locales/fr/articles/harbour.json') ?? '')).toMatchObject({
    headline: 'fr: Harbour of Zarzis reopens after storm',
  });
  expect(host.text('xliff/fr/harbour.xlf')).toContain('state="translated"');
});

test('a repeated caption is translated once and filled in twice', async () => {
  const host = await exported();
  put(host, 'back.xlf', translated(host, 'fr', french));
  await dateline(host, 'import', 'back.xlf');
  const lines = (host.text('locales/fr/articles/harbour.txt') ?? '').split('\n');
  expect(lines.filter((line) => line.startsWith('fr: Workers clear sand'))).toHaveLength(2);
});

test('importing the same file twice changes nothing', async () => {
  const host = await exported();
  put(host, 'back.xlf', translated(host, 'fr', french));
  await dateline(host, 'import', 'back.xlf');
  const before = new Map(host.files);
  await dateline(host, 'import', 'back.xlf');
  expect(host.code()).toBe(0);
  expect(new Map(host.files)).toEqual(before);
});

test('a translation that the store has by another hand is not overwritten', async () => {
  const host = await exported();
  put(host, 'one.xlf', translated(host, 'fr', french));
  put(
    host,
    'two.xlf',
    translated(host, 'fr', (source) => `other: ${source}`),
  );
  await dateline(host, 'import', 'one.xlf');
  const before = host.text('xliff/fr/harbour.xlf');
  await dateline(host, 'import', 'two.xlf');
  expect(host.code()).toBe(1);
  expect(host.text('xliff/fr/harbour.xlf')).toBe(before);
  await dateline(host, 'import', 'two.xlf', '--on-conflict', 'incoming');
  expect(host.text('locales/fr/articles/harbour.txt')).toContain('other: Harbour');
  expect(host.text('xliff/fr/harbour.xlf')).toContain('fr: Harbour of Zarzis');
});

test('a file made from an older revision gives what still fits, and says what does not', async () => {
  const host = await exported();
  put(host, 'back.xlf', translated(host, 'fr', french));
  put(host, 'locales/en/articles/harbour.txt', ARTICLE.replace('after 12 days', 'after 14 days'));
  await dateline(host, 'export');
  await dateline(host, 'import', 'back.xlf');
  expect(host.code()).toBe(0);
  expect(host.text('locales/fr/articles/harbour.txt')).toContain('fr: Harbour of Zarzis');
  expect(host.text('locales/fr/articles/harbour.txt')).not.toContain('12 days');
  expect(host.err()).toContain('store/stale');
});

test.each([
  ['no XLIFF at all', '<!DOCTYPE html><html><body>502 Bad Gateway</body></html>'],
  ['an empty file', ''],
  ['plain text', 'Hello'],
])('%s is refused in one clear message, and nothing changes', async (_, text) => {
  const host = await exported();
  const before = new Map(host.files);
  put(host, 'back.xlf', text);
  await dateline(host, 'import', 'back.xlf');
  expect(host.code()).toBe(1);
  expect(host.err()).toContain('back.xlf');
  host.files.delete('/project/back.xlf');
  expect(new Map(host.files)).toEqual(before);
});

test('a truncated file is refused with the place where it breaks off', async () => {
  const host = await exported();
  const bytes = translated(host, 'fr', french);
  put(host, 'back.xlf', bytes.slice(0, Math.floor(bytes.length / 2)));
  await dateline(host, 'import', 'back.xlf');
  expect(host.code()).toBe(1);
  expect(host.err()).toMatch(/back\.xlf:\d+/);
  expect(host.commits).toHaveLength(1);
});

test('another language and another article are refused by name', async () => {
  const host = await exported();
  const text = Buffer.from(translated(host, 'fr', french)).toString('utf8');
  put(host, 'german.xlf', text.replace('trgLang="fr"', 'trgLang="de"'));
  await dateline(host, 'import', 'german.xlf');
  expect(host.err()).toContain('“de”');
  const other = text.replaceAll(/<source>[^<]*<\/source>/g, '<source>Nothing of ours</source>');
  put(host, 'other.xlf', other.replace('original="harbour.txt"', 'original="other.txt"'));
  await dateline(host, 'import', 'other.xlf');
  expect(host.err()).toContain('other.txt');
  expect(host.commits).toHaveLength(1);
});

test('the article is found by its text when its name is lost', async () => {
  const host = await exported();
  const text = Buffer.from(translated(host, 'fr', french)).toString('utf8');
  put(host, 'back.xlf', text.replace('original="harbour.txt"', 'original="C:\\jobs\\1234.docx"'));
  await dateline(host, 'import', 'back.xlf');
  expect(host.code()).toBe(0);
  expect(host.text('locales/fr/articles/harbour.txt')).toContain('fr: Harbour');
});

test('a file without name that fits two articles equally well is taken for neither', async () => {
  const host = await exported();
  put(host, 'locales/en/articles/copy.txt', host.text('locales/en/articles/harbour.txt')!);
  const text = Buffer.from(translated(host, 'fr', french)).toString('utf8');
  put(host, 'back.xlf', text.replace('original="harbour.txt"', 'original="1234.docx"'));
  const commits = host.commits.length;
  await dateline(host, 'import', 'back.xlf');
  expect(host.code()).toBe(1);
  expect(host.commits.slice(commits).flat()).toEqual([]);
});

test('of several files the good ones are done and the bad one is named', async () => {
  const host = await exported();
  put(host, 'in/fr.xlf', translated(host, 'fr', french));
  put(host, 'in/bad.xlf', '<xliff');
  await dateline(host, 'import', 'in');
  expect(host.code()).toBe(4);
  expect(host.err()).toContain('in/bad.xlf');
  expect(host.text('locales/fr/articles/harbour.txt')).toContain('fr: Harbour');
});

test('--dry-run writes nothing', async () => {
  const host = await exported();
  put(host, 'back.xlf', translated(host, 'fr', french));
  await dateline(host, 'import', 'back.xlf', '--dry-run');
  expect(host.commits).toHaveLength(1);
  expect(host.text('locales/fr/articles/harbour.txt')).toBeUndefined();
});
