import type { Rule } from '../../model/rule.ts';
import { bidiClassAt } from '../../text/bidi/levels.ts';
import { isRtl, targetText } from '../facts.ts';

/** The first letter, after neutral characters, isolates and digits (UAX #9 P2). */
const FIRST_LETTER =
  /^(?:[\u2066-\u2068][^\u2069]*\u2069|[^\p{L}\u200e\u200f\u061c])*(?<first>[\p{L}\u200e\u200f\u061c])/u;

/**
 * A right-to-left text that begins with a Latin word: a page or an application that takes the direction from the
 * first strong character (`dir="auto"`) lays the whole paragraph out from left to right.
 */
export const bidiFirstStrong: Rule = {
  code: 'bidi/first-strong',
  level: 'note',
  type: 'internationalization',
  examples: [
    { source: 'Reuters reported it', target: 'Reuters نقلت الخبر', targetLang: 'ar', reports: ['R'] },
    { source: 'Reuters reported it', target: '\u200fReuters نقلت الخبر', targetLang: 'ar', reports: [] },
    { source: 'Reuters', target: 'Reuters', targetLang: 'ar', reports: [] },
    { source: '2 Reuters reports', target: '2 تقرير من Reuters', targetLang: 'ar', reports: [] },
  ],
  *check(pair) {
    if (!isRtl(pair)) return;
    const text = targetText(pair);
    const match = FIRST_LETTER.exec(text);
    const first = match?.groups?.['first'];
    if (match === null || first === undefined || !/\p{Script=Latin}/u.test(first)) return;
    const start = match[0].length - first.length;
    if (bidiClassAt(text, start) !== 'L' || !/[\u0590-\u08ff]/.test(text)) return;
    yield {
      side: 'target',
      range: { start, end: start + first.length },
      values: { text: first },
      fix: { isSafe: false, edits: [{ range: { start: 0, end: 0 }, text: '\u200f' }] },
    };
  },
};
