import { languageOf } from '../model/locale.ts';
import type { Lexeme } from './lexeme/tokens.ts';
import { findDatesIn } from './date/find.ts';
import { readLine } from './find-dates.ts';

/** A line longer than this holds more than a date. */
const LONGEST = 120;
/** Words of a place before the date. */
const PLACE_WORDS = 5;

/**
 * Tells whether a line is nothing but a date: also with `Published` or a place before it, or a time after it.
 *
 * A year, month or weekday alone is no such line.
 *
 * @param lang BCP 47 tag
 */
export function isDateOnly(text: string, lang: string): boolean {
  if (text.length > LONGEST) return false;
  const line = readLine(text, lang);
  const dates = findDatesIn(line).filter(
    ({ kind, isWeak, style }) => kind === 'date' && !(isWeak === true && style.separator === '-'),
  );
  const [first] = dates;
  if (first === undefined) return false;
  const outside = line.lexemes.filter(
    (lexeme) => !dates.some(({ start, end }) => lexeme.start >= start && lexeme.end <= end),
  );
  const before = outside.filter(({ end }) => end <= first.start);
  const after = outside.filter(({ start }) => start >= first.end);
  return isLead(before, languageOf(lang)) && after.every(isTail);
}

function isLead(lexemes: readonly Lexeme[], language: string): boolean {
  const rest = lexemes.filter(
    ({ meaning }) => meaning.isStamp !== true && meaning.glue?.includes('the') !== true,
  );
  const words = rest.filter(({ kind }) => kind === 'word').filter(({ text }) => !isSmall(text, language));
  if (words.length === 0) return rest.every(({ kind }) => kind !== 'digits');
  const last = lexemes.findLast(({ meaning }) => meaning.glue?.includes('the') !== true);
  if (last === undefined || last.kind !== 'sign' || !',،-–—|·:)'.includes(last.text)) return false;
  return words.length <= PLACE_WORDS && words.every(isName) && rest.every(({ kind }) => kind !== 'digits');
}

const SMALL: Readonly<Record<string, readonly string[]>> = {
  en: ['on', 'the', 'at'],
  fr: ['le', 'en'],
  ar: ['في', 'يوم'],
};

function isSmall(text: string, language: string): boolean {
  return SMALL[language]?.includes(text.toLowerCase()) === true;
}

/** In a script with case, a name starts with a capital; in one without, any word may be a name. */
function isName({ text }: Lexeme): boolean {
  const first = text.charAt(0);
  return first.toLowerCase() === first.toUpperCase() || first === first.toUpperCase();
}

/** What may stand after the date: a time, a zone, `Updated`, signs. */
function isTail({ kind, text, meaning }: Lexeme): boolean {
  if (kind !== 'word') return true;
  if (meaning.time !== undefined || meaning.isStamp === true || meaning.glue !== undefined) return true;
  return /^(?:[A-Z]{1,4}|[hHTZz])$/.test(text);
}
