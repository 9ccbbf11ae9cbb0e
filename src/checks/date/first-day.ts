import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { dateStyle } from './style.ts';

/** French writes the first day of a month as an ordinal (1er). */
export const dateFirstDay: Rule = ruleOf(
  { code: 'date/first-day', level: 'warning', type: 'style' },
  [
    {
      source: 'He spoke on March 1.',
      target: 'Il s’est exprimé le 1 mars.',
      targetLang: 'fr',
      reports: ['1 mars'],
    },
    {
      source: 'He spoke on March 1.',
      target: 'Il s’est exprimé le 1er mars.',
      targetLang: 'fr',
      reports: [],
    },
    { source: 'He spoke on March 1.', target: 'تحدث في 1 مارس.', targetLang: 'ar', reports: [] },
  ],
  dateStyle,
);
