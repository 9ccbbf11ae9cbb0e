import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { dateStyle } from './style.ts';

/** The month stands before the day in a language that writes the day first. */
export const dateOrder: Rule = ruleOf(
  { code: 'date/order', level: 'note', type: 'locale-violation' },
  [
    {
      source: 'He spoke on March 3.',
      target: 'Il s’est exprimé mars 3.',
      targetLang: 'fr',
      reports: ['mars 3'],
    },
    { source: 'He spoke on March 3.', target: 'تحدث في مارس 3.', targetLang: 'ar', reports: ['مارس 3'] },
    { source: 'He spoke on March 3.', target: 'Il s’est exprimé le 3 mars.', targetLang: 'fr', reports: [] },
  ],
  dateStyle,
);
