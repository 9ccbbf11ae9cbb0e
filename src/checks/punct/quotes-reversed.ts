import type { Rule } from '../../model/rule.ts';
import { targetText } from '../facts.ts';
import { isSourceQuoteBalanced, loneQuotes, reversedQuote, targetQuotes } from './quotes.ts';

/** `»…«` in a language that writes «…»: typed by the look in right-to-left text, where UAX #9 mirrors the shape. */
export const punctQuotesReversed: Rule = {
  code: 'punct/quotes-reversed',
  level: 'error',
  type: 'typographical',
  examples: [
    { source: '“in good health”', target: '»بصحة جيدة«', targetLang: 'ar', reports: ['»بصحة جيدة«'] },
    { source: '“in good health”', target: '«بصحة جيدة»', targetLang: 'ar', reports: [] },
    { source: '“in good health”', target: '»bei guter Gesundheit«', targetLang: 'de', reports: [] },
  ],
  *check(pair) {
    const lone = loneQuotes(targetQuotes(pair));
    if (lone.length < 2 || !isSourceQuoteBalanced(pair)) return;
    for (const [index, first] of lone.entries()) {
      const last = reversedQuote(lone, index);
      if (last === undefined) continue;
      const range = { start: first.at, end: last.at + 1 };
      yield {
        side: 'target',
        range,
        values: { text: targetText(pair).slice(range.start, range.end) },
        fix: {
          isSafe: true,
          edits: [
            { range: { start: first.at, end: first.at + 1 }, text: last.char },
            { range: { start: last.at, end: last.at + 1 }, text: first.char },
          ],
        },
      };
    }
  },
};
