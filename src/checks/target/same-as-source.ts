import type { Rule } from '../../model/rule.ts';
import { languageOf } from '../../model/locale.ts';
import { findEmails, findPlaceholders, findUrls, findWords, maskCodes } from '../../text/tokens.ts';
import { sourceText, targetText } from '../facts.ts';
import { keptTerms, withoutTerms } from '../terms.ts';

const IS_WORD = /^\p{L}[\p{L}\p{M}'’-]+$/u;
const IS_ACRONYM = /^[\p{Lu}\p{N}]+s?$/u;
/** Capitals within (openSUSE, YouTube), or a Roman number. */
const IS_PRODUCT = /^\p{L}*\p{Ll}\p{Lu}|^[ivxlc]+$/u;
/** Paths and host names. */
const PATH = /(?<=^|\s)[\w.~-]*(?:\/[\w.~?=&%-]+)+\/?|\b(?:[\w-]+\.)+[a-z]{2,}\b/gu;
const IS_CAPITALISED = /^\p{Lu}/u;

/**
 * A target that is the source again. From three words on it is an error; names and shorter texts, which can be the
 * same in both languages, are a note. Acronyms, numbers, addresses, placeholders and terms that must not be
 * translated do not count as words.
 */
export const targetSameAsSource: Rule = {
  code: 'target/same-as-source',
  level: 'error',
  type: 'untranslated',
  examples: [
    {
      source: 'The trip prompted speculation.',
      target: 'The trip prompted speculation.',
      targetLang: 'fr',
      reports: ['The trip prompted speculation.'],
    },
    {
      source: 'A broad offensive',
      target: 'A broad offensive ',
      targetLang: 'ar',
      reports: ['A broad offensive'],
    },
    { source: 'Tripoli Post', target: 'Tripoli Post', targetLang: 'fr', reports: ['Tripoli Post'] },
    {
      source: 'See https://example.org',
      target: 'See https://example.org',
      targetLang: 'fr',
      reports: ['See https://example.org'],
    },
    { source: 'Reuters', target: 'Reuters', targetLang: 'ar', reports: [] },
    { source: 'BBC, AFP', target: 'BBC, AFP', targetLang: 'ar', reports: [] },
    { source: 'https://example.org/a', target: 'https://example.org/a', targetLang: 'ar', reports: [] },
    { source: 'Colour of the year', target: 'Colour of the year', targetLang: 'en-US', reports: [] },
    {
      source: 'The New York Times',
      target: 'The New York Times',
      targetLang: 'fr',
      settings: { doNotTranslate: ['The New York Times'] },
      reports: [],
    },
  ],
  *check(pair) {
    const target = targetText(pair).trim();
    if (target === '' || sourceText(pair).trim() !== target) return;
    if (languageOf(pair.sourceLang) === languageOf(pair.targetLang)) return;
    const words = wordsToTranslate(target, keptTerms(pair));
    const isAlone = words.length === 1 && !isPartOfSentence(target);
    if (words.length === 0 || isAlone) return;
    const isName = words.length <= 4 && words.every((word) => IS_CAPITALISED.test(word));
    const start = targetText(pair).indexOf(target);
    yield {
      side: 'target',
      range: { start, end: start + target.length },
      values: { text: target, count: words.length },
      ...(words.length < 3 || isName ? { level: 'note' as const } : {}),
    };
  },
};

/** Different words that a translator would translate: no acronyms, Roman numbers, product names, paths, host names. */
function wordsToTranslate(text: string, terms: readonly string[]): readonly string[] {
  const bare = maskCodes(withoutTerms(text, terms)).replaceAll(PATH, ' ');
  const words = findWords(bare).map((word) => word.text);
  return [
    ...new Set(
      words.filter((word) => IS_WORD.test(word) && !IS_ACRONYM.test(word) && !IS_PRODUCT.test(word)),
    ),
  ];
}

/** One word beside an address, or in small letters beside a placeholder, is still something to translate. */
function isPartOfSentence(text: string): boolean {
  if (findUrls(text).length + findEmails(text).length > 0) return true;
  return findPlaceholders(text).length > 0 && !/\p{Lu}|\(s\)/u.test(maskCodes(text));
}
