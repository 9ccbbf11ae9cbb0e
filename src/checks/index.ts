import type { Rule } from '../model/rule.ts';

/** All rules of segments, by family. */
export const rules: readonly Rule[] = [];
