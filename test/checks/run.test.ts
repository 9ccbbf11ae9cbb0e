import { expect, test } from 'vitest';
import { applyFixes, fixContent } from '../../src/checks/fix.ts';
import { checkBilingual, checkPair } from '../../src/checks/run.ts';
import type { Bilingual, Segment } from '../../src/model/bilingual.ts';
import { plain, type Code } from '../../src/model/inline.ts';

const segment = (id: string, source: string, target?: string, codes: readonly Code[] = []): Segment => ({
  id,
  state: 'translated',
  source: { text: source, codes },
  ...(target === undefined ? {} : { target: plain(target) }),
});

const document = (...segments: Segment[]): Bilingual => ({
  version: '2.0',
  srcLang: 'en',
  trgLang: 'ar',
  files: [
    {
      id: 'f1',
      original: 'derna.txt',
      notes: [],
      units: [{ id: 'p01', notes: [], segments, position: { line: 7, column: 3 } }],
    },
  ],
});

test('a segment without target is reported with its place', () => {
  const [found] = checkBilingual(
    document(segment('s1', 'Derna is calm.', 'درنة هادئة.'), segment('s2', 'Why?')),
  );
  expect(found).toMatchObject({
    code: 'target/missing',
    level: 'error',
    place: { article: 'derna.txt', unit: 'p01', segment: 's2', side: 'target', line: 7, column: 3 },
  });
});

test('ignorables, units that are not translated, and a document without target language are left out', () => {
  const ignorable: Segment = { ...segment('i1', ' x '), isIgnorable: true };
  expect(checkBilingual(document(ignorable))).toEqual([]);
  const { trgLang: _, ...open } = document(segment('s1', 'Derna'));
  expect(checkBilingual(open)).toEqual([]);
});

test('a code that moved to another segment of its unit is not missed', () => {
  const code: Code = { at: 0, kind: 'ph', id: '1' };
  const moved = segment('s2', 'Second part here.', 'الجزء الثاني هنا.');
  const found = checkBilingual(
    document(segment('s1', 'First part here.', 'الجزء الأول هنا.', [code]), {
      ...moved,
      target: { text: moved.target?.text ?? '', codes: [code] },
    }),
  );
  expect(found.filter(({ code }) => code.startsWith('tag/'))).toEqual([]);
});

test('settings change the level of a code or a family', () => {
  const pair = { source: 'Derna is calm.', target: '', sourceLang: 'en', targetLang: 'ar' };
  expect(checkPair(pair, { rules: { target: 'off' } })).toEqual([]);
  expect(checkPair(pair, { rules: { target: 'off', 'target/empty': 'note' } })).toMatchObject([
    { level: 'note' },
  ]);
});

test('the range of a finding counts the codes of the string', () => {
  const target = 'أ<x id="1"/> \u202bب';
  const found = checkPair({
    source: 'A<x id="1"/> b.',
    target,
    sourceLang: 'en',
    targetLang: 'ar',
  }).find(({ code }) => code === 'bidi/unbalanced');
  expect(target.slice(found?.range?.start, found?.range?.end)).toBe('\u202b');
  expect(applyFixes(target, found?.fix === undefined ? [] : [found.fix])).toBe(`${target}\u202c`);
});

test('a fix of content moves the codes behind it', () => {
  const content = {
    text: 'ab  cd',
    codes: [{ at: 2, kind: 'ph', id: '1' } as const, { at: 4, kind: 'ph', id: '2' } as const],
  };
  const fixed = fixContent(content, [{ isSafe: true, edits: [{ range: { start: 2, end: 3 }, text: '' }] }]);
  expect(fixed.text).toBe('ab cd');
  expect(fixed.codes.map(({ at }) => at)).toEqual([2, 3]);
});

test('the same source translated in two ways, and one target for two sources, are seen across the document', () => {
  const found = checkBilingual(
    document(
      segment('s1', 'The army moved on.', 'تحرك الجيش.'),
      segment('s2', 'The army moved on.', 'تحركت القوات.'),
      segment('s3', 'The army moved on.', 'تحرك الجيش.'),
      segment('s4', 'Nobody was hurt today.', 'تحرك الجيش.'),
    ),
  );
  expect(found.map(({ code, place }) => [code, place?.segment])).toEqual([
    ['target/inconsistent', 's2'],
    ['target/duplicate', 's4'],
  ]);
});

test('digits of another system than the rest of the article are seen across the document', () => {
  const found = checkBilingual(
    document(
      segment('s1', 'It was May 7.', 'كان 7 مايو.'),
      segment('s2', 'It was May 3.', 'كان 3 مايو.'),
      segment('s3', 'It was May 26.', 'كان ٢٦ مايو.'),
    ),
  );
  expect(found.filter(({ code }) => code === 'target/digits-inconsistent')).toMatchObject([
    { place: { segment: 's3', range: { start: 4, end: 6 } } },
  ]);
});

test('codes of a document are compared by id, with their markup', () => {
  const span = (id: string, from: number, to: number): readonly Code[] => [
    { at: from, kind: 'sc', id },
    { at: to, kind: 'ec', id },
  ];
  const source = { text: 'The army and the city', codes: [...span('1', 4, 8), ...span('2', 17, 21)] };
  const codesOf = (codes: readonly Code[]): readonly string[] =>
    checkBilingual(
      document({ id: 's1', state: 'translated', source, target: { text: 'الجيش والمدينة', codes } }),
    ).map(({ code, level }) => `${code} ${level}`);
  expect(codesOf([...span('2', 6, 14), ...span('1', 0, 5)].toSorted((a, b) => a.at - b.at))).toEqual([]);
  expect(codesOf(span('1', 0, 5))).toEqual(['tag/missing error']);
  expect(
    codesOf([
      { at: 0, kind: 'sc', id: '1' },
      { at: 2, kind: 'sc', id: '2' },
      { at: 5, kind: 'ec', id: '1' },
      { at: 9, kind: 'ec', id: '2' },
    ]),
  ).toContain('tag/nesting error');
  expect(
    codesOf([...span('1', 0, 5), { at: 6, kind: 'ec', id: '2' }, { at: 9, kind: 'sc', id: '2' }]),
  ).toContain('tag/unclosed error');
});

test('a plural form for one number may say it in words', () => {
  const bilingual = document(segment('s1', '{{count}} article', 'مقال واحد'));
  const codesOf = (name: string): readonly string[] =>
    checkBilingual({
      ...bilingual,
      files: bilingual.files.map((file) => ({
        ...file,
        units: file.units.map((unit) => ({ ...unit, name })),
      })),
    }).map(({ code }) => code);
  expect(codesOf('done_one')).not.toContain('placeholder/missing');
  expect(codesOf('done_many')).toContain('placeholder/missing');
});
