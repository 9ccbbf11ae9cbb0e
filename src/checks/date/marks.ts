import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { dateStyle } from './style.ts';

/** A date in digits lacks the marks with which the locale (CLDR) makes it run from right to left: the day then stands at the right. */
export const dateMarks: Rule = ruleOf(
  { code: 'date/marks', level: 'note', type: 'locale-violation' },
  [
    {
      source: 'It was signed on 14 November 2021.',
      target: 'وُقّع في 14/11/2021.',
      targetLang: 'ar',
      reports: ['14/11/2021'],
    },
    {
      source: 'It was signed on 14 November 2021.',
      target: 'وُقّع في 14\u200f/11\u200f/2021.',
      targetLang: 'ar',
      reports: [],
    },
    {
      source: 'It was signed on 14 November 2021.',
      target: 'Signé le 14/11/2021.',
      targetLang: 'fr',
      reports: [],
    },
  ],
  dateStyle,
);
