import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeUtf8 } from '../../src/text/encode.ts';

test('bytes are those of TextEncoder, and stay when another text is encoded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, other) => {
      const bytes = encodeUtf8(text);
      encodeUtf8(other);
      expect(bytes).toEqual(new TextEncoder().encode(text));
    }),
  );
});

test('a text longer than the shared room is encoded too', () => {
  const text = 'تونس '.repeat(40_000);
  expect(new TextDecoder().decode(encodeUtf8(text))).toBe(text);
});
