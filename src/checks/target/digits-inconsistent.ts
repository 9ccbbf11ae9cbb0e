import type { Rule } from '../../model/rule.ts';
import { digitSystems, type DigitSystem } from '../../text/digits.ts';
import { isArabicScript, maskedTarget } from '../facts.ts';
import { siblingIndex } from '../siblings.ts';

const RUNS: Readonly<Record<DigitSystem, RegExp>> = {
  latn: /[0-9]+(?:[.,/:-]?[0-9]+)*/,
  arab: /[\u0660-\u0669]+(?:[\u066b\u066c.,/:-]?[\u0660-\u0669]+)*/,
  arabext: /[\u06f0-\u06f9]+(?:[\u066b\u066c.,/:-]?[\u06f0-\u06f9]+)*/,
};

const SAMPLES: Readonly<Record<DigitSystem, string>> = { latn: '0123', arab: '٠١٢٣', arabext: '۰۱۲۳' };

/** Digits of another system than the rest of the article writes: 2018 here, ٢٠١٨ there. */
export const targetDigitsInconsistent: Rule = {
  code: 'target/digits-inconsistent',
  level: 'warning',
  type: 'inconsistency',
  examples: [
    {
      source: 'on April 26',
      target: 'في ٢٦ أبريل',
      targetLang: 'ar',
      settings: {
        siblings: [
          { source: 'May 7', target: '7 مايو' },
          { source: 'May 3', target: '3 مايو' },
        ],
      },
      reports: ['٢٦'],
    },
    {
      source: 'on April 26',
      target: 'في 26 أبريل',
      targetLang: 'ar',
      settings: { siblings: [{ source: 'May 7', target: '7 مايو' }] },
      reports: [],
    },
  ],
  *check(pair) {
    const index = isArabicScript(pair) ? siblingIndex(pair) : undefined;
    if (index === undefined) return;
    const text = maskedTarget(pair);
    const [usual, count] = [...index.digits].toSorted((a, b) => b[1] - a[1])[0] ?? ['latn', 0];
    for (const system of digitSystems(text)) {
      if (system === usual || (index.digits.get(system) ?? 0) >= count) continue;
      const match = RUNS[system].exec(text);
      if (match === null) continue;
      const range = { start: match.index, end: match.index + match[0].length };
      yield { side: 'target', range, values: { text: match[0], usual: SAMPLES[usual] } };
    }
  },
};
