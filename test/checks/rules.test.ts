import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../src/checks/fix.ts';
import { rules } from '../../src/checks/index.ts';
import { checkPair } from '../../src/checks/run.ts';
import type { Example, Finding, Rule } from '../../src/model/rule.ts';

const run = (rule: Rule, example: Example, target = example.target): readonly Finding[] =>
  checkPair({ sourceLang: 'en', ...example, target }, { ...example.settings }, [rule]);

const cases = rules.flatMap((rule) => rule.examples.map((example) => ({ rule, example })));

describe('examples of the rules', () => {
  test.each(cases)('$rule.code: $example.targetLang $example.target', ({ rule, example }) => {
    const found = run(rule, example);
    const texts = found.map(({ side, range }) =>
      range === undefined ? '' : example[side].slice(range.start, range.end),
    );
    expect(texts).toEqual(example.reports);
    const fixes = found.flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
    if (fixes.length === 0) return;
    const fixed = applyFixes(example.target, fixes);
    expect(run(rule, example, fixed).filter(({ fix }) => fix !== undefined)).toEqual([]);
  });

  test.each(rules.map((rule) => ({ rule })))('$rule.code has a report and a near miss', ({ rule }) => {
    expect(rule.examples.some(({ reports }) => reports.length === 0)).toBe(true);
    if (rule.code === 'target/missing') return;
    expect(rule.examples.some(({ reports }) => reports.length > 0)).toBe(true);
  });
});

test('no code is in the registry twice', () => {
  const codes = rules.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)]);
});

/** All codes that rules may report: those of the registry and those their examples show. */
const codes = [
  ...new Set([
    ...rules.map(({ code }) => code),
    ...cases.flatMap(({ rule, example }) => run(rule, example).map(({ code }) => code)),
  ]),
];

describe.each(['en', 'fr', 'ar'])('words in %s', (lang) => {
  test.each(codes)('%s has a title and a text', (code) => {
    const [family = '', name = ''] = code.split('/');
    const path = join(import.meta.dirname, '..', '..', 'locales', lang, `${family}.json`);
    const catalogue = JSON.parse(readFileSync(path, 'utf8'));
    expect(catalogue[name]?.title, `${lang} ${code}`).toMatch(/\S/);
    expect(catalogue[name]?.text, `${lang} ${code}`).toMatch(/\S/);
  });
});

test('every placeholder of a text is among the values of its findings', () => {
  for (const { rule, example } of cases)
    for (const { code, values } of run(rule, example))
      for (const lang of ['en', 'fr', 'ar']) {
        const [family = '', name = ''] = code.split('/');
        const path = join(import.meta.dirname, '..', '..', 'locales', lang, `${family}.json`);
        const text: string = JSON.parse(readFileSync(path, 'utf8'))[name].text;
        for (const [, key = ''] of text.matchAll(/\{\{(\w+)/g))
          expect(values, `${lang} ${code}`).toHaveProperty(key);
      }
});

test('the whole rule set stands swapped, emptied and foreign targets of all examples', () => {
  const targets = cases.map(({ example }) => example.target);
  for (const [index, { example }] of cases.entries())
    for (const target of ['', ' ', example.source, targets[(index + 1) % targets.length] ?? '']) {
      const found = checkPair({ sourceLang: 'en', ...example, target }, example.settings);
      for (const { range, side } of found) {
        if (range === undefined) continue;
        const { length } = side === 'target' ? target : example.source;
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(range.end).toBeLessThanOrEqual(length);
      }
    }
});

const odd = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('<g id="1">', '</g>', '<x id="2"/>', '{n}', '%', ' ', '«', '»', '"', '…', '،', '5 km'),
      fc.constantFrom(
        '\u202b',
        '\u202c',
        '\u2067',
        '\u2069',
        '\u200f',
        'ي',
        'ـ',
        'é',
        'e\u0301',
        '&amp;',
        '\n',
      ),
      fc.constantFrom('2018-05-09', 'C++', 'https://a.org/b?c=d', 'a@b.org', '(', ')', 'درنة', 'LNA'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('no rule throws, and every range lies in its text', () => {
  fc.assert(
    fc.property(
      odd,
      odd,
      fc.constantFrom('ar', 'fr', 'fr-CA', 'fa', 'und', 'x-no'),
      (source, target, targetLang) => {
        for (const { range, side, fix } of checkPair({ source, target, sourceLang: 'en', targetLang })) {
          const { length } = side === 'target' ? target : source;
          for (const at of [...(range ? [range] : []), ...(fix?.edits.map((edit) => edit.range) ?? [])])
            expect(at.start >= 0 && at.start <= at.end && at.end <= length).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('no term makes a rule throw', () => {
  const term = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('al-Obeidi', 'C++', '(a)', 'ال', '-', ' '),
  );
  fc.assert(
    fc.property(term, term, fc.constantFrom('ar', 'fr', 'und'), (source, target, targetLang) => {
      const settings = {
        glossary: [
          { source, target },
          { source: target, target: source, forbidden: true },
        ],
        doNotTranslate: [source, target],
        siblings: [{ source, target }],
      };
      const pair = { source: `a ${source} b`, target: `b ${target} ${source}`, sourceLang: 'en', targetLang };
      expect(() => checkPair(pair, settings)).not.toThrow();
    }),
    { numRuns: 200 },
  );
});
