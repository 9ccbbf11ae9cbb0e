import type { Code } from '../../model/inline.ts';
import type { Rule } from '../../model/rule.ts';
import { labelOf } from './codes.ts';

/**
 * Codes that may not change places (`canReorder="no"` after `firstNo`, XLIFF 2.2 §4.7.4.3) and stand in another order
 * than in the source.
 */
export const tagOrder: Rule = {
  code: 'tag/order',
  level: 'error',
  type: 'markup',
  examples: [
    {
      source: 'a<ph id="1" canReorder="firstNo"/> b<ph id="2" canReorder="no"/>',
      target: 'ب<ph id="2" canReorder="no"/> أ<ph id="1" canReorder="firstNo"/>',
      targetLang: 'ar',
      reports: ['<ph id="1" canReorder="firstNo"/>'],
    },
    {
      source: 'a<ph id="1"/> b<ph id="2"/>',
      target: 'ب<ph id="2"/> أ<ph id="1"/>',
      targetLang: 'ar',
      reports: [],
    },
  ],
  *check({ source, target }) {
    if (target === undefined) return;
    for (const ids of fixedSequences(source.codes)) {
      let next = 0;
      for (const [index, code] of target.codes.entries()) {
        const place = ids.indexOf(code.id);
        if (place < 0 || isEnd(code)) continue;
        if (place < next)
          yield { side: 'target', codeIndex: index, values: { code: labelOf(code), id: code.id } };
        next = Math.max(next, place);
      }
    }
  },
};

/** Ids of each sequence of codes that must keep their order. */
function fixedSequences(codes: readonly Code[]): readonly (readonly string[])[] {
  const sequences: string[][] = [];
  for (const code of codes) {
    if (isEnd(code) || code.canReorder === undefined || code.canReorder === 'yes') continue;
    const last = sequences.at(-1);
    if (code.canReorder === 'firstNo' || last === undefined) sequences.push([code.id]);
    else last.push(code.id);
  }
  return sequences.filter(({ length }) => length > 1);
}

function isEnd({ kind }: Code): boolean {
  return kind === 'ec' || kind === 'em';
}
