import * as fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { expect, test } from 'vitest';
import type { Code, Content } from '../../src/model/inline.ts';
import { codesOf, renderParts } from '../../src/preview/inline.ts';

const pair = (id: string, start: number, end: number, [open, close]: readonly [string, string]): Code[] => [
  { at: start, kind: 'sc', id, data: open },
  { at: end, kind: 'ec', id, data: close },
];
const render = (target: Content, source: Content, dir: 'ltr' | 'rtl' = 'ltr'): string =>
  renderParts([{ content: target, dir }], codesOf(source));
const same = (content: Content): string => render(content, content);

test('a code of the source becomes its element', () => {
  expect(same({ text: 'a big day', codes: pair('1', 2, 5, ['<b class="x">', '</b>']) })).toBe(
    'a <b>big</b> day',
  );
  expect(same({ text: 'a big day', codes: pair('1', 2, 5, ['**', '**']) })).toBe(
    'a <strong>big</strong> day',
  );
});

test('a link keeps an address that is http, https or mailto, and no other', () => {
  const link = (data: string): string => same({ text: 'x', codes: pair('1', 0, 1, [data, '</a>']) });
  expect(link('<a href="https://example.org/?a=1&amp;b=2" onclick="x()">')).toBe(
    '<a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer">x</a>',
  );
  expect(link('<a href="mailto:a@example.org">')).toContain('href="mailto:a@example.org"');
  for (const address of [
    'javascript:x()',
    ' JaVa&#115;cript:x()',
    'data:text/html,x',
    '//example.org',
    '/x',
    'file:///x',
  ])
    expect(link(`<a href="${address}">`)).toBe('<a>x</a>');
  const markdown: Code[] = [
    { at: 0, kind: 'sc', id: '1', data: '[', type: 'link' },
    { at: 1, kind: 'ec', id: '1', data: '](https://example.org/ "title")' },
  ];
  expect(same({ text: 'x', codes: markdown })).toContain('href="https://example.org/"');
});

test('elements that load or run something become spans', () => {
  for (const tag of [
    '<script>',
    '<iframe src="x">',
    '<img src="x">',
    '<svg onload="x">',
    '<style>',
    '<form action="x">',
  ])
    expect(same({ text: 'x', codes: pair('1', 0, 1, [tag, '']) })).toBe('<span>x</span>');
});

test('a code that the source does not have leaves no trace', () => {
  const source = { text: 'x', codes: [] };
  expect(render({ text: 'x', codes: pair('1', 0, 1, ['<script>', '</script>']) }, source)).toBe('x');
});

test('a code is drawn as the source has it, whatever the translation says', () => {
  const source = { text: 'x', codes: pair('1', 0, 1, ['<em>', '</em>']) };
  const target = { text: 'y', codes: pair('1', 0, 1, ['<script>', '</script>']) };
  expect(render(target, source)).toBe('<em>y</em>');
});

test('codes that cross are nested, and what is never closed is closed at the end', () => {
  const crossing: Code[] = [
    { at: 0, kind: 'sc', id: '1', data: '<b>' },
    { at: 1, kind: 'sc', id: '2', data: '<i>' },
    { at: 2, kind: 'ec', id: '1', data: '</b>' },
    { at: 3, kind: 'ec', id: '2', data: '</i>' },
  ];
  expect(same({ text: 'abc', codes: crossing })).toBe('<b>a<i>b</i></b><i>c</i>');
  expect(same({ text: 'abc', codes: crossing.slice(0, 2) })).toBe('<b>a<i>bc</i></b>');
});

test('an element open over two segments is closed and opened again', () => {
  const source = { text: 'One. Two.', codes: pair('1', 0, 9, ['<em>', '</em>']) };
  const [start, end] = source.codes;
  const parts = [
    { content: { text: 'One.', codes: [start!] }, dir: 'ltr' as const, span: { id: 's1' } },
    { content: { text: ' ', codes: [] }, dir: 'ltr' as const },
    { content: { text: 'Two.', codes: [{ ...end!, at: 4 }] }, dir: 'ltr' as const, span: { id: 's2' } },
  ];
  expect(renderParts(parts, codesOf(source))).toBe(
    '<span id="s1"><em>One.</em></span><em> </em><span id="s2"><em>Two.</em></span>',
  );
});

test('foreign runs stand in bdi, also with an element inside', () => {
  const source = { text: 'قال NATO Summit أمس', codes: pair('1', 9, 15, ['<i>', '</i>']) };
  expect(render(source, source, 'rtl')).toBe('قال <bdi dir="ltr">NATO <i>Summit</i></bdi> أمس');
  const first = { text: 'قال NATO Summit أمس', codes: pair('1', 4, 8, ['<i>', '</i>']) };
  expect(render(first, first, 'rtl')).toBe('قال <bdi dir="ltr"><i>NATO</i> Summit</bdi> أمس');
  const wider = { text: 'قال NATO أمس', codes: pair('1', 4, 12, ['<i>', '</i>']) };
  expect(render(wider, wider, 'rtl')).toBe('قال <i><bdi dir="ltr">NATO</bdi> أمس</i>');
});

const tags = fc.constantFrom(
  '<b>',
  '</b>',
  '<a href="javascript:x">',
  '<script>',
  '**',
  '<img src=x onerror=y>',
  '"><script>',
  '<a\nhref=x onclick=y>',
);
const code: fc.Arbitrary<Code> = fc.record({
  at: fc.nat(12),
  kind: fc.constantFrom('ph', 'sc', 'ec', 'sm', 'em'),
  id: fc.constantFrom('1', '2', '3', '__proto__'),
  data: tags,
  disp: tags,
});
const content: fc.Arbitrary<Content> = fc
  .tuple(
    fc.array(fc.oneof(tags, fc.string({ unit: 'binary-ascii' }), fc.constantFrom('NATO ', 'درنة '))),
    fc.array(code),
  )
  .map(([texts, codes]) => {
    const text = texts.join('');
    return {
      text,
      codes: codes.map((one) => ({ ...one, at: Math.min(one.at, text.length) })).sort((a, b) => a.at - b.at),
    };
  });

function check(node: DefaultTreeAdapterMap['node']): string {
  if ('value' in node) return node.value;
  if ('tagName' in node) {
    expect(['a', 'b', 'bdi', 'span', 'strong', 'br']).toContain(node.tagName);
    for (const { name, value } of node.attrs)
      expect(`${name}=${value}`).toMatch(/^(?:dir=(?:ltr|rtl|auto)|class=(?:code|image)|id=.*)$/);
  }
  return 'childNodes' in node ? node.childNodes.map(check).join('') : '';
}

test('whatever stands in source and target, only allowed elements come out, and the text as it is', () => {
  fc.assert(
    fc.property(content, content, fc.constantFrom('ltr' as const, 'rtl' as const), (source, target, dir) => {
      const html = renderParts(
        [{ content: target, dir, span: { id: '"<x>' } }],
        codesOf({ ...source, codes: source.codes.filter(({ kind }) => kind !== 'ph') }),
      );
      const text = parseFragment(html).childNodes.map(check).join('');
      expect(text).toBe(
        target.text
          .toWellFormed()
          .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g, '\uFFFD')
          .replaceAll(/\r\n?/g, '\n'),
      );
    }),
    { numRuns: 500 },
  );
});
