import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { compareNumbers } from './compare.ts';

/** A number of the target is worth something else than that of the source. */
export const numberChanged: Rule = ruleOf(
  { code: 'number/changed', level: 'error', type: 'numbers' },
  [
    {
      source: 'It has been closed since 2009.',
      target: 'Elle est fermée depuis 2008.',
      targetLang: 'fr',
      reports: ['2008'],
    },
    {
      source: 'They attacked from six directions.',
      target: 'هاجموا من سبع جهات.',
      targetLang: 'ar',
      reports: ['سبع'],
    },
    { source: 'Prices rose 4.5%.', target: 'ارتفعت الأسعار ٤٫٥٪.', targetLang: 'ar', reports: [] },
    { source: 'A two-year-old girl', target: 'Une fillette de deux ans', targetLang: 'fr', reports: [] },
  ],
  (pair) => compareNumbers(pair).issues,
);
