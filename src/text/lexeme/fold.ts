/** Arabic signs that do not change which word it is: harakat, superscript alef, Quranic marks, tatweel. */
const ARABIC_SIGNS = /\u0640|(?=[\u0600-\u06ff])\p{Mn}/gu;
const ALEF = /[آأإٱ]/g;
const BIDI = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;
const ASCII_LOWER = /^[a-z]*$/;

/**
 * A word as dictionaries here know it: lower case, Arabic without vowel signs, tatweel and hamza on alef,
 * without invisible characters.
 */
export function fold(word: string): string {
  if (ASCII_LOWER.test(word)) return word;
  const lower = word.toLowerCase();
  const code = lower.charCodeAt(0);
  if (code < 0x590) return lower.replace(BIDI, '').replace('i\u0307', 'i');
  if (code >= 0x600 && code < 0x780) {
    return lower
      .replace(BIDI, '')
      .replace(ARABIC_SIGNS, '')
      .replace(ALEF, 'ا')
      .replace(/ى/g, 'ي')
      .replace(/ی/g, 'ي')
      .replace(/ک/g, 'ك');
  }
  return lower.replace(BIDI, '');
}

/** The word without accents, for a lexicon that also takes `fevrier` and `decembre`. */
export function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
}
