import type { Code } from '../../model/inline.ts';
import type { Rule } from '../../model/rule.ts';
import { labelOf, matchCodes } from './codes.ts';

/** An inline code of the target that the source does not have, or not so often (`canCopy="yes"` allows copies). */
export const tagExtra: Rule = {
  code: 'tag/extra',
  level: 'error',
  type: 'markup',
  examples: [
    {
      source: 'In <g id="1">Derna</g>',
      target: 'À <g id="3">Derna</g>',
      targetLang: 'fr',
      reports: ['<g id="3">'],
    },
    { source: 'In Derna', target: 'في درنة<x id="1"/>', targetLang: 'ar', reports: ['<x id="1"/>'] },
    { source: 'In <b>Derna</b>', target: 'في <b>درنة</b>', targetLang: 'ar', reports: [] },
  ],
  *check(pair) {
    const copyable = new Set(pair.source.codes.filter(({ canCopy }) => canCopy === true).map(({ id }) => id));
    for (const index of matchCodes(pair).extra) {
      const code = pair.target?.codes[index];
      if (code === undefined || isLoneEnd(code, pair.source.codes) || copyable.has(code.copyOf ?? code.id))
        continue;
      yield { side: 'target', codeIndex: index, values: { code: labelOf(code), id: code.id } };
    }
  },
};

/** An end tag that closes nothing is for `tag/unclosed`. */
function isLoneEnd({ kind, isolated, id }: Code, source: readonly Code[]): boolean {
  return kind === 'ec' && isolated === true && source.some((code) => code.id === id);
}
