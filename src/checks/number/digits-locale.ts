import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { digitIssues } from './digit-systems.ts';

/** Digits are of a system that the language uses, but not the region. */
export const numberDigitsLocale: Rule = ruleOf(
  { code: 'number/digits-locale', level: 'note', type: 'locale-violation' },
  [
    { source: 'It began in 2009.', target: 'بدأت في عام 2009.', targetLang: 'ar-EG', reports: ['2009'] },
    { source: 'It began in 2009.', target: 'بدأت في عام 2009.', targetLang: 'ar', reports: [] },
  ],
  digitIssues,
);
