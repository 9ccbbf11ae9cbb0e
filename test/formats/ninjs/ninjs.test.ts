import { expect, test } from 'vitest';
import { ninjsFormat } from '../../../src/formats/ninjs/index.ts';
import { formatOf } from '../../../src/formats/read-article.ts';
import { plain } from '../../../src/model/inline.ts';

const ITEM = String.raw`{
  "uri": "urn:a:1",
  "language": "en-GB",
  "firstcreated": "2018-05-09T10:15:00Z",
  "headline": "Port \u201creopens\u201d",
  "byline": "By Amal Haddad",
  "located": "Sfax",
  "dateline": "Wednesday 09\/05\/2018",
  "body_html": "<p>SFAX - Work <b>began<\/b> <img src=\"a.jpg\" alt=\"A crane\"> now.<\/p>\n<h2>Next<\/h2><p dir=\"ltr\">Fuel &amp; water.<\/p>",
  "body_text": "First.\n\nSecond.",
  "subject": [{"name": "Ports"}],
  "associations": {"main": {"type": "picture", "headline": "Crane", "description_text": "The crane.", "renditions": {}}}
}
`;
const { article, diagnostics } = ninjsFormat.read(ITEM, { name: 'a.json', lang: 'en' });

test('the parts of an item have the roles that their properties name', () => {
  expect(diagnostics).toEqual([]);
  expect(article.blocks.map(({ id, role, content }) => `${id} ${role}: ${content.text}`)).toEqual([
    'headline headline: Port “reopens”',
    'byline byline: By Amal Haddad',
    'label1 label: Sfax',
    'dateline dateline: Wednesday 09/05/2018',
    'p01 paragraph: SFAX - Work began  now.',
    'alt1 label: A crane',
    'h01 heading: Next',
    'p02 paragraph: Fuel & water.',
    'p03 paragraph: First.',
    'p04 paragraph: Second.',
    'caption1 caption: Crane',
    'caption2 caption: The crane.',
  ]);
  expect(article.blocks[5]?.within).toBe('p01');
  expect(article.published?.date).toBe('2018-05-09');
  const { start, end } = article.blocks[2]?.range ?? { start: 0, end: 0 };
  expect(ITEM.slice(start, end)).toBe('Sfax');
});

test('sources as targets give the same bytes, also written anew', () => {
  const targets = new Map(article.blocks.map(({ id, content }) => [id, content]));
  for (const isForced of [false, true])
    expect(ninjsFormat.write(article, targets, { lang: 'en', isForced })).toBe(ITEM);
});

test('a translation is escaped as the property was, and the item names its language', () => {
  const targets = new Map([
    ['headline', plain('مرفأ "أ"')],
    ['p02', plain('ب & <c>')],
    ['alt1', plain('رافعة')],
    ['p04', plain('ثانيا')],
  ]);
  const written = ninjsFormat.write(article, targets, { lang: 'ar' });
  expect(written).toBe(
    ITEM.replace('en-GB', 'ar')
      .replace(String.raw`Port \u201creopens\u201d`, String.raw`\u0645\u0631\u0641\u0623 \"\u0623\"`)
      .replace('Fuel &amp; water.', 'ب &amp; &lt;c>')
      .replace('A crane', 'رافعة')
      .replace(String.raw`dir=\"ltr\"`, String.raw`dir=\"rtl\"`)
      .replace('Second.', 'ثانيا'),
  );
});

test('ninjs 2 is read too', () => {
  const text = JSON.stringify({
    uri: 'urn:a:2',
    headlines: [{ role: 'main', value: 'Port reopens' }],
    by: 'Amal Haddad',
    bodies: [
      { contenttype: 'text/html', value: '<p>One</p>' },
      { contenttype: 'text/plain', value: 'Two' },
    ],
    associations: [{ name: 'x', descriptions: [{ value: 'Three' }] }],
  });
  expect(formatOf('a.json', text).name).toBe('ninjs');
  expect(
    ninjsFormat
      .read(text, { name: 'a.json', lang: 'en' })
      .article.blocks.map(({ role, content }) => `${role}: ${content.text}`),
  ).toEqual([
    'headline: Port reopens',
    'byline: Amal Haddad',
    'paragraph: One',
    'paragraph: Two',
    'caption: Three',
  ]);
});

test.each([
  ['{"uri": }', 'ninjs/syntax'],
  ['{"uri":"a","uri":"b"}', 'ninjs/duplicate'],
  ['{"associations":'.repeat(200), 'ninjs/too-deep'],
])('%.20s is refused: %s', (text, code) => {
  const read = ninjsFormat.read(text, { name: 'a.json', lang: 'en' });
  expect(read.diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  expect(ninjsFormat.write(read.article, new Map(), { lang: 'ar' })).toBe(text);
});
