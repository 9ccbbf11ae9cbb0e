import type { Rule } from '../../model/rule.ts';

const HAS_INK = /[^\s\p{Cf}]/u;

/** A target without any visible character, for a source that has some. */
export const targetEmpty: Rule = {
  code: 'target/empty',
  level: 'error',
  type: 'omission',
  examples: [
    { source: 'Clashes were reported.', target: '', targetLang: 'fr', reports: [''] },
    { source: 'Clashes were reported.', target: ' \u200f ', targetLang: 'ar', reports: [''] },
    { source: ' ', target: ' ', targetLang: 'fr', reports: [] },
    { source: '—', target: '–', targetLang: 'fr', reports: [] },
  ],
  *check({ source, target }) {
    if (target === undefined || HAS_INK.test(target.text) || !HAS_INK.test(source.text)) return;
    yield { side: 'target', values: { text: source.text } };
  },
};
