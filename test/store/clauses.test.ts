import { expect, test } from 'vitest';
import type { Segment } from '../../src/model/bilingual.ts';
import { plain } from '../../src/model/inline.ts';
import { cutByClauses } from '../../src/store/clauses.ts';

const done = (source: string, target: string): Segment => ({
  id: 's1',
  state: 'final',
  source: plain(source),
  target: plain(target),
});
const open = (source: string): Segment => ({ id: 's1', state: 'initial', source: plain(source) });

const CRITICS = 'Critics say the plan came too late; supporters point to 5% in savings.';
const CRITIQUES = 'Selon ses détracteurs, le plan arrive trop tard ; ses partisans évoquent 5 % d’économies.';

test('the clause after a semicolon keeps its translation when the one before is edited', () => {
  const cut = cutByClauses(done(CRITICS, CRITIQUES), open(CRITICS.replace('the plan', 'the new plan')), 'en');
  expect(cut?.before.map(({ state, source, target }) => [state, source.text, target?.text])).toEqual([
    [
      'translated',
      'Critics say the plan came too late;',
      'Selon ses détracteurs, le plan arrive trop tard ;',
    ],
    ['initial', ' ', undefined],
    ['translated', 'supporters point to 5% in savings.', 'ses partisans évoquent 5 % d’économies.'],
  ]);
  expect(cut?.after.map(({ id, source }) => [id, source.text])).toEqual([
    ['s1', 'Critics say the new plan came too late;'],
    [undefined, ' '],
    [undefined, 'supporters point to 5% in savings.'],
  ]);
});

test('pieces are together the segment they were cut from, in Arabic as well', () => {
  const arabic = 'يقول منتقدون إن الخطة جاءت متأخرة؛ ويشير مؤيدوها إلى توفير ٥٪.';
  const edited = CRITICS.replace('5% in savings', '5% in yearly savings');
  const cut = cutByClauses(done(CRITICS, arabic), open(edited), 'en');
  const join = (parts: readonly Segment[] = []): string => parts.map(({ source }) => source.text).join('');
  expect(join(cut?.before)).toBe(CRITICS);
  expect(join(cut?.after)).toBe(edited);
  expect(cut?.before.map(({ source, target }) => (target ?? source).text).join('')).toBe(arabic);
});

test.each([
  ['the translation has one clause only', CRITICS, 'Les uns le disent tardif, les autres parlent de 5 %.'],
  [
    'its figures stand in the other clause',
    CRITICS,
    'Les 5 % ravissent ses amis ; les autres le disent tardif.',
  ],
  [
    'one part of it is far too long',
    CRITICS,
    `${'Selon tous ses détracteurs, qui sont nombreux, '.repeat(4)}trop tard ; on évoque 5 %.`,
  ],
  [
    'a quotation reaches over the semicolon',
    'He said: “We came here too late; they left us.”',
    'Il a dit : « Nous sommes venus trop tard ; ils sont partis. »',
  ],
  [
    'the parts are items, not clauses',
    'They met in Paris, France; Rome; and Oslo.',
    'À Paris ; Rome ; et Oslo.',
  ],
])('nothing is cut when %s', (_, source, target) => {
  const edited = source.replace(/\b(\w+)\b/, '$1 now');
  expect(cutByClauses(done(source, target), open(edited), 'en')).toBeUndefined();
});

test('nothing is cut when no clause stayed, when nothing was translated, or when it may not be cut', () => {
  const rewritten = open('Critics say it came late; friends point to 5% in savings.');
  expect(cutByClauses(done(CRITICS, CRITIQUES), rewritten, 'en')).toBeUndefined();
  const edited = open(CRITICS.replace('the plan', 'the new plan'));
  expect(cutByClauses(open(CRITICS), edited, 'en')).toBeUndefined();
  expect(cutByClauses(done(CRITICS, CRITIQUES), { ...edited, canResegment: false }, 'en')).toBeUndefined();
});

test('a link that lies within a clause goes with it; one that reaches over the cut prevents it', () => {
  const link = (from: number, to: number): Segment['source']['codes'] => [
    { at: from, kind: 'sc', id: '1', form: 'span' },
    { at: to, kind: 'ec', id: '1', form: 'span' },
  ];
  const before = (from: number, to: number, start: number, end: number): Segment => ({
    ...done(CRITICS, CRITIQUES),
    source: { text: CRITICS, codes: link(from, to) },
    target: { text: CRITIQUES, codes: link(start, end) },
  });
  const text = CRITICS.replace('5%', '6%');
  const after = { ...open(text), source: { text, codes: link(0, 7) } };
  expect(cutByClauses(before(0, 7, 6, 21), after, 'en')?.before[0]?.target?.codes).toHaveLength(2);
  expect(cutByClauses(before(0, 7, 52, 61), after, 'en')).toBeUndefined();
  expect(cutByClauses(before(0, 50, 0, 61), after, 'en')).toBeUndefined();
});
