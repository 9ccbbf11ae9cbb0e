import { expect, test } from 'vitest';
import { readArticle } from '../../../src/formats/read-article.ts';
import { MOST_TEXT } from '../../../src/formats/markup/long-blocks.ts';

const long = 'word '.repeat(MOST_TEXT / 5 + 1);

test.each([
  ['a.html', `<h1>A</h1>\n<p>${long}</p>`],
  ['a.md', `# A\n\n${long}\n`],
  ['a.txt', `A\n${long}\n`],
  ['a.nitf', `<nitf><body><body.content><p>A</p>\n<p>${long}</p></body.content></body></nitf>`],
])('a paragraph longer than a book is refused with its place: %s', (name, text) => {
  const { diagnostics } = readArticle(text, { name, lang: 'en' });
  expect(diagnostics).toMatchObject([
    { code: 'article/long-paragraph', level: 'error', place: { file: name }, values: { most: MOST_TEXT } },
  ]);
  expect(diagnostics[0]?.place?.line).toBeGreaterThan(1);
});
