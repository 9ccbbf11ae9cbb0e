import type { Rule } from '../../model/rule.ts';
import { maskedTarget, sourceText, targetLanguage } from '../facts.ts';

/** In French the double marks have a space before them: see `fr/nbsp`. */
const FRENCH = /(?<=[^\s(«])[ \u00a0\u202f]+(?=[,.)\]](?![\p{L}\p{N}.,]))/gu;
const OTHER = /(?<=[^\s([])[ \u00a0\u202f]+(?=[،؛؟](?![،؛؟])|[,;:!?.)\]](?![\p{L}\p{N}\p{P}]))/gu;
const AFTER_OPENING = /(?<=[([])[ \u00a0\u202f]+(?=[\p{L}\p{N}])/gu;

/** A space before a mark that follows its word directly, or after an opening bracket. */
export const punctSpaceBefore: Rule = {
  code: 'punct/space-before',
  level: 'warning',
  type: 'whitespace',
  examples: [
    { source: 'weight, his test', target: 'ثقلا رمزيا ، فإن', targetLang: 'ar', reports: [' '] },
    { source: 'weight, his test', target: 'un poids , son', targetLang: 'fr', reports: [' '] },
    { source: '(AFP)', target: '( أ ف ب )', targetLang: 'ar', reports: [' ', ' '] },
    { source: 'Is it over?', target: 'Est-ce fini\u202f?', targetLang: 'fr', reports: [] },
    { source: 'the .org pages', target: 'صفحات .org هنا', targetLang: 'ar', reports: [] },
  ],
  *check(pair) {
    const text = maskedTarget(pair);
    const pattern = targetLanguage(pair) === 'fr' ? FRENCH : OTHER;
    const source = sourceText(pair);
    const found = [...text.matchAll(pattern), ...text.matchAll(AFTER_OPENING)];
    for (const { 0: spaces, index } of found.toSorted((a, b) => a.index - b.index)) {
      const range = { start: index, end: index + spaces.length };
      const mark = text.charAt(range.end);
      if (source.includes(` ${mark}`)) continue;
      yield { side: 'target', range, values: { mark }, fix: { isSafe: true, edits: [{ range, text: '' }] } };
    }
  },
};
