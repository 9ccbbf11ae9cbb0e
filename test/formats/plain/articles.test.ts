import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/convert/extract.ts';
import { plainFormat } from '../../../src/formats/plain/index.ts';
import { readArticle } from '../../../src/formats/read-article.ts';

interface Gold {
  readonly lang: string;
  readonly published?: string;
  readonly placeLines: readonly string[];
  readonly repeats: Readonly<Record<string, string>>;
  /** Id, role and first words of each block. */
  readonly blocks: readonly (readonly [string, string, string])[];
}

const folder = join(import.meta.dirname, 'articles');
const cases = readdirSync(folder).filter((file) => file.endsWith('.txt'));

function read(file: string): { readonly source: string; readonly gold: Gold } {
  const gold: Gold = JSON.parse(readFileSync(join(folder, file.replace('.txt', '.json')), 'utf8'));
  return { source: readFileSync(join(folder, file), 'utf8'), gold };
}

describe.each(cases)('%s', (file) => {
  const { source, gold } = read(file);
  const { article, diagnostics } = readArticle(source, { name: file, lang: gold.lang });

  test('every block has its role and an id that says it', () => {
    const blocks = article.blocks.map(({ id, role, content }) => [id, role, content.text]);
    expect(blocks.map(([id, role]) => [id, role])).toEqual(gold.blocks.map(([id, role]) => [id, role]));
    for (const [index, [, , start]] of gold.blocks.entries()) {
      expect(blocks[index]?.[2]?.slice(0, start.length)).toBe(start);
    }
  });

  test('the day of publication, place-lines and repetitions are found', () => {
    expect(article.published?.date).toBe(gold.published);
    expect(diagnostics).toEqual([]);
    const placed = article.blocks.flatMap(({ content, placeLine }) =>
      placeLine === undefined ? [] : [content.text.slice(placeLine.start, placeLine.end)],
    );
    expect(placed).toEqual(gold.placeLines);
    const repeats = article.blocks.flatMap(({ id, repeats: first }) =>
      first === undefined ? [] : [[id, first]],
    );
    expect(Object.fromEntries(repeats)).toEqual(gold.repeats);
  });

  test('nothing translated, or the source as target, gives the same bytes', () => {
    expect(plainFormat.write(article, new Map(), { lang: gold.lang })).toBe(source);
    const same = new Map(article.blocks.map(({ id, content }) => [id, { ...content }] as const));
    expect(plainFormat.write(article, same, { lang: gold.lang })).toBe(source);
  });

  test.each(['ar', 'fr', 'en'])('a unit for each block goes out to %s', (trgLang) => {
    const [out] = extract(article, { trgLang }).files;
    expect(out?.units.map(({ id }) => id)).toEqual(article.blocks.map(({ id }) => id));
    expect(out?.units.filter(({ translate }) => translate === false).map(({ id }) => id)).toEqual(
      Object.keys(gold.repeats),
    );
  });
});

test('the fixtures have the line endings they are meant to have', () => {
  expect(read('wrapped.txt').source).toContain('\r\n');
  expect(read('wire.txt').source).not.toContain('\r');
});

test('with line breaks of any kind the blocks are the same', () => {
  const { source } = read('wire.txt');
  const texts = (text: string): readonly string[] =>
    readArticle(text, { name: 'a.txt', lang: 'en' }).article.blocks.map(({ content }) => content.text);
  for (const lineBreak of ['\r\n', '\r', '\u2028']) {
    expect(texts(source.replaceAll('\n', lineBreak))).toEqual(texts(source));
  }
  expect(texts(source.trimEnd())).toEqual(texts(source));
});

test('a headline longer than the wrapped lines, and lines under it, stay apart from each other', () => {
  const source = [
    'Salt flats of Chott el-Djerid yield a second harvest this year as the northern shore dries out',
    'By Lina Barakat',
    '3 November 2021',
    '',
    'Workers on the northern shore of the great salt lake have begun a',
    'second harvest this year, something that the oldest of them say has',
    'not happened since 1990.',
    '',
    'The early autumn was dry and windy. Brine that usually stands in the',
    'Basins until December had dried out by mid-October, leaving a crust of',
    'up to 4cm.',
    '',
  ].join('\n');
  const { article } = readArticle(source, { name: 'a.txt', lang: 'en' });
  expect(article.blocks.map(({ id }) => id)).toEqual(['headline', 'byline', 'dateline', 'p01', 'p02']);
});

test('in wrapped text a date, a twin or a number at the start of a line is what it is in one line', () => {
  const source = [
    'Boats return to Zarzis after the storm',
    '',
    'The storm that kept the boats in port for nine days is over, and the',
    'sea is calm again, the harbour master said.',
    'Wednesday 07/11/2018',
    'Boats in the port of Zarzis on the morning of November 6. (AFP)',
    'Boats in the port of Zarzis on the morning of November 6. (AFP)',
    '',
    'TUNIS - The boats of the southern fleet went out again on November',
    '5. Officials said that they came back full after two days and nights',
    'at sea.',
    '',
    'Three things have changed since last year, said the harbour master in',
    'his office above the quay:',
    '1. the price of diesel, which has doubled for the second time in two',
    'years;',
    '2. the weather.',
    '',
  ].join('\n');
  const { article } = readArticle(source, { name: 'a.txt', lang: 'en' });
  expect(article.blocks.map(({ id }) => id)).toEqual([
    'headline',
    'standfirst',
    'dateline',
    'caption1',
    'caption2',
    'p01',
    'p02',
    'li01',
    'li02',
  ]);
  expect(article.blocks[4]?.repeats).toBe('caption1');
  expect(plainFormat.write(article, new Map(), { lang: 'fr' })).toBe(source);
});

test('a wrapped paragraph is wrapped again when it is translated', () => {
  const { source } = read('wrapped.txt');
  const { article } = readArticle(source, { name: 'wrapped.txt', lang: 'en' });
  const target = { text: Array.from({ length: 30 }, (_, index) => `mot${index}`).join(' '), codes: [] };
  const written = plainFormat.write(article, new Map([['p02', target]]), { lang: 'fr' });
  const lines = written.split('\r\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(
    Math.max(...source.split('\r\n').map((line) => line.length)),
  );
  expect(lines.join(' ').replace(/\s+/g, ' ')).toContain(target.text);
  expect(written.startsWith(source.slice(0, 200))).toBe(true);
});

test('a list item is wrapped again under its own text', () => {
  const { source } = read('wrapped.txt');
  const { article } = readArticle(source, { name: 'wrapped.txt', lang: 'en' });
  const target = { text: Array.from({ length: 20 }, () => 'barrage').join(' '), codes: [] };
  const written = plainFormat.write(article, new Map([['li01', target]]), { lang: 'fr' });
  expect(written).toMatch(/\r\n {2}- barrage.*\r\n {4}barrage.*\r\n {4}barrage/);
  const again = readArticle(written, { name: 'wrapped.txt', lang: 'fr' }).article;
  expect(again.blocks.find(({ id }) => id === 'li01')?.content.text).toBe(target.text);
});

test('the same text in another role is no repetition', () => {
  const source =
    'Boats return\n\nThe sea is calm. Nobody was hurt.\n\nBoats return\n\nThe port is open. It works.\n';
  const { article } = readArticle(source, { name: 'a.txt', lang: 'en' });
  expect(article.blocks.map(({ role, repeats }) => [role, repeats])).toEqual([
    ['headline', undefined],
    ['paragraph', undefined],
    ['heading', undefined],
    ['paragraph', undefined],
  ]);
});

test('a line break in a target does not make a new paragraph', () => {
  const { article } = readArticle('Headline\n\nOne sentence here.\n', { name: 'a.txt', lang: 'en' });
  const target = { text: ' Une phrase\n\nici. ', codes: [] };
  expect(plainFormat.write(article, new Map([['p01', target]]), { lang: 'fr' })).toBe(
    'Headline\n\nUne phrase ici.\n',
  );
});

test('the project sets roles by id or by first words, and the other ids stay', () => {
  const source = 'A headline\n\nFirst paragraph ends.\n\nSecond one ends.\n\nThird one ends.\n';
  const roles = { p01: 'standfirst', 'Third one': 'quote' } as const;
  const { article } = readArticle(source, { name: 'a.txt', lang: 'en', roles });
  expect(article.blocks.map(({ id, role }) => [id, role])).toEqual([
    ['headline', 'headline'],
    ['standfirst', 'standfirst'],
    ['p02', 'paragraph'],
    ['q01', 'quote'],
  ]);
  expect(article.blocks[1]?.evidence).toEqual({ code: 'config', values: { id: 'p01' } });
});

test('a dateline that reads two ways and that nothing settles is an error with both days', () => {
  const { article, diagnostics } = readArticle('A headline\n\n04/05/2018\n\nNothing happened.\n', {
    name: 'a.txt',
    lang: 'en',
  });
  expect(article.published?.date).toBeUndefined();
  expect(diagnostics).toMatchObject([
    {
      code: 'date/source-ambiguous',
      level: 'error',
      place: { article: 'a.txt', unit: 'dateline' },
      values: { text: '04/05/2018', first: '2018-05-04', second: '2018-04-05' },
    },
  ]);
});

test('without a dateline the day that the project names stands', () => {
  const { article } = readArticle('A headline\n\nNothing happened.\n', {
    name: 'a.txt',
    lang: 'en',
    published: '2018-05-09',
  });
  expect(article.published).toMatchObject({ date: '2018-05-09', by: 'metadata' });
});

test.each([
  ['', 0],
  ['\n\n \t\n', 0],
  ['One line', 1],
  ['* * *\n\n***', 2],
])('an odd article %j is read', (source, count) => {
  const { article } = readArticle(source, { name: 'a.txt', lang: 'en' });
  expect(article.blocks).toHaveLength(count);
});

test('long texts of one kind are read to their end', () => {
  for (const text of [
    'Workers on the northern shore of the great salt lake have begun a\n'.repeat(40_000),
    '- x\n'.repeat(40_000),
    'A\n\nB.\n\n'.repeat(40_000),
  ]) {
    const { article } = readArticle(text, { name: 'a.txt', lang: 'en' });
    expect(article.blocks.length).toBeGreaterThan(0);
  }
});
