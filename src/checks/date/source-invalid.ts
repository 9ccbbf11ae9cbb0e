import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { compareDates } from './compare.ts';

/** A date of the source stands on no calendar. */
export const dateSourceInvalid: Rule = ruleOf(
  { code: 'date/source-invalid', level: 'error', type: 'internationalization' },
  [
    { source: '31/11/2021', target: '31 novembre 2021', targetLang: 'fr', reports: ['31/11/2021'] },
    { source: '30/11/2021', target: '30 نوفمبر 2021', targetLang: 'ar', reports: [] },
  ],
  (pair) => compareDates(pair).issues,
);
