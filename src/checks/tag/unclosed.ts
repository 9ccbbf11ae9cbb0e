import type { Code } from '../../model/inline.ts';
import type { Rule } from '../../model/rule.ts';
import { labelOf } from './codes.ts';
import { looseCodes } from './spans.ts';

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
  *check({ source, target }) {
    if (target === undefined || target.codes.length === 0) return;
    const alone = new Set(looseCodes(source).map((index) => nameOf(source.codes[index])));
    for (const index of looseCodes(target)) {
      const code = target.codes[index];
      if (code === undefined || alone.has(nameOf(code))) continue;
      yield { side: 'target', codeIndex: index, values: { code: labelOf(code), id: code.id } };
    }
  },
};

function nameOf(code: Code | undefined): string {
  return code === undefined ? '' : `${code.kind} ${code.id}`;
}
