import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { countKnown, keyOf, openBaseline, readBaseline, writeBaseline } from '../../src/report/baseline.ts';

const finding = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'date/changed',
  level: 'error',
  place: { file: 'xliff/fr/a.xlf', article: 'a.txt', unit: 'p01', segment: 's2', line: 12, column: 5 },
  values: { text: 'May 7', other: '8 mai' },
  ...more,
});

test('a finding keeps its key when lines move, sentences are cut anew, or its level is set', () => {
  const place = { ...finding().place, line: 99, segment: 's3' };
  expect(keyOf(finding({ place, level: 'warning' }))).toBe(keyOf(finding()));
});

test.each([
  ['another locale', { place: { ...finding().place, file: 'xliff/ar/a.xlf' } }],
  ['another unit', { place: { ...finding().place, unit: 'p02' } }],
  ['another rule', { code: 'date/missing' }],
  ['another date', { values: { text: 'May 7', other: '9 mai' } }],
  ['no place', { place: {} }],
])('%s is another finding', (_, more) => {
  expect(keyOf(finding(more))).not.toBe(keyOf(finding()));
});

test('what was known twice is left out twice, the third is new; what does not come is gone', () => {
  const known = new Map<string, number>();
  countKnown(known, [finding(), finding(), finding({ code: 'date/missing' })]);
  const baseline = openBaseline(readBaseline(writeBaseline(known))!);
  expect(baseline.fresh([finding()])).toEqual([]);
  expect(baseline.fresh([finding(), finding()])).toEqual([finding()]);
  expect(baseline.count()).toEqual({ known: 2, gone: 1 });
});

test('the file has a line for each finding, in the same order whatever the order of the findings', () => {
  const write = (findings: readonly Diagnostic[]): string => {
    const known = new Map<string, number>();
    countKnown(known, findings);
    return writeBaseline(known);
  };
  const two = [finding(), finding({ code: 'char/nul' })];
  expect(write(two)).toBe(write(two.toReversed()));
  expect(write(two).split('\n')).toHaveLength(8);
  expect(write(two)).toMatch(/"xliff\/fr\/a\.xlf a\.txt#p01 char\/nul [\da-f]{16}": 1,/);
});

test.each([
  '',
  '{}',
  '[]',
  'null',
  '{"schema":"dateline/1","findings":[]}',
  '{"schema":"dateline-baseline/1"}',
  '{"schema":"dateline-baseline/1","findings":{"a":"b"}}',
])('%j is no baseline', (text) => {
  expect(readBaseline(text)).toBeUndefined();
});
