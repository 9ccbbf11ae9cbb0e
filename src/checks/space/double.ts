import type { Rule } from '../../model/rule.ts';
import { sourceText, targetText } from '../facts.ts';

/** Two spaces or more between words, where the source has none such. */
export const spaceDouble: Rule = {
  code: 'space/double',
  level: 'warning',
  type: 'whitespace',
  examples: [
    { source: 'a year-long blockade', target: 'عاما  على معقل', targetLang: 'ar', reports: ['  '] },
    { source: 'He said', target: 'Il a\u00a0 dit', targetLang: 'fr', reports: ['\u00a0 '] },
    { source: 'one  two', target: 'un  deux', targetLang: 'fr', reports: [] },
    { source: 'one two', target: 'un deux', targetLang: 'fr', reports: [] },
  ],
  *check(pair) {
    if (/[ \u00a0\u202f]{2}/.test(sourceText(pair).trim())) return;
    for (const { 0: spaces, index } of targetText(pair).matchAll(/(?<=\S)[ \u00a0\u202f]{2,}(?=\S)/g)) {
      const range = { start: index, end: index + spaces.length };
      const one = /[\u00a0\u202f]/.exec(spaces)?.[0] ?? ' ';
      yield {
        side: 'target',
        range,
        values: { count: spaces.length },
        fix: { isSafe: true, edits: [{ range, text: one }] },
      };
    }
  },
};
