import { directionOf, languageOf, parseLocale } from '../model/locale.ts';
import type { Pair } from '../model/rule.ts';
import { findWords, maskCodes, type Token } from '../text/tokens.ts';

/**
 * A fact about a pair that several rules need: computed at the first call, then taken from `pair.facts`.
 *
 * @param key unique among all facts
 */
export function factOf<T>(key: string, compute: (pair: Pair) => T): (pair: Pair) => T {
  return (pair) => {
    if (!pair.facts.has(key)) pair.facts.set(key, compute(pair));
    return pair.facts.get(key) as T;
  };
}

/** Text of the source, without codes. */
export function sourceText(pair: Pair): string {
  return pair.source.text;
}

/** Text of the target, without codes; `''` when there is none (the runner calls only `target/` rules then). */
export function targetText(pair: Pair): string {
  return pair.target?.text ?? '';
}

/** The target with addresses and placeholders masked by U+FFFC: what rules about words and punctuation look at. */
export const maskedTarget: (pair: Pair) => string = factOf('target/masked', (pair) =>
  maskCodes(targetText(pair)),
);

/** The source, masked likewise. */
export const maskedSource: (pair: Pair) => string = factOf('source/masked', (pair) =>
  maskCodes(sourceText(pair)),
);

/** Words of the masked target. */
export const targetWords: (pair: Pair) => readonly Token[] = factOf('target/words', (pair) =>
  findWords(maskedTarget(pair)),
);

/** Words of the masked source. */
export const sourceWords: (pair: Pair) => readonly Token[] = factOf('source/words', (pair) =>
  findWords(maskedSource(pair)),
);

/** Primary language of the target: `ar` of `ar-TN`. */
export function targetLanguage({ targetLang }: Pair): string {
  return languageOf(targetLang);
}

/** Tells whether the target is written in Arabic script. */
export function isArabicScript({ targetLang }: Pair): boolean {
  const script = parseLocale(targetLang)?.script;
  return script === 'Arab' || script === 'Aran';
}

/** Tells whether the target runs from right to left. */
export function isRtl({ targetLang }: Pair): boolean {
  return directionOf(targetLang) === 'rtl';
}

/** Key of the fact that names the unit of the pair, when it comes from a document. */
export const UNIT_NAME: string = 'unit/name';

/** Plural forms of i18next that stand for one number only: the words may say it instead of the placeholder. */
export function isFixedPlural({ facts }: Pair): boolean {
  const name = facts.get(UNIT_NAME);
  return typeof name === 'string' && /_(?:zero|one|two)$/.test(name);
}
