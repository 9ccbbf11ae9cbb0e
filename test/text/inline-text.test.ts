import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInline } from '../../src/text/inline-text.ts';

const shape = (text: string): unknown =>
  parseInline(text).content.codes.map(({ at, kind, id, isolated }) => [at, kind, id, isolated ?? false]);

test('elements of XLIFF 1.2 and 2 become codes', () => {
  const { content } = parseInline('In <g id="1">Derna</g>, <pc id="2">AFP</pc><x id="3"/> said.');
  expect(content.text).toBe('In Derna, AFP said.');
  expect(shape('In <g id="1">Derna</g>, <pc id="2">AFP</pc><x id="3"/> said.')).toEqual([
    [3, 'sc', '1', false],
    [8, 'ec', '1', false],
    [10, 'sc', '2', false],
    [13, 'ec', '2', false],
    [13, 'ph', '3', false],
  ]);
});

test('native code inside ph, bpt and ept is no text', () => {
  expect(parseInline('a<ph id="1">&lt;br/&gt;</ph>b').content.text).toBe('ab');
  expect(shape('a<bpt id="1">{\\b </bpt>b<ept id="1">}</ept>')).toEqual([
    [1, 'sc', '1', false],
    [2, 'ec', '1', false],
  ]);
});

test('a tag without partner is isolated', () => {
  expect(shape('</g>a<g id="1">b<g id="2">c</g>')).toEqual([
    [0, 'ec', 'g', true],
    [1, 'sc', '1', true],
    [2, 'sc', '2', false],
    [3, 'ec', '2', false],
  ]);
});

test('what is no tag stays text', () => {
  for (const text of ['a < b > c', '<3', '1<2>0', '<>', '< g>', 'a <b', '<b c="<"'])
    expect(parseInline(text).content).toEqual({ text, codes: [] });
});

test('text and markup together are the string again', () => {
  const part = fc.oneof(
    fc.string({ maxLength: 4 }),
    fc.constantFrom('<g id="1">', '</g>', '<x/>', '<', '>', '<ph>'),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
      const text = parts.join('');
      const { content, marks } = parseInline(text);
      expect(marks.length).toBe(content.codes.length);
      let rebuilt = '';
      let from = 0;
      for (const [index, code] of content.codes.entries()) {
        const { start, end } = marks[index] ?? { start: 0, end: 0 };
        rebuilt += content.text.slice(from, code.at) + text.slice(start, end);
        from = code.at;
      }
      expect(rebuilt + content.text.slice(from)).toBe(text);
    }),
  );
});
