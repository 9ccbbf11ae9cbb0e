import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { dateStyle } from './style.ts';

/** A month has a capital where the language writes none. */
export const dateMonthCase: Rule = ruleOf(
  { code: 'date/month-case', level: 'note', type: 'typographical' },
  [
    {
      source: 'He spoke on March 3.',
      target: 'Il s’est exprimé le 3 Mars.',
      targetLang: 'fr',
      reports: ['Mars'],
    },
    { source: 'He spoke on March 3.', target: 'Il s’est exprimé le 3 mars.', targetLang: 'fr', reports: [] },
    { source: 'He spoke on March 3.', target: 'تحدث في 3 مارس.', targetLang: 'ar', reports: [] },
  ],
  dateStyle,
);
