import { languageOf, parseLocale } from '../../model/locale.ts';
import type { Range } from '../../model/range.ts';
import { editDistance } from '../../text/similarity.ts';
import type { Token } from '../../text/tokens.ts';

const patterns = new Map<string, RegExp>();

/** How often a term occurs in a text, as whole words, with the endings and particles its language adds. */
export function countTerm(text: string, term: string, lang: string): number {
  if (term.trim() === '') return 0;
  return (folded(text, lang).match(cachedPattern(term, lang)) ?? []).length;
}

/** Where a term occurs first, empty when letters of the text were folded away before it; undefined when it does not. */
export function findTerm(text: string, term: string, lang: string): { readonly range?: Range } | undefined {
  if (term.trim() === '') return undefined;
  const plain = folded(text, lang);
  const pattern = cachedPattern(term, lang);
  pattern.lastIndex = 0;
  const match = pattern.exec(plain);
  if (match === null) return undefined;
  return plain.length === text.length
    ? { range: { start: match.index, end: match.index + match[0].length } }
    : {};
}

function cachedPattern(term: string, lang: string): RegExp {
  const key = `${lang}\u0000${term}`;
  let pattern = patterns.get(key);
  if (pattern === undefined) {
    if (patterns.size > 5000) patterns.clear();
    pattern = patternOf(term, lang);
    patterns.set(key, pattern);
  }
  return pattern;
}

/** Terms with a capital are looked for as written (US is not us), others in any case. */
function patternOf(term: string, lang: string): RegExp {
  const words = folded(term.trim(), lang).split(/\s+/);
  const isArabic = isArabicScript(lang);
  const body = words
    .map((word, index) => (isArabic ? arabicWord(word, index === 0) : latinWord(word)))
    .join('\\s+');
  const flags = /\p{Lu}/u.test(term) ? 'gu' : 'giu';
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${body}(?![\\p{L}\\p{M}\\p{N}])`, flags);
}

/** A final s, x or e of plurals and feminines may come or go; a particle with apostrophe stands before the word. */
function latinWord(word: string): string {
  const stem = escape(word);
  return /\p{Lu}{2}/u.test(word) ? `${stem}(?:s|'s)?` : `${stem}(?:e?s|x|e|'s)?`;
}

/** و, ف, then ب, ل, ك, then the article are written onto the word; ل swallows the alef of the article. */
function arabicWord(word: string, isFirst: boolean): string {
  const hasArticle = word.startsWith('ال') && word.length > 3;
  const stem = escape(hasArticle ? word.slice(2) : word).replace(/ه$/u, '(?:ه|ت)');
  const article = hasArticle ? '(?:ال|لل|ل)?' : '(?:ال|لل)?';
  return `${isFirst ? '[وف]?[بلك]?' : '[و]?[بل]?'}${article}${stem}(?:ين|ون|ان|ات)?`;
}

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

/** Arabic without vowels and tatweel, alef, yeh and teh marbuta in one form; straight apostrophes. */
function folded(text: string, lang: string): string {
  const plain = text.replaceAll(/[’ʼ]/g, "'");
  if (!isArabicScript(lang)) return plain;
  return plain
    .replaceAll(/[\u064b-\u0652\u0670\u0640]/g, '')
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه');
}

function isArabicScript(lang: string): boolean {
  return parseLocale(lang)?.script === 'Arab' || languageOf(lang) === 'ar';
}

/** Words without what is elided before them: l’, d’, qu’. */
const PART = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu;

/**
 * What stands in a text where a term was wanted: the run of as many words that is nearest to it, when it differs in
 * no more than two characters or a quarter of them, but differs.
 */
export function nearTerm(text: string, term: string): Token | undefined {
  const words = [...text.matchAll(PART)].map(({ 0: part, index }) => ({
    start: index,
    end: index + part.length,
  }));
  const size = (term.match(PART) ?? []).length;
  const limit = Math.max(term.length <= 3 ? 1 : 2, Math.floor(term.length / 4));
  let best: Token | undefined;
  let least = limit + 1;
  for (let at = 0; at + size <= words.length; at++) {
    const [first, last] = [words[at], words[at + size - 1]];
    if (first === undefined || last === undefined || size === 0) continue;
    const found = text.slice(first.start, last.end);
    const distance = editDistance(found, term, least - 1);
    if (distance === 0 || distance >= least) continue;
    least = distance;
    best = { text: found, start: first.start, end: last.end };
  }
  return best;
}
