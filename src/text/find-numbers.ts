import { findDatesIn } from './date/find.ts';
import { readLine } from './find-dates.ts';
import { findNumbersIn } from './number/find.ts';
import type { NumberFind } from './number/types.ts';

/**
 * Finds numbers, ordinals, decades and times, with what they count (percent, unit, currency).
 *
 * @param text one segment, NFC, without inline codes
 * @param lang BCP 47 tag; its region decides how separators are read
 * @returns in order of place, not overlapping; numbers inside dates are left out, but a year alone is a number
 */
export function findNumbers(text: string, lang: string): readonly NumberFind[] {
  const line = readLine(text, lang);
  return findNumbersIn(line, findDatesIn(line), lang);
}
