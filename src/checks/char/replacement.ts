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
    const target = targetText(pair);
    for (const { 0: text, index } of target.matchAll(/\ufffd+/g))
      yield {
        side: 'target',
        range: { start: index, end: index + text.length },
        values: { word: wordBeside(target, index, text.length) },
      };
  },
};

/** What is left of the word on either side. */
function wordBeside(text: string, at: number, length: number): string {
  const before = /[\p{L}\p{M}\p{N}]{0,40}$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
  const after = /^[\p{L}\p{M}\p{N}]{0,40}/u.exec(text.slice(at + length, at + length + 40))?.[0] ?? '';
  return before + text.slice(at, at + length) + after;
}
