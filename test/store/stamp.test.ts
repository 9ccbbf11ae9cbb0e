import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BilingualFile } from '../../src/model/bilingual.ts';
import { plain } from '../../src/model/inline.ts';
import { keyOf } from '../../src/store/key.ts';
import { fingerprint, revisionOf } from '../../src/store/stamp.ts';

const texts = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '\u00a0', '\t', '\n', '\u202f', '\u3000', 'م'),
});

test('a revision is the fingerprint of its lines: unit, segment and key', () => {
  fc.assert(
    fc.property(fc.array(fc.array(texts)), (units) => {
      const file: BilingualFile = {
        id: 'f1',
        notes: [],
        units: units.map((sources, index) => ({
          id: `p${index}`,
          notes: [],
          segments: sources.map((source) => ({ state: 'initial', source: plain(source) })),
        })),
      };
      const lines = units.flatMap((sources, index) =>
        sources.map((source, place) => `p${index}/s${place + 1} ${keyOf(plain(source))}`),
      );
      expect(revisionOf(file)).toBe(fingerprint(lines.join('\n')));
    }),
  );
});
