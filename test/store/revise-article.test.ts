import { expect, test } from 'vitest';
import { mergeTargets } from '../../src/convert/merge.ts';
import { readArticle } from '../../src/formats/read-article.ts';
import { formats } from '../../src/formats/index.ts';
import type { Article } from '../../src/model/article.ts';
import type { Bilingual } from '../../src/model/bilingual.ts';
import { plain } from '../../src/model/inline.ts';
import { identify, targetsForWriter } from '../../src/store/identify.ts';
import { reviseArticle, type ArticleRevision } from '../../src/store/revise-article.ts';

const PARAGRAPHS = [
  'Port reopens after ten years',
  'Ships are expected within days, the harbour master says',
  'The port of Sfax reopened on Monday. Two ships entered before noon, and a third waited outside.',
  'Workers had asked for the pier to be repaired. The ministry paid for it in the end.',
  'Fishermen watched from the shore. “We have waited long enough,” one of them said.',
];

function read(paragraphs: readonly string[]): Article {
  return readArticle(`${paragraphs.join('\n\n')}\n`, { name: 'port.txt', lang: 'en' }).article;
}

function translated(bilingual: Bilingual): Bilingual {
  const [file] = bilingual.files;
  const units = file!.units.map((unit) => ({
    ...unit,
    segments: unit.segments.map((segment) =>
      segment.isIgnorable === true
        ? segment
        : { ...segment, state: 'reviewed' as const, target: plain(segment.source.text.toUpperCase()) },
    ),
  }));
  return { ...bilingual, files: [{ ...file!, units }] };
}

test('an article with a paragraph more keeps all ids and translations, and is written with each in its place', () => {
  const store = translated(reviseArticle(read(PARAGRAPHS), { trgLang: 'fr' }).bilingual);
  const added = 'A band played on the quay, and nobody knew who had asked it to come.';
  const changed = read(PARAGRAPHS.toSpliced(2, 0, added));
  const revision = reviseArticle(changed, { trgLang: 'fr', previous: store });
  const before = store.files[0]!.units.map(({ id }) => id);
  const after = revision.bilingual.files[0]!.units.map(({ id }) => id);
  expect(after.filter((id) => before.includes(id))).toEqual(before);
  expect(revision.outcomes.filter(({ isOpen }) => isOpen).map(({ after }) => after)).toEqual([added]);

  const { article, ids } = identify(changed, revision.bilingual);
  expect(ids).toEqual(revision.ids);
  const { targets, diagnostics } = mergeTargets(article, revision.bilingual);
  expect(diagnostics).toEqual([]);
  const format = formats.find(({ name }) => name === changed.format);
  const text = format?.write(changed, targetsForWriter(targets, ids), { lang: 'fr' });
  expect(text).toBe(
    `${PARAGRAPHS.map((one) => one.toUpperCase())
      .toSpliced(2, 0, added)
      .join('\n\n')}\n`,
  );
});

test('an article without store has the ids of its reader, and the same article always the same ones', () => {
  const article = read(PARAGRAPHS);
  expect(identify(article, undefined).article).toBe(article);
  const { bilingual } = reviseArticle(article, { trgLang: 'fr' });
  const shuffled = read(PARAGRAPHS.toReversed());
  expect(identify(shuffled, bilingual).ids).toEqual(identify(shuffled, bilingual).ids);
  const unique = new Set(identify(shuffled, bilingual).article.blocks.map(({ id }) => id));
  expect(unique.size).toBe(shuffled.blocks.length);
});

test('a caption that came twice keeps its translation when the first of the two goes', () => {
  const caption = 'Ships wait outside the port of Sfax on Monday. (ATP)';
  const twice = [...PARAGRAPHS.slice(0, 2), caption, caption, ...PARAGRAPHS.slice(2)];
  const first = reviseArticle(read(twice), { trgLang: 'fr' });
  const [file] = first.bilingual.files;
  // As an import leaves it: what is repeated has no target of its own.
  const store = translated({
    ...first.bilingual,
    files: [{ ...file!, units: file!.units.filter(({ translate }) => translate !== false) }],
  });
  const whole = {
    ...store,
    files: [
      {
        ...store.files[0]!,
        units: file!.units.map((unit) => store.files[0]!.units.find(({ id }) => id === unit.id) ?? unit),
      },
    ],
  };
  const [again] = reviseArticle(read(twice.toSpliced(2, 1)), { trgLang: 'fr', previous: whole }).bilingual
    .files;
  const kept = again?.units
    .flatMap(({ segments }) => segments)
    .filter(({ source }) => source.text.startsWith('Ships wait'));
  expect(kept?.map(({ target }) => target?.text)).toEqual([expect.stringContaining('SHIPS WAIT')]);
});

test('a note of a person keeps its id, and no two notes of a unit have one', () => {
  const store = reviseArticle(read(PARAGRAPHS), {
    trgLang: 'fr',
    note: ({ code }) => `role ${code}`,
  }).bilingual;
  const [file] = store.files;
  const units = file!.units.map((unit) => ({
    ...unit,
    notes: [...unit.notes.slice(1), { id: 'n1', text: 'Ask Amal.' }],
  }));
  const previous = { ...store, files: [{ ...file!, units }] };
  const { bilingual } = reviseArticle(read(PARAGRAPHS), {
    trgLang: 'fr',
    note: ({ code }) => `role ${code}`,
    previous,
  });
  for (const { notes } of bilingual.files[0]!.units) {
    const ids = notes.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(notes.find(({ text }) => text === 'Ask Amal.')?.id).toBe('n1');
  }
});

const CLAUSES =
  'It rained. Critics say the plan came too late; supporters point to 5% in savings. Nobody spoke on Monday.';
const reviseAll = (store: Bilingual, history: Bilingual | undefined, text: string): ArticleRevision =>
  reviseArticle(read([...PARAGRAPHS, text]), { trgLang: 'fr', previous: store, history });
const last = ({ bilingual }: ArticleRevision): readonly (readonly (string | undefined)[])[] =>
  bilingual.files[0]!.units.at(-1)!
    .segments.filter(({ isIgnorable }) => isIgnorable !== true)
    .map(({ id, state, source, target }) => [id, state, source.text, target?.text]);

test('an edit in one clause reopens that clause; it stays cut while it is open, and is whole again when the edit goes', () => {
  const store = translated(reviseArticle(read([...PARAGRAPHS, CLAUSES]), { trgLang: 'fr' }).bilingual);
  const once = reviseAll(store, undefined, CLAUSES.replace('the plan', 'the new plan'));
  expect(last(once)).toEqual([
    ['s1', 'reviewed', 'It rained.', 'IT RAINED.'],
    ['s2', 'initial', 'Critics say the new plan came too late;', undefined],
    ['s4', 'translated', 'supporters point to 5% in savings.', 'SUPPORTERS POINT TO 5% IN SAVINGS.'],
    ['s3', 'reviewed', 'Nobody spoke on Monday.', 'NOBODY SPOKE ON MONDAY.'],
  ]);
  expect(once.outcomes.filter(({ isOpen }) => isOpen).map(({ words }) => words)).toEqual([8]);
  // The clauses stay as they are when another sentence of the paragraph changes.
  const twice = reviseAll(
    once.bilingual,
    once.history,
    CLAUSES.replace('the plan', 'the new plan').replace('spoke on', 'spoke to us on'),
  );
  expect(last(twice).slice(0, 3)).toEqual(last(once).slice(0, 3));
  expect(last(twice)[3]).toEqual(['s3', 'initial', 'Nobody spoke to us on Monday.', undefined]);
  const back = reviseAll(twice.bilingual, twice.history, CLAUSES);
  expect(last(back)).toEqual(
    last({ ...back, bilingual: store }).map(([, ...rest], place) => [`s${place + 1}`, ...rest]),
  );
});

test('sentences that a translator has joined stay joined when another sentence of the paragraph is edited', () => {
  const first = reviseArticle(read(PARAGRAPHS), { trgLang: 'fr' }).bilingual;
  const [file] = first.files;
  const joined = file!.units.map((unit, at) =>
    at === 3
      ? { ...unit, segments: [{ id: 's1', state: 'initial' as const, source: plain(PARAGRAPHS[3]!) }] }
      : unit,
  );
  const store = translated({ ...first, files: [{ ...file!, units: joined }] });
  const more = `${PARAGRAPHS[3]} It rained.`;
  const { bilingual } = reviseArticle(read(PARAGRAPHS.with(3, more)), { trgLang: 'fr', previous: store });
  expect(
    bilingual.files[0]!.units[3]!.segments.filter(({ isIgnorable }) => isIgnorable !== true),
  ).toMatchObject([
    { state: 'reviewed', target: { text: PARAGRAPHS[3]!.toUpperCase() } },
    { state: 'initial', source: { text: 'It rained.' } },
  ]);
});
