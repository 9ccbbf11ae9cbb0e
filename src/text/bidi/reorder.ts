import type { Range } from '../../model/range.ts';
import { levelsOf, orderOf } from './levels.ts';

/** A run that must read from left to right, but is shown in another order. */
export interface Reordered extends Range {
  readonly kind:
    | 'iso-date'
    | 'hyphen-date'
    | 'phone'
    | 'grouped-number'
    | 'number-unit'
    | 'signed-number'
    | 'latin-sign'
    | 'latin-end'
    | 'handle';
  readonly text: string;
  /** What a reader sees, from left to right. */
  readonly shown: string;
}

/**
 * Letters and digits of living scripts, without their punctuation, as ranges: `\p{L}\p{N}` takes ten times as long to
 * compile, and a process that checks one article would pay for it in each of these patterns.
 */
const WORD =
  '0-9A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u0588\\u05d0-\\u05f2\\u0620-\\u0669\\u066e-\\u06d3\\u06d5-\\u1fff\\u2c00-\\u2dff\\u3041-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc\\uff10-\\uff19\\uff21-\\uffdc';
const DIGIT = '0-9\\u0660-\\u0669\\u06f0-\\u06f9';

function run(pattern: string): RegExp {
  return new RegExp(pattern.replaceAll('@W', WORD).replaceAll('@N', DIGIT), 'g');
}

/** What a run of characters has to look like to be one that reads from left to right; `@W`: in a word, `@N`: a digit; and what a text without one does not hold. */
const RUNS: readonly (readonly [Reordered['kind'], RegExp, RegExp])[] = [
  ['iso-date', run('(?<![@W-])\\d{4}-\\d{1,2}-\\d{1,2}(?![@N-])'), /\d-\d/],
  ['hyphen-date', run('(?<![@W-])\\d{1,2}-\\d{1,2}-\\d{2,4}(?![@N-])'), /\d-\d/],
  [
    'phone',
    run('(?<![@W])(?:\\+\\d[\\d-]*(?:[ -]\\(?\\d+\\)?)*|0\\d+(?:[ -]\\d{2,}){2,}|\\d{2,4}(?:-\\d{2,}){2,})'),
    /\+\d|\d-\d|0\d+[ -]\d/,
  ],
  ['grouped-number', run('(?<![@W.,])\\d{1,3}(?: \\d{3})+(?![@W])'), /\d \d{3}/],
  [
    'number-unit',
    run(
      '(?<![@W])[\\d.,]*\\d[ \\u00a0\\u202f](?:[kmµnc]?m[²³]?|[kmµ]?g|km/h|mph|[cm]?l|ft|lbs?|oz|[kMGT]?(?:W|Wh|Hz|B|b)|°[CF]|[ap]\\.?m\\.?|USD|EUR|GBP|TND|LYD|EGP|AED|SAR)(?![@W])',
    ),
    /\d[ \u00a0\u202f][A-Za-zµ°]/,
  ],
  ['latin-sign', run('(?<![@W])[A-Za-z]{1,12}(?:\\+\\+|[+#])(?![@W+])'), /[A-Za-z][+#]/],
  ['handle', run('(?<![@W])[@#][A-Za-z_]\\w+'), /[@#][A-Za-z_]/],
  ['signed-number', run('(?<![@W.,-])[+\\-\\u2212]\\d[\\d.,]*(?:\\s?%)?(?![@W-])'), /[+\-\u2212]\d/],
  [
    'latin-end',
    run('(?<![@W.])(?:[A-Z](?:\\.[A-Z])+\\.|[A-Z][A-Za-z]{0,14}[!.])(?=\\s+[@W])'),
    /[A-Za-z][!.]\s/,
  ],
];

/** Kinds that a text needs none of the characters for are not looked for. */
const MAY_HOLD = /\d[ \u00a0\u202f-]|[+\-\u2212]\d|[A-Za-z][+#!.]|[@#][A-Za-z_]/;

/**
 * Finds dates, phone numbers, numbers with units and the like that a paragraph shows in an order other than written:
 * `2018-05-09` after Arabic letters shows as 09-05-2018 (UAX #9 W2, W4, N1).
 *
 * @param text with isolates and marks as they are
 * @param isWanted runs that are not wanted cost nothing more: how a text is laid out takes longest
 * @returns in order of place, not overlapping
 */
export function findReordered(
  text: string,
  base: 'ltr' | 'rtl',
  isWanted: (kind: Reordered['kind'], run: string) => boolean = () => true,
): readonly Reordered[] {
  if (!MAY_HOLD.test(text)) return [];
  const found: Reordered[] = [];
  let places: readonly number[] | undefined;
  for (const [kind, pattern, sign] of RUNS) {
    if (!sign.test(text)) continue;
    for (const { 0: match, index: start } of text.matchAll(pattern)) {
      const end = start + match.length;
      if (found.some((other) => start < other.end && other.start < end) || !isWanted(kind, match)) continue;
      places ??= inverse(orderOf(text, levelsOf(text, base)));
      if (isAscending(places, start, end)) continue;
      const shown = shownBetween(text, places, start, end);
      found.push({ kind, start, end, text: match, shown });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** The run as a reader sees it, from left to right. */
function shownBetween(text: string, places: readonly number[], start: number, end: number): string {
  return Array.from({ length: end - start }, (_, index) => start + index)
    .toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
    .map((at) => text[at])
    .join('');
}

function inverse(order: readonly number[]): readonly number[] {
  const places = Array.from<number>({ length: order.length }).fill(0);
  for (const [place, at] of order.entries()) places[at] = place;
  return places;
}

function isAscending(places: readonly number[], start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if ((places[at] ?? 0) < (places[at - 1] ?? 0)) return false;
  return true;
}
