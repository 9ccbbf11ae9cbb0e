import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { compareDates } from './compare.ts';

/** Day and month of a date have changed places. */
export const dateDayMonthSwapped: Rule = ruleOf(
  { code: 'date/day-month-swapped', level: 'error', type: 'mistranslation' },
  [
    {
      source: 'Thursday 04/11/2021',
      target: 'jeudi 11 avril 2021',
      targetLang: 'fr',
      settings: { dateOrder: 'dmy' },
      reports: ['jeudi 11 avril 2021'],
    },
    {
      source: 'It was signed on 4 November 2021.',
      target: 'وُقّع في 11/04/2021.',
      targetLang: 'ar',
      reports: ['11/04/2021'],
    },
    {
      source: 'It was signed on 4 November 2021.',
      target: 'وُقّع في 04/11/2021.',
      targetLang: 'ar',
      reports: [],
    },
  ],
  (pair) => compareDates(pair).issues,
);
