import type { Rule } from '../../model/rule.ts';
import { findControlProblems } from '../../text/bidi/balance.ts';
import { nameOfControl } from '../../text/bidi/control-names.ts';
import { targetText } from '../facts.ts';

/** A directional embedding or isolate that is never closed: its direction runs on into what follows. */
export const bidiUnbalanced: Rule = {
  code: 'bidi/unbalanced',
  level: 'error',
  type: 'markup',
  examples: [
    { source: 'Derna is calm.', target: '\u202bدرنة هادئة.', targetLang: 'ar', reports: ['\u202b'] },
    { source: 'The LNA', target: 'قوات \u2066LNA في درنة', targetLang: 'ar', reports: ['\u2066'] },
    { source: 'The LNA', target: 'قوات \u2066LNA\u2069 في درنة', targetLang: 'ar', reports: [] },
    { source: 'The LNA', target: 'قوات \u202aLNA\u202c في درنة', targetLang: 'ar', reports: [] },
  ],
  *check(pair) {
    for (const { kind, range, control, closer, paragraphEnd } of findControlProblems(targetText(pair))) {
      if (kind !== 'unclosed' || closer === undefined || paragraphEnd === undefined) continue;
      yield {
        side: 'target',
        range,
        values: { control: nameOfControl(control), closer: nameOfControl(closer) },
        fix: {
          isSafe: false,
          edits: [{ range: { start: paragraphEnd, end: paragraphEnd }, text: closer }],
        },
      };
    }
  },
};
