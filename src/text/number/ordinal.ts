import { lexemeAt, type Line } from '../date/parts.ts';
import { readWordNumber, type WordNumber } from './words.ts';

/** A day of the month in words at this place: `السابع`, `الرابع عشر`, `twenty-first`, `premier`, `twenty one`. */
export function readOrdinal(line: Line, at: number): WordNumber | undefined {
  const meaning = lexemeAt(line, at)?.meaning;
  if (meaning === undefined || (meaning.ordinal === undefined && meaning.cardinal === undefined))
    return undefined;
  return readWordNumber(line, at);
}
