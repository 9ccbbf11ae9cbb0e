import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { compareDates } from './compare.ts';

/** A date is given in the Islamic calendar alone, and the project does not say that its readers use it. */
export const dateCalendar: Rule = ruleOf(
  { code: 'date/calendar', level: 'error', type: 'locale-violation' },
  [
    {
      source: 'It was signed on 9 May 2018.',
      target: 'وُقّع في 23 شعبان 1439 هـ.',
      targetLang: 'ar',
      reports: ['23 شعبان 1439 هـ'],
    },
    {
      source: 'It was signed on 9 May 2018.',
      target: 'وُقّع في 23 شعبان 1439 هـ الموافق 9 مايو 2018.',
      targetLang: 'ar',
      reports: [],
    },
    {
      source: 'It was signed on 9 May 2018.',
      target: 'وُقّع في 23 شعبان 1439 هـ.',
      targetLang: 'ar-SA',
      settings: { calendars: ['gregory', 'islamic-umalqura'] },
      reports: [],
    },
  ],
  (pair) => compareDates(pair).issues,
);
