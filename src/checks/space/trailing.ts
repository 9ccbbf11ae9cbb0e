import type { Rule } from '../../model/rule.ts';
import { differentEdge } from './edges.ts';

/** White space at the end that the source does not have, or has and the target lost. */
export const spaceTrailing: Rule = {
  code: 'space/trailing',
  level: 'warning',
  type: 'whitespace',
  examples: [
    { source: 'He died.', target: 'أنه توفي. ', targetLang: 'ar', reports: [' '] },
    { source: 'He died. ', target: 'Il est mort.', targetLang: 'fr', reports: [''] },
    { source: 'Limit: ', target: '限制：', targetLang: 'zh', reports: [] },
    { source: 'He died.', target: 'Il est mort.', targetLang: 'fr', reports: [] },
  ],
  *check(pair) {
    yield* differentEdge(pair, 'end');
  },
};
