import { parseLocale } from '../../model/locale.ts';
import type { Rule } from '../../model/rule.ts';
import { maskedSource, maskedTarget } from '../facts.ts';

const INTRODUCED = /\((?<acronym>\p{Lu}[\p{Lu}\p{N}.-]+)\)/gu;
const ANY = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}.-]*\p{Lu}(?![\p{L}\p{N}])/gu;

/**
 * The source introduces an acronym in brackets, the target has no acronym in its place: readers will not know it when
 * the article uses it. Only between languages of one script; Arabic mostly does without.
 */
export const termAcronymDropped: Rule = {
  code: 'term/acronym-dropped',
  level: 'note',
  type: 'omission',
  examples: [
    {
      source: 'the Libyan National Army (LNA) said',
      target: 'a déclaré l’Armée nationale libyenne',
      targetLang: 'fr',
      reports: [''],
    },
    {
      source: 'the Libyan National Army (LNA) said',
      target: 'a déclaré l’Armée nationale libyenne (ANL)',
      targetLang: 'fr',
      reports: [],
    },
    {
      source: 'the Libyan National Army (LNA)',
      target: 'الجيش الوطني الليبي',
      targetLang: 'ar',
      reports: [],
    },
  ],
  *check(pair) {
    if (parseLocale(pair.sourceLang)?.script !== parseLocale(pair.targetLang)?.script) return;
    const introduced = Array.from(
      maskedSource(pair).matchAll(INTRODUCED),
      ({ groups }) => groups?.['acronym'] ?? '',
    );
    if (introduced.length === 0) return;
    const wanted = (maskedSource(pair).match(ANY) ?? []).length;
    const found = (maskedTarget(pair).match(ANY) ?? []).length;
    const inBrackets = (maskedTarget(pair).match(INTRODUCED) ?? []).length;
    if (inBrackets >= introduced.length || found >= wanted) return;
    yield { side: 'target', values: { term: introduced } };
  },
};
