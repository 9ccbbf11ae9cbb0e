import { languageOf } from '../../model/locale.ts';
import type { Pair } from '../../model/rule.ts';
import { factOf, maskedSource, maskedTarget } from '../facts.ts';

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
  return [...text.matchAll(/["«»“”„‟]/g)].flatMap(({ 0: char, index: at }) => {
    if (char === '"' && /\d/.test(text[at - 1] ?? '') && !isQuotedNumber(text, at)) return [];
    return [{ at, char, role: roleOf(char, lang), style: styleOf(char) }];
  });
}

/** `"2014"`: the mark after the digit closes one before it. */
function isQuotedNumber(text: string, at: number): boolean {
  return (text.slice(0, at).split('"').length - 1) % 2 === 1;
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

/** Quotation marks that have no partner; of a kind without direction the last, when their number is odd. */
export function loneQuotes(quotes: readonly Quote[]): readonly Quote[] {
  const lone: Quote[] = [];
  for (const style of ['guillemet', 'curly', 'straight'] as const) {
    const open: Quote[] = [];
    const either: Quote[] = [];
    for (const quote of quotes) {
      if (quote.style !== style) continue;
      if (quote.role === 'either') either.push(quote);
      else if (quote.role === 'open') open.push(quote);
      else if (open.pop() === undefined) lone.push(quote);
    }
    lone.push(...open);
    const last = either.at(-1);
    if (either.length % 2 === 1 && last !== undefined) lone.push(last);
  }
  return lone.toSorted((a, b) => a.at - b.at);
}

/** Quotation marks of the target. */
export const targetQuotes: (pair: Pair) => readonly Quote[] = factOf('punct/quotes', (pair) =>
  findQuotes(maskedTarget(pair), languageOf(pair.targetLang)),
);

/** Tells whether every quotation mark of the source has its partner: a quotation may go on in the next segment. */
export const isSourceQuoteBalanced: (pair: Pair) => boolean = factOf(
  'punct/source-quotes',
  (pair) => loneQuotes(findQuotes(maskedSource(pair), languageOf(pair.sourceLang))).length === 0,
);

/** A closing guillemet without partner before a lone opening one: the two are reversed. */
export function reversedQuote(lone: readonly Quote[], index: number): Quote | undefined {
  const quote = lone[index];
  const next = lone[index + 1];
  if (quote?.role !== 'close' || next?.role !== 'open' || quote.style !== next.style) return undefined;
  return next;
}
