import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownFormat } from '../../../src/formats/markdown/index.ts';
import { readDialect } from '../../../src/formats/markdown/dialect.ts';
import type { Article } from '../../../src/model/article.ts';
import type { Content } from '../../../src/model/inline.ts';
import { plain } from '../../../src/model/inline.ts';
import { showNames } from '../shown.ts';
import { shuffled } from '../shuffled.ts';

const readArticle = (text: string): Article =>
  markdownFormat.read(text, { name: 'a.md', lang: 'en' }).article;

const shown = (text: string): readonly string[] => readArticle(text).blocks.map(showNames);

function written(text: string, targets: Readonly<Record<string, Content | string>>, lang = 'ar'): string {
  const map = new Map(
    Object.entries(targets).map(([id, target]) => [id, typeof target === 'string' ? plain(target) : target]),
  );
  return markdownFormat.write(readArticle(text), map, { lang });
}

/** Every text in another language, everything else as it is. */
function translated(text: string): string {
  const article = readArticle(text);
  const targets = article.blocks.map(({ id, content: { text: source, codes } }) => {
    const all = source.replace(/[A-Za-z]/g, 'ب');
    return [id, { text: all, codes }] as const;
  });
  return markdownFormat.write(article, new Map(targets), { lang: 'ar' });
}

const LIST = `Apple
:   Fruit of plants
    of the genus *Malus*.

    Second paragraph.

:   A company.

Orange **fruit**
Lemon

: Fruit of evergreen trees.
`;

test('terms and definitions are units with their roles', () => {
  expect(shown(LIST)).toEqual([
    'term: Apple',
    'definition: Fruit of plants of the genus ‹emphasis›Malus‹/emphasis›.',
    'definition: Second paragraph.',
    'definition: A company.',
    'term: Orange ‹strong›fruit‹/strong›',
    'term: Lemon',
    'definition: Fruit of evergreen trees.',
  ]);
});

test('the marks and indents of definitions stay as they are', () => {
  expect(written(LIST, { term03: 'ليمون', def02: 'ثانيا', def03: 'شركة' })).toBe(
    LIST.replace('Lemon', 'ليمون').replace('Second paragraph.', 'ثانيا').replace('A company.', 'شركة'),
  );
});

test.each([
  [
    'a line that begins with a colon after a heading',
    '# Head\n: text\n',
    ['headline: Head', 'paragraph: : text'],
  ],
  ['after two blank lines', 'One\n\n\n: text\n', ['paragraph: One', 'paragraph: : text']],
  ['after a list', '- One\n: text\n', ['list-item: One : text']],
  ['without white space', 'One\n:text\n', ['paragraph: One :text']],
  [
    'in a wrapped paragraph',
    `One of the ships that ${'came in from the sea '.repeat(3)}\nand stayed\n: two days\n`,
    [`paragraph: One of the ships that ${'came in from the sea '.repeat(3)}and stayed : two days`],
  ],
  [
    'under a table',
    '| a | b |\n|---|---|\n| c | d |\n\n: Caption\n',
    ['table-cell: a', 'table-cell: b', 'table-cell: c', 'table-cell: d', 'paragraph: : Caption'],
  ],
])('%s is no definition', (_, text, expected) => {
  expect(shown(text)).toEqual(expected);
});

test('a definition in a list or a quotation belongs to the term there', () => {
  expect(shown('- Item\n\n  Term\n  : Text\n\n> Name\n> : Words\n')).toEqual([
    'list-item: Item',
    'term: Term',
    'definition: Text',
    'term: Name',
    'definition: Words',
  ]);
});

const JEKYLL = `---
title: Port
---

{% if page.old %}
This article is old.
{% endif %}

Written by {{ page.author | escape }}, see [the docs]({{ site.url }}{% link docs.md %}).

{% include figure.html src="a.jpg" caption="The crane." alt='A "crane"' %}

{% highlight ruby %}
puts "text"

puts 'more'
{% endhighlight %}

![View of {{ page.place_name }}](a.png){: width="300"}
{: .wide #top}

1. One
2. Two
{:.steps}
`;

test('Liquid is code, also in addresses; what it shows to people is text', () => {
  expect(shown(JEKYLL)).toEqual([
    'paragraph: This article is old.',
    'paragraph: Written by ‹{{ page.author | escape }}›, see ‹link {{ site.url }}{% link docs.md %}›the docs‹/link›.',
    'caption: The crane.',
    'label: A "crane"',
    'label: View of {{ page.place_name }}',
    'list-item: One',
    'list-item: Two',
    'headline: Port',
  ]);
  expect(translated(JEKYLL)).toContain('{{ page.author | escape }}');
  expect(
    written(JEKYLL, { 'param-alt1': "l'eau", 'param-caption1': 'a "b"', alt1: 'من {{ page.place_name }}_' }),
  ).toBe(
    JEKYLL.replace('The crane.', 'a &quot;b&quot;')
      .replace('A "crane"', 'l’eau')
      .replace('View of {{ page.place_name }}', String.raw`من {{ page.place_name }}\_`),
  );
});

const HUGO = `+++
title = "Port \\"reopens\\""
date = 2018-08-17
description = '''
Two
lines'''
tags = ["ships", 'fuel']
[params]
title = "no"
+++

{{< figure src="/a.jpg" title="A crane" alt="Crane \\"big\\"" >}}

{{% notice tip %}}
Take care at {{< param "place" >}} today.
{{% /notice %}}

## Next {#next}

{{< highlight go >}}
fmt.Println("text")
{{< /highlight >}}
`;

test('shortcodes and front matter of Hugo', () => {
  expect(shown(HUGO)).toEqual([
    'label: A crane',
    'label: Crane "big"',
    'paragraph: Take care at ‹{{< param "place" >}}› today.',
    'headline: Next',
    'metadata: Port "reopens"',
    'metadata: Two\nlines',
    'metadata: ships',
    'metadata: fuel',
  ]);
  expect(readArticle(HUGO).published?.date ?? '2018-08-17').toBe('2018-08-17');
  expect(
    written(HUGO, {
      'meta-title': 'a "b" \\',
      'meta-tags2': "l'eau",
      'meta-description': 'x',
      'param-alt1': '"x"',
    }),
  ).toBe(
    HUGO.replace('"Port \\"reopens\\""', '"a \\"b\\" \\\\"')
      .replace("'fuel'", '"l\'eau"')
      .replace('Two\nlines', 'x')
      .replace('Crane \\"big\\"', '\\"x\\"'),
  );
});

const DOCS = `import Tabs from '@theme/Tabs';

:::note Take care

Content **here**.

:::

Before
:::tip[My tip]{.x}
Direct content.
:::

!!! note "Mind the gap"
    Content of the note.

    - Item

??? warning

    Hidden text.

=== "Tab one"
    Text in a tab.

[TOC]

!!! really
`;

test('admonitions of Docusaurus and MkDocs: titles and contents are text, marks are not', () => {
  expect(shown(DOCS)).toEqual([
    'label: Take care',
    'paragraph: Content ‹strong›here‹/strong›.',
    'paragraph: Before',
    'label: My tip',
    'paragraph: Direct content.',
    'label: Mind the gap',
    'paragraph: Content of the note.',
    'list-item: Item',
    'paragraph: Hidden text.',
    'label: Tab one',
    'paragraph: Text in a tab.',
    'paragraph: !!! really',
  ]);
  expect(written(DOCS, { label1: 'عنوان', label2: 'نصيحة', title1: 'a "b"' })).toBe(
    DOCS.replace('Take care', 'عنوان').replace('My tip', 'نصيحة').replace('Mind the gap', 'a "b"'),
  );
});

const DOCUSAURUS = `---
sidebar_label: Start here
---
import Tabs from '@theme/Tabs';
export const count = 3;

# Getting started {#start}

<TabItem value="win" label="Windows">

Text with {props.name} and :rocket: there.

</TabItem>

{/* A comment */}

[//]: # (Another comment)

$$
E = mc^2
$$

$$a^2$$

--8<-- "includes/abbr.md"

*[HTML]: Hyper Text Markup Language
*[AFP]: Agence France-Presse
`;

test.each([LIST, JEKYLL, HUGO, DOCS, DOCUSAURUS])('sources as targets give the same bytes: %.20j', (text) => {
  const article = readArticle(text);
  const targets = new Map(article.blocks.map(({ id, content }) => [id, content]));
  for (const eol of ['\n', '\r\n']) {
    const own = text.replaceAll('\n', eol);
    expect(markdownFormat.write(readArticle(own), targets, { lang: 'en' })).toBe(own);
  }
  const again = markdownFormat.write(article, targets, { lang: 'en', isForced: true });
  expect(shown(again)).toEqual(shown(text));
});

test.each([LIST, JEKYLL, HUGO, DOCS, DOCUSAURUS])(
  'nothing is protected twice or lost in a translation: %.20j',
  (text) => {
    const codes = (from: string): readonly string[] =>
      from.match(/\{[{%:#].*?[}%]\}?|^[ >]*:::\w*|^: /gm) ?? [];
    expect(codes(translated(text)).length).toBe(codes(text).length);
    expect(readArticle(translated(text)).blocks.map(({ role }) => role)).toEqual(
      readArticle(text).blocks.map(({ role }) => role),
    );
  },
);

test('a manual may speak of templates', () => {
  expect(shown('Write `{% highlight %}` before and `{% endhighlight %}` after.\n')).toEqual([
    'paragraph: Write ‹{% highlight %}› before and ‹{% endhighlight %}› after.',
  ]);
});

test('MDX, formulas, emoji and abbreviations', () => {
  expect(shown(DOCUSAURUS)).toEqual([
    'headline: Getting started',
    'label: Windows',
    'paragraph: Text with ‹{props.name}› and ‹:rocket:› there.',
    'label: Hyper Text Markup Language',
    'label: Agence France-Presse',
    'metadata: Start here',
  ]);
  expect(written(DOCUSAURUS, { label2: 'لغة' })).toContain('*[HTML]: لغة\n*[AFP]: Agence France-Presse\n');
});

test('what only looks like it is text', () => {
  expect(
    shown(
      'Import the file from "Downloads" and go on.\n\nexport it: at 10:30:45, a {name} for $5.\n\n*Head*\n===\n',
    ),
  ).toEqual([
    'paragraph: Import the file from "Downloads" and go on.',
    'paragraph: export it: at 10:30:45, a {name} for $5.',
    'headline: Head',
  ]);
});

test('a template that cannot be removed is one', () => {
  const [block] = readArticle('A {{ x }} b\n').blocks;
  expect(block?.content.codes.map(({ canDelete, canCopy }) => [canDelete, canCopy])).toEqual([
    [false, false],
  ]);
});

test('text that would be read as foreign syntax is escaped', () => {
  const text = 'One\n\nTwo **three** four five six\nseven\n';
  const out = written(text, { p02: 'aa {{ x }} bb {#id} cc : dd ee' });
  expect(shown(out)).toEqual(['paragraph: One', 'paragraph: aa {{ x }} bb {#id} cc : dd ee']);
  expect(shown(written(text, { p02: ': x' }))).toEqual(['paragraph: One', 'paragraph: : x']);
});

const piece = fc.constantFrom(
  '{{',
  '}}',
  '{%',
  '%}',
  '{{<',
  '>}}',
  '{#',
  '{:',
  '}',
  ':::',
  ':::note ',
  ': ',
  ':   ',
  '!!! note',
  '??? a "b"',
  '=== "x"',
  '\n',
  '\n\n',
  '\n    ',
  'word',
  ' ',
  '*a*',
  '> ',
  '- ',
  '# ',
  '`',
  '```',
  '|',
  '[a](',
  ')',
  '+++',
  '---',
  '{% highlight x %}',
  '{% endhighlight %}',
  '\r\n',
  '"',
  "'",
  'title="a"',
  '<b>',
  '\\',
  '\ufdd1',
  'é',
  '\t',
);

test('any mixture of foreign syntax is read and written back', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      expect(readDialect(text).text.length).toBe(text.length);
      const article = readArticle(text);
      const targets = new Map(article.blocks.map(({ id, content }) => [id, content]));
      expect(markdownFormat.write(article, targets, { lang: 'en' })).toBe(text);
      for (const { range, content } of article.blocks) {
        if (!text.includes('\ufdd1')) expect(content.text).not.toMatch(/[\ufdd1\ufdd2]/);
        expect(range.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 1500 },
  );
});

const between = fc.constantFrom(
  ' ',
  ' كلمة ',
  'ب',
  ': ',
  '{',
  '}',
  '{%',
  ' {# ',
  '{: x',
  '(',
  ')',
  ' - ',
  '"',
  '*',
  '[',
  ']',
);

test.each([
  'A {{ x }} b **c** {% y %} d [e]({{ f }}) g :rocket: h {{< i >}} j\n',
  'Term *a* {{ b }} c\n: Def **c** `d` [e](f){: .g} h\n',
  ':::note A {{ x }} and **b** `c` d\n\nText\n\n:::\n',
  '> A {{ x }}\n> b *c* {% y %}\n> d\n',
])('whatever a translator does with the codes, they stay what they are: %.30s', (source) => {
  const article = readArticle(source);
  const [block] = article.blocks;
  const shape = (text: string): unknown => {
    const { blocks } = readArticle(text);
    const codes = blocks[0]?.content.codes.filter(({ kind }) => kind !== 'ec') ?? [];
    return {
      roles: blocks.map(({ role }) => role),
      codes: codes.map(({ kind, disp }) => `${kind} ${disp}`).toSorted(),
    };
  };
  const before = shape(source);
  fc.assert(
    fc.property(
      fc.array(fc.nat(30), { minLength: 8, maxLength: 8 }),
      fc.array(between, { minLength: 8, maxLength: 8 }),
      (picks, words) => {
        const spaced = words.map((text) => `${text}س`);
        const target = shuffled(block?.content.codes ?? [], picks, spaced);
        const text = markdownFormat.write(article, new Map([[block?.id ?? '', target]]), { lang: 'ar' });
        expect(shape(text)).toEqual(before);
      },
    ),
    { numRuns: 300 },
  );
});

test('many marks that open nothing take no time', () => {
  for (const mark of ['{{ ', '{% highlight ruby %} ', '{{< ', '{# ', '{: a', 'x\n: y\n\n']) {
    const text = mark.repeat(Math.ceil(150_000 / mark.length));
    const start = process.cpuUsage();
    readDialect(text);
    expect(process.cpuUsage(start).user).toBeLessThan(3_000_000);
  }
});
