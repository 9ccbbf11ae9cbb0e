import type { Rule } from '../../model/rule.ts';
import { isArabicLetter } from '../../text/scripts.ts';
import { isArabicScript, maskedTarget } from '../facts.ts';

const ARABIC: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };

/**
 * A Latin comma, semicolon or question mark in Arabic text. Between digits, and after a Latin run that goes on, the
 * Latin mark is in order.
 */
export const arAsciiPunctuation: Rule = {
  code: 'ar/ascii-punctuation',
  level: 'warning',
  type: 'locale-violation',
  examples: [
    { source: 'Derna, a city', target: 'درنة, مدينة', targetLang: 'ar', reports: [','] },
    { source: 'Is it over?', target: 'هل انتهت «المعركة»?', targetLang: 'ar', reports: ['?'] },
    { source: 'In 2014; then', target: 'في 2014; ثم', targetLang: 'ar', reports: [';'] },
    { source: 'in Paris, Texas', target: 'في Paris, Texas', targetLang: 'ar', reports: [] },
    { source: '150,000 people', target: '150,000 نسمة، هناك', targetLang: 'ar', reports: [] },
  ],
  *check(pair) {
    if (!isArabicScript(pair)) return;
    const text = maskedTarget(pair);
    for (const { 0: mark, index } of text.matchAll(/[,;?]/g)) {
      if (!isAmongArabic(text, index)) continue;
      const range = { start: index, end: index + 1 };
      const meant = ARABIC[mark] ?? mark;
      yield {
        side: 'target',
        range,
        values: { text: mark, meant },
        fix: { isSafe: true, edits: [{ range, text: meant }] },
      };
    }
  },
};

/** The nearest letter before decides; after a digit or where there is none, the nearest after. */
function isAmongArabic(text: string, at: number): boolean {
  if (/\p{N}/u.test(text[at - 1] ?? '') && /\p{N}/u.test(text[at + 1] ?? '')) return false;
  const before = /\p{L}[^\p{L}]*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0];
  const after = /\p{L}/u.exec(text.slice(at + 1))?.[0];
  if (before !== undefined && isArabicLetter(before.charAt(0))) return true;
  return before === undefined || /\s/.test(before) ? isArabicLetter(after) : false;
}
