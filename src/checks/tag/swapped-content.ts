import type { Rule } from '../../model/rule.ts';
import { labelOf } from './codes.ts';
import { spansById, type Span } from './spans.ts';

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
  *check({ source, target }) {
    if (target === undefined || target.codes.length < 4) return;
    const before = spansById(source);
    const after = spansById(target);
    for (const span of before.values()) {
      const other = otherHolder(span, before, after);
      const code = other === undefined ? undefined : target.codes[other.index];
      const own = source.codes[span.index];
      if (other === undefined || code === undefined || own === undefined) continue;
      const values = { code: labelOf(code), text: span.text.trim(), wanted: labelOf(own) };
      yield { side: 'target', codeIndex: other.index, values };
    }
  },
};

/** The pair of the target that holds the words of this one, which this one no longer holds. */
function otherHolder(
  { id, text }: Span,
  before: ReadonlyMap<string, Span>,
  after: ReadonlyMap<string, Span>,
): Span | undefined {
  const kept = text.trim();
  if (!/[\p{L}\p{N}]/u.test(kept) || after.get(id)?.text.includes(kept) !== false) return undefined;
  const other = [...after.values()].find((span) => span.id !== id && span.text.trim() === kept);
  return other === undefined || before.get(other.id)?.text.trim() === kept ? undefined : other;
}
