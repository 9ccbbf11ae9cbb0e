import type { Rule } from '../../model/rule.ts';
import { targetText } from '../facts.ts';
import { reversedHits } from './pairing.ts';
import { targetQuotePairs } from './quotes.ts';

/** `»…«` in a language that writes «…»: typed by the look in right-to-left text, where UAX #9 mirrors the shape. */
export const punctQuotesReversed: Rule = {
  code: 'punct/quotes-reversed',
  level: 'error',
  type: 'typographical',
  examples: [
    { source: '“in good health”', target: '»بصحة جيدة«', targetLang: 'ar', reports: ['»بصحة جيدة«'] },
    { source: '“a” and “b”', target: '»أ« و«ب»', targetLang: 'ar', reports: ['»أ«'] },
    { source: '“a” and “b”', target: '»أ« و»ب«', targetLang: 'ar', reports: ['»أ«', '»ب«'] },
    { source: '“in good health”', target: '«بصحة جيدة»', targetLang: 'ar', reports: [] },
    { source: '“in good health”', target: '»bei guter Gesundheit«', targetLang: 'de', reports: [] },
  ],
  check: (pair) => reversedHits(targetQuotePairs(pair), targetText(pair)),
};
