import type { Rule } from '../../model/rule.ts';
import { findControlProblems } from '../../text/bidi/balance.ts';
import { nameOfControl } from '../../text/bidi/control-names.ts';
import { targetText } from '../facts.ts';

/** LRO or RLO: characters are shown in an order that is not theirs, so that a text can read as another one. */
export const bidiOverride: Rule = {
  code: 'bidi/override',
  level: 'error',
  type: 'markup',
  examples: [
    { source: 'The LNA', target: 'قوات \u202dLNA\u202c', targetLang: 'ar', reports: ['\u202d'] },
    { source: 'The army', target: 'l’armée \u202eannamreh\u202c', targetLang: 'fr', reports: ['\u202e'] },
    { source: 'The LNA', target: 'قوات \u2066LNA\u2069', targetLang: 'ar', reports: [] },
  ],
  *check(pair) {
    for (const { kind, range, control, closedAt } of findControlProblems(targetText(pair))) {
      if (kind !== 'override') continue;
      const close =
        closedAt === undefined ? [] : [{ range: { start: closedAt, end: closedAt + 1 }, text: '' }];
      yield {
        side: 'target',
        range,
        values: { control: nameOfControl(control) },
        fix: { isSafe: false, edits: [{ range, text: '' }, ...close] },
      };
    }
  },
};
