import { describe, expect, test } from 'vitest';
import { formatOf } from '../../src/formats/read-article.ts';
import { formats } from '../../src/formats/index.ts';
import type { Block } from '../../src/model/article.ts';

/** For each format a paragraph with inline markup, and parts that hold nothing for a translator. */
const ARTICLES: Readonly<Record<string, { readonly text: string; readonly name: string }>> = {
  plain: { name: 'a.txt', text: 'Harbour reopens\n\n* * *\n\n—\n\nOne two, three.\n\n…\n' },
  html: {
    name: 'a.html',
    text: '<h1>—</h1><p>One <b>two</b>, <a href="x"><em>three</em></a>.</p><p><img src="a"></p><p><b>*</b></p><p>&nbsp;|&nbsp;</p><ul><li><a href="x">…</a></li></ul><table><tr><td>–</td></tr></table>',
  },
  markdown: {
    name: 'a.md',
    text: '# —\n\nOne **two**, [*three*](x).\n\n![](a.png)\n\n**\\***\n\n- […](x)\n\n| – |\n|---|\n| | |\n\n{{ x }}\n\n`code`\n\n: ?\n\n!!! note "…"\n    — \n',
  },
  ninjs: {
    name: 'a.json',
    text: '{"uri": "urn:a:1", "headline": "—", "byline": "…", "body_html": "<p>One <b>two</b>, <a href=\\"x\\"><em>three</em></a>.</p><p><img src=\\"a\\"></p><p>*</p>"}',
  },
  nitf: {
    name: 'a.nitf',
    text: '<nitf><body><hl1>—</hl1><p>One <em>two</em>, <a href="x"><em>three</em></a>.</p><p><br/></p><p>*</p><p><em>…</em></p></body></nitf>',
  },
  i18next: {
    name: 'a.i18n.json',
    text: '{"a": "One two, three.", "b": "{{x}}", "c": "—", "d": "", "e": " "}',
  },
};

const readAs = (name: string): readonly Block[] => {
  const { text, name: file } = ARTICLES[name] ?? { text: '', name: '' };
  const format = formats.find((one) => one.name === name) ?? formatOf(file, text);
  return format
    .read(text, { name: file, lang: 'en' })
    .article.blocks.filter(({ translate }) => translate !== false);
};

test('every format has an article here', () => {
  expect(Object.keys(ARTICLES).toSorted()).toEqual(formats.map(({ name }) => name).toSorted());
});

describe.each(Object.keys(ARTICLES))('%s', (name) => {
  test('no unit is a lone code or nothing but punctuation', () => {
    const bare = readAs(name).filter(({ content }) => !/[\p{L}\p{N}]/u.test(content.text));
    expect(bare.map(({ content }) => content)).toEqual([]);
  });

  test('text that inline markup joins is one unit', () => {
    const texts = readAs(name).map(({ content }) => content.text);
    expect(texts.filter((text) => text === 'One two, three.')).toHaveLength(1);
    expect(texts.filter((text) => /^(?:One|two|three)\W*$/.test(text))).toEqual([]);
  });
});
