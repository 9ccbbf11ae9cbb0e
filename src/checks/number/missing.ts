import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { compareNumbers } from './compare.ts';

/** A number of the source has no counterpart in the target, in digits, words or grammar. */
export const numberMissing: Rule = ruleOf(
  { code: 'number/missing', level: 'error', type: 'omission' },
  [
    {
      source: 'The town has 4,200 inhabitants.',
      target: 'La ville est habitée.',
      targetLang: 'fr',
      reports: [''],
    },
    {
      source: 'They attacked from six directions.',
      target: 'هاجموا من جهات عدة.',
      targetLang: 'ar',
      reports: [''],
    },
    {
      source: 'They attacked from six directions.',
      target: 'هاجموا من ست جهات.',
      targetLang: 'ar',
      reports: [],
    },
    {
      source: 'After a 2-week visit he left.',
      target: 'غادر بعد زيارة استمرت أسبوعين.',
      targetLang: 'ar',
      reports: [],
    },
  ],
  (pair) => compareNumbers(pair).issues,
);
