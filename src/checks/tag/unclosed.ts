import type { Rule } from '../../model/rule.ts';
import { labelOf } from './codes.ts';

/** A tag without its partner, where the source has the pair: never closed, never opened, or closed before it opens. */
export const tagUnclosed: Rule = {
  code: 'tag/unclosed',
  level: 'error',
  type: 'markup',
  examples: [
    {
      source: 'In <g id="1">Derna</g>, <g id="2">Reuters</g>',
      target: 'À <g id="1">Derna, <g id="2">Reuters</g>',
      targetLang: 'fr',
      reports: ['<g id="1">'],
    },
    {
      source: 'In <g id="1">Derna</g>',
      target: 'في </g>درنة<g id="1">',
      targetLang: 'ar',
      reports: ['</g>', '<g id="1">'],
    },
    { source: 'In <g id="1">Derna</g>', target: 'في <g id="1">درنة</g>', targetLang: 'ar', reports: [] },
    { source: 'First <bx id="1"/>half', target: 'نصف <bx id="1"/>أول', targetLang: 'ar', reports: [] },
  ],
  *check(pair) {
    const alone = new Set(pair.source.codes.filter(({ isolated }) => isolated === true).map(({ id }) => id));
    for (const [index, code] of (pair.target?.codes ?? []).entries()) {
      if (code.isolated !== true || alone.has(code.id)) continue;
      if (code.kind !== 'sc' && code.kind !== 'ec') continue;
      yield { side: 'target', codeIndex: index, values: { code: labelOf(code), id: code.id } };
    }
  },
};
