import type { Rule } from '../../model/rule.ts';
import { labelOf } from './codes.ts';
import { spansById } from './spans.ts';

/** A pair of codes that stands inside another one than in the source. */
export const tagNesting: Rule = {
  code: 'tag/nesting',
  level: 'warning',
  type: 'markup',
  examples: [
    {
      source: 'In <g id="1">Derna</g>, <g id="2">Reuters</g>',
      target: 'في <g id="1">درنة، <g id="2">رويترز</g></g>',
      targetLang: 'ar',
      reports: ['<g id="2">'],
    },
    {
      source: 'In <g id="1">Derna</g>, <g id="2">Reuters</g>',
      target: '<g id="2">رويترز</g>، <g id="1">درنة</g>',
      targetLang: 'ar',
      reports: [],
    },
    { source: '<b><i>a</i></b>', target: '<b><i>a</i></b>', targetLang: 'fr', reports: [] },
  ],
  *check(pair) {
    const { source, target } = pair;
    if (target === undefined || target.codes.length < 4) return;
    const wanted = spansById(source);
    for (const [id, { index, parent }] of spansById(target)) {
      const before = wanted.get(id);
      const code = target.codes[index];
      if (before === undefined || code === undefined || before.parent === parent) continue;
      yield { side: 'target', codeIndex: index, values: { code: labelOf(code), id } };
    }
  },
};
