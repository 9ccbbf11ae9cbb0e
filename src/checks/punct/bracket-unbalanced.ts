import type { Rule } from '../../model/rule.ts';
import { loneBracketsOf, reversedPartner } from './brackets.ts';

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
    const lone = loneBracketsOf(pair);
    for (const [index, { at, char }] of lone.entries()) {
      if (reversedPartner(lone, index) !== undefined || reversedPartner(lone, index - 1) !== undefined)
        continue;
      yield { side: 'target', range: { start: at, end: at + 1 }, values: { text: char } };
    }
  },
};
