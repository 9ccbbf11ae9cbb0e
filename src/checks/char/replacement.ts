import type { Rule } from '../../model/rule.ts';
import { sourceText, targetText } from '../facts.ts';

/** U+FFFD: a character was lost when a file was read in the wrong encoding. */
export const charReplacement: Rule = {
  code: 'char/replacement',
  level: 'error',
  type: 'characters',
  examples: [
    { source: 'from abroad', target: 'de l’\ufffdtranger', targetLang: 'fr', reports: ['\ufffd'] },
    { source: 'from abroad', target: 'من الخ\ufffd\ufffdرج', targetLang: 'ar', reports: ['\ufffd\ufffd'] },
    { source: 'a \ufffd here', target: 'un \ufffd ici', targetLang: 'fr', reports: [] },
  ],
  *check(pair) {
    if (sourceText(pair).includes('\ufffd')) return;
    for (const { 0: text, index } of targetText(pair).matchAll(/\ufffd+/g))
      yield {
        side: 'target',
        range: { start: index, end: index + text.length },
        values: { count: text.length },
      };
  },
};
