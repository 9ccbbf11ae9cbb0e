/** Kinds of characters, one bit each, so that a rule can ask for several at once. */
export const UPPER = 1;
export const LOWER = 2;
/** A letter of a script without case, or a title-case or modifier letter. */
export const CASELESS = 4;
export const DIGIT = 8;
export const SPACE = 16;
export const OPEN = 32;
export const CLOSE = 64;
export const MARK = 128;
export const LETTER: number = UPPER | LOWER | CASELESS;

const UNKNOWN = 0xff00;
const kinds = new Uint16Array(0x10000).fill(UNKNOWN);

/** What Latin texts are written with, so that no expression has to be compiled for them. */
const USUAL: readonly (readonly [number, string])[] = [
  [UPPER, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÇÉÈÊÎÔ'],
  [LOWER, 'abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùûü'],
  [DIGIT, '0123456789'],
  [SPACE, '\t\n\v\f\r \u00a0\u202f'],
  [OPEN, '([{“‘«'],
  [CLOSE, ')]}”’»'],
  [0, '!"#$%&\'*+,-./:;<=>?@\\^_`|~°–—…€£'],
];
for (const [kind, chars] of USUAL)
  for (let at = 0; at < chars.length; at++) kinds[chars.charCodeAt(at)] = kind;

function compute(char: string): number {
  if (/\p{Lu}|\p{Lt}/u.test(char)) return UPPER;
  if (/\p{Ll}/u.test(char)) return LOWER;
  if (/\p{L}/u.test(char)) return CASELESS;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  if (/\s|\p{Zs}/u.test(char)) return SPACE;
  if (/[\p{Ps}\p{Pi}]/u.test(char)) return OPEN;
  if (/[\p{Pe}\p{Pf}]/u.test(char)) return CLOSE;
  if (/\p{M}|\p{Cf}/u.test(char)) return MARK;
  return 0;
}

/**
 * Kind of the character that starts at an offset; 0 for other characters and for the end of the text.
 *
 * The straight quotes `"` and `'` are neither `OPEN` nor `CLOSE`: only their neighbours tell.
 */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return 0;
  if (unit >= 0xd800 && unit <= 0xdbff) return compute(String.fromCodePoint(text.codePointAt(at) ?? 0));
  const known = kinds[unit] ?? 0;
  if (known !== UNKNOWN) return known;
  const kind = compute(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}
