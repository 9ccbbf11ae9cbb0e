import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { dateStyle } from './style.ts';

/** An Arabic month has the name that another region uses. */
export const dateMonthFamily: Rule = ruleOf(
  { code: 'date/month-family', level: 'note', type: 'locale-violation' },
  [
    { source: 'He spoke on April 26.', target: 'تحدث في 26 أبريل.', targetLang: 'ar-TN', reports: ['أبريل'] },
    { source: 'He spoke on April 26.', target: 'تحدث في 26 نيسان/أبريل.', targetLang: 'ar-LB', reports: [] },
    { source: 'He spoke on April 26.', target: 'تحدث في 26 أفريل.', targetLang: 'ar-TN', reports: [] },
  ],
  dateStyle,
);
