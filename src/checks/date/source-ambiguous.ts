import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { compareDates } from './compare.ts';

/** A date of the source in digits reads as two days, and nothing settles which: no declared order, weekday or day of publication. */
export const dateSourceAmbiguous: Rule = ruleOf(
  { code: 'date/source-ambiguous', level: 'error', type: 'internationalization' },
  [
    { source: '04/11/2021', target: '4 novembre 2021', targetLang: 'fr', reports: ['04/11/2021'] },
    { source: '04/11/2021', target: '٤ نوفمبر ٢٠٢١', targetLang: 'ar-EG', reports: ['04/11/2021'] },
    {
      source: '04/11/2021',
      target: '4 novembre 2021',
      targetLang: 'fr',
      settings: { dateOrder: 'dmy' },
      reports: [],
    },
    { source: 'Monday 12/04/2021', target: 'lundi 12 avril 2021', targetLang: 'fr', reports: [] },
  ],
  (pair) => compareDates(pair).issues,
);
