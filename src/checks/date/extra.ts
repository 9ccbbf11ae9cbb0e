import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { compareDates } from './compare.ts';

/** A date of the target has no counterpart in the source. */
export const dateExtra: Rule = ruleOf(
  { code: 'date/extra', level: 'error', type: 'addition' },
  [
    {
      source: 'The talks failed.',
      target: 'Les pourparlers du 3 mars ont échoué.',
      targetLang: 'fr',
      reports: ['3 mars'],
    },
    { source: 'The talks failed.', target: 'فشلت محادثات 3 مارس.', targetLang: 'ar', reports: ['3 مارس'] },
    {
      source: 'The talks failed on Wednesday.',
      target: 'Les pourparlers du 3 novembre ont échoué.',
      targetLang: 'fr',
      reports: [],
    },
  ],
  (pair) => compareDates(pair).issues,
);
