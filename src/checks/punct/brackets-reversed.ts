import type { Rule } from '../../model/rule.ts';
import { targetText } from '../facts.ts';
import { targetBrackets } from './brackets.ts';
import { reversedHits } from './pairing.ts';

/**
 * `)…(`: brackets typed by their look in right-to-left text. The character is chosen by meaning, opening first; UAX #9
 * mirrors its shape (L4).
 */
export const punctBracketsReversed: Rule = {
  code: 'punct/brackets-reversed',
  level: 'error',
  type: 'typographical',
  examples: [
    { source: 'on May 7. (AFP)', target: 'في 7 مايو. )أ ف ب(', targetLang: 'ar', reports: [')أ ف ب('] },
    { source: '(a) and (b)', target: ')أ( و)ب(', targetLang: 'ar', reports: [')أ(', ')ب('] },
    { source: 'on May 7. (AFP)', target: 'في 7 مايو. (أ ف ب)', targetLang: 'ar', reports: [] },
    { source: 'on May 7. (AFP)', target: 'le 7 mai. (AFP', targetLang: 'fr', reports: [] },
  ],
  check: (pair) => reversedHits(targetBrackets(pair), targetText(pair)),
};
