import type { Rule } from '../../model/rule.ts';
import { maskedTarget, sourceText } from '../facts.ts';

/** Two commas, semicolons, colons or stops in a row; question and exclamation marks only when the source has one. */
const REPEATED =
  /(?<mark>[,،;؛])(?:\s*\k<mark>)+|(?<!:):{2}(?!:)|(?<!\.)\.{2}(?!\.)|(?<sign>[!?؟])\k<sign>+/g;

/** The same mark twice. */
export const punctRepeated: Rule = {
  code: 'punct/repeated',
  level: 'warning',
  type: 'typographical',
  examples: [
    {
      source: 'Operation Dignity, a battle',
      target: 'عملية الكرامة،، معركة',
      targetLang: 'ar',
      reports: ['،،'],
    },
    { source: 'It ended.', target: 'C’est fini..', targetLang: 'fr', reports: ['..'] },
    { source: 'Leave!', target: 'غادروا!!', targetLang: 'ar', reports: ['!!'] },
    { source: 'Leave!!', target: 'Partez\u202f!!', targetLang: 'fr', reports: [] },
    { source: 'Wait…', target: 'Attendez...', targetLang: 'fr', reports: [] },
  ],
  *check(pair) {
    const source = sourceText(pair);
    for (const { 0: text, index } of maskedTarget(pair).matchAll(REPEATED)) {
      if (/^[!?؟]/.test(text) ? /[!?]{2}/.test(source) : source.includes(text)) continue;
      const range = { start: index, end: index + text.length };
      const meant = text.charAt(0);
      yield {
        side: 'target',
        range,
        values: { text, meant },
        fix: { isSafe: true, edits: [{ range, text: meant }] },
      };
    }
  },
};
