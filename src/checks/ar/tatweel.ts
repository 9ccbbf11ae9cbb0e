import type { Rule } from '../../model/rule.ts';
import { wordAround } from '../../text/tokens.ts';
import { targetText } from '../facts.ts';

/** Tatweel with a letter (and its marks) on either side; after a particle at the end of a word it is in order: بـ« . */
const STRETCHED =
  /(?<=\p{Script=Arabic}[\p{M}]*)\u0640+(?=[\p{M}]*[\u0620-\u063f\u0641-\u064a\u0671-\u06d3])/gu;

/** A word stretched with tatweel: the look belongs to the style sheet, and the word is not found. */
export const arTatweel: Rule = {
  code: 'ar/tatweel',
  level: 'warning',
  type: 'misspelling',
  examples: [
    { source: 'a rare visit', target: 'زيارة نـــادرة', targetLang: 'ar', reports: ['ـــ'] },
    { source: 'in "Derna"', target: 'بـ«درنة» والـLNA', targetLang: 'ar', reports: [] },
    { source: '1439 AH', target: '1439 هـ', targetLang: 'ar', reports: [] },
  ],
  *check(pair) {
    const target = targetText(pair);
    for (const { 0: text, index } of target.matchAll(STRETCHED)) {
      const range = { start: index, end: index + text.length };
      yield {
        side: 'target',
        range,
        values: { word: wordAround(target, index) },
        fix: { isSafe: true, edits: [{ range, text: '' }] },
      };
    }
  },
};
