import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFixes, mergeFixes } from '../../src/checks/fix.ts';
import { rules } from '../../src/checks/index.ts';
import { checkPair } from '../../src/checks/run.ts';

test('of two fixes that overlap the first is made', () => {
  const fix = (start: number, end: number, text: string) => ({
    isSafe: true,
    edits: [{ range: { start, end }, text }],
  });
  expect(mergeFixes([fix(1, 3, 'x'), fix(2, 4, 'y'), fix(3, 5, 'z')])).toHaveLength(2);
  expect(applyFixes('abcdef', [fix(1, 3, 'x'), fix(2, 4, 'y'), fix(3, 5, '')])).toBe('axf');
});

const pool = rules.flatMap(({ examples }) =>
  examples.map(({ source, target, targetLang }) => ({ source, target, targetLang })),
);

test('safe fixes of all rules together come to rest, and never touch a code', () => {
  fc.assert(
    fc.property(fc.constantFrom(...pool), fc.constantFrom(...pool), (one, other) => {
      const source = `${one.source} ${other.source}`;
      let target = `${one.target} ${other.target}`;
      const codes = target.match(/<[^<>]+>/g);
      for (let round = 0; round < 8; round++) {
        const found = checkPair({ source, target, sourceLang: 'en', targetLang: one.targetLang });
        const fixes = found.flatMap(({ fix }) => (fix?.isSafe === true ? [fix] : []));
        if (fixes.length === 0) break;
        target = applyFixes(target, fixes);
        expect(round).toBeLessThan(7);
      }
      expect(target.match(/<[^<>]+>/g)).toEqual(codes);
    }),
    { numRuns: 150 },
  );
});
