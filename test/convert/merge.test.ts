import { expect, test } from 'vitest';
import { extract } from '../../src/convert/extract.ts';
import { mergeTargets } from '../../src/convert/merge.ts';
import { readArticle } from '../../src/formats/read-article.ts';
import type { Article } from '../../src/model/article.ts';
import type { Bilingual, Segment } from '../../src/model/bilingual.ts';
import { plain } from '../../src/model/inline.ts';

const source = 'A headline\n\nOn a boat. (AFP)\nOn a boat. (AFP)\n\nFirst one. Second one.\n\nLast one.\n';

function article(text: string = source): Article {
  return readArticle(text, { name: 'a.txt', lang: 'en' }).article;
}

/** The document with every segment passed through a function. */
function edited(change: (segment: Segment, unitId: string) => Segment, trgLang = 'fr'): Bilingual {
  const bilingual = extract(article(), { trgLang });
  const files = bilingual.files.map((file) => ({
    ...file,
    units: file.units.map((unit) => ({
      ...unit,
      segments: unit.segments.map((part) => change(part, unit.id)),
    })),
  }));
  return { ...bilingual, files };
}

function translated(part: Segment): Segment {
  return part.isIgnorable === true
    ? part
    : { ...part, state: 'translated', target: plain(`<${part.source.text}>`) };
}

test('targets are joined with what stands between them', () => {
  const { targets, diagnostics } = mergeTargets(article(), edited(translated));
  expect(diagnostics).toEqual([]);
  expect(targets.get('p01')).toEqual(plain('<First one.> <Second one.>'));
});

test('a repetition takes the target of the first, unless it has its own', () => {
  const once = edited((part, id) => (id === 'caption2' ? part : translated(part)));
  expect(mergeTargets(article(), once).targets.get('caption2')).toEqual(plain('<On a boat.> <(AFP)>'));
  const own = edited((part, id) => (id === 'caption2' ? { ...part, target: plain('x') } : translated(part)));
  expect(mergeTargets(article(), own).targets.get('caption2')).toEqual(plain('xxx'));
});

test('a unit without target is left out; a part without target gives its source', () => {
  const { targets } = mergeTargets(
    article(),
    edited((part, id) => (id === 'p01' && part.id === 's2' ? translated(part) : part)),
  );
  expect([...targets]).toEqual([['p01', plain('First one. <Second one.>')]]);
});

test('an empty target is a target', () => {
  const { targets } = mergeTargets(
    article(),
    edited((part, id) => (id === 'p02' ? { ...part, target: plain('') } : part)),
  );
  expect(targets.get('p02')).toEqual(plain(''));
});

test('a lower state than asked for counts as not translated', () => {
  const bilingual = edited((part, id) => ({
    ...translated(part),
    state: id === 'p01' ? 'final' : 'translated',
  }));
  expect([...mergeTargets(article(), bilingual, { minState: 'reviewed' }).targets.keys()]).toEqual(['p01']);
});

test('the order of targets is followed', () => {
  const bilingual = edited((part) => {
    const target = translated(part);
    if (part.id === 's1') return { ...target, order: 3 };
    return part.id === 's2' ? { ...target, order: 1 } : target;
  });
  expect(mergeTargets(article(), bilingual).targets.get('p01')).toEqual(plain('<Second one.> <First one.>'));
});

test('a language without spaces between sentences gets none', () => {
  expect(mergeTargets(article(), edited(translated, 'zh')).targets.get('p01')).toEqual(
    plain('<First one.><Second one.>'),
  );
});

test('a unit whose source is no longer the text of its block is reported and not used', () => {
  const changed = article(source.replace('Second one', 'Second two'));
  const { targets, diagnostics } = mergeTargets(changed, edited(translated));
  expect(targets.has('p01')).toBe(false);
  expect(targets.has('p02')).toBe(true);
  expect(diagnostics).toMatchObject([
    {
      code: 'xliff/source-drift',
      level: 'error',
      place: { article: 'a.txt', unit: 'p01', side: 'source' },
      values: { unit: 'p01', sent: 'First one. Second one.', now: 'First one. Second two.' },
    },
  ]);
});

test('white space that a tool changed is no drift', () => {
  const bilingual = edited((part) =>
    part.isIgnorable === true ? { ...part, source: plain('\n   ') } : translated(part),
  );
  expect(mergeTargets(article(), bilingual).diagnostics).toEqual([]);
});

test('only the file of the article counts when a document holds several', () => {
  const bilingual = edited(translated);
  const other = { ...bilingual.files[0]!, id: 'f2', original: 'b.txt', units: [] };
  const both = { ...bilingual, files: [other, ...bilingual.files] };
  expect(mergeTargets(article(), both).targets.size).toBe(5);
  const nameless = {
    ...bilingual,
    files: bilingual.files.map((file) => ({ ...file, original: 'moved.txt' })),
  };
  expect(mergeTargets(article(), nameless).targets.size).toBe(5);
});
