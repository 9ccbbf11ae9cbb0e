import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownFormat } from '../../../src/formats/markdown/index.ts';
import { condense } from '../../../src/formats/markdown/condense.ts';
import { parseMarkdown } from '../../../src/formats/markdown/parse.ts';
import type { Article, Block } from '../../../src/model/article.ts';
import type { Code, Content } from '../../../src/model/inline.ts';
import { show } from '../shown.ts';
import { plain } from '../../../src/model/inline.ts';

const readArticle = (text: string): Article =>
  markdownFormat.read(text, { name: 'a.md', lang: 'en' }).article;
const read = (text: string): readonly Block[] => readArticle(text).blocks;

const shown = (text: string): readonly string[] => read(text).map((block) => `${block.role}: ${show(block)}`);

/** The article with one target, the others as they are. */
function written(text: string, targets: Readonly<Record<string, Content | string>>, lang = 'fr'): string {
  const map = new Map(
    Object.entries(targets).map(([id, target]) => [id, typeof target === 'string' ? plain(target) : target]),
  );
  return markdownFormat.write(readArticle(text), map, { lang });
}

test('an article gives its parts in order, the front matter last', () => {
  expect(
    shown(`---
title: Port reopens
description: "Ships \\"return\\"."
date: 2018-08-17
slug: port
---

# Port reopens

*Ships return after a month.*

Friday 17/08/2018

![The crane. (AFP)](a.jpg "A crane")

SFAX - Work began[^1].

## What next

- Fuel
- [ ] Water

> We wait.

| Year | Ships |
|------|-------|
| 2018 | 4 |

[^1]: It did.
`),
  ).toEqual([
    'headline: Port reopens',
    'standfirst: Ships return after a month.',
    'dateline: Friday 17/08/2018',
    'label: The crane. (AFP)',
    'label: A crane',
    'paragraph: SFAX - Work began{ph1 [1]}.',
    'heading: What next',
    'list-item: Fuel',
    'list-item: Water',
    'quote: We wait.',
    'table-cell: Year',
    'table-cell: Ships',
    'table-cell: 2018',
    'table-cell: 4',
    'footnote: It did.',
    'metadata: Port reopens',
    'metadata: Ships "return".',
  ]);
});

test('the date of the front matter resolves the dateline', () => {
  const article = readArticle('---\ndate: 2018-05-09\n---\n\n# Port\n\nWednesday 09/05/2018\n\nText.\n');
  expect(article.published?.date).toBe('2018-05-09');
});

test('inline markup is codes, code and addresses are one code each', () => {
  expect(
    shown(
      'Run `npm ci` in **the *new* folder**, see <https://a.example> or [docs](b.md "T") and ![icon](c.png) there.',
    ),
  ).toEqual([
    'paragraph: Run {ph1 npm ci} in {sc2 strong}the {sc3 emphasis}new{ec3 /emphasis} folder{ec2 /strong}, see {ph4 https://a.example} or {sc5 link b.md}docs{ec5 /link} and {ph6 icon} there.',
    'label: T',
    'label: icon',
  ]);
});

test('the title of the front matter is the headline where there is no other', () => {
  expect(
    shown('---\ntitle: Port reopens\nlead: Ships return.\n---\n\nText.\n\n![A](a.jpg)\n\nThe crane. (AFP)\n'),
  ).toEqual([
    'paragraph: Text.',
    'label: A',
    'caption: The crane. (AFP)',
    'headline: Port reopens',
    'standfirst: Ships return.',
  ]);
});

test('code, comments and definitions without title give no unit', () => {
  expect(shown('```\ntext\n```\n\n    text\n\n<!-- text -->\n\n[a]: b.md\n\n***\n')).toEqual([]);
});

test('texts in HTML are units too', () => {
  expect(
    shown(
      '<details>\n<summary>More</summary>\n\nInner\n\n</details>\n\nA <abbr title="Long form">LF</abbr> here\n',
    ),
  ).toEqual([
    'label: More',
    'paragraph: Inner',
    'paragraph: A {sc1 abbreviation}LF{ec1 /abbreviation} here',
    'label: Long form',
  ]);
});

test('the mark of an alert is no text', () => {
  const text = '> [!NOTE]\n> Take care.\n';
  expect(shown(text)).toEqual(['quote: Take care.']);
  expect(written(text, { q01: 'Attention.' })).toBe('> [!NOTE]\n> Attention.\n');
});

test('a wrapped paragraph is wrapped again at its width, with the marks of its lines', () => {
  const text = '> one two three\n> four five six\n> seven\n';
  expect(written(text, { q01: 'un deux trois quatre cinq six sept' })).toBe(
    '> un deux trois\n> quatre cinq\n> six sept\n',
  );
});

test('a paragraph with a sentence on each line keeps that', () => {
  expect(written('One two.\nThree four.\n', { p01: 'Un deux. Trois quatre.' })).toBe(
    'Un deux.\nTrois quatre.\n',
  );
});

test('a line never breaks before what would start another block', () => {
  expect(written('aaa bbb ccc\nddd\n', { p01: 'aaa bbb ccc - d 1. x' })).toBe('aaa bbb ccc -\nd 1. x\n');
});

test('a reference that was found by its text keeps its label', () => {
  const text = 'See [the docs] and [more][].\n\n[the docs]: a.md\n[more]: b.md\n';
  const [block] = read(text);
  const codes = block?.content.codes ?? [];
  const move = (offsets: readonly number[]): readonly Code[] =>
    codes.map((code, at) => ({ ...code, at: offsets[at] ?? 0 }));
  expect(written(text, { p01: { text: 'Voir la doc et plus.', codes: move([5, 11, 15, 19]) } })).toBe(
    'Voir [la doc][the docs] et [plus][more].\n\n[the docs]: a.md\n[more]: b.md\n',
  );
});

test('front matter is written in the style of each value', () => {
  const text = `---\ntitle: Port\nsummary: 'A'\ndescription: "B"\nlead: >-\n  C\n  D\nlang: en\n---\n`;
  expect(
    written(text, {
      headline: 'Le port : fin',
      'meta-title': 'Le port : fin',
      'meta-summary': "l'eau",
      'meta-description': 'a "b"',
      'meta-lead': 'E F',
    }),
  ).toBe(
    `---\ntitle: "Le port : fin"\nsummary: 'l''eau'\ndescription: "a \\"b\\""\nlead: >-\n  E F\nlang: fr\n---\n`,
  );
});

test('what front matter says of pictures is text, one table deep', () => {
  const text = `---
cover:
  image: a.jpg
  alt: A crane
  caption: "The crane: at work"
gallery: [{ url: b.jpg, title: Quay }, { url: c.jpg, alt: Sea }]
params:
  title: no
---
`;
  expect(shown(text)).toEqual([
    'label: A crane',
    'caption: The crane: at work',
    'metadata: Quay',
    'label: Sea',
  ]);
  expect(written(text, { 'meta-cover-alt': 'Une grue : ici', 'meta-gallery-title': 'Quai, mer' })).toBe(
    text.replace('A crane', '"Une grue : ici"').replace('Quay', '"Quai, mer"'),
  );
});

test('emphasis works beside letters of any script', () => {
  const text = 'The **port** reopened and *ships* came.\n';
  const codes = read(text)[0]?.content.codes ?? [];
  const target = {
    text: 'و«الميناء»ثم سفن',
    codes: [1, 10, 13, 14].map((at, index) => ({ ...(codes[index] as Code), at })),
  };
  const [block] = markdownFormat.read(written(text, { p01: target }, 'ar'), { name: 'a.md', lang: 'ar' })
    .article.blocks;
  expect(block?.content.text).toBe(target.text);
  expect(block?.content.codes.map(({ kind, at }) => [kind, at])).toEqual([
    ['sc', 1],
    ['ec', 10],
    ['sc', 13],
    ['ec', 14],
  ]);
});

const line = fc.stringMatching(/^[\p{L}\d \\`*_[\]<>&~|!#+.=():;"'-]{0,40}$/u);

/** What is markup somewhere: alone, at the start of a line, beside something. */
const mark = fc.constantFrom(
  '***',
  '---',
  '===',
  '--',
  '=',
  '+++',
  '```',
  '~~~',
  '~~',
  '|---|',
  ':-:',
  '--|--',
  '|',
  '- ',
  '+ ',
  '# ',
  '> ',
  ': ',
  '1. ',
  '2) ',
  '[a]',
  '[a]: ',
  '[^1]',
  '](',
  '![',
  '[ ] ',
  '[x] ',
  '[!NOTE]',
  ':::',
  ':::note',
  '{{',
  '}}',
  '{%',
  '%}',
  '{#a}',
  '{: .b}',
  '*[A]: ',
  '"',
  "'",
  '\\',
  '&amp;',
  '<b>',
  '<!--',
  '-->',
  '*a*',
  '**a**',
  '_a_',
  'null',
  '0x1f',
  '😀',
  '€',
  'سلام',
  ' ',
  'word',
);
const marked = fc.array(fc.oneof(mark, fc.constant(' '), line), { maxLength: 9 }).map((all) => all.join(''));

const PLACES = [
  'Text one.\n',
  '# Text\n',
  'Text\n====\n',
  'Text\n---\n',
  '- Text\n',
  '* a b\n  c d\n',
  '- [ ] Text\n',
  '1. a\n\n   b c\n   d e\n',
  '> a b\n> c d\n',
  '> a b\nlazy c\n',
  '> [!NOTE]\n> a b\n> c\n',
  'a b\\\nc d\n',
  'a *b* c\nd e\n\n[a]: b.md\n',
  '| Text |\n|---|\n',
  'Text | a\n--|--\nb | c\n',
  '[^1]: Text\n\na[^1]\n',
  '![Text](a.png)\n',
  '[a]: b.md "Text"\n',
  '---\ntitle: Text\n---\n',
  "---\nsummary: 'Text'\n---\n",
  '---\nsummary: >-\n  Text\n---\n',
  '---\ntags: [Text, b]\n---\n',
  'Text\n: a\n',
  'Term\n\n: a b\n  c d\n',
  ':::note Text\n\nb\n\n:::\n',
  'a\n:::note[Text]\nb\n:::\n',
  '!!! note "Text"\n    b\n',
  '!!! note\n\n    a b\n    c d\n',
  '{{< figure title="Text" >}}\n',
  '{% include a.html title="Text" %}\n',
  '*[AB]: Text\n',
  '+++\ntitle = "Text"\n+++\n',
  "+++\ntitle = 'Text'\n+++\n",
  "+++\ntitle = '''\nText'''\n+++\n",
  '+++\ntitle = """Text"""\n+++\n',
];

/** Writes a text in the place of the first one that a source has, and reads it again. */
function expectReadBack(text: string, source: string): void {
  const target = text.replace(/\s+/g, ' ').trim();
  fc.pre(/[\p{L}\d]/u.test(target) && !/www\.|https?:|@/i.test(target));
  // In a parameter a mark of the engine is written apart.
  fc.pre(!/title=/.test(source) || !/\{[{%]|[%}]\}/.test(target));
  const [block, ...before] = read(source);
  const [again, ...after] = read(written(source, { [block?.id ?? '']: target }, 'de'));
  expect({
    text: again?.content.text,
    others: after.length,
    codes: again?.content.codes.length,
    role: again?.role,
  }).toEqual({ text: target, others: before.length, codes: 0, role: block?.role });
}

test('any text reads back as it was given', () => {
  fc.assert(fc.property(fc.oneof(line, marked), fc.constantFrom(...PLACES), expectReadBack), {
    numRuns: 2500,
  });
});

test.each([
  ['- = 0|', '> a b\n> c d\n'],
  ['a -- b', 'a b c\nd e f\n'],
  ['a |- b|c', 'a b\\\nc d\n'],
  ['- a', 'Text\n====\n'],
  ['> a | b', 'Text | a\n--|--\nb | c\n'],
  ['a, b]', '---\ntags: [Text, b]\n---\n'],
  ['a   b   c', 'a b c\nd e f\n'],
  ['C#', '# Text\n'],
])('a line starts nothing, wherever it is broken: %s', expectReadBack);

test('a heading ends in signs that stand alone by a backslash only', () => {
  expect(written('# Text\n', { headline: 'C#' })).toBe('# C#\n');
  expect(written('# Text\n', { headline: 'C #' })).toBe('# C \\#\n');
});

/** Node types and values of a tree, without places. */
function shape(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  const { type, value, children, alt, url, depth } = node as Record<string, unknown>;
  const inside = Array.isArray(children) ? children.map(shape) : undefined;
  return {
    type,
    value: typeof value === 'string' ? value.replace(/\s+/g, ' ') : value,
    alt,
    url,
    depth,
    inside,
  };
}

const chunk = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9 ,.“”(]{1,60}$/),
  fc.stringMatching(
    /^([A-Za-z ,.“]{0,9}(\*{1,2}[A-Za-z ,.]{0,9}\*{1,2}|!?\[[a-z ]{0,5}\]\([a-z*_/.]{1,6}\)|[a-z0-9.,;:)”…—/\n-])){1,5}$/,
  ),
  fc.constantFrom(
    '- item',
    '> quote',
    '# Head',
    '## Head *x*',
    '```',
    '<div>',
    '1. one',
    '***',
    '    code',
    '[a]: b',
    'www.a.b',
    '<!--',
    '~~~~',
  ),
);

const ends = fc.constantFrom('\n\n', '\n\n', '\n', '\r\n', '\r\n\r\n', '\r', '\r\r', '\n \r\n');

test('a wrapped paragraph is one text with the line ends of any system', () => {
  for (const eol of ['\n', '\r\n', '\r'])
    expect(shown(['One', 'two', '', 'Three <b>x</b>', 'four'].join(eol))).toEqual([
      'paragraph: One two',
      'paragraph: Three {sc1 bold}x{ec1 /bold} four',
    ]);
});

test('paragraphs that the parser is not shown read as it would read them', () => {
  fc.assert(
    fc.property(fc.array(chunk, { maxLength: 6 }), ends, (chunks, eol) => {
      const text = chunks.join(eol);
      const tree = parseMarkdown(text);
      // A text that starts with a fence line is not condensed, nor is anything behind it.
      const whole = parseMarkdown(`~~~\n~~~\n\n${text}`);
      if ('code' in tree || 'code' in whole) return;
      expect(condense(`~~~\n~~~\n\n${text}`).stands).toEqual([]);
      expect(tree.children.map(shape)).toEqual(whole.children.slice(1).map(shape));
    }),
    { numRuns: 1500 },
  );
});

test('a book without markup is read in no time', () => {
  expect(read('A paragraph of a long book that has no markup at all.\n\n'.repeat(10_000))).toHaveLength(
    10_000,
  );
});

test('sources as targets give the same bytes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(chunk, line), { maxLength: 8 }),
      fc.constantFrom('\n', '\n\n', '\r\n\r\n'),
      (chunks, eol) => {
        const text = chunks.join(eol);
        const article = readArticle(text);
        const targets = new Map(article.blocks.map(({ id, content }) => [id, content]));
        expect(markdownFormat.write(article, targets, { lang: 'en' })).toBe(text);
        for (const { range, content } of article.blocks) {
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(content.text).not.toBe('');
        }
      },
    ),
    { numRuns: 600 },
  );
});

test.each([
  [
    'a list of 600 levels',
    Array.from({ length: 600 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n'),
    'markdown/too-deep',
  ],
  ['50,000 marks of quotations', `${'>'.repeat(50_000)}a`, 'markdown/too-deep'],
  ['emphasis without end', '*a **a '.repeat(10_000), undefined],
  [
    'backticks of every length',
    Array.from({ length: 600 }, (_, at) => '`'.repeat(at)).join('e'),
    'markdown/too-complex',
  ],
  ['notes without text', '[^a]'.repeat(20_000), 'markdown/too-complex'],
  ['runs of asterisks', `b${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`, 'markdown/too-complex'],
  ['open tags', '<a '.repeat(20_000), undefined],
  ['ampersands', '&'.repeat(100_000), undefined],
  ['open brackets', '['.repeat(20_000), undefined],
  ['a paragraph of 5 MB', 'word and more. '.repeat(350_000), 'article/long-paragraph'],
  ['a paragraph of 5 MB with marks', 'word *and* more. `x` '.repeat(250_000), 'markdown/too-large'],
])('%s: read or refused', { timeout: 120_000 }, (_name, text, code) => {
  const { diagnostics } = markdownFormat.read(text, { name: 'a.md', lang: 'en' });
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual(code === undefined ? [] : [code]);
});
