import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlFormat } from '../../../src/formats/html/index.ts';
import { pseudo } from '../../../src/convert/pseudo.ts';
import type { Article } from '../../../src/model/article.ts';
import { plain } from '../../../src/model/inline.ts';
import { showNames } from '../shown.ts';

const readArticle = (text: string): Article => htmlFormat.read(text, { name: 'a.html', lang: 'en' }).article;

const shown = (text: string): readonly string[] => readArticle(text).blocks.map(showNames);

const WORDPRESS = `<!-- wp:heading --><h2 class="wp-block-heading">Harbour news</h2><!-- /wp:heading -->
<!-- wp:paragraph {"align":"center","placeholder":"Write here"} -->
<p class="has-text-align-center">The <strong>port</strong> reopened [sic] today.</p>
<!-- /wp:paragraph -->
<!-- wp:image {"id":6} -->
<figure class="wp-block-image"><img src="a.jpg" alt="A crane"/><figcaption class="wp-element-caption">The crane at work.</figcaption></figure>
<!-- /wp:image -->
<p>[caption id="attachment_6" align="alignright" width="300"]<a href="a.jpg"><img src="a.jpg" alt="Crane" /></a> The crane, seen from the quay[/caption]</p>
[gallery ids="1,2" caption="Pictures of the port"]
<p>It costs [price id=3] and [button url="/x"]more is here[/button] now.</p>
[embed]https://example.com/film[/embed]
<p>[contact-form]</p>
`;

test('WordPress: block comments and shortcodes are code, captions and texts inside are text', () => {
  expect(shown(WORDPRESS)).toEqual([
    'heading: Harbour news',
    'paragraph: The ‹strong›port‹/strong› reopened [sic] today.',
    'label: A crane',
    'caption: The crane at work.',
    'paragraph: The crane, seen from the quay',
    'label: Crane',
    'caption: Pictures of the port',
    'paragraph: It costs ‹[price id=3]› and ‹[button url="/x"]›more is here‹[/button]› now.',
    'paragraph: [contact-form]',
  ]);
});

const JEKYLL = `---
layout: page
title: About us
lang: en
date: 2018-05-09
---
<h1>{{ page.title }}</h1>
{% if page.old %}<p>{% include note.html title="Mind the date" %} Old text.</p>{% endif %}
<p>Written by {{ page.author }} on <em>{{ page.date | date: "%Y" }}</em>.</p>
<img src="{{ page.image }}" alt="{{ page.alt }}"><img src="b.png" alt="View of {{ place }} by night">
{% highlight html %}<p>Not a text</p>{% endhighlight %}
{% comment %}
<p>Nor is this</p>
{% endcomment %}
<p>{{ site.note }}</p>
`;

test('Jekyll: front matter is data and metadata, Liquid is code', () => {
  expect(shown(JEKYLL)).toEqual([
    'paragraph: Old text.',
    'label: Mind the date',
    'paragraph: Written by ‹{{ page.author }}› on ‹emphasis›‹{{ page.date | date: "%Y" }}›‹/emphasis›.',
    'label: View of ‹{{ place }}› by night',
    'headline: About us',
  ]);
  const article = readArticle(JEKYLL);
  const targets = new Map([
    ['headline', plain('معلومات: عنا')],
    ['param-title1', plain('انتبه "جيدا"')],
  ]);
  const written = htmlFormat.write(article, new Map([...targets, ['meta-title', plain('معلومات: عنا')]]), {
    lang: 'ar',
  });
  expect(written).toContain('title: "معلومات: عنا"\nlang: ar\n');
  expect(written).toContain('title="انتبه &quot;جيدا&quot;" %}');
});

const MEDIAWIKI = `<div class="mw-parser-output"><h2><span class="mw-headline" id="History">History</span><span class="mw-editsection">[<a href="/edit" title="Edit section: History">edit</a>]</span></h2>
<p>Founded in 1881<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup>, it <style data-mw-deduplicate="x">.a{}</style><span class="nowrap">grew</span>.</p>
<div class="thumb"><div class="thumbcaption"><div class="magnify"><a href="/f" title="Enlarge"></a></div>The old port</div></div></div>
`;

test('MediaWiki: notes and styles are codes in their paragraph', () => {
  expect(shown(MEDIAWIKI)).toEqual([
    'heading: ‹span›History‹/span›‹span›[‹link /edit›edit‹/link›]‹/span›',
    'label: Edit section: History',
    'paragraph: Founded in 1881‹superscript›‹link #cite_note-1›[1]‹/link›‹/superscript›, it ‹style›‹span›grew‹/span›.',
    'label: Enlarge',
    'paragraph: The old port',
  ]);
});

test('a manual may speak of templates', () => {
  expect(
    shown(
      '<p>Write <code>{% highlight %}</code> before and <code>{% endhighlight %}</code> after, or [css] and</p><p>[/css].</p>',
    ),
  ).toEqual(['paragraph: Write ‹{% highlight %}› before and ‹{% endhighlight %}› after, or ‹[css]› and']);
});

const PAGES = [WORDPRESS, JEKYLL, MEDIAWIKI];

test.each(PAGES)('sources as targets give the same bytes: %.30j', (text) => {
  for (const source of [text, text.replaceAll('\n', '\r\n')]) {
    const article = readArticle(source);
    const targets = new Map(article.blocks.map(({ id, content }) => [id, content]));
    expect(targets.size).toBe(article.blocks.length);
    for (const isForced of [false, true])
      expect(htmlFormat.write(article, targets, { lang: 'en', isForced })).toBe(source);
  }
});

test.each(PAGES)('a pseudo-translation leaves codes as they are and no text in English: %.30j', (text) => {
  const article = readArticle(text);
  const targets = new Map(article.blocks.map(({ id, content }) => [id, pseudo(content, 'rtl')]));
  const written = htmlFormat.write(article, targets, { lang: 'ar' });
  const codes = (page: string): readonly string[] =>
    page.match(
      /\{\{.*?\}\}|\{% (?!include)[^]*?%\}|<!--.*?-->|\[\/?(?:caption|price|button|embed)[^\]]*\]/g,
    ) ?? [];
  expect(codes(written)).toEqual(codes(text));
  const rest = shown(written).filter((line) =>
    /[a-z]{3}/i.test(line.replace(/^\w+(?:-\w+)?: |‹[^›]*›|\{\{.*?\}\}/g, '')),
  );
  expect(rest).toEqual([]);
});

const piece = fc.constantFrom(
  '---\n',
  'title: a\n',
  '{{',
  '}}',
  '{%',
  '%}',
  '{% highlight a %}',
  '{% endhighlight %}',
  '[a b="c"]',
  '[/a]',
  '[embed]',
  '[/embed]',
  '<p>',
  '</p>',
  '<b>',
  '<img alt="{{x}} y">',
  'word',
  ' ',
  '\n',
  '"',
  'title="t"',
  '&amp;',
  '<!-- wp:a -->',
);

test('any mixture of templates and tags is read and written back', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join('');
      const article = readArticle(text);
      const targets = new Map(article.blocks.map(({ id, content }) => [id, content]));
      expect(targets.size).toBe(article.blocks.length);
      expect(htmlFormat.write(article, targets, { lang: 'en' })).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test('many marks that open nothing take no time', () => {
  for (const mark of ['{{ ', '{% highlight ruby %} ', '[embed] ', '[a b="c" ', '[a ']) {
    const text = mark.repeat(Math.ceil(150_000 / mark.length));
    const start = process.cpuUsage();
    readArticle(text);
    expect(process.cpuUsage(start).user).toBeLessThan(4_000_000);
  }
});
