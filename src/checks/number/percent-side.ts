import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { numberStyle } from './style.ts';

/** The percent sign stands on the side of the number where the locale does not put it. */
export const numberPercentSide: Rule = ruleOf(
  { code: 'number/percent-side', level: 'note', type: 'locale-violation' },
  [
    { source: 'Prices rose 4%.', target: 'ارتفعت الأسعار %4.', targetLang: 'ar', reports: ['%4'] },
    { source: 'Prices rose 4%.', target: 'ارتفعت الأسعار 4%.', targetLang: 'ar', reports: [] },
  ],
  numberStyle,
);
