import type { Rule } from '../../model/rule.ts';
import { nameOfControl } from '../../text/bidi/control-names.ts';
import { sourceText, targetText } from '../facts.ts';

/** C0 and C1 controls other than tab and line ends, noncharacters, and halves of surrogate pairs. */
const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{10fffe}\u{10ffff}]|\p{Cs}/gu;

/** A control character or a code point that is no character: invisible on the page, and not allowed in XML. */
export const charControl: Rule = {
  code: 'char/control',
  level: 'error',
  type: 'characters',
  examples: [
    { source: 'Derna', target: 'Der\u0007na', targetLang: 'fr', reports: ['\u0007'] },
    { source: 'Derna', target: 'در\u0092نة', targetLang: 'ar', reports: ['\u0092'] },
    { source: 'a\tb\nc', target: 'أ\tب\nج', targetLang: 'ar', reports: [] },
  ],
  *check(pair) {
    const source = sourceText(pair);
    for (const { 0: text, index } of targetText(pair).matchAll(CONTROL)) {
      if (source.includes(text)) continue;
      const range = { start: index, end: index + text.length };
      yield {
        side: 'target',
        range,
        values: { char: nameOfControl(text) },
        fix: { isSafe: false, edits: [{ range, text: '' }] },
      };
    }
  },
};
