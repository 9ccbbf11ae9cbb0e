import type { Rule } from '../../model/rule.ts';
import { ruleOf } from '../issue.ts';
import { numberStyle } from './style.ts';

/** No protected space stands between a number and its percent sign. */
export const numberPercentSpace: Rule = ruleOf(
  { code: 'number/percent-space', level: 'note', type: 'typographical' },
  [
    { source: 'Prices rose 4%.', target: 'Les prix ont augmenté de 4%.', targetLang: 'fr', reports: ['4%'] },
    { source: 'Prices rose 4%.', target: 'Les prix ont augmenté de 4 %.', targetLang: 'fr', reports: [] },
    { source: 'Prices rose 4%.', target: 'ارتفعت الأسعار 4%.', targetLang: 'ar', reports: [] },
  ],
  numberStyle,
);
