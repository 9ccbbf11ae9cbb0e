import { languageOf } from '../../model/locale.ts';
import type { Hit, Pair, Rule } from '../../model/rule.ts';
import { maskedTarget, targetText } from '../facts.ts';
import { findQuotes, targetQuotes, type Quote } from './quotes.ts';

/** Languages whose first quotation marks are guillemets, and what stands inside them. */
const GUILLEMETS: Readonly<Record<string, string>> = { fr: '\u00a0', 'fr-CH': '', ar: '', fa: '' };
/** Languages that take curly quotation marks as well as guillemets for the first. */
const CURLY_TOO: ReadonlySet<string> = new Set(['ar', 'fa']);

/**
 * Straight or English quotation marks where the language has its own. Marks of a second level inside guillemets are
 * in order. A text that writes straight marks throughout follows a house style: a note; a mixture is a warning.
 */
export const punctQuoteStyle: Rule = {
  code: 'punct/quote-style',
  level: 'warning',
  type: 'locale-violation',
  examples: [
    { source: '“a” and “b”', target: '"a" et «\u00a0b\u00a0»', targetLang: 'fr', reports: ['"a"'] },
    { source: '“a”', target: 'les “résolues”', targetLang: 'fr', reports: ['“résolues”'] },
    { source: '“a” and “b”', target: '"بصحة جيدة" و«حازمة»', targetLang: 'ar', reports: ['"بصحة جيدة"'] },
    {
      source: 'the ‘terrorist’ militias',
      target: "الميليشيات 'الإرهابية'",
      targetLang: 'ar',
      reports: ["'الإرهابية'"],
    },
    { source: 'the move', target: "l'armée d'ici, 'aujourd'hui", targetLang: 'fr', reports: [] },
    { source: '“a ‘b’”', target: '«\u00a0a “b”\u00a0»', targetLang: 'fr', reports: [] },
    { source: '“a”', target: '“حازمة”', targetLang: 'ar', reports: [] },
  ],
  *check(pair): Generator<Hit> {
    const inner = spaceInside(pair.targetLang);
    const quotes = targetQuotes(pair);
    if (inner === undefined) return;
    const isMixed = usesGuillemets(quotes) || siblingsUseGuillemets(pair);
    const text = targetText(pair);
    const allowsCurly = CURLY_TOO.has(languageOf(pair.targetLang));
    for (const [open, close] of [...foreignPairs(quotes), ...singlePairs(maskedTarget(pair), quotes)]) {
      if (allowsCurly && open.style === 'curly') continue;
      const range = { start: open.at, end: close.at + 1 };
      yield {
        side: 'target',
        range,
        values: { text: text.slice(range.start, range.end), meant: `«${inner}…${inner}»` },
        ...(isMixed || open.style === 'curly' ? {} : { level: 'note' as const }),
        fix: {
          isSafe: true,
          edits: [
            { range: spaced(text, open.at, 1), text: `«${inner}` },
            { range: spaced(text, close.at, -1), text: `${inner}»` },
          ],
        },
      };
    }
  },
};

function spaceInside(lang: string): string | undefined {
  return GUILLEMETS[lang] ?? GUILLEMETS[languageOf(lang)];
}

function usesGuillemets(quotes: readonly Quote[]): boolean {
  return quotes.some(({ style }) => style === 'guillemet');
}

const known = new WeakMap<object, boolean>();

/** Tells whether other segments of the article write guillemets; looked up once for each article. */
function siblingsUseGuillemets({ settings: { siblings }, targetLang }: Pair): boolean {
  if (siblings === undefined) return false;
  let uses = known.get(siblings);
  if (uses === undefined) {
    uses = siblings.some(({ target }) => usesGuillemets(findQuotes(target, languageOf(targetLang))));
    known.set(siblings, uses);
  }
  return uses;
}

/** Straight and curly pairs that stand in no guillemets. */
function* foreignPairs(quotes: readonly Quote[]): Generator<readonly [Quote, Quote]> {
  let depth = 0;
  let open: Quote | undefined;
  for (const quote of quotes) {
    if (quote.style === 'guillemet') {
      depth = Math.max(0, depth + (quote.role === 'open' ? 1 : -1));
      open = undefined;
    } else if (depth === 0 && open === undefined && quote.role !== 'close') open = quote;
    else if (depth === 0 && open?.style === quote.style && quote.role !== 'open') {
      yield [open, quote];
      open = undefined;
    }
  }
}

/** A word or more between single marks; an apostrophe has a letter on either side. */
const SINGLE =
  /(?<![\p{L}\p{N}])(?:'(?=\p{L})[^'\n]{1,80}(?<=[\p{L}\p{N}.!?،؟])'|‘(?=\p{L})[^‘’\n]{1,80}’)(?![\p{L}\p{N}])/gu;

/** Pairs of single marks that stand in no other quotation. */
function* singlePairs(text: string, quotes: readonly Quote[]): Generator<readonly [Quote, Quote]> {
  if (!/['‘]/.test(text)) return;
  for (const { 0: found, index } of text.matchAll(SINGLE)) {
    const before = quotes.filter(({ at }) => at < index);
    const isInside = before.length % 2 === 1;
    if (isInside) continue;
    const char = found.charAt(0);
    const style = char === '‘' ? 'curly' : 'straight';
    const end = index + found.length - 1;
    yield [
      { at: index, char, role: 'open', style },
      { at: end, char: found.slice(-1), role: 'close', style },
    ];
  }
}

/** The mark with the spaces that stand inside it, so that they are not doubled. */
function spaced(text: string, at: number, step: 1 | -1): { start: number; end: number } {
  let last = at;
  while (/[ \u00a0\u202f]/.test(text[last + step] ?? '')) last += step;
  return step === 1 ? { start: at, end: last + 1 } : { start: last, end: at + 1 };
}
