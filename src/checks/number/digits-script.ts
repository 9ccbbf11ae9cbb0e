import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { digitIssues } from './digit-systems.ts';

/** Digits are of a numbering system that the language does not use. */
export const numberDigitsScript: Rule = ruleOf(
  { code: 'number/digits-script', level: 'warning', type: 'locale-violation' },
  [
    { source: 'It began in 2009.', target: 'بدأت في عام ۲۰۰۹.', targetLang: 'ar', reports: ['۲۰۰۹'] },
    { source: 'It began in 2009.', target: 'بدأت في عام ٢٠٠٩.', targetLang: 'ar', reports: [] },
  ],
  digitIssues,
);
