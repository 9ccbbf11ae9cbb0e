import type { Rule } from '../../model/rule.ts';
import { maskedTarget, sourceText } from '../facts.ts';

const GLUED =
  /(?<=[\p{L}\p{M}\p{N}\s»”"’)\]])[,;،؛؟](?=\p{L})|(?<=\p{L})[,،؛](?=\p{N})|(?<=\p{L}\p{L})[!?](?=\p{L})/gu;

/** A comma, semicolon, question or exclamation mark with the next word glued to it. */
export const punctSpaceAfter: Rule = {
  code: 'punct/space-after',
  level: 'warning',
  type: 'whitespace',
  examples: [
    { source: 'since 2014, when', target: 'depuis 2014,date', targetLang: 'fr', reports: [','] },
    { source: 'weight, his test', target: 'رمزيا،فإن', targetLang: 'ar', reports: ['،'] },
    { source: '28.5%', target: '28,5 % et 1,2', targetLang: 'fr', reports: [] },
    { source: 'weight, his test', target: 'رمزيا، فإن', targetLang: 'ar', reports: [] },
  ],
  *check(pair) {
    const text = maskedTarget(pair);
    for (const { 0: mark, index } of text.matchAll(GLUED)) {
      if (sourceText(pair).includes(text.slice(index - 1, index + 2))) continue;
      const end = index + 1;
      yield {
        side: 'target',
        range: { start: index, end },
        values: { mark },
        fix: { isSafe: true, edits: [{ range: { start: end, end }, text: ' ' }] },
      };
    }
  },
};
