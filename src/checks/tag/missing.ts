import type { Rule } from '../../model/rule.ts';
import { labelOf, matchCodes } from './codes.ts';

/** An inline code of the source that the target has lost. One that may be deleted (`canDelete="yes"`) is silent. */
export const tagMissing: Rule = {
  code: 'tag/missing',
  level: 'error',
  type: 'markup',
  examples: [
    {
      source: 'In <g id="1">Derna</g>, <g id="2">Reuters</g> said.',
      target: 'À <g id="1">Derna</g>, selon Reuters.',
      targetLang: 'fr',
      reports: [''],
    },
    {
      source: 'In <g id="1">Derna</g>, <g id="2">Reuters</g> said.',
      target: 'أفادت <g id="2">رويترز</g> من <g id="1">درنة</g>.',
      targetLang: 'ar',
      reports: [],
    },
    { source: 'Now<ph id="1" canDelete="yes"/>!', target: 'Maintenant !', targetLang: 'fr', reports: [] },
  ],
  *check(pair) {
    for (const index of matchCodes(pair).missing) {
      const code = pair.source.codes[index];
      if (code === undefined || code.canDelete === true) continue;
      yield { side: 'target', values: { code: labelOf(code), id: code.id } };
    }
  },
};
