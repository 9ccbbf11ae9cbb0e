import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { compareNumbers } from './compare.ts';

/** A number of the target differs from that of the source by a power of ten, or has lost its scale word. */
export const numberMagnitude: Rule = ruleOf(
  { code: 'number/magnitude', level: 'error', type: 'numbers' },
  [
    {
      source: 'The town has 42,000 inhabitants.',
      target: 'La ville a 4 200 habitants.',
      targetLang: 'fr',
      reports: ['4 200'],
    },
    {
      source: 'It cost 3 million dollars.',
      target: 'كلفت 3 مليارات دولار.',
      targetLang: 'ar',
      reports: ['3 مليارات دولار'],
    },
    {
      source: 'The town has 42,000 inhabitants.',
      target: 'يقطن المدينة 42 ألف نسمة.',
      targetLang: 'ar',
      reports: [],
    },
  ],
  (pair) => compareNumbers(pair).issues,
);
