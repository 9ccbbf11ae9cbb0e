/**
 * What a folded Arabic word does not hold: harakat, superscript alef, Quranic marks and tatweel, which do not change
 * which word it is; hamza on alef; other letters of the same sound; invisible characters.
 */
const ARABIC =
  /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0622\u0623\u0625\u0671\u0649\u06cc\u06a9\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u061c\u0640]/g;
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['آ', 'ا'],
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
]);
const BIDI = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;

/**
 * A word as dictionaries here know it: lower case, Arabic without vowel signs, tatweel and hamza on alef,
 * without invisible characters.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (isAscii(lower)) return lower;
  const code = lower.charCodeAt(0);
  if (code >= 0x600 && code < 0x780) return lower.replace(ARABIC, (sign) => LETTERS.get(sign) ?? '');
  const bare = lower.replace(BIDI, '');
  return code < 0x590 ? bare.replace('i\u0307', 'i') : bare;
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 0x7f) return false;
  return true;
}

/** The word without accents, for a lexicon that also takes `fevrier` and `decembre`. */
export function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}
