import { expect, test } from 'vitest';
import {
  CASELESS,
  CLOSE,
  DIGIT,
  kindAt,
  LOWER,
  MARK,
  OPEN,
  SPACE,
  UPPER,
} from '../../../src/text/segment/chars.ts';

const CLASSES = [
  [UPPER, /[\p{Lu}\p{Lt}]/u],
  [LOWER, /\p{Ll}/u],
  [CASELESS, /\p{L}/u],
  [DIGIT, /\p{Nd}/u],
  [SPACE, /\s/u],
  [OPEN, /[\p{Ps}\p{Pi}]/u],
  [CLOSE, /[\p{Pe}\p{Pf}]/u],
  [MARK, /[\p{M}\p{Cf}]/u],
] as const;

test('every character has the kind of its general category', () => {
  const other: string[] = [];
  for (let unit = 0; unit < 0x3000; unit++) {
    const char = String.fromCharCode(unit);
    const kind = CLASSES.find(([, pattern]) => pattern.test(char))?.[0] ?? 0;
    if (kindAt(char, 0) !== kind) other.push(unit.toString(16));
  }
  expect(other).toEqual([]);
});
