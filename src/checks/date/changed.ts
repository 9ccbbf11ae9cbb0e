import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { compareDates } from './compare.ts';

/** A date of the target is another day, month or year than that of the source, or lacks a part of it. */
export const dateChanged: Rule = ruleOf(
  { code: 'date/changed', level: 'error', type: 'mistranslation' },
  [
    {
      source: 'The talks began on March 3.',
      target: 'Les pourparlers ont commencé le 8 mars.',
      targetLang: 'fr',
      reports: ['8 mars'],
    },
    {
      source: 'The talks began on March 3.',
      target: 'بدأت المحادثات في 3 أيار/مايو.',
      targetLang: 'ar',
      reports: ['3 أيار/مايو'],
    },
    {
      source: 'It was signed on 3 March 2021.',
      target: 'Il a été signé en mars 2021.',
      targetLang: 'fr',
      reports: ['mars 2021'],
    },
    {
      source: 'It was signed on 3 March 2021.',
      target: 'Il a été signé le 3 mars.',
      targetLang: 'fr',
      reports: ['3 mars'],
    },
    {
      source: 'The talks began on March 3.',
      target: 'بدأت المحادثات في الثالث من آذار.',
      targetLang: 'ar',
      reports: [],
    },
    {
      source: 'The talks ran from March 3 to March 7.',
      target: 'Les pourparlers se sont tenus du 3 au 7 mars.',
      targetLang: 'fr',
      reports: [],
    },
  ],
  (pair) => compareDates(pair).issues,
);
