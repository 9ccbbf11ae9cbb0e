import type { Rule } from '../../model/rule.ts';
import { currencyChanged } from './changed.ts';

/** Rules of the family `currency`. */
export const currencyRules: readonly Rule[] = [currencyChanged];
