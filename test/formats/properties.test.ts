import * as fc from 'fast-check';
import { parseFragment } from 'parse5';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { ninjsFormat } from '../../src/formats/ninjs/index.ts';
import { nitfFormat } from '../../src/formats/nitf/index.ts';
import { plainFormat } from '../../src/formats/plain/index.ts';
import type { Article } from '../../src/model/article.ts';
import type { ArticleFormat } from '../../src/model/format.ts';
import type { Content } from '../../src/model/inline.ts';
import { shuffled } from './shuffled.ts';

/** What a format finds in its files, alone or out of place. */
const PIECES: Readonly<Record<string, readonly string[]>> = {
  'a.txt': [
    'Harbour reopens',
    'Wednesday 09/05/2018',
    'By Amal Haddad',
    'TUNIS - ',
    '(AFP)',
    '- ',
    '> ',
    '“',
    '”',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '\u00a0',
    '\u2028',
    '\ud800',
    '\ufeff',
    '\0',
    '# ',
    '* * *',
    '.',
    '1. ',
  ],
  'a.nitf': [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE nitf>',
    '<nitf>',
    '</nitf>',
    '<body>',
    '</body>',
    '<p>',
    '</p>',
    '<em>',
    '</em>',
    '<br/>',
    '<hl1>',
    '</hl1>',
    '<!-- x -->',
    '<![CDATA[',
    ']]>',
    '&amp;',
    '&#233;',
    '&x;',
    'text',
    ' ',
    '\n',
    '"',
    '<a href="x">',
    '</a>',
    '<date.issue norm="20180509"/>',
    '<',
    '>',
    '\0',
    '\ufffe',
  ],
  'a.json': [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"uri"',
    '"headline"',
    '"body_html"',
    '"<p>a <b>b</b></p>"',
    '"byline"',
    '"x"',
    '"\\u00e9"',
    '"\\ud800"',
    '"\\"',
    '1',
    'true',
    'null',
    '\n',
    ' ',
    '"associations"',
    '"headlines"',
    '"bodies"',
  ],
};

const VALID: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'a.txt': fc
    .array(fc.constantFrom(...(PIECES['a.txt'] ?? [])), { maxLength: 25 })
    .map((all) => all.join('')),
  'a.nitf': fc
    .array(
      fc.oneof(
        fc
          .string({ maxLength: 12 })
          .map((text) => text.replace(/[<&>\0-\u001f\ud800-\udfff\ufffe\uffff]/g, '')),
        fc.constantFrom(
          '<em>a</em> b',
          'a<br/>b',
          '<a href="x">c <em>d</em></a>',
          '&amp;',
          '&#x645;',
          '<!-- x -->',
          ' \n ',
        ),
      ),
      { maxLength: 6 },
    )
    .map((parts) => `<nitf><body><body.content><p>${parts.join('')}</p></body.content></body></nitf>`),
  'a.json': fc
    .record({
      uri: fc.constant('urn:a:1'),
      headline: fc.string({ unit: 'binary', maxLength: 20 }),
      byline: fc.string({ maxLength: 20 }),
      body_html: fc
        .array(
          fc.constantFrom(
            '<p>',
            '</p>',
            '<b>x</b>',
            'text',
            '&amp;',
            '<img alt="y">',
            '<br>',
            '\n',
            '<',
            'é',
          ),
          {
            maxLength: 12,
          },
        )
        .map((all) => all.join('')),
      body_text: fc.string({ maxLength: 20 }),
    })
    .map((item) => JSON.stringify(item, undefined, 2)),
};

const FORMATS: readonly (readonly [string, ArticleFormat])[] = [
  ['a.txt', plainFormat],
  ['a.nitf', nitfFormat],
  ['a.json', ninjsFormat],
];

const sources = ({ blocks }: Article): ReadonlyMap<string, Content> =>
  new Map(blocks.map(({ id, content }) => [id, content]));

describe.each(FORMATS)('%s', (name, format) => {
  const read = (text: string): Article => format.read(text, { name, lang: 'en' }).article;
  const piece = fc.constantFrom(...(PIECES[name] ?? []));
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
    VALID[name] ?? fc.constant(''),
  );

  test('any text is read, and leaves as it came', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { article, diagnostics } = format.read(text, { name, lang: 'en' });
        expect(Array.isArray(diagnostics)).toBe(true);
        expect(article.source).toBe(text);
        expect(format.write(article, new Map(), { lang: 'ar' })).toBe(text);
        expect(format.write(article, sources(article), { lang: 'en' })).toBe(text);
      }),
      { numRuns: 600 },
    );
  });

  test('ids are unique, ranges lie in the text, and every unit has a letter or digit', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { blocks } = read(text);
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
        for (const { range, content, translate } of blocks) {
          expect(range.start).toBeLessThanOrEqual(range.end);
          expect(range.end).toBeLessThanOrEqual(text.length);
          if (translate !== false) expect(content.text).toMatch(/[\p{L}\p{N}]/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('what is written anew reads as the same text', () => {
    fc.assert(
      fc.property(VALID[name] ?? fc.constant(''), (text) => {
        const article = read(text);
        const written = format.write(article, sources(article), { lang: 'en', isForced: true });
        expect(read(written).blocks.map(({ content }) => content.text)).toEqual(
          article.blocks.map(({ content }) => content.text),
        );
      }),
      { numRuns: 300 },
    );
  });
});

const word = fc.constantFrom(
  ' كلمة ',
  'a & b',
  '<i>',
  '"',
  ']]>',
  '\\',
  ' ',
  '{x}',
  '&amp;',
  '\u0001',
  '😀',
  "'",
);
const picks = fc.array(fc.nat(30), { minLength: 8, maxLength: 8 });
const words = fc.array(word, { minLength: 8, maxLength: 8 });

/** Names of the elements of a well-formed text; fails when it is not. */
function elementsOf(text: string): readonly string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => names.push(name));
  parser.write(text).close();
  return names.toSorted();
}

test('NITF keeps its elements whatever a translator does with the codes', () => {
  const text =
    '<nitf><body><p>One <em>two <sub>three</sub></em> <a href="x">four</a><br/><org>five</org> six<!-- y --> seven</p></body></nitf>';
  const { article } = nitfFormat.read(text, { name: 'a.nitf', lang: 'en' });
  const [block] = article.blocks;
  fc.assert(
    fc.property(picks, words, (order, between) => {
      const target = shuffled(block?.content.codes ?? [], order, between);
      const written = nitfFormat.write(article, new Map([[block?.id ?? '', target]]), { lang: 'ar' });
      expect(elementsOf(written)).toEqual(elementsOf(text));
    }),
    { numRuns: 400 },
  );
});

/** Names of the elements that a browser would make of a fragment. */
function htmlElements(html: string): readonly string[] {
  const names: string[] = [];
  const rest = [...parseFragment(html).childNodes];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if ('tagName' in node) names.push(node.tagName);
    if ('childNodes' in node) rest.push(...node.childNodes);
  }
  return names.toSorted();
}

test('ninjs stays JSON with the same elements whatever a translator does with the codes', () => {
  const html =
    '<p>One <em>two <sub>three</sub></em> <a href="x">four</a><br><b>five</b> <img alt="y">six</p>';
  const text = JSON.stringify({ uri: 'urn:a:1', headline: 'H', body_html: html });
  const { article } = ninjsFormat.read(text, { name: 'a.json', lang: 'en' });
  const block = article.blocks.find(({ role }) => role === 'paragraph');
  fc.assert(
    fc.property(picks, words, (order, between) => {
      const target = shuffled(block?.content.codes ?? [], order, between);
      const written = ninjsFormat.write(article, new Map([[block?.id ?? '', target]]), { lang: 'ar' });
      const body = String(JSON.parse(written).body_html);
      expect(htmlElements(body)).toEqual(htmlElements(html));
    }),
    { numRuns: 400 },
  );
});
