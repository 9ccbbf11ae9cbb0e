import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { digitIssues } from './digit-systems.ts';

/** Digits of two numbering systems stand in one text, or the text has others than the rest of the article. */
export const numberDigitsMixed: Rule = ruleOf(
  { code: 'number/digits-mixed', level: 'warning', type: 'inconsistency' },
  [
    {
      source: 'It lasted from 2009 to 2012.',
      target: 'استمرت من ٢٠٠٩ إلى 2012 في ٣ مدن.',
      targetLang: 'ar',
      reports: ['2012'],
    },
    {
      source: 'It lasted from 2009 to 2012.',
      target: 'استمرت من ٢٠٠٩ إلى ٢٠١٢.',
      targetLang: 'ar',
      reports: [],
    },
  ],
  digitIssues,
);
