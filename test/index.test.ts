import { expect, test } from 'vitest';
import * as dateline from '../src/index.ts';

test('the public names', () => {
  expect(Object.keys(dateline).sort()).toMatchInlineSnapshot(`
    [
      "HostError",
      "UsageError",
      "catalogueFromXliff",
      "catalogueToXliff",
      "checkBilingual",
      "checkPage",
      "checkPageStatic",
      "checkPair",
      "checkReturned",
      "convertXliff",
      "createXliff",
      "defineConfig",
      "editXliff",
      "extract",
      "formatOf",
      "joinSegments",
      "mergeTargets",
      "patchXliff",
      "pseudo",
      "readArticle",
      "readCatalogue",
      "readUnits",
      "readXliff",
      "removeAnnotations",
      "resolveDate",
      "rewriteXliff",
      "segment",
      "serializeXliff",
      "splitSegments",
      "validateChunks",
      "validateXliff",
      "writeXliff",
    ]
  `);
});

test('an article gives its blocks with their text, and the day of its dateline', () => {
  const { article, published, diagnostics } = dateline.readArticle(
    'Ferry back in service\n\nWednesday, May 9, 2018\n\nThe ferry sailed at noon.\n',
    { name: 'ferry.txt', lang: 'en' },
  );
  expect(article.blocks.map(({ role, text }) => [role, text])).toEqual([
    ['headline', 'Ferry back in service'],
    ['dateline', 'Wednesday, May 9, 2018'],
    ['paragraph', 'The ferry sailed at noon.'],
  ]);
  expect(published).toMatchObject({ date: '2018-05-09', by: 'text' });
  expect(diagnostics).toEqual([]);
});

test('article, XLIFF and back through public names alone', () => {
  const { article } = dateline.readArticle('Ferry back in service\n\nIt sailed at noon. It came back.\n', {
    name: 'ferry.txt',
    lang: 'en',
  });
  const text = dateline.serializeXliff(dateline.extract(article, { trgLang: 'fr' }));
  const { document } = dateline.readXliff(new TextEncoder().encode(text));
  const edited = dateline.editXliff(document, [
    { unit: 'headline', segment: 's1', target: { text: 'Le ferry a repris du service', codes: [] } },
  ]).document;
  const { targets } = dateline.mergeTargets(article, edited.bilingual);
  const french = dateline.formatOf(article.name, article.source).write(article, targets, { lang: 'fr' });
  expect(french).toBe('Le ferry a repris du service\n\nIt sailed at noon. It came back.\n');
});
