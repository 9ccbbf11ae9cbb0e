import type { Rule } from '../../model/rule.ts';
import { targetLanguage, targetText } from '../facts.ts';

/** Letters of Persian, Urdu, Kurdish and others that look like an Arabic one, and that one. */
const VARIANTS: Readonly<Record<string, string>> = {
  '\u06cc': 'ي',
  '\u06a9': 'ك',
  '\u06be': 'ه',
  '\u06c0': 'هٔ',
  '\u06c1': 'ه',
  '\u06c3': 'ة',
  '\u06d2': 'ي',
  '\u06d5': 'ه',
  '\u0649\u0654': 'ئ',
};
const VARIANT = /[\u06cc\u06a9\u06be\u06c0\u06c1\u06c3\u06d2\u06d5]/g;

/**
 * A letter of a Persian, Urdu or Kurdish keyboard in an Arabic text: it looks right in some fonts and forms, and the
 * word is not found. A yeh at the end of a word may stand for ي or ى, so its fix is not safe.
 */
export const arLetterVariant: Rule = {
  code: 'ar/letter-variant',
  level: 'error',
  type: 'misspelling',
  examples: [
    { source: 'any sign', target: 'أی علامة', targetLang: 'ar', reports: ['ی'] },
    { source: 'was', target: 'کان', targetLang: 'ar-TN', reports: ['ک'] },
    { source: 'was', target: 'كان في', targetLang: 'ar', reports: [] },
    { source: 'This is', target: 'این یک کتاب است', targetLang: 'fa', reports: [] },
  ],
  *check(pair) {
    if (targetLanguage(pair) !== 'ar') return;
    const text = targetText(pair);
    for (const { 0: letter, index } of text.matchAll(VARIANT)) {
      const meant = VARIANTS[letter] ?? '';
      const range = { start: index, end: index + 1 };
      const isFinal = !/^[\p{M}\u200d]*\p{L}/u.test(text.slice(index + 1, index + 4));
      const isSafe = !((letter === '\u06cc' || letter === '\u06d2' || letter === '\u06d5') && isFinal);
      yield {
        side: 'target',
        range,
        values: { text: letter, meant },
        fix: { isSafe, edits: [{ range, text: meant }] },
      };
    }
  },
};
