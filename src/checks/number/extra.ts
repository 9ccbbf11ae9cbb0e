import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { compareNumbers } from './compare.ts';

/** A number of the target has no counterpart in the source. */
export const numberExtra: Rule = ruleOf(
  { code: 'number/extra', level: 'error', type: 'addition' },
  [
    {
      source: 'The town is large.',
      target: 'La ville a 4200 habitants.',
      targetLang: 'fr',
      reports: ['4200'],
    },
    { source: 'The town is large.', target: 'يقطن المدينة 4200 نسمة.', targetLang: 'ar', reports: ['4200'] },
    { source: 'A dozen towns.', target: '12 villes.', targetLang: 'fr', reports: [] },
  ],
  (pair) => compareNumbers(pair).issues,
);
