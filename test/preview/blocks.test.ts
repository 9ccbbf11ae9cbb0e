import { expect, test } from 'vitest';
import { readArticle } from '../../src/formats/read-article.ts';
import type { Article } from '../../src/model/article.ts';
import type { Day } from '../../src/model/date.ts';
import { extract } from '../../src/convert/extract.ts';
import { plain } from '../../src/model/inline.ts';
import { renderBody } from '../../src/preview/blocks.ts';
import { unitsOf, type Edition } from '../../src/preview/edition.ts';
import { wordsOf } from './sample.ts';

const body = (edition: Edition): string =>
  renderBody({ edition, units: unitsOf(edition), t: wordsOf(edition.lang).t });
const read = (text: string, name = 'x.html'): Article => readArticle(text, { name, lang: 'en' }).article;
const source = (text: string, name?: string): string => {
  const article = read(text, name);
  return body({ article, lang: 'en', findings: [] }).replaceAll(
    / data-block="[^"]*"| class="(?:table-cell|list-item|quote|term|definition)"|<\/?span>/g,
    '',
  );
};

test('items become lists, ordered ones too, each list for itself', () => {
  const html = source(
    '<h1>A day</h1><p>Some words here.</p><ul><li>One</li><li>Two</li></ul><ul><li>Three</li></ul><ol><li>Four</li></ol>',
  );
  expect(html).toContain(
    '<ul>\n<li>One</li>\n<li>Two</li>\n</ul>\n<ul>\n<li>Three</li>\n</ul>\n<ol>\n<li>Four</li>\n</ol>',
  );
});

test('cells become a table by their rows', () => {
  const html = source(
    '<h1>A day</h1><p>Some words here.</p><table><tr><th>A</th>\n<th>B</th></tr>\n<tr><td>c</td>\n<td>d</td></tr></table>',
  );
  expect(html).toContain('<tr><th>A</th><th>B</th></tr>\n<tr><td>c</td><td>d</td></tr>');
});

test('terms and their definitions, quotes, a caption with its figure', () => {
  const html = source(
    '<h1>A day</h1><p>Some words here.</p><dl><dt>Term</dt><dd>What it is.</dd></dl><blockquote><p>Said.</p></blockquote><figure><img src="y.jpg" alt="Heard"><figcaption>Seen (AFP)</figcaption></figure>',
  );
  expect(html).toContain('<dl>\n<dt>Term</dt>\n<dd>What it is.</dd>\n</dl>');
  expect(html).toContain('<blockquote>\n<p>Said.</p>\n</blockquote>');
  expect(html).toMatch(/<figure>[^]*<figcaption>.*Seen \(AFP\)/);
  expect(html).not.toContain('Heard');
});

test('a picture in a line is its words, a line break breaks the line', () => {
  const html = source('<h1>A day</h1><p>Some <img src="x.png" alt="A cat"> words <br>here.</p>');
  expect(html).toMatch(/Some <span class="image"><svg[^>]*>.*?<\/svg> A cat words *<br>here\./);
});

function dateline(text: string, target: string | undefined, day: Day = '2018-05-09', lang = 'ar'): string {
  const base = read(`Council keeps the night ferry\n\n${text}\n\nSFAX - The vote came on Monday.\n`, 'x.txt');
  const article: Article = { ...base, published: { date: day, by: 'text', evidence: [] } };
  const bilingual = extract(article, { trgLang: lang });
  const files = bilingual.files.map((file) => ({
    ...file,
    units: file.units.map((unit) => ({
      ...unit,
      segments: unit.segments.map((segment) =>
        unit.id === 'dateline' && target !== undefined
          ? { ...segment, target: plain(target), state: 'final' as const }
          : segment,
      ),
    })),
  }));
  return (
    /<p class="dateline".*<\/p>/.exec(
      body({ article, lang, bilingual: { ...bilingual, files }, findings: [] }),
    )?.[0] ?? ''
  );
}

test('a date that nobody has translated is written in the long form of the language', () => {
  expect(dateline('Wednesday 09/05/2018', undefined)).toContain(
    '<time datetime="2018-05-09">الأربعاء، 9 مايو 2018</time>',
  );
  expect(dateline('Wednesday 09/05/2018', undefined)).not.toContain('lang="en"');
  expect(dateline('Tuesday 01/05/2018', undefined, '2018-05-01', 'fr')).toContain(
    '<time datetime="2018-05-01">mardi 1er mai 2018</time>',
  );
});

test('a date that the translator wrote in digits is too, one in words stays', () => {
  expect(dateline('Wednesday 09/05/2018', 'الأربعاء 09/05/2018')).toContain('>الأربعاء، 9 مايو 2018</time>');
  expect(dateline('Wednesday 09/05/2018', 'الأربعاء ٩ أيار ٢٠١٨')).toContain('>الأربعاء ٩ أيار ٢٠١٨</time>');
});

test('a date that is another day is not called the day of publication', () => {
  expect(dateline('Wednesday 09/05/2018', 'الخميس، 10 مايو 2018')).not.toContain('<time');
});
