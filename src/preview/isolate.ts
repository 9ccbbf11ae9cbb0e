import type { Range } from '../model/range.ts';

/** A run that must be laid out on its own, in its own direction. */
export interface Isolate extends Range {
  readonly dir: 'ltr' | 'rtl';
}

const RTL_LETTER =
  '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}';
const LTR_LETTER = `[\\p{L}--[${RTL_LETTER}]]`;
const SPACE = '[ \\u00A0\\u202F]';
// A phrase stays one run over these; a comma, a bracket or a quotation mark ends it, because pairs and lists
// around foreign words belong to the sentence.
const JOINER = `(?:${SPACE}{1,2}(?:[&\\/\\u2013]${SPACE})?|[\\-\\u2010\\u2011\\u2013'\\u2019.\\/&@:_+#~%=?]{1,3})`;
const LTR_WORD = `(?:[${LTR_LETTER}\\p{Nd}][${LTR_LETTER}\\p{M}\\p{Nd}]*)`;
const RTL_WORD = `(?:[[${RTL_LETTER}]--[\\p{P}\\p{Nd}]][[${RTL_LETTER}\\p{M}\\p{Nd}]--\\p{P}]*)`;
// A year before an acronym is a word of the sentence; another number before a word is its quantity or its day.
const QUANTITY = `(?:(?<![\\p{L}\\p{N}.,])(?!(?:1\\d|20)\\d{2}${SPACE})\\d[\\d.,]*${SPACE}(?=${LTR_LETTER}))`;
const PHONE = `(?:\\+\\d[\\d\\u00A0 \\-]{4,}\\d)`;
const HYPHENATED = `(?:\\d+(?:-\\d+){2,})`;
const GROUPED = `(?:\\d{1,3}(?: \\d{3})+(?!\\d))`;
const SIGNED = `(?:[\\-\\u2212+]\\d[\\d.,]*(?<=\\d))`;

const IN_RTL = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${PHONE}|${HYPHENATED}|${GROUPED}(?!${SPACE}${LTR_LETTER})|${SIGNED})` +
    `|${QUANTITY}?(?=\\p{Nd}*${LTR_LETTER})${LTR_WORD}(?:${JOINER}${LTR_WORD})*[+#]{0,2}`,
  'gv',
);
const IN_LTR = new RegExp(`${RTL_WORD}(?:${JOINER}(?:\\p{Nd}+${JOINER})?${RTL_WORD})*`, 'gv');
const RTL_ANY = new RegExp(`[${RTL_LETTER}]`, 'v');
const RISKY_IN_RTL = /[\p{L}\d]/u;

/**
 * Finds the runs that would be shuffled by the text around them (UAX #9): words of the other direction, and in text
 * from right to left also telephone numbers, dates with hyphens, signed numbers and numbers grouped by spaces.
 *
 * @param text one paragraph or part of it, without markup
 * @param dir direction of the paragraph
 * @returns in order of place, not overlapping; none when the text takes care of itself with isolate controls
 */
export function findIsolates(text: string, dir: 'ltr' | 'rtl'): readonly Isolate[] {
  if (/[\u2066-\u2069\u202A-\u202E]/.test(text)) return [];
  if (dir === 'ltr' ? !RTL_ANY.test(text) : !RISKY_IN_RTL.test(text)) return [];
  const isolated = dir === 'ltr' ? 'rtl' : 'ltr';
  return Array.from(text.matchAll(dir === 'ltr' ? IN_LTR : IN_RTL), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    dir: isolated,
  }));
}
