import { expect, test } from 'vitest';
import { htmlFormat } from '../../../src/formats/html/index.ts';
import { show } from '../shown.ts';
import type { Block } from '../../../src/model/article.ts';

const read = (html: string): readonly Block[] =>
  htmlFormat.read(html, { name: 'a.html', lang: 'en' }).article.blocks;

const shown = (html: string): readonly string[] => read(html).map((block) => `${block.role}: ${show(block)}`);

test('a page gives its parts in order, the head last', () => {
  expect(
    shown(`<!DOCTYPE html>
<html lang="en"><head><title>Port reopens</title><meta name="description" content="Ships return."></head>
<body><main><h1>Port reopens</h1>
<p class="standfirst">Ships return after a month.</p>
<p class="byline">By Amal Haddad</p>
<p>Friday 17/08/2018</p>
<figure><img src="a.jpg" alt="A crane"><figcaption>The crane. (AFP)</figcaption></figure>
<p>SFAX - Work began.</p>
<h2>What next</h2>
<ul><li>Fuel<li>Water</ul>
<blockquote><p>We wait.</p></blockquote>
<table><tr><th>Year<td>2018</table>
<dl><dt>LNA<dd>An army</dl></main></body></html>`),
  ).toEqual([
    'headline: Port reopens',
    'standfirst: Ships return after a month.',
    'byline: By Amal Haddad',
    'dateline: Friday 17/08/2018',
    'label: A crane',
    'caption: The crane. (AFP)',
    'paragraph: SFAX - Work began.',
    'heading: What next',
    'list-item: Fuel',
    'list-item: Water',
    'quote: We wait.',
    'table-cell: Year',
    'table-cell: 2018',
    'term: LNA',
    'definition: An army',
    'metadata: Port reopens',
    'metadata: Ships return.',
  ]);
});

test('the headline is the heading that the page names, not the name of the site', () => {
  const page = (title: string): string => `<h1>The Daily</h1><article>${title}<p>Text</p></article>`;
  expect(shown(page('<h2 class="entry-title">Port</h2>'))[1]).toBe('headline: Port');
  expect(shown(page('<h1>Port</h1>'))[1]).toBe('headline: Port');
  expect(shown('<p class="headline">Port</p><p>Text</p>')[0]).toBe('headline: Port');
  expect(
    shown('<p class="date">Today</p><p class="author">' + 'long '.repeat(50) + '</p>').map((line) =>
      line.slice(0, 9),
    ),
  ).toEqual(['paragraph', 'paragraph']);
});

test('text joined by inline tags is one unit', () => {
  expect(shown('<p>Read <a href="/x">the <b>whole</b> story</a> now.</p>')).toEqual([
    'paragraph: Read {sc1 link /x}the {sc2 bold}whole{ec2 /bold} story{ec1 /link} now.',
  ]);
});

test('markup around the whole text and at its ends stays outside', () => {
  expect(shown('<h2><a href="/x"><b>Title</b></a></h2><p><img src="i.png"> Text<br></p>')).toEqual([
    'heading: Title',
    'paragraph: Text',
  ]);
});

test('there is no unit without a letter or digit', () => {
  expect(shown('<p>—</p><p><img src="a.png"></p><p>&nbsp;</p><td>*</td><p><b>…</b></p>')).toEqual([]);
});

test('white space is joined and a line break takes that around it', () => {
  const [block] = read('<p>One\n   two <br>\n   three</p>');
  expect(block?.content.text).toBe('One twothree');
  expect(block?.content.codes[0]?.data).toBe(' <br>\n   ');
});

test('code, keys and parts that are not translated are one code each', () => {
  expect(
    shown(
      '<p>Run <code>npm <b>ci</b></code> as <span translate="no">Dateline</span>, <i lang="fr">vite</i>.</p>',
    ),
  ).toEqual(['paragraph: Run {ph1 npm ci} as {ph2 Dateline}, {ph3 vite}.']);
});

test('preformatted text, programs and comments give no unit', () => {
  expect(shown('<pre>ls -l</pre><script>var a = "text";</script><style>p{}</style><!-- note -->')).toEqual(
    [],
  );
});

test('blocks in another language or not to be translated are there and stay', () => {
  const blocks = read('<p lang="fr">Bonjour</p><div translate="no"><p>Name</p></div>');
  expect(blocks.map(({ lang, translate }) => [lang, translate])).toEqual([
    ['fr', false],
    [undefined, false],
  ]);
});

test('texts of attributes are units, linked from the code that holds them', () => {
  const blocks = read('<p>See <a href="/x" title="The story">it</a> here.</p>');
  expect(blocks.map(({ id, within }) => [id, within])).toEqual([
    ['p01', undefined],
    ['title1', 'p01'],
  ]);
  expect(blocks[0]?.content.codes[0]?.subFlows).toEqual(['title1']);
});

test('linked data gives headline and description, and the day of publication', () => {
  const { article } = htmlFormat.read(
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Port \\u201copens\\u201d","datePublished":"2018-05-09T10:00:00Z"}</script><p>Text</p>',
    { name: 'a.html', lang: 'en' },
  );
  expect(article.blocks.map(({ id, content }) => [id, content.text])).toEqual([
    ['p01', 'Text'],
    ['ld-headline', 'Port “opens”'],
  ]);
  expect(article.published?.date).toBe('2018-05-09');
});

test('entities are characters in the text', () => {
  expect(shown('<p>Salt &amp; pepper&nbsp;&mdash; 5 &lt; 6 &copy2018 &notit;</p>')).toEqual([
    'paragraph: Salt & pepper\u00a0— 5 < 6 ©2018 ¬it;',
  ]);
});

test('a drawing and a list of choices are one code with texts inside', () => {
  const blocks = read(
    '<p>Pick <select><option>Red<option>Green</select> now <svg><title>Arrow</title><text>Up</text></svg> please</p>',
  );
  expect(blocks.map(({ id, content }) => [id, content.text])).toEqual([
    ['p01', 'Pick  now  please'],
    ['option1', 'Red'],
    ['option2', 'Green'],
    ['title1', 'Arrow'],
    ['text1', 'Up'],
  ]);
  expect(blocks[0]?.content.codes.map(({ subFlows }) => subFlows)).toEqual([
    ['option1', 'option2'],
    ['title1', 'text1'],
  ]);
});

test('codes say what may be done with them', () => {
  const [block] = read('<p>A <b>b</b> <a id="x" href="#">c</a> <img src="d.png"> e</p>');
  expect(
    block?.content.codes.map(({ kind, type, canCopy, canDelete }) => [kind, type, canCopy, canDelete]),
  ).toEqual([
    ['sc', 'fmt', undefined, undefined],
    ['ec', 'fmt', undefined, undefined],
    ['sc', 'link', false, false],
    ['ec', 'link', false, false],
    ['ph', 'image', false, false],
  ]);
});

test('an unclosed code element ends where its paragraph does', () => {
  expect(shown('<p>Use <code>ls<p>Next</p>')).toEqual(
    ['paragraph: Use{ph1 ls}', 'paragraph: Next'].map((line) => line.replace('Use{', 'Use {')),
  );
});

test('another character set than UTF-8 is said, unless the page was read by it or is the same in both', () => {
  const said = (text: string, charset?: string): readonly unknown[] =>
    htmlFormat
      .read(`<meta charset="windows-1256"><p>${text}</p>`, {
        name: 'a.html',
        lang: 'en',
        ...(charset === undefined ? {} : { charset }),
      })
      .diagnostics.map(({ code, values }) => [code, values]);
  expect(said('é')).toEqual([['html/charset', { charset: 'windows-1256' }]]);
  expect(said('é', 'windows-1256')).toEqual([]);
  expect(said('x')).toEqual([]);
});

test.each([
  ['100,000 nested elements', '<b>'.repeat(100_000) + 'x' + '</b>'.repeat(100_000)],
  ['100,000 nested blocks', '<div>'.repeat(100_000) + 'x' + '</div>'.repeat(50_000)],
  ['100,000 stray end tags in depth', '<div>'.repeat(50_000) + '</i></section>'.repeat(50_000) + 'x'],
  ['misnested formatting', '<p><a><b><i><font>'.repeat(20_000) + 'x'],
  ['one paragraph of 11 MB', `<p>${'word and &amp; more '.repeat(600_000)}</p>`],
  ['one paragraph with 800,000 tags', `<p>${'word <b>and</b> &amp; '.repeat(400_000)}</p>`],
  ['nested lists', '<ul><li>x'.repeat(50_000)],
  ['tables in cells', '<table><tr><td>x'.repeat(30_000)],
  ['tables in tables', '<table>'.repeat(50_000) + 'x'],
  ['100,000 attributes', `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}="x"`).join(' ')}>x</p>`],
  ['an open comment', `<!--${' <p>x'.repeat(100_000)}`],
  ['NULs', '\0<p\0>a\0b</p>'.repeat(1000)],
  ['100,000 unclosed links', '<p>x'.concat('<a href="x">'.repeat(100_000), 'y')],
])('%s are read to their end', { timeout: 120_000 }, (_name, html) => {
  const { article } = htmlFormat.read(html, { name: 'a.html', lang: 'en' });
  const targets = new Map(article.blocks.map(({ id, content }) => [id, content] as const));
  expect(htmlFormat.write(article, targets, { lang: 'en' }) === html).toBe(true);
});

test('an attribute and a role of one name give ids of their own', () => {
  const text = '<button>A</button><track label="B"><summary>C</summary><video><track label="D"></video>';
  const { blocks } = htmlFormat.read(text, { name: 'a.html', lang: 'en' }).article;
  expect(blocks.map(({ content }) => content.text).toSorted()).toEqual(['A', 'B', 'C', 'D']);
  expect(new Set(blocks.map(({ id }) => id)).size).toBe(4);
});
