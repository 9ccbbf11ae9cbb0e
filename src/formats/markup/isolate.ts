import { directionOf } from '../../model/locale.ts';

const LRI = '\u2066';
const PDI = '\u2069';

const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A first look: two neighbours of which every run below holds some. */
const CANDIDATE =
  /[0-9]-[0-9]|[+−-][0-9]|[0-9] [0-9]|[0-9.,][ \u00a0\u202f][°A-Za-zµ]|[A-Za-z0-9._-][+#]|[@#.][A-Za-z]/;

/**
 * Runs that the bidi algorithm (UAX #9) would put out of order in right-to-left text. Digits after Arabic letters
 * are Arabic numbers (W2), between which `-`, `+` and a space are neutral and take the direction of the paragraph.
 */
const RUNS = new RegExp(
  [
    // dates and other numbers joined by hyphens: 2018-05-09, 978-3-16-148410-0
    String.raw`(?<![\p{L}\p{N}])[0-9]+(?:-[0-9]+)+(?![\p{L}\p{N}])`,
    // telephone numbers: +216 71 123 456
    String.raw`\+[0-9][0-9().-]*(?: [0-9().-]+)*[0-9]`,
    // numbers grouped with plain spaces: 150 000
    String.raw`(?<![\p{L}\p{N}])[0-9]{1,3}(?: [0-9]{3})+(?![\p{L}\p{N}])`,
    // a number and a Latin unit: 15 km, 3.5 GHz, 20 °C
    String.raw`(?<![\p{L}\p{N}])[0-9][0-9.,]*[ \u00a0\u202f](?:°[CF]|[A-Za-zµ]{1,4}(?:/[a-z]+)?)(?![\p{L}\p{N}])`,
    // Latin names that end or start with a sign: C++, C#, .NET, @name, #tag
    String.raw`(?<![\p{L}\p{N}])[@#.]?[A-Za-z][A-Za-z0-9._-]*(?:\+\+?|#)(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}@#.])[@#.][A-Za-z][A-Za-z0-9_]+`,
    // a negative number, or one with a sign: -5, −3.2
    String.raw`(?<![\p{L}\p{N})\]-])[-−][0-9][0-9.,]*(?![\p{L}\p{N}])`,
  ].join('|'),
  'gu',
);

/**
 * Puts isolates (LRI … PDI) around runs of a right-to-left text that would be shown out of order.
 *
 * Nothing is done in text without right-to-left letters, nor where the translator placed isolates or marks.
 *
 * @param lang of the text
 */
export function isolateRuns(text: string, lang: string): string {
  if (directionOf(lang) !== 'rtl' || !CANDIDATE.test(text) || !RTL_LETTER.test(text)) return text;
  if (/[\u2066-\u2069\u202a-\u202e]/.test(text)) return text;
  return text.replace(RUNS, (run, at: number) => (isMarked(text, at, run.length) ? run : LRI + run + PDI));
}

/** A direction mark beside a run shows that somebody has seen to it. */
function isMarked(text: string, at: number, length: number): boolean {
  return /[\u200e\u200f\u061c]/.test(
    text.charAt(at - 1) + text.slice(at, at + length) + text.charAt(at + length),
  );
}
