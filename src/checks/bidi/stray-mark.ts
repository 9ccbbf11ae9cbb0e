import type { Hit, Rule } from '../../model/rule.ts';
import { findIdleMarks } from '../../text/bidi/marks.ts';
import { nameOfControl } from '../../text/bidi/control-names.ts';
import { isRtl, targetText } from '../facts.ts';

const BESIDE_BRACKET = /[()[\]{}«»]/;

/**
 * A directional mark (LRM, RLM, ALM) that changes nothing: the order of the text is the same without it (UAX #9).
 * One that runs against the text around it, or stands inside a word, is stray and a warning; one that only repeats
 * the direction is a note (`bidi/redundant-mark`). A mark that changes the order is kept.
 */
export const bidiStrayMark: Rule = {
  code: 'bidi/stray-mark',
  level: 'warning',
  type: 'characters',
  examples: [
    { source: 'Derna is calm.', target: 'درنة\u200e هادئة.', targetLang: 'ar', reports: ['\u200e'] },
    {
      source: 'Derna is calm.',
      target: 'درنة\u200f\u200f هادئة.',
      targetLang: 'ar',
      reports: ['\u200f', '\u200f'],
    },
    { source: '(AFP)', target: 'درنة. (AFP\u200f)', targetLang: 'ar', reports: ['\u200f'] },
    { source: '09/05/2018', target: '09\u200f/05\u200f/2018', targetLang: 'ar', reports: [] },
    { source: 'In C++, he wrote', target: 'كتب بلغة C++\u200e أمس', targetLang: 'ar', reports: [] },
    { source: 'Derna', target: 'Der\u200fna est calme', targetLang: 'fr', reports: ['\u200f'] },
  ],
  *check(pair): Generator<Hit> {
    const base = isRtl(pair) ? 'rtl' : 'ltr';
    const text = targetText(pair);
    for (const { at, mark, isStray } of findIdleMarks(text, base)) {
      const range = { start: at, end: at + 1 };
      yield {
        side: 'target',
        range,
        values: { control: nameOfControl(mark) },
        ...(isStray ? {} : { code: 'bidi/redundant-mark', level: 'note' as const }),
        // Programs older than the bracket rule (N0, Unicode 6.3) need a mark beside a bracket.
        fix: {
          isSafe: !BESIDE_BRACKET.test(text.slice(Math.max(0, at - 1), at + 2)),
          edits: [{ range, text: '' }],
        },
      };
    }
  },
};
