import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/formats/markdown/front-matter.ts';
import { simplePairs } from '../../../src/formats/markdown/simple-yaml.ts';

const read = (text: string): unknown => readFrontMatter(text, { start: 0, end: text.length }, ['other']);

test('lines of the simplest form need no parser', () => {
  expect(
    simplePairs('title: Port reopens\ndescription: "Ships: return."\nother: \'a\'\ndate: 2018-08-17\n'),
  ).toMatchObject([
    { name: 'title', value: { value: 'Port reopens', type: 'PLAIN', range: [7, 19, 19] } },
    { name: 'description', value: { value: 'Ships: return.', type: 'QUOTE_DOUBLE', range: [33, 49, 49] } },
    { name: 'other', value: { value: 'a', type: 'QUOTE_SINGLE', range: [57, 60, 60] } },
    { name: 'date', value: { value: '2018-08-17', type: 'PLAIN', range: [67, 77, 77] } },
  ]);
});

test.each([
  '',
  'title: a # b',
  'title: a: b',
  'title: "a\\n"',
  'title:\n  a',
  'title: a\n  b',
  'title: null',
])('the parser has to read: %j', (text) => {
  expect(simplePairs(text)).toBeUndefined();
});

const line = fc.oneof(
  fc.tuple(
    fc.constantFrom('title', 'description', 'date', 'lang', 'other', 'alt', 'image', 'slug'),
    fc.constantFrom(': ', ':  ', ':', ' : '),
    fc.stringMatching(
      /^["'[]?([A-Za-zé09 .,()’/_:#'"\\&*!|>%@`?{}[\]-]|null|true|2018-05-09|\t){0,8}["'\]]? ?$/,
    ),
  ),
  fc.tuple(
    fc.constantFrom('  ', '- ', '# ', '---', '...', ''),
    fc.constant(''),
    fc.constantFrom('a', 'b: c', ''),
  ),
);

test('front matter that needs no parser reads as the parser reads it', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
      const text = lines.map((parts) => parts.join('')).join('\n');
      // With a comment, the parser reads it.
      expect(simplePairs(`${text}\n# comment\n`)).toBeUndefined();
      expect(read(`${text}\n`)).toEqual(read(`${text}\n# comment\n`));
    }),
    { numRuns: 2000 },
  );
});
