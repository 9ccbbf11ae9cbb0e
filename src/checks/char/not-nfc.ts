import type { Rule } from '../../model/rule.ts';
import { wordAround } from '../../text/tokens.ts';
import { targetText } from '../facts.ts';

const CLUSTER = /\P{M}\p{M}+/gu;

/**
 * A letter and a mark that Unicode has as one character (NFC): words look the same and are not found.
 * An order of marks that differs from NFC, usual when Arabic vowels are typed after shadda, is no fault.
 */
export const charNotNfc: Rule = {
  code: 'char/not-nfc',
  level: 'warning',
  type: 'characters',
  examples: [
    { source: 'abroad', target: 'l’e\u0301tranger', targetLang: 'fr', reports: ['e\u0301'] },
    { source: 'any', target: 'ا\u0654ي', targetLang: 'ar', reports: ['ا\u0654'] },
    { source: 'teacher', target: 'معل\u0651\u064eم', targetLang: 'ar', reports: [] },
    { source: 'abroad', target: 'l’étranger', targetLang: 'fr', reports: [] },
  ],
  *check(pair) {
    const text = targetText(pair);
    if (text.normalize('NFC') === text) return;
    for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
      const composed = cluster.normalize('NFC');
      if (composed.length >= cluster.length) continue;
      const range = { start: index, end: index + cluster.length };
      yield {
        side: 'target',
        range,
        values: { text: composed, word: wordAround(text, index).normalize('NFC') },
        fix: { isSafe: true, edits: [{ range, text: composed }] },
      };
    }
  },
};
