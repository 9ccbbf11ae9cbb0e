import type { Rule } from '../../model/rule.ts';

/** A segment that nobody has translated: it has no target at all. */
export const targetMissing: Rule = {
  code: 'target/missing',
  level: 'error',
  type: 'untranslated',
  examples: [
    { source: 'Derna', target: 'درنة', targetLang: 'ar', reports: [] },
    { source: 'Derna', target: '', targetLang: 'ar', reports: [] },
  ],
  *check({ source, target }) {
    if (target !== undefined || source.text.trim() === '') return;
    yield { side: 'target', values: { text: source.text } };
  },
};
