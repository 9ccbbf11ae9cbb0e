import type { Rule } from '../../model/rule.ts';
import { unitChanged } from './changed.ts';

/** Rules of the family `unit`. */
export const unitRules: readonly Rule[] = [unitChanged];
