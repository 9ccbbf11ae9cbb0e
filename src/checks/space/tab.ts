import type { Rule } from '../../model/rule.ts';
import { sourceText, targetText } from '../facts.ts';

/** Another number of tabs than in the source. */
export const spaceTab: Rule = {
  code: 'space/tab',
  level: 'warning',
  type: 'whitespace',
  examples: [
    { source: 'Derna is calm', target: 'درنة\tهادئة', targetLang: 'ar', reports: ['\t'] },
    { source: 'a\tb', target: 'a b', targetLang: 'fr', reports: [''] },
    { source: 'a\tb', target: 'a\tb', targetLang: 'fr', reports: [] },
  ],
  *check(pair) {
    const target = targetText(pair);
    const wanted = sourceText(pair).split('\t').length - 1;
    const found = target.split('\t').length - 1;
    if (wanted === found) return;
    const start = target.indexOf('\t');
    yield {
      side: 'target',
      ...(found > wanted ? { range: { start, end: start + 1 } } : {}),
      values: { found, wanted },
    };
  },
};
