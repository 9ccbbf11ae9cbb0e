import type { Rule } from '../../model/rule.ts';
import { labelOf } from './codes.ts';
import { crossingCodes, spansById } from './spans.ts';

/** A pair of codes that stands inside another one than in the source; one that crosses another pair is an error. */
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
    { source: '<b>a</b> <i>b</i>', target: '<i>أ <b>ب</i></b>', targetLang: 'ar', reports: ['<b>'] },
    { source: '<b><i>a</i></b>', target: '<b><i>a</i></b>', targetLang: 'fr', reports: [] },
  ],
  *check({ source, target }) {
    if (target === undefined || target.codes.length < 4) return;
    const wasCrossing = new Set(crossingCodes(source).map((index) => source.codes[index]?.id));
    const crossing = new Set(
      crossingCodes(target).filter((index) => !wasCrossing.has(target.codes[index]?.id)),
    );
    const wanted = spansById(source);
    const found = new Map(Array.from(spansById(target).values(), (span) => [span.index, span]));
    for (const [index, code] of target.codes.entries()) {
      const span = found.get(index);
      const before = wanted.get(code.id);
      const isMoved = span !== undefined && before !== undefined && before.parent !== span.parent;
      if (!crossing.has(index) && !isMoved) continue;
      const level = crossing.has(index) ? { level: 'error' as const } : {};
      yield { side: 'target', codeIndex: index, values: { code: labelOf(code), id: code.id }, ...level };
    }
  },
};
