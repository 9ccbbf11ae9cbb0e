import type { Rule } from '../../model/rule.ts';
import { nameOfControl } from '../../text/bidi/control-names.ts';
import { sourceText, targetLanguage, targetText } from '../facts.ts';

/** ZWSP, word joiner, byte order mark, and joiners; what a joiner stands between decides. */
const ZERO_WIDTH = /[\u200b\u2060\ufeff\u180e]+|[\u200c\u200d]+/g;
/** Languages written without spaces, where ZWSP marks the end of words. */
const WITHOUT_SPACES: ReadonlySet<string> = new Set(['km', 'th', 'lo', 'my', 'bo', 'dz', 'ja', 'zh', 'jv']);
/** Scripts whose letters join, and emoji. */
const JOINS =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Adlam}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}\ufe0f]/u;

/** An invisible character without width where it does nothing but break search and line ends. */
export const charZeroWidth: Rule = {
  code: 'char/zero-width',
  level: 'warning',
  type: 'characters',
  examples: [
    { source: 'Derna', target: 'Der\u200bna', targetLang: 'fr', reports: ['\u200b'] },
    { source: 'Derna is calm', target: 'درنة\ufeff هادئة', targetLang: 'ar', reports: ['\ufeff'] },
    { source: 'I go', target: 'می\u200cروم', targetLang: 'fa', reports: [] },
    { source: 'h.', target: 'ه\u200d.', targetLang: 'ar', reports: [] },
    { source: 'Hello', target: 'សួស្តី\u200bពិភពលោក', targetLang: 'km', reports: [] },
  ],
  *check(pair) {
    if (WITHOUT_SPACES.has(targetLanguage(pair))) return;
    const text = targetText(pair);
    const source = sourceText(pair);
    for (const { 0: found, index } of text.matchAll(ZERO_WIDTH)) {
      const end = index + found.length;
      if (
        isJoiner(found) &&
        (JOINS.test(text.slice(0, index).slice(-2)) || JOINS.test(text.slice(end, end + 2)))
      )
        continue;
      if (source.includes(found)) continue;
      const range = { start: index, end };
      yield {
        side: 'target',
        range,
        values: { char: nameOfControl(found.charAt(0)) },
        fix: { isSafe: true, edits: [{ range, text: '' }] },
      };
    }
  },
};

function isJoiner(found: string): boolean {
  return found.startsWith('\u200c') || found.startsWith('\u200d');
}
