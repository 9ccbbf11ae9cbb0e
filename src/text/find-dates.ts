import type { Range } from '../model/range.ts';
import { findDatesIn } from './date/find.ts';
import type { DateFind } from './date/types.ts';
import type { Line } from './date/parts.ts';
import { lexiconOf } from './lexeme/of-language.ts';
import { readLexemes } from './lexeme/lexicon.ts';

/** A text, or a part of it, as lexemes of its language. */
export function readLine(text: string, lang: string, within?: Range): Line {
  const lexicon = lexiconOf(lang);
  return { text, lang: lexicon.lang, lexemes: readLexemes(text, lexicon, within) };
}

/**
 * Finds dates, months, years, weekdays and relative expressions.
 *
 * @param text one segment or a whole article, NFC, without inline codes
 * @param lang BCP 47 tag
 * @returns in order of place, not overlapping; relative expressions (`yesterday`) have no readings
 */
export function findDates(text: string, lang: string): readonly DateFind[] {
  return findDatesIn(readLine(text, lang));
}
