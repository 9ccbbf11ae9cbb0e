import { expect, test } from 'vitest';
import { extract, META_CATEGORY } from '../../src/convert/extract.ts';
import { readArticle } from '../../src/formats/read-article.ts';
import type { Article, Block } from '../../src/model/article.ts';
import type { Bilingual, Unit } from '../../src/model/bilingual.ts';
import { plain } from '../../src/model/inline.ts';

const source = [
  'Boats return to Zarzis',
  '',
  'The storm is over.',
  'Wednesday 07/11/2018',
  'Boats in Zarzis on November 6. (AFP)',
  'Boats in Zarzis on November 6. (AFP)',
  '',
  'TUNIS - The boats went out on November 5. They came back full.',
  '',
].join('\n');

function article(): Article {
  return readArticle(source, { name: 'zarzis.txt', lang: 'en' }).article;
}

function unit(bilingual: Bilingual, id: string): Unit {
  const found = bilingual.files[0]?.units.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no unit ${id}`);
  return found;
}

test('one file, named after the article, with a unit for each block and its role as type', () => {
  const bilingual = extract(article(), { trgLang: 'ar', version: '2.2' });
  expect(bilingual).toMatchObject({ version: '2.2', srcLang: 'en', trgLang: 'ar' });
  const [file] = bilingual.files;
  expect(file).toMatchObject({ original: 'zarzis.txt', srcDir: 'ltr', trgDir: 'rtl' });
  expect(file?.units.map(({ id, type }) => [id, type])).toEqual([
    ['headline', 'dateline:headline'],
    ['standfirst', 'dateline:standfirst'],
    ['dateline', 'dateline:dateline'],
    ['caption1', 'dateline:caption'],
    ['caption2', 'dateline:caption'],
    ['p01', 'dateline:paragraph'],
  ]);
});

test('sentences are segments in state initial, the space between them an ignorable', () => {
  expect(unit(extract(article(), { trgLang: 'ar' }), 'p01').segments).toEqual([
    { id: 's1', state: 'initial', source: plain('TUNIS - The boats went out on November 5.') },
    { isIgnorable: true, state: 'initial', source: plain(' ') },
    { id: 's2', state: 'initial', source: plain('They came back full.') },
  ]);
});

test('a repetition is shown but not offered', () => {
  const repeated = unit(extract(article(), { trgLang: 'ar' }), 'caption2');
  expect(repeated.translate).toBe(false);
  expect(repeated.metadata).toEqual([{ id: 'm1', category: META_CATEGORY, meta: { repeats: 'caption1' } }]);
});

test('the file tells the hash of the source and the day of publication with its evidence', () => {
  const [file] = extract(article(), { trgLang: 'ar', hash: (text) => `len:${text.length}` }).files;
  expect(file?.metadata?.[0]?.meta).toMatchObject({
    'source-hash': `len:${source.length}`,
    published: '2018-11-07',
    'published-by': 'body',
  });
});

test('notes are worded by the caller: role, repetition, place-line, hints', () => {
  const bilingual = extract(article(), {
    trgLang: 'fr',
    note: ({ code, values }) =>
      code === 'paragraph' ? undefined : `${code} ${Object.values(values).join()}`.trim(),
    hints: (text, srcLang, trgLang) =>
      text.includes('November 5') ? [{ code: 'date', values: { srcLang, trgLang } }] : [],
  });
  expect(unit(bilingual, 'p01').notes).toEqual([
    { id: 'n2', category: 'paragraph', appliesTo: 'target', text: 'place-line TUNIS -' },
    { id: 'n3', category: 'hint', appliesTo: 'target', text: 'date en,fr' },
  ]);
  expect(unit(bilingual, 'dateline').notes[0]?.text).toBe('dateline-day 2018-11-07');
  expect(unit(bilingual, 'caption2').notes.map(({ text }) => text)).toEqual(['caption', 'repeats caption1']);
});

test('an unchanged segment keeps what it had in an earlier document', () => {
  const first = extract(article(), { trgLang: 'fr' });
  const files = first.files.map((file) => ({
    ...file,
    units: file.units.map((one) => ({
      ...one,
      segments: one.segments.map((part) =>
        part.id === 's2'
          ? { ...part, state: 'reviewed' as const, target: plain(`T ${part.source.text}`) }
          : part,
      ),
    })),
  }));
  const edited = readArticle(source.replace('November 5', 'November 4'), {
    name: 'zarzis.txt',
    lang: 'en',
  }).article;
  const [s1, , s2] = unit(extract(edited, { trgLang: 'fr', previous: { ...first, files } }), 'p01').segments;
  expect(s1?.target).toBeUndefined();
  expect(s2).toMatchObject({ state: 'reviewed', target: plain('T They came back full.') });
});

test('a block that is not translated is left out; white space and codes at the borders are kept', () => {
  const block: Block = {
    id: 'p01',
    role: 'paragraph',
    content: {
      text: ' One. Two. ',
      codes: [
        { at: 1, kind: 'sc', id: '1', data: '<b>' },
        { at: 5, kind: 'ec', id: '1', data: '</b>' },
        { at: 6, kind: 'ph', id: '2', data: '<br>' },
      ],
    },
    range: { start: 0, end: 11 },
    evidence: { code: 'prose', values: {} },
  };
  const code: Block = { ...block, id: 'p02', translate: false };
  const one: Article = { name: 'a', lang: 'en', format: 'html', source: '', blocks: [block, code] };
  const [file] = extract(one, { trgLang: 'fr' }).files;
  expect(file?.units.map(({ id }) => id)).toEqual(['p01']);
  expect(
    file?.units[0]?.segments.map(({ source: part, isIgnorable = false }) => [
      part.text,
      part.codes.length,
      isIgnorable,
    ]),
  ).toEqual([
    [' ', 0, true],
    ['One.', 2, false],
    [' ', 0, true],
    ['Two.', 1, false],
    [' ', 0, true],
  ]);
});

test('content without text is one segment', () => {
  const block: Block = {
    id: 'p01',
    role: 'paragraph',
    content: { text: '', codes: [{ at: 0, kind: 'ph', id: '1', data: '<br>' }] },
    range: { start: 0, end: 4 },
    evidence: { code: 'prose', values: {} },
  };
  const [file] = extract(
    { name: 'a', lang: 'en', format: 'html', source: '', blocks: [block] },
    { trgLang: 'fr' },
  ).files;
  expect(file?.units[0]?.segments).toEqual([{ id: 's1', state: 'initial', source: block.content }]);
});
