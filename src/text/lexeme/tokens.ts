/* oxlint-disable complexity -- classes of characters are ranges, and the scanner runs for every character */
import type { Range } from '../../model/range.ts';
import { digitValue } from './digits.ts';
import { NOTHING, type Meaning } from './meaning.ts';

/** A run of digits, a run of letters, or one sign, with what it means. White space and invisible marks are none. */
export interface Lexeme extends Range {
  readonly kind: 'digits' | 'word' | 'sign';
  /** Digits as ASCII; words and signs as written, without invisible marks. */
  readonly text: string;
  /** White space (of any kind) stands before it. */
  readonly isSpaced: boolean;
  /** `NOTHING` until a lexicon has been asked; a phrase (`كانون الثاني`) is one lexeme. */
  readonly meaning: Meaning;
}

/** A lexeme before it is handed out: a lexicon gives its meaning, or makes it longer, where it stands. */
export interface Token {
  kind: Lexeme['kind'];
  text: string;
  start: number;
  end: number;
  isSpaced: boolean;
  meaning: Meaning;
}

export const SPACE = 1;
const MARK = 2;
export const LETTER = 3;
export const DIGIT = 4;
export const SIGN = 5;
export const IDEOGRAPH = 6;

const ASCII: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code === 0x20 || (code >= 9 && code <= 13)) return SPACE;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  const upper = code & 0xdf;
  return upper >= 0x41 && upper <= 0x5a ? LETTER : SIGN;
});

function isMark(code: number): boolean {
  return (
    code === 0x61c ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff ||
    code === 0xad
  );
}

function isSpace(code: number): boolean {
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Signs outside ASCII: Latin-1 punctuation, Arabic punctuation, general punctuation, currency, arrows, mathematics, CJK and full width. */
function isSign(code: number): boolean {
  if (code < 0x100)
    return (code < 0xc0 && code !== 0xaa && code !== 0xb5 && code !== 0xba) || code === 0xd7 || code === 0xf7;
  if (code < 0x2000)
    return (
      code === 0x60c || code === 0x61b || code === 0x61f || (code >= 0x66a && code <= 0x66d) || code === 0x6d4
    );
  if (code < 0x2c00)
    return code < 0x2070 || (code >= 0x20a0 && code <= 0x20cf) || code === 0x2212 || code >= 0x2190;
  return (
    (code >= 0x3001 && code <= 0x3003) ||
    (code >= 0x3008 && code <= 0x3020) ||
    (code >= 0xfe10 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff0f) ||
    code === 0xff1a ||
    code === 0xff1b
  );
}

/** Scripts written without spaces: each character is a token of its own. */
function isIdeograph(code: number): boolean {
  return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);
}

function askClass(code: number): number {
  if (code < 128) return ASCII[code] ?? SIGN;
  if (isMark(code)) return MARK;
  if (isSpace(code)) return SPACE;
  if (digitValue(code) >= 0) return DIGIT;
  if (isSign(code)) return SIGN;
  return isIdeograph(code) ? IDEOGRAPH : LETTER;
}

/** Class of each code unit met so far; 0 is one that has not been asked. */
const CLASSES = new Uint8Array(0x1_0000);

/** `SPACE`, `MARK`, `LETTER` … of a code unit; 0 beyond the end of a text (`NaN`). */
export function classOf(code: number): number {
  const known = CLASSES[code] ?? 0;
  return known === 0 && code >= 0 ? (CLASSES[code] = askClass(code)) : known;
}

function ascii(text: string, start: number, end: number): string {
  const first = text.charCodeAt(start);
  const last = text.charCodeAt(end - 1);
  if (first < 0x3a && last < 0x3a) return text.slice(start, end);
  let out = '';
  for (let at = start; at < end; at++) {
    const value = digitValue(text.charCodeAt(at));
    if (value >= 0) out += value;
  }
  return out;
}

/**
 * Cuts a text into runs of digits, words and signs, in order of place.
 *
 * A blank line is a sign `\n`, so that nothing is read across paragraphs.
 *
 * Bidi marks and other invisible characters belong to the run they stand in, so that `٩<RLM>/٥` is read as `9/5`.
 *
 * @param within the part to cut; it starts and ends between words. Offsets are those of the whole text.
 */
export function tokenize(text: string, within?: Range): Token[] {
  const tokens: Token[] = [];
  const length = within?.end ?? text.length;
  let at = within?.start ?? 0;
  let isSpaced = at > 0;
  let lines = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === SPACE || kind === MARK) {
      if (kind === SPACE) isSpaced = true;
      if (code === 0x0a && ++lines === 2)
        tokens.push({ kind: 'sign', text: '\n', start: at, end: at + 1, isSpaced, meaning: NOTHING });
      at++;
      continue;
    }
    lines = 0;
    const start = at++;
    let end = at;
    if (kind === LETTER || kind === DIGIT) {
      for (; at < length; at++) {
        const next = classOf(text.charCodeAt(at));
        if (next === kind) end = at + 1;
        else if (next !== MARK) break;
      }
      at = end;
    }
    tokens.push({
      kind: kind === DIGIT ? 'digits' : kind === SIGN ? 'sign' : 'word',
      text: kind === DIGIT ? ascii(text, start, end) : text.slice(start, end),
      start,
      end,
      isSpaced,
      meaning: NOTHING,
    });
    isSpaced = false;
  }
  return tokens;
}
