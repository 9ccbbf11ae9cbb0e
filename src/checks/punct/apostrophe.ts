import type { Rule } from '../../model/rule.ts';
import { maskedTarget, targetLanguage } from '../facts.ts';

/** A typewriter apostrophe in a French text: one finding a segment, its fix changes them all. */
export const punctApostrophe: Rule = {
  code: 'punct/apostrophe',
  level: 'note',
  type: 'typographical',
  examples: [
    { source: 'the move', target: "l'entrée de l'armée", targetLang: 'fr', reports: ["'"] },
    { source: 'the move', target: 'l’entrée', targetLang: 'fr', reports: [] },
    { source: 'the ‘move’', target: "'entrée'", targetLang: 'fr', reports: [] },
    { source: "Al-Qa'ida", target: "تنظيم Al-Qa'ida", targetLang: 'ar', reports: [] },
  ],
  *check(pair) {
    if (targetLanguage(pair) !== 'fr') return;
    const found = [...maskedTarget(pair).matchAll(/(?<=\p{L})'(?=[\p{L}«])/gu)].map(({ index }) => ({
      range: { start: index, end: index + 1 },
      text: '’',
    }));
    const [first] = found;
    if (first === undefined) return;
    yield {
      side: 'target',
      range: first.range,
      values: { count: found.length },
      fix: { isSafe: true, edits: found },
    };
  },
};
