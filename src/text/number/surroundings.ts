/* oxlint-disable complexity -- a grammar: each function is one production, its branches are the alternatives */
import { hasGlue, isGlued, isSign, lexemeAt, type Line } from '../date/parts.ts';
import { NOTHING } from '../lexeme/meaning.ts';
import type { NumberFind } from './types.ts';

/** Nothing stands before or after. */
export const NO_PART: Partial<NumberFind> = {};
export const NO_HEAD: { readonly head: Partial<NumberFind>; readonly start: number | undefined } = {
  head: NO_PART,
  start: undefined,
};

/** What stands after a number: percent, unit, currency; small words may stand between (`3 millions de dollars`). */
export function readTail(
  line: Line,
  at: number,
  form: NumberFind['form'],
): { tail: Partial<NumberFind>; next: number } {
  let place = at;
  if (isSign(line, place, '-‐‑') && isGlued(line, place)) place++;
  if (hasGlue(line, place, 'of') && form !== 'digits') place++;
  const meaning = lexemeAt(line, place)?.meaning ?? NOTHING;
  if (meaning.isPercent === true) return { tail: { isPercent: true }, next: place + 1 };
  if (meaning.currency !== undefined && meaning.month === undefined) {
    return { tail: { currency: meaning.currency }, next: place + 1 };
  }
  if (meaning.unit !== undefined && meaning.ordinal === undefined)
    return { tail: { unit: meaning.unit }, next: place + 1 };
  if (meaning.unit === 'second' && form !== 'words') return { tail: { unit: 'second' }, next: place + 1 };
  return { tail: NO_PART, next: at };
}

/** A sign of money or percent before the number (`$5`, `US$ 5`, `%5`). */
export function readHead(line: Line, at: number): typeof NO_HEAD {
  const lexeme = lexemeAt(line, at - 1);
  if (
    (lexeme?.meaning.currency !== undefined && lexeme.kind === 'sign') ||
    (lexeme?.meaning.currency !== undefined && /[$€£]|^[A-Z]{3}$/.test(lexeme.text))
  ) {
    return { head: { currency: lexeme.meaning.currency }, start: at - 1 };
  }
  // `yüzde 50`
  if (lexeme?.meaning.isPercent === true && lexeme.kind === 'word' && line.lang === 'tr')
    return { head: { isPercent: true }, start: at - 1 };
  if (lexeme?.meaning.isPercent === true && isGlued(line, at) && lexemeAt(line, at - 2)?.kind !== 'digits') {
    return { head: { isPercent: true, isPercentBefore: true }, start: at - 1 };
  }
  return NO_HEAD;
}

const VULGAR: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/** What one more word does to a number in digits: `2 et demi`, `2½`, `3 dozen`. */
export function partAfter(
  line: Line,
  at: number,
): { readonly times: number; readonly plus: number } | undefined {
  const lexeme = lexemeAt(line, at);
  if (lexeme === undefined) return undefined;
  const { isHalf, group } = lexeme.meaning;
  if (group !== undefined) return { times: group, plus: 0 };
  const plus = isHalf === true ? 0.5 : VULGAR[lexeme.text];
  return plus === undefined ? undefined : { times: 1, plus };
}
