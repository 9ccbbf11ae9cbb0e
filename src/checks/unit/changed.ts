import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { compareNumbers } from '../number/compare.ts';

/** A number kept its value but changed its unit. */
export const unitChanged: Rule = ruleOf(
  { code: 'unit/changed', level: 'error', type: 'mistranslation' },
  [
    {
      source: 'They advanced 15km.',
      target: 'Ils ont avancé de 15 miles.',
      targetLang: 'fr',
      reports: ['15 miles'],
    },
    { source: 'They advanced 15km.', target: 'تقدموا 15 ميلا.', targetLang: 'ar', reports: ['15 ميلا'] },
    { source: 'They advanced 5 miles.', target: 'Ils ont avancé de 8 km.', targetLang: 'fr', reports: [] },
    { source: 'They advanced 15km.', target: 'تقدموا 15 كلم.', targetLang: 'ar', reports: [] },
  ],
  (pair) => compareNumbers(pair).issues,
);
