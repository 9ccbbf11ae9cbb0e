import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { compareNumbers } from '../number/compare.ts';

/** A time of the day is another one than in the source. */
export const dateTimeChanged: Rule = ruleOf(
  { code: 'date/time-changed', level: 'error', type: 'mistranslation' },
  [
    {
      source: 'The session opened at 2:30 p.m.',
      target: 'La séance s’est ouverte à 15 h 30.',
      targetLang: 'fr',
      reports: ['15 h 30'],
    },
    {
      source: 'The session opened at 2:30 p.m.',
      target: 'افتتحت الجلسة في الساعة 14:30.',
      targetLang: 'ar',
      reports: [],
    },
  ],
  (pair) => compareNumbers(pair).issues,
);
