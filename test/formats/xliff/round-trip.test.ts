import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editXliff } from '../../../src/formats/xliff/edit.ts';
import { readXliff, serializeXliff, writeXliff } from '../../../src/formats/xliff/read.ts';
import type { Bilingual } from '../../../src/model/bilingual.ts';
import type { Content } from '../../../src/model/inline.ts';
import { contents } from './inline-trees.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function bilingual(source: Content, target: Content): Bilingual {
  return {
    version: '2.0',
    srcLang: 'en',
    trgLang: 'fr',
    files: [
      {
        id: 'f1',
        original: 'a.txt',
        notes: [],
        units: [
          {
            id: 'u1',
            notes: [{ id: 'n1', category: 'role', text: 'x' }],
            segments: [
              { id: 's1', state: 'reviewed', source, target },
              { isIgnorable: true, state: 'initial', source: { text: ' ', codes: [] } },
              { id: 's2', state: 'translated', subState: 'a:b', source: target, target: source },
            ],
          },
        ],
      },
    ],
  };
}

function withoutPlaces(value: Bilingual): unknown {
  const { namespaces: _, version: _version, ...rest } = value;
  return JSON.parse(JSON.stringify(rest, (key, one: unknown) => (key === 'position' ? undefined : one)));
}

test.each(['2.0', '2.1', '2.2', '1.2'] as const)(
  'any inline tree written as %s is read the same',
  (version) => {
    fc.assert(
      fc.property(contents, contents, (source, target) => {
        const document = bilingual(source, target);
        const read = readXliff(encode(serializeXliff(document, { version })));
        expect(read.diagnostics).toEqual([]);
        expect(withoutPlaces(read.document.bilingual)).toEqual(withoutPlaces(document));
      }),
      { numRuns: 60 },
    );
  },
);

test.each(['2.0', '1.2'] as const)('in %s, an edit is what is read afterwards', (version) => {
  fc.assert(
    fc.property(contents, contents, contents, (source, target, edited) => {
      const { document } = readXliff(encode(serializeXliff(bilingual(source, target), { version })));
      const again = editXliff(document, [
        { file: 'f1', unit: 'u1', segment: 's1', target: edited, state: 'final' },
        { file: 'f1', unit: 'u1', segment: 1, target: { text: '\u00a0', codes: [] } },
      ]);
      expect(again.diagnostics).toEqual([]);
      const [first, between, last] = again.document.bilingual.files[0]!.units[0]!.segments;
      expect(first!.target).toEqual(edited);
      expect(first!.state).toBe('final');
      expect(between!.target).toEqual({ text: '\u00a0', codes: [] });
      expect(last).toEqual(document.bilingual.files[0]!.units[0]!.segments[2]);
    }),
    { numRuns: 60 },
  );
});

test('no bytes make the reader throw, and what it read is written back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { document, diagnostics } = readXliff(bytes);
      expect(writeXliff(document)).toBe(bytes);
      expect(diagnostics.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test('a damaged document neither throws nor hangs', () => {
  const whole = encode(serializeXliff(bilingual({ text: 'a', codes: [] }, { text: 'b', codes: [] })));
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.uint8Array({ maxLength: 5 }), fc.nat(8), (at, bytes, cut) => {
      const damaged = Uint8Array.from([...whole.subarray(0, at), ...bytes, ...whole.subarray(at + cut)]);
      expect(() => readXliff(damaged)).not.toThrow();
    }),
    { numRuns: 300 },
  );
});
