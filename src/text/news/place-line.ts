import type { Range } from '../../model/range.ts';

/** Dashes, hyphens, minus and tatweel: what newsrooms put between place and sentence. */
export const PLACE_DASHES = '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u0640';
const DASH = `[${PLACE_DASHES}]{1,2}`;
const HAS_DASH = new RegExp(`[${PLACE_DASHES}]`);
const NAME = String.raw`\p{L}[\p{L}\p{M}.’'/-]*`;
const AGENCY = String.raw`\s*\([^()]{1,40}\)`;
const DATE = String.raw`(?:[,،]\s*[^()—–]{1,30}?\p{Nd}{1,4}[^()—–]{0,12}?)`;

/** Place in capitals, then what else may stand there, then the dash: `TUNIS -`, `LONDON, May 7 (Reuters) —`. */
const CAPITALS = new RegExp(
  String.raw`^(?:\([^()]{2,20}\)\s*)?\p{Lu}[\p{Lu}.’'/-]+(?:[ ,]+\p{Lu}[\p{L}.’'/-]*){0,4}${DATE}?(?:${AGENCY})?\s*(?:\s${DASH}|[—–])\s*(?=\S)`,
  'u',
);
/** Any place with an agency in brackets before the dash: `Tunis, 9 mai (AFP) –`, `طهران (أ ف ب) -`. */
const SIGNED = new RegExp(
  String.raw`^(?=[\p{Lu}\p{Lo}])${NAME}(?:[ ,،]+${NAME}){0,3}${DATE}?${AGENCY}\s*${DASH}\s+(?=\S)`,
  'u',
);
/** A place and its country or a date before a dash, in ordinary letters: `Taipei, Taiwan —`. */
const ORDINARY = new RegExp(
  String.raw`^(?=[\p{Lu}\p{Lo}])${NAME}(?: ${NAME}){0,2}(?:[,،]\s?(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.’'-]*(?: ${NAME}){0,2}|${DATE})\s${DASH}\s+(?=[\p{Lu}\p{Lo}\p{Pi}"“«])`,
  'u',
);
/** A single name before a dash in a script without capitals: `تونس -`. */
const CASELESS = new RegExp(
  String.raw`^\p{Lo}[\p{Lo}\p{M}]*(?: \p{Lo}[\p{Lo}\p{M}]*){0,2}\s*${DASH}\s+(?=\S)`,
  'u',
);

/**
 * Finds the place-line at the start of a paragraph: place, perhaps date and agency, and the dash with its spaces.
 *
 * @param text content of a paragraph
 * @param isFirst the paragraph opens the body; only there does a place in ordinary letters count
 * @returns from 0 to where the sentence starts; undefined when there is none
 */
export function findPlaceLine(text: string, isFirst: boolean): Range | undefined {
  const head = text.slice(0, 110);
  if (!HAS_DASH.test(head)) return undefined;
  const forms = isFirst ? [CAPITALS, SIGNED, ORDINARY, CASELESS] : [CAPITALS, SIGNED];
  for (const form of forms) {
    const end = form.exec(head)?.[0].length;
    if (end !== undefined && end < text.length) return { start: 0, end };
  }
  return undefined;
}
