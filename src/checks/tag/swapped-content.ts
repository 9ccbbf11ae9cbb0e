import type { Rule } from '../../model/rule.ts';
import { labelOf } from './codes.ts';
import { spansById } from './spans.ts';

/** Words that stay as they are (a name, an acronym, a number) stand in another pair of codes than in the source. */
export const tagSwappedContent: Rule = {
  code: 'tag/swapped-content',
  level: 'warning',
  type: 'markup',
  examples: [
    {
      source: 'In <g id="1">south Derna</g>, <g id="2">Reuters</g> said.',
      target: 'Dans <g id="2">le sud de Derna</g>, selon <g id="1">Reuters</g>.',
      targetLang: 'fr',
      reports: ['<g id="1">'],
    },
    {
      source: 'In <g id="1">south Derna</g>, <g id="2">Reuters</g> said.',
      target: 'Selon <g id="2">Reuters</g>, dans <g id="1">le sud de Derna</g>.',
      targetLang: 'fr',
      reports: [],
    },
    { source: 'The <b>LNA</b>', target: 'الجيش <b>الوطني</b>', targetLang: 'ar', reports: [] },
  ],
  *check(pair) {
    const { source, target } = pair;
    if (target === undefined || target.codes.length < 4) return;
    const before = spansById(source);
    const after = spansById(target);
    for (const { id, text } of before.values()) {
      const kept = text.trim();
      if (!/[\p{L}\p{N}]/u.test(kept) || after.get(id)?.text.includes(kept) !== false) continue;
      const other = [...after.values()].find((span) => span.id !== id && span.text.trim() === kept);
      const code = other === undefined ? undefined : target.codes[other.index];
      if (other === undefined || code === undefined || before.get(other.id)?.text.trim() === kept) continue;
      yield {
        side: 'target',
        codeIndex: other.index,
        values: { code: labelOf(code), text: kept, wanted: id },
      };
    }
  },
};
