import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { compareDates } from './compare.ts';

/** The weekday in the source is not that of its date. */
export const dateSourceWeekday: Rule = ruleOf(
  { code: 'date/source-weekday', level: 'error', type: 'internationalization' },
  [
    {
      source: 'Friday, 4 November 2021',
      target: 'vendredi 4 novembre 2021',
      targetLang: 'fr',
      reports: ['Friday, 4 November 2021'],
    },
    {
      source: 'Friday, 4 November 2021',
      target: 'الجمعة 4 نوفمبر 2021',
      targetLang: 'ar',
      reports: ['Friday, 4 November 2021'],
    },
    { source: 'Thursday, 4 November 2021', target: 'jeudi 4 novembre 2021', targetLang: 'fr', reports: [] },
  ],
  (pair) => compareDates(pair).issues,
);
