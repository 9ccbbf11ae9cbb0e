import { expect, test } from 'vitest';
import { mergeTargets } from '../../src/convert/merge.ts';
import { readArticle } from '../../src/formats/read-article.ts';
import { formats } from '../../src/formats/index.ts';
import type { Article } from '../../src/model/article.ts';
import type { Bilingual } from '../../src/model/bilingual.ts';
import { plain } from '../../src/model/inline.ts';
import { identify, targetsForWriter } from '../../src/store/identify.ts';
import { reviseArticle } from '../../src/store/revise-article.ts';

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
