import type { Rule } from '../../model/rule.ts';
import { sourceText, targetText } from '../facts.ts';
import { sameText, siblingIndex } from '../siblings.ts';

/** The same source is translated otherwise elsewhere in the article; the usual translation is the one to keep. */
export const targetInconsistent: Rule = {
  code: 'target/inconsistent',
  level: 'warning',
  type: 'inconsistency',
  examples: [
    {
      source: 'Government of National Accord',
      target: 'حكومة الوحدة',
      targetLang: 'ar',
      settings: { siblings: [{ source: 'Government of National Accord', target: 'حكومة الوفاق الوطني' }] },
      reports: ['حكومة الوحدة'],
    },
    {
      source: 'Government of National Accord',
      target: 'حكومة الوفاق الوطني',
      targetLang: 'ar',
      settings: { siblings: [{ source: 'Government of National Accord', target: 'حكومة الوفاق الوطني ' }] },
      reports: [],
    },
  ],
  *check(pair) {
    const index = siblingIndex(pair);
    const target = sameText(targetText(pair));
    const counts = index?.targets.get(sameText(sourceText(pair)));
    if (counts === undefined) return;
    const [usual = target] = [...counts].toSorted((a, b) => b[1] - a[1]).map(([text]) => text);
    if (usual === target) return;
    yield { side: 'target', range: { start: 0, end: targetText(pair).length }, values: { usual } };
  },
};
