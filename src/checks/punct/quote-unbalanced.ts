import type { Rule } from '../../model/rule.ts';
import { targetQuotePairs } from './quotes.ts';

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
    for (const { at, char } of targetQuotePairs(pair).lone)
      yield { side: 'target', range: { start: at, end: at + 1 }, values: { text: char } };
  },
};
