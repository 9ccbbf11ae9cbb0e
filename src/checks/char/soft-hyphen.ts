import type { Rule } from '../../model/rule.ts';
import { wordAround } from '../../text/tokens.ts';
import { sourceText, targetText } from '../facts.ts';

/** A soft hyphen in a word: the page hyphenates by itself, search does not find the word. */
export const charSoftHyphen: Rule = {
  code: 'char/soft-hyphen',
  level: 'note',
  type: 'characters',
  examples: [
    { source: 'looking', target: 'sou\u00adcieux', targetLang: 'fr', reports: ['\u00ad'] },
    { source: 'Derna', target: 'در\u00adنة', targetLang: 'ar', reports: ['\u00ad'] },
    { source: 'soft\u00adware', target: 'logi\u00adciel', targetLang: 'fr', reports: [] },
  ],
  *check(pair) {
    if (sourceText(pair).includes('\u00ad')) return;
    const text = targetText(pair);
    for (const { index } of text.matchAll(/\u00ad/g)) {
      const range = { start: index, end: index + 1 };
      yield {
        side: 'target',
        range,
        values: { word: wordAround(text, index).replaceAll('\u00ad', '') },
        fix: { isSafe: true, edits: [{ range, text: '' }] },
      };
    }
  },
};
