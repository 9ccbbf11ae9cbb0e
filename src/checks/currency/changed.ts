import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { compareNumbers } from '../number/compare.ts';

/** An amount kept its value but changed its currency. */
export const currencyChanged: Rule = ruleOf(
  { code: 'currency/changed', level: 'error', type: 'mistranslation' },
  [
    {
      source: 'It cost $15 million.',
      target: 'Il a coûté 15 millions d’euros.',
      targetLang: 'fr',
      reports: ['15 millions d’euros'],
    },
    { source: 'It cost $15 million.', target: 'كلفت 15 مليون دولار.', targetLang: 'ar', reports: [] },
    {
      source: 'It cost $15 million.',
      target: 'Il a coûté 15 millions de dollars.',
      targetLang: 'fr',
      reports: [],
    },
  ],
  (pair) => compareNumbers(pair).issues,
);
