import type { Rule } from '../../model/rule.ts';
import { sourceText, targetText } from '../facts.ts';
import { keptTerms } from '../terms.ts';
import { nearTerm } from './find.ts';

/** A term that must stand in the target as in the source, letter for letter, and does not. */
export const termDoNotTranslate: Rule = {
  code: 'term/do-not-translate',
  level: 'warning',
  type: 'terminology',
  examples: [
    {
      source: 'Prime Minister Fayez al-Sarraj',
      target: 'le Premier ministre Fayez al-Serraj',
      targetLang: 'fr',
      settings: { doNotTranslate: ['Fayez al-Sarraj'] },
      reports: ['Fayez al-Serraj'],
    },
    {
      source: 'reported by Reuters',
      target: 'بحسب رويترز',
      targetLang: 'ar',
      settings: { doNotTranslate: ['Reuters'] },
      reports: [''],
    },
    {
      source: 'reported by Reuters',
      target: 'بحسب Reuters',
      targetLang: 'ar',
      settings: { doNotTranslate: ['Reuters'] },
      reports: [],
    },
    {
      source: 'the <mrk id="1" translate="no">Arab Weekly</mrk> said',
      target: 'قالت <mrk id="1" translate="no">صحيفة العرب</mrk>',
      targetLang: 'ar',
      reports: [''],
    },
    {
      source: 'the sunset',
      target: 'le coucher du soleil',
      targetLang: 'fr',
      settings: { doNotTranslate: ['Sun', 'sun'] },
      reports: [],
    },
  ],
  *check(pair) {
    const source = sourceText(pair).normalize('NFC');
    const target = targetText(pair);
    const composed = target.normalize('NFC');
    for (const term of keptTerms(pair)) {
      const wanted = countExact(source, term.normalize('NFC'));
      if (wanted === 0 || countExact(composed, term.normalize('NFC')) >= wanted) continue;
      const near = nearTerm(target, term);
      const range = near && { start: near.start, end: near.end };
      yield {
        side: 'target',
        ...(range === undefined ? {} : { range, fix: { isSafe: false, edits: [{ range, text: term }] } }),
        values: { term },
      };
    }
  },
};

/** Occurrences as whole words; Arabic particles may be written onto the term. */
function countExact(text: string, term: string): number {
  if (term === '') return 0;
  let count = 0;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    const before = text.slice(0, at);
    const isWhole =
      !/[\p{Script=Latin}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(text.slice(at + term.length));
    if (isWhole) count++;
  }
  return count;
}
