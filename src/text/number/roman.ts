/* oxlint-disable complexity -- a grammar: one production, its branches are the alternatives */
import { isCapital, isGlued, lexemeAt, type Line } from '../date/parts.ts';

const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

function valueOf(text: string): number {
  let total = 0;
  for (let at = 0; at < text.length; at++) {
    const value = DIGITS[text.charAt(at)] ?? 0;
    total += value < (DIGITS[text.charAt(at + 1)] ?? 0) ? -value : value;
  }
  return total;
}

/** French writes ordinals of centuries and kings with letters after them: `XXe`, `Ier`, `XIXème`. */
const SUFFIXED = /^([IVXLCDM]+)(e|er|ère|re|ème|eme|s)?$/;

/**
 * A number in roman capitals: `XIV`, `XXe`. One letter alone counts only with a suffix, or as `I`, `V`, `X` after a name.
 */
export function readRoman(
  line: Line,
  at: number,
): { readonly value: number; readonly next: number; readonly isOrdinal: boolean } | undefined {
  const lexeme = lexemeAt(line, at);
  const match = lexeme === undefined ? null : SUFFIXED.exec(lexeme.text);
  const [, letters = '', suffix] = match ?? [];
  if (letters === '' || !ROMAN.test(letters)) return undefined;
  // `Le`, `Ce`, `De` are words.
  if (letters.length === 1 && !'IVX'.includes(letters)) return undefined;
  const before = lexemeAt(line, at - 1);
  const isAfterName = before?.kind === 'word' && !isGlued(line, at) && isCapital(before.text);
  if (suffix === undefined && letters.length === 1 && !isAfterName) return undefined;
  return { value: valueOf(letters), next: at + 1, isOrdinal: suffix !== undefined };
}
