import type { Rule } from '../../model/rule.ts';
import { placeholders } from './missing.ts';

/** A placeholder in the target that the source does not have; one that stands for a missing one is reported as that. */
export const placeholderExtra: Rule = {
  code: 'placeholder/extra',
  level: 'error',
  type: 'pattern-problem',
  examples: [
    { source: 'people fled', target: 'فر {count} شخص', targetLang: 'ar', reports: ['{count}'] },
    { source: 'the {agency} said', target: 'selon {agence}', targetLang: 'fr', reports: [] },
    { source: '{n} people', target: '{n} personnes', targetLang: 'fr', reports: [] },
  ],
  *check(pair) {
    const { missing, extra } = placeholders(pair);
    const explained = new Set(missing.map(({ like }) => like));
    for (const token of extra) {
      if (explained.has(token)) continue;
      yield { side: 'target', range: { start: token.start, end: token.end }, values: { text: token.text } };
    }
  },
};
