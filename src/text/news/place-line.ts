import type { Range } from '../../model/range.ts';

/** Dashes, hyphens, minus and tatweel: what newsrooms put between place and sentence. */
export const PLACE_DASHES = '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u0640';
/** Without white space on one of its sides, only a long dash can stand there. */
const HAS_DASH = new RegExp(`[—–]|\\s[${PLACE_DASHES}]|[${PLACE_DASHES}]\\s`);

/**
 * The forms are looked for in an outline of the text, where one letter of ASCII stands for all of a class: expressions with
 * classes of Unicode take longer to compile than a hundred articles to read.
 */
const CLASSES: readonly (readonly [string, RegExp])[] = [
  ['A', /\p{Lu}/u],
  ['a', /\p{Ll}/u],
  ['o', /\p{Lo}/u],
  ['t', /\u0640/],
  ['c', /\p{L}/u],
  ['m', /\p{M}/u],
  ['0', /\p{Nd}/u],
  ['q', /\p{Pi}/u],
];
const LETTERS = 'Aaotc';
const DASH = `[${PLACE_DASHES.replace('\u0640', 't')}]{1,2}`;
const NAME = `[${LETTERS}][${LETTERS}m.’'/-]*`;
const AGENCY = String.raw`\s*\([^()]{1,40}\)`;
const DATE = String.raw`(?:[,،]\s*[^()—–]{1,30}?0{1,4}[^()—–]{0,12}?)`;

/** Place in capitals, then what else may stand there, then the dash: `TUNIS -`, `LONDON, May 7 (Reuters) —`. */
const CAPITALS = new RegExp(
  String.raw`^(?:\([^()]{2,20}\)\s*)?A[A.’'/-]+(?:[ ,]+A[${LETTERS}.’'/-]*){0,4}${DATE}?(?:${AGENCY})?\s*(?:\s${DASH}|[—–])\s*(?=\S)`,
);
/** Any place with an agency in brackets before the dash: `Tunis, 9 mai (AFP) –`, `طهران (أ ف ب) -`. */
const SIGNED = new RegExp(
  String.raw`^(?=[Ao])${NAME}(?:[ ,،]+${NAME}){0,3}${DATE}?${AGENCY}\s*${DASH}\s+(?=\S)`,
);
/** A place and its country or a date before a dash, in ordinary letters: `Taipei, Taiwan —`. */
const ORDINARY = new RegExp(
  String.raw`^(?=[Ao])${NAME}(?: ${NAME}){0,2}(?:[,،]\s?[Ao][${LETTERS}m.’'-]*(?: ${NAME}){0,2}|${DATE})\s${DASH}\s+(?=[Aoq"])`,
);
/** A single name before a dash in a script without capitals: `تونس -`. */
const CASELESS = new RegExp(String.raw`^o[om]*(?: o[om]*){0,2}\s*${DASH}\s+(?=\S)`);

/** Places are told from no more than this. */
const LONGEST = 110;

/**
 * Finds the place-line at the start of a paragraph: place, perhaps date and agency, and the dash with its spaces.
 *
 * @param text content of a paragraph
 * @param isFirst the paragraph opens the body; only there does a place in ordinary letters count
 * @returns from 0 to where the sentence starts; undefined when there is none
 */
export function findPlaceLine(text: string, isFirst: boolean): Range | undefined {
  const head = text.slice(0, LONGEST);
  if (!HAS_DASH.test(head)) return undefined;
  const outline = outlineOf(head);
  const forms = isFirst ? [CAPITALS, SIGNED, ORDINARY, CASELESS] : [CAPITALS, SIGNED];
  for (const form of forms) {
    const end = form.exec(outline)?.[0].length;
    if (end !== undefined && end < text.length) return { start: 0, end };
  }
  return undefined;
}

/** Units of outlines by units of text, as far as they have been met. */
const outlines = new Map<number, number>();

/** The same without expressions, for most characters of Latin texts. */
function asciiUnit(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return 0x30;
  if (unit >= 0x41 && unit <= 0x5a) return 0x41;
  return unit >= 0x61 && unit <= 0x7a ? 0x61 : unit;
}

function unitOf(point: number): number {
  let unit = outlines.get(point);
  if (unit === undefined) {
    const char = String.fromCodePoint(point);
    unit = CLASSES.find(([, pattern]) => pattern.test(char))?.[0].charCodeAt(0) ?? char.charCodeAt(0);
    outlines.set(point, unit);
  }
  return unit;
}

/** As long as the text: letters, marks and digits by their classes, all other characters as they are. */
function outlineOf(text: string): string {
  const units: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0;
    const unit = point < 0x80 ? asciiUnit(point) : unitOf(point);
    units.push(unit);
    if (point < 0x1_0000) continue;
    units.push(unit);
    at++;
  }
  return String.fromCharCode(...units);
}
