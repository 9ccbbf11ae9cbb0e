import type { Rule } from '../../model/rule.ts';
import { numberChanged } from './changed.ts';
import { numberDigitsLocale } from './digits-locale.ts';
import { numberDigitsMixed } from './digits-mixed.ts';
import { numberDigitsScript } from './digits-script.ts';
import { numberExtra } from './extra.ts';
import { numberFormat } from './format.ts';
import { numberMagnitude } from './magnitude.ts';
import { numberMissing } from './missing.ts';
import { numberPercentMissing } from './percent-missing.ts';
import { numberPercentSide } from './percent-side.ts';
import { numberPercentSpace } from './percent-space.ts';

/** Rules of the family `number`. */
export const numberRules: readonly Rule[] = [
  numberMissing,
  numberExtra,
  numberChanged,
  numberMagnitude,
  numberPercentMissing,
  numberFormat,
  numberDigitsMixed,
  numberDigitsScript,
  numberDigitsLocale,
  numberPercentSide,
  numberPercentSpace,
];
