import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { compareNumbers } from './compare.ts';

/** A percentage of the source is a bare number in the target. */
export const numberPercentMissing: Rule = ruleOf(
  { code: 'number/percent-missing', level: 'warning', type: 'omission' },
  [
    {
      source: 'Prices rose 4.5%.',
      target: 'Les prix ont augmenté de 4,5.',
      targetLang: 'fr',
      reports: ['4,5'],
    },
    { source: 'Prices rose 4.5%.', target: 'ارتفعت الأسعار 4.5 في المئة.', targetLang: 'ar', reports: [] },
  ],
  (pair) => compareNumbers(pair).issues,
);
