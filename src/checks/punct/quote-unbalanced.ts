import type { Rule } from '../../model/rule.ts';
import { isSourceQuoteBalanced, loneQuotes, reversedQuote, targetQuotes } from './quotes.ts';

/** A quotation mark without partner, where those of the source are in balance. */
export const punctQuoteUnbalanced: Rule = {
  code: 'punct/quote-unbalanced',
  level: 'error',
  type: 'typographical',
  examples: [
    { source: '“steadfast” and “resolute”', target: '«صامدة و«حازمة»', targetLang: 'ar', reports: ['«'] },
    { source: '“steadfast”', target: '« inébranlables', targetLang: 'fr', reports: ['«'] },
    { source: '“Our army is coming.', target: '«جيشنا قادم.', targetLang: 'ar', reports: [] },
    { source: '“steadfast”', target: '«صامدة»', targetLang: 'ar', reports: [] },
    { source: 'a 5" gun', target: 'un canon de 5"', targetLang: 'fr', reports: [] },
  ],
  *check(pair) {
    const lone = loneQuotes(targetQuotes(pair));
    if (lone.length === 0 || !isSourceQuoteBalanced(pair)) return;
    for (const [index, { at, char }] of lone.entries()) {
      if (reversedQuote(lone, index) !== undefined || reversedQuote(lone, index - 1) !== undefined) continue;
      yield { side: 'target', range: { start: at, end: at + 1 }, values: { text: char } };
    }
  },
};
