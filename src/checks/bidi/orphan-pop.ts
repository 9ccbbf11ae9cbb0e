import type { Rule } from '../../model/rule.ts';
import { findControlProblems } from '../../text/bidi/balance.ts';
import { nameOfControl } from '../../text/bidi/control-names.ts';
import { targetText } from '../facts.ts';

/** A control that closes a direction which was never opened: a sign that its opener was lost. */
export const bidiOrphanPop: Rule = {
  code: 'bidi/orphan-pop',
  level: 'error',
  type: 'markup',
  examples: [
    { source: 'Derna is calm.', target: 'درنة هادئة.\u202c', targetLang: 'ar', reports: ['\u202c'] },
    { source: 'The LNA', target: 'قوات LNA\u2069 في درنة', targetLang: 'ar', reports: ['\u2069'] },
    { source: 'The LNA', target: 'قوات \u2066LNA\u2069 في درنة', targetLang: 'ar', reports: [] },
  ],
  *check(pair) {
    for (const { kind, range, control } of findControlProblems(targetText(pair))) {
      if (kind !== 'orphan') continue;
      yield {
        side: 'target',
        range,
        values: { control: nameOfControl(control) },
        fix: { isSafe: false, edits: [{ range, text: '' }] },
      };
    }
  },
};
