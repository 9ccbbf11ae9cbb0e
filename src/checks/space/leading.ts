import type { Rule } from '../../model/rule.ts';
import { differentEdge } from './edges.ts';

/** White space at the start that the source does not have, or has and the target lost. */
export const spaceLeading: Rule = {
  code: 'space/leading',
  level: 'warning',
  type: 'whitespace',
  examples: [
    { source: 'Some reports', target: ' Certaines', targetLang: 'fr', reports: [' '] },
    { source: '  Some reports', target: 'بعض التقارير', targetLang: 'ar', reports: [''] },
    { source: ' Some', target: ' بعض', targetLang: 'ar', reports: [] },
  ],
  *check(pair) {
    yield* differentEdge(pair, 'start');
  },
};
