import { lexemeAt, type Line } from '../date/parts.ts';
import { readWordNumber } from './words.ts';

/** A day of the month in words at this place: `السابع`, `الرابع عشر`, `twenty-first`, `premier`; not in English also `neuf`. */
export function readOrdinal(
  line: Line,
  at: number,
): { readonly value: number; readonly next: number } | undefined {
  const meaning = lexemeAt(line, at)?.meaning;
  if (meaning === undefined || (meaning.ordinal === undefined && meaning.cardinal === undefined))
    return undefined;
  const read = readWordNumber(line, at);
  return line.lang === 'en' && read?.isOrdinal !== true ? undefined : read;
}
