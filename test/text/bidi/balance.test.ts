import { expect, test } from 'vitest';
import { findControlProblems } from '../../../src/text/bidi/balance.ts';

const kinds = (text: string): unknown =>
  findControlProblems(text).map(({ kind, range }) => [kind, range.start]);

test('balanced controls are silent', () => {
  expect(kinds('a \u2067b\u2069 \u202bc\u202c d')).toEqual([]);
  expect(kinds('\u2067a \u202bb\u202c\u2069')).toEqual([]);
});

test('an opener without closer is unclosed, at the end of its paragraph', () => {
  expect(kinds('\u202ba')).toEqual([['unclosed', 0]]);
  expect(kinds('\u2067a\n\u2069')).toEqual([
    ['unclosed', 0],
    ['orphan', 3],
  ]);
});

test('a pop without opener is an orphan', () => {
  expect(kinds('a\u202c\u2069')).toEqual([
    ['orphan', 1],
    ['orphan', 2],
  ]);
});

test('an isolate closes the embeddings in it, which are reported', () => {
  expect(kinds('\u2067\u202ba\u2069')).toEqual([['unclosed', 1]]);
});

test('a PDF does not reach out of its isolate', () => {
  expect(kinds('\u202b\u2067a\u202c\u2069\u202c')).toEqual([['orphan', 3]]);
});

test('overrides are reported even when balanced', () => {
  expect(kinds('\u202eabc\u202c')).toEqual([['override', 0]]);
});
