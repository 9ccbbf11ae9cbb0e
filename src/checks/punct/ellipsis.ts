import type { Rule } from '../../model/rule.ts';
import { maskedTarget, sourceText } from '../facts.ts';

/** Three stops for an ellipsis, where the source does not write it so. */
export const punctEllipsis: Rule = {
  code: 'punct/ellipsis',
  level: 'note',
  type: 'typographical',
  examples: [
    {
      source: 'protect civilians… and',
      target: 'protéger les civils... et',
      targetLang: 'fr',
      reports: ['...'],
    },
    { source: 'protect civilians…', target: 'حماية المدنيين...', targetLang: 'ar', reports: ['...'] },
    { source: 'wait...', target: 'attendez...', targetLang: 'fr', reports: [] },
    { source: 'wait…', target: 'attendez…', targetLang: 'fr', reports: [] },
  ],
  *check(pair) {
    if (sourceText(pair).includes('...')) return;
    for (const { index } of maskedTarget(pair).matchAll(/(?<!\.)\.{3}(?!\.)/g)) {
      const range = { start: index, end: index + 3 };
      yield { side: 'target', range, values: {}, fix: { isSafe: true, edits: [{ range, text: '…' }] } };
    }
  },
};
