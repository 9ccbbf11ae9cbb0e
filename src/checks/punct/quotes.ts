import { languageOf } from '../../model/locale.ts';
import type { Pair } from '../../model/rule.ts';
import { factOf, maskedSource, maskedTarget } from '../facts.ts';
import { joinPairings, pairMarks, type Pairing } from './pairing.ts';

/** Languages that write «…» pointing outward (CLDR delimiters and their usual alternatives). */
const OUTWARD: ReadonlySet<string> = new Set(
  'fr ar fa he it es ca gl eu pt ru uk be bg el tr az hy ro sq lv lt et nb nn no vi kk ky uz mk br oc'.split(
    ' ',
  ),
);
/** Languages where “ closes what „ opens. */
const LOW_OPENING: ReadonlySet<string> = new Set('de cs sk sl hr bg is ka lt et mk sq sr'.split(' '));

/** A quotation mark in a text. */
export interface Quote {
  readonly at: number;
  readonly char: string;
  /** `either`: the language does not tell. */
  readonly role: 'open' | 'close' | 'either';
  readonly style: 'guillemet' | 'curly' | 'straight';
}

/** Double quotation marks of a text, in order; a `"` after a digit (inches, minutes) is none. */
export function findQuotes(text: string, lang: string): readonly Quote[] {
  if (!/["«»“”„‟]/.test(text)) return [];
  const quotes: Quote[] = [];
  let isOpen = false;
  for (const { 0: char, index: at } of text.matchAll(/["«»“”„‟]/g)) {
    // After a digit a straight mark closes a quotation that is open, or measures inches.
    if (char === '"' && !isOpen && /\d/.test(text[at - 1] ?? '')) continue;
    if (char === '"') isOpen = !isOpen;
    quotes.push({ at, char, role: roleOf(char, lang), style: styleOf(char) });
  }
  return quotes;
}

function styleOf(char: string): Quote['style'] {
  if (char === '"') return 'straight';
  return char === '«' || char === '»' ? 'guillemet' : 'curly';
}

function roleOf(char: string, lang: string): Quote['role'] {
  if (char === '„' || char === '‟') return 'open';
  if (char === '«' || char === '»') {
    if (!OUTWARD.has(lang)) return 'either';
    return char === '«' ? 'open' : 'close';
  }
  // CLDR gives ”…“ for Arabic, most newsrooms write “…”.
  if (char === '"' || LOW_OPENING.has(lang) || languageOf(lang) === 'ar') return 'either';
  return char === '“' ? 'open' : 'close';
}

/** Pairs quotation marks, each style by itself; of a style without direction the last is lone when their number is odd. */
export function pairQuotes(quotes: readonly Quote[]): Pairing {
  return joinPairings(
    (['guillemet', 'curly', 'straight'] as const).map((style) => {
      const own = quotes.filter((quote) => quote.style === style);
      if (own.every(({ role }) => role !== 'either'))
        return pairMarks(own.map(({ at, char, role }) => ({ at, char, isOpening: role === 'open' })));
      const last = own.at(-1);
      return {
        lone: own.length % 2 === 1 && last !== undefined ? [{ ...last, isOpening: true }] : [],
        reversed: [],
      };
    }),
  );
}

/** Quotation marks of the target. */
export const targetQuotes: (pair: Pair) => readonly Quote[] = factOf('punct/quotes', (pair) =>
  findQuotes(maskedTarget(pair), languageOf(pair.targetLang)),
);

/**
 * Quotation marks of the target that are not in order. None when those of the source are not either: a quotation may
 * go on in the next segment.
 */
export const targetQuotePairs: (pair: Pair) => Pairing = factOf('punct/quote-pairs', (pair) => {
  const target = pairQuotes(targetQuotes(pair));
  if (target.lone.length + target.reversed.length === 0) return target;
  const source = pairQuotes(findQuotes(maskedSource(pair), languageOf(pair.sourceLang)));
  return source.lone.length + source.reversed.length > 0 ? { lone: [], reversed: target.reversed } : target;
});
