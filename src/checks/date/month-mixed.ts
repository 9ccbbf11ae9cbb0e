import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { monthSetIssues } from './month-sets.ts';

/** An article names its months as one region does, and this one as another. */
export const dateMonthMixed: Rule = ruleOf(
  { code: 'date/month-mixed', level: 'warning', type: 'inconsistency' },
  [
    {
      source: 'The truce of May 3',
      target: 'هدنة 3 أيار',
      targetLang: 'ar',
      settings: {
        siblings: [
          { source: 'on May 7', target: 'في 7 مايو' },
          { source: 'in June 2018', target: 'في يونيو 2018' },
        ],
      },
      reports: ['أيار'],
    },
    {
      source: 'from May 3 to June 9',
      target: 'من 3 أيار إلى 9 يونيو',
      targetLang: 'ar',
      reports: ['أيار'],
    },
    {
      source: 'The truce of May 3',
      target: 'هدنة 3 أيار/مايو',
      targetLang: 'ar',
      settings: { siblings: [{ source: 'on May 7', target: 'في 7 مايو' }] },
      reports: [],
    },
    {
      source: 'from March 3 to October 9',
      target: 'من 3 مارس إلى 9 أكتوبر',
      targetLang: 'ar-MA',
      reports: [],
    },
    { source: 'from May 3 to June 9', target: 'du 3 mai au 9 juin', targetLang: 'fr', reports: [] },
  ],
  monthSetIssues,
);
