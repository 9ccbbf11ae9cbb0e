/* oxlint-disable complexity -- a grammar: each function is one production, its branches are the alternatives */
import { fold } from '../lexeme/fold.ts';
import { isSign, lexemeAt, type Line } from '../date/parts.ts';

/** Ordinal words of a language as days are written, with their values; compounds are read from their parts. */
export const ORDINALS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  en: [
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
      .split(' ')
      .map((word, index): [string, number] => [word, index + 1]),
    [['thirtieth', 30] as const, ['twenty', 20] as const, ['thirty', 30] as const],
  ].flat(),
  fr: [
    ['premier', 1],
    ['première', 1],
  ],
  ar: [
    ...'أول ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر'
      .split(' ')
      .map((word, index): [string, number] => [`ال${word}`, index + 1]),
    ['الحادي', 1],
    ['العشرين', 20],
    ['العشرون', 20],
    ['الثلاثين', 30],
    ['الثلاثون', 30],
  ],
};

const AR_TENS = new Map([
  ['عشر', 10],
  ['والعشرين', 20],
  ['والعشرون', 20],
  ['والثلاثين', 30],
  ['والثلاثون', 30],
]);

/** Day of an ordinal at this place, with the place after it: `السابع`, `الرابع عشر`, `twenty-first`. */
export function readOrdinal(
  line: Line,
  at: number,
): { readonly value: number; readonly next: number } | undefined {
  const value = lexemeAt(line, at)?.meaning.ordinal;
  if (value === undefined) return undefined;
  const text = lexemeAt(line, at)?.text ?? '';
  if (/^t[wh]\w+ty$/i.test(text)) {
    const place = isSign(line, at + 1, '-') ? at + 2 : at + 1;
    const unit = lexemeAt(line, place)?.meaning.ordinal ?? 10;
    return unit < 10 ? { value: value + unit, next: place + 1 } : undefined;
  }
  const tens = AR_TENS.get(fold(lexemeAt(line, at + 1)?.text ?? ''));
  return tens === undefined ? { value, next: at + 1 } : { value: value + tens, next: at + 2 };
}
