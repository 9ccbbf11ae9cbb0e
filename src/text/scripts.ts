/** Scripts that are told apart in words; Common and Inherited belong to all. */
export type ScriptName = 'Latin' | 'Arabic' | 'Cyrillic' | 'Greek' | 'Hebrew' | 'Other';

const SCRIPTS: readonly (readonly [ScriptName, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
];

const BY_CODE: Readonly<Record<string, ScriptName>> = {
  Latn: 'Latin',
  Arab: 'Arabic',
  Aran: 'Arabic',
  Cyrl: 'Cyrillic',
  Grek: 'Greek',
  Hebr: 'Hebrew',
};

/** Script by its code of ISO 15924, as a locale names it; undefined for scripts that are not told apart. */
export function scriptOfCode(code: string | undefined): ScriptName | undefined {
  return BY_CODE[code ?? ''];
}

/** Script of a letter (UAX #24); `Other` for scripts not named, undefined for what is no letter or, as tatweel, of all. */
export function scriptOf(char: string): ScriptName | undefined {
  if (!/\p{L}/u.test(char) || /[\p{Script=Common}\p{Script=Inherited}]/u.test(char)) return undefined;
  for (const [name, pattern] of SCRIPTS) if (pattern.test(char)) return name;
  return 'Other';
}

/**
 * Letters of Cyrillic and Greek that look like a Latin one.
 *
 * Taken from the idea of UTS #39 (confusables.txt, single-letter pairs that share a glyph in common text fonts);
 * pairs that only look alike in some fonts are left out.
 */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [
    ...'аaеeоoрpсcуyхxѕsіiјjԁdһhԛqԝwАAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХX'.matchAll(/(.)(.)/gu),
    ...'οoνvαaρpιiκkυuΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'.matchAll(/(.)(.)/gu),
  ].map(([, foreign = '', latin = '']) => [foreign, latin]),
);

/** The Latin letter that a Cyrillic or Greek one looks like. */
export function latinLookalike(char: string): string | undefined {
  return LOOKALIKES.get(char);
}

const ARABIC_LETTER =
  /[\u0620-\u063f\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f]/;

/** Tells whether a character is a letter of the Arabic script; tatweel and marks are none. */
export function isArabicLetter(char: string | undefined): boolean {
  return char !== undefined && ARABIC_LETTER.test(char);
}
