import { parseLocale } from '../../model/locale.ts';
import type { Rule } from '../../model/rule.ts';
import { scriptOf, scriptOfCode } from '../../text/scripts.ts';
import { sourceText, targetWords } from '../facts.ts';

/** A word that has a letter of an alphabet other than Latin; what is quick to tell is told first. */
const NOT_LATIN = /[\u0370-\u03ff\u0400-\u052f\u0590-\u05ff\u0620-\u06ff]/;

/**
 * A whole word in an alphabet that is neither that of the target nor Latin, and that the source does not have: a word
 * whose letters only look Latin, or one pasted from elsewhere.
 */
export const charForeignScript: Rule = {
  code: 'char/foreign-script',
  level: 'warning',
  type: 'characters',
  examples: [
    {
      source: 'the camp',
      target: 'le \u0441\u0430mp \u0430\u0441\u0430',
      targetLang: 'fr',
      reports: ['\u0430\u0441\u0430'],
    },
    { source: 'the army', target: 'قوات армия', targetLang: 'ar', reports: ['армия'] },
    { source: 'the word سلام', target: 'le mot سلام', targetLang: 'fr', reports: [] },
    { source: 'the LNA', target: 'قوات LNA', targetLang: 'ar', reports: [] },
    { source: 'the β test', target: 'le test β', targetLang: 'fr', reports: [] },
  ],
  *check(pair) {
    const own = scriptOfCode(parseLocale(pair.targetLang)?.script);
    if (own === undefined) return;
    const source = sourceText(pair);
    for (const { text, start, end } of targetWords(pair)) {
      if (!NOT_LATIN.test(text) || text.length < 2 || source.includes(text)) continue;
      const scripts = new Set(Array.from(text, scriptOf).filter((script) => script !== undefined));
      const [script] = scripts;
      if (scripts.size !== 1 || script === own || script === 'Other') continue;
      yield { side: 'target', range: { start, end }, values: { text } };
    }
  },
};
