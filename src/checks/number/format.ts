import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { numberStyle } from './style.ts';

/** Separators of a number are not those of the locale, or plain spaces let the number break at the end of a line. */
export const numberFormat: Rule = ruleOf(
  { code: 'number/format', level: 'warning', type: 'locale-violation' },
  [
    {
      source: 'The town has 42,000 inhabitants.',
      target: 'La ville a 42,000 habitants.',
      targetLang: 'fr',
      reports: ['42,000'],
    },
    {
      source: 'The town has 42,000 inhabitants.',
      target: 'La ville a 42 000 habitants.',
      targetLang: 'fr',
      reports: ['42 000'],
    },
    {
      source: 'The town has 42,000 inhabitants.',
      target: 'يقطن المدينة 42.000 نسمة.',
      targetLang: 'ar-EG',
      reports: ['42.000'],
    },
    {
      source: 'The town has 42,000 inhabitants.',
      target: 'يقطن المدينة 42.000 نسمة.',
      targetLang: 'ar-TN',
      reports: [],
    },
    {
      source: 'The town has 42,000 inhabitants.',
      target: 'La ville a 42 000 habitants.',
      targetLang: 'fr',
      reports: [],
    },
  ],
  numberStyle,
);
