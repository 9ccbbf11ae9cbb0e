import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from '../../src/convert/extract.ts';
import { mergeTargets } from '../../src/convert/merge.ts';
import { readArticle } from '../../src/formats/read-article.ts';
import { plainFormat } from '../../src/formats/plain/index.ts';
import type { Bilingual } from '../../src/model/bilingual.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        'Tunis',
        'a. b',
        'The end.',
        ' ',
        '\n',
        '\r\n',
        '\n\n',
        '- ',
        '“So?”',
        '9 May 2018',
        'مرحبا.',
        '\u0085',
        '\t',
      ),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join('')),
);

function withSourceAsTarget(bilingual: Bilingual): Bilingual {
  const files = bilingual.files.map((file) => ({
    ...file,
    units: file.units.map((unit) => ({
      ...unit,
      segments: unit.segments.map((part) => ({ ...part, state: 'translated' as const, target: part.source })),
    })),
  }));
  return { ...bilingual, files };
}

test('an article written without targets is the same text', () => {
  fc.assert(
    fc.property(text, (source) => {
      const { article } = readArticle(source, { name: 'a.txt', lang: 'en' });
      expect(plainFormat.write(article, new Map(), { lang: 'en' })).toBe(source);
    }),
  );
});

test('extract, then merge with the source as target, gives the source', () => {
  fc.assert(
    fc.property(text, (source) => {
      const { article } = readArticle(source, { name: 'a.txt', lang: 'en' });
      const { targets, diagnostics } = mergeTargets(
        article,
        withSourceAsTarget(extract(article, { trgLang: 'ar' })),
      );
      expect(diagnostics).toEqual([]);
      expect(targets.size).toBe(article.blocks.filter(({ translate }) => translate !== false).length);
      expect(plainFormat.write(article, targets, { lang: 'en' })).toBe(source);
    }),
  );
});

test('blocks stand in order, do not overlap, and only white space and markers stand between them', () => {
  fc.assert(
    fc.property(text, (source) => {
      const { article } = readArticle(source, { name: 'a.txt', lang: 'en' });
      let end = 0;
      for (const block of article.blocks) {
        expect(block.range.start).toBeGreaterThanOrEqual(end);
        expect(source.slice(end, block.range.start)).toMatch(
          /^[\s\u0085]*(?:[^\s\p{L}]{1,5}|\(?[a-z]\)|\(?\p{Nd}{1,3}[.)])?[\s\u0085]*$/u,
        );
        ({ end } = block.range);
      }
      expect(source.slice(end)).toMatch(/^[\s\u0085]*$/);
      expect(new Set(article.blocks.map(({ id }) => id)).size).toBe(article.blocks.length);
    }),
  );
});
