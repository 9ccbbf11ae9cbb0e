import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { compareDates } from './compare.ts';

/** The weekday beside a date is not the one of the source, or not that of the date. */
export const dateWeekdayMismatch: Rule = ruleOf(
  { code: 'date/weekday-mismatch', level: 'error', type: 'mistranslation' },
  [
    {
      source: 'Thursday 4 November 2021',
      target: 'vendredi 4 novembre 2021',
      targetLang: 'fr',
      reports: ['vendredi'],
    },
    {
      source: 'He spoke on 4 November 2021.',
      target: 'تحدث يوم الجمعة 4 نوفمبر 2021.',
      targetLang: 'ar',
      reports: ['الجمعة'],
    },
    {
      source: 'He spoke on 4 November 2021.',
      target: 'تحدث يوم الخميس 4 نوفمبر 2021.',
      targetLang: 'ar',
      reports: [],
    },
  ],
  (pair) => compareDates(pair).issues,
);
