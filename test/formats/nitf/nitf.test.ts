import { expect, test } from 'vitest';
import { nitfFormat } from '../../../src/formats/nitf/index.ts';
import { formatOf } from '../../../src/formats/read-article.ts';
import type { Content } from '../../../src/model/inline.ts';
import { plain } from '../../../src/model/inline.ts';

const DOCUMENT = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf>
<head><title>Port reopens</title><docdata><date.issue norm="20180509T101500Z"/><doc-scope scope="Tunisia"/></docdata></head>
<body>
<body.head>
<hedline><hl1>Port reopens</hl1><hl2>Ships return &amp; crews rest</hl2></hedline>
<byline>By <person>Amal Haddad</person><byttl>Staff Writer</byttl></byline>
<dateline><location>SFAX</location>, <story.date norm="20180509">Wednesday 09/05/2018</story.date></dateline>
</body.head>
<body.content>
<p>Work <em>began</em> at <org>STAM</org><!-- x -->, see <a href="/x">here</a>.<br/>Soon.</p>
<media media-type="image"><media-reference mime-type="image/jpeg" source="a.jpg"/><media-caption><p>The crane.</p></media-caption><media-producer>AFP</media-producer></media>
<bq><block><p>We wait.</p></block><credit>The mayor</credit></bq>
</body.content>
</body>
</nitf>
`;
const { article, diagnostics } = nitfFormat.read(DOCUMENT, { name: 'a.nitf', lang: 'en' });

test('the parts of an item have the roles that their elements name', () => {
  expect(diagnostics).toEqual([]);
  expect(article.blocks.map(({ role, content }) => `${role}: ${content.text}`)).toEqual([
    'headline: Port reopens',
    'standfirst: Ships return & crews rest',
    'byline: By Amal Haddad',
    'byline: Staff Writer',
    'dateline: SFAX, Wednesday 09/05/2018',
    'paragraph: Work began at STAM, see here.Soon.',
    'caption: The crane.',
    'credit: AFP',
    'quote: We wait.',
    'credit: The mayor',
    'metadata: Port reopens',
  ]);
  expect(article.published?.date).toBe('2018-05-09');
});

test('a dateline without a date is a label', () => {
  const text = DOCUMENT.replace('>Wednesday 09/05/2018<', '>May 9<');
  const read = nitfFormat.read(text, { name: 'a.nitf', lang: 'en' });
  expect(read.article.blocks[4]?.role).toBe('label');
  expect(read.article.published?.date).toBe('2018-05-09');
});

test('sources as targets give the same bytes, also written anew', () => {
  const targets = new Map(article.blocks.map(({ id, content }) => [id, content]));
  for (const isForced of [false, true])
    expect(nitfFormat.write(article, targets, { lang: 'en', isForced })).toBe(DOCUMENT);
});

test('a translation is escaped, and the root names its language', () => {
  const target: Content = { text: 'س & <b>', codes: [] };
  const written = nitfFormat.write(article, new Map([['headline', target]]), { lang: 'ar' });
  expect(written).toBe(
    DOCUMENT.replace('<hl1>Port reopens', '<hl1>س &amp; &lt;b>').replace('<nitf>', '<nitf xml:lang="ar">'),
  );
  const again = nitfFormat.read(written, { name: 'a.nitf', lang: 'ar' });
  expect(again.diagnostics).toEqual([]);
  expect(nitfFormat.write(again.article, new Map([['headline', plain('x')]]), { lang: 'fr' })).toContain(
    '<nitf xml:lang="fr">',
  );
});

test.each([
  '<nitf><body></nitf>',
  '',
  'text',
  '<nitf>&nbsp;</nitf>',
  '<nitf>\0</nitf>',
  '<nitf><p>a</p></nitf><x/>',
])('%j is refused', (text) => {
  const read = nitfFormat.read(text, { name: 'a.nitf', lang: 'en' });
  expect(read.article.blocks).toEqual([]);
  expect(read.diagnostics.map(({ code }) => code)).toEqual(['nitf/not-well-formed']);
  expect(nitfFormat.write(read.article, new Map(), { lang: 'ar' })).toBe(text);
});

test('it is known by its text', () => {
  expect(formatOf('a.xml', DOCUMENT).name).toBe('nitf');
});

test('100,000 nested elements are refused', () => {
  const text = `<nitf>${'<block>'.repeat(100_000)}x${'</block>'.repeat(100_000)}</nitf>`;
  const read = nitfFormat.read(text, { name: 'a.nitf', lang: 'en' });
  expect(read.diagnostics.map(({ code }) => code)).toEqual(['nitf/not-well-formed']);
});

test('a translation of a document in an older character set says that it is UTF-8', () => {
  const text = DOCUMENT.replace('UTF-8', 'ISO-8859-1');
  const read = nitfFormat.read(text, { name: 'a.nitf', lang: 'en', charset: 'windows-1252' });
  const written = nitfFormat.write(read.article, new Map([['headline', plain('م')]]), { lang: 'ar' });
  expect(written).toContain('<?xml version="1.0" encoding="UTF-8"?>');
  expect(nitfFormat.write(read.article, new Map(), { lang: 'ar' })).toBe(text);
});
