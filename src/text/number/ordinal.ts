import { lexemeAt, type Line } from '../date/parts.ts';
import { readWordNumber } from './words.ts';

/** A day of the month in words at this place: `السابع`, `الرابع عشر`, `twenty-first`, `premier`; French also `neuf`. */
export function readOrdinal(
  line: Line,
  at: number,
): { readonly value: number; readonly next: number } | undefined {
  const meaning = lexemeAt(line, at)?.meaning;
  if (meaning === undefined || (meaning.ordinal === undefined && meaning.cardinal === undefined))
    return undefined;
  return readWordNumber(line, at);
}
