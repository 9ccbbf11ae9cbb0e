import type { Rule } from '../../model/rule.ts';
import { targetBrackets } from './brackets.ts';

/** A bracket that is never closed, or never opened, in a target whose source is in balance. */
export const punctBracketUnbalanced: Rule = {
  code: 'punct/bracket-unbalanced',
  level: 'error',
  type: 'typographical',
  examples: [
    { source: 'on May 7. (AFP)', target: 'في 7 مايو. (أ ف ب', targetLang: 'ar', reports: ['('] },
    { source: 'on May 7. (AFP)', target: 'le 7 mai. AFP)', targetLang: 'fr', reports: [')'] },
    { source: 'the army (LNA)', target: 'الجيش', targetLang: 'ar', reports: [] },
    { source: '1) Derna', target: '1) درنة', targetLang: 'ar', reports: [] },
    { source: 'First, Derna', target: 'a) Derna :)', targetLang: 'fr', reports: [] },
  ],
  *check(pair) {
    for (const { at, char } of targetBrackets(pair).lone)
      yield { side: 'target', range: { start: at, end: at + 1 }, values: { text: char } };
  },
};
