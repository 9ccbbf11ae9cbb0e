import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { compareDates } from './compare.ts';

/** A date of the source has no counterpart in the target. */
export const dateMissing: Rule = ruleOf(
  { code: 'date/missing', level: 'error', type: 'omission' },
  [
    {
      source: 'Clashes were reported on March 3 and on March 7.',
      target: 'Des heurts ont été signalés le 3 mars.',
      targetLang: 'fr',
      reports: [''],
    },
    {
      source: 'He said during a visit on March 3.',
      target: 'قال خلال زيارة.',
      targetLang: 'ar',
      reports: [''],
    },
    {
      source: 'He spoke on November 3.',
      target: 'Il s’est exprimé mercredi.',
      targetLang: 'fr',
      settings: { published: '2021-11-05' },
      reports: [],
    },
    {
      source: 'He spoke on November 3.',
      target: 'تحدث يوم الأربعاء.',
      targetLang: 'ar',
      settings: { published: '2021-11-05' },
      reports: [],
    },
  ],
  (pair) => compareDates(pair).issues,
);
