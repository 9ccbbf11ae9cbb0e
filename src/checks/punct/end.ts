import { languageOf } from '../../model/locale.ts';
import type { Pair } from '../../model/rule.ts';
import { factOf, maskedSource, maskedTarget } from '../facts.ts';

/** Class of the mark that ends a text. */
export type EndMark =
  | 'stop'
  | 'question'
  | 'exclamation'
  | 'ellipsis'
  | 'colon'
  | 'semicolon'
  | 'comma'
  | 'none';

/** Marks by class, over the scripts that write their own. */
const MARKS: readonly (readonly [EndMark, string])[] = [
  ['stop', '.。．।۔։។။᱾܁߸'],
  ['question', '?؟？՞⁇⸮'],
  ['exclamation', '!！՜‼'],
  ['ellipsis', '…⋯'],
  ['colon', ':：՝'],
  ['semicolon', ';؛；'],
  ['comma', ',،，、߸'],
];
const CLASS: ReadonlyMap<string, EndMark> = new Map(
  MARKS.flatMap(([name, chars]) => Array.from(chars, (char) => [char, name] as const)),
);

/** What may stand after the mark: white space, invisible characters, quotation marks, brackets. */
const AFTER = /[\s\p{Cf}"'‘’‚“”„«»‹›()[\]{}*_~`]/u;

/** The end of a text. */
export interface End {
  readonly mark: EndMark;
  /** Further classes in the same run of marks: `?!` is both. */
  readonly marks: ReadonlySet<EndMark>;
  /** Where the run of marks starts and ends; both are where it would stand when there is none. */
  readonly start: number;
  readonly end: number;
}

/** Finds the mark that ends a text, inside or outside of closing quotation marks and brackets. */
export function endOf(text: string, lang: string): End {
  let end = text.length;
  while (end > 0 && AFTER.test(text[end - 1] ?? '')) end--;
  let start = end;
  const marks = new Set<EndMark>();
  for (
    let found = classesOf(text[start - 1], lang);
    found.length > 0;
    found = classesOf(text[start - 1], lang)
  ) {
    for (const mark of found) marks.add(mark);
    start--;
  }
  if (/^\.{3,}$/.test(text.slice(start, end)))
    return { mark: 'ellipsis', marks: new Set(['ellipsis']), start, end };
  const isTwoStops = text.slice(start, end) === '..';
  const [last = 'none'] = marks;
  return { mark: last, marks: isTwoStops ? new Set() : marks, start, end };
}

/** Classes of one character; a Greek question mark is a semicolon. */
function classesOf(char: string | undefined, lang: string): readonly EndMark[] {
  if (char === '⁈' || char === '⁉') return ['question', 'exclamation'];
  if (lang === 'el' && (char === ';' || char === '\u037e')) return ['question'];
  const mark = CLASS.get(char ?? '');
  return mark === undefined ? [] : [mark];
}

/** Ends of source and target. */
export const endsOf: (pair: Pair) => { readonly source: End; readonly target: End } = factOf(
  'punct/ends',
  (pair) => ({
    source: endOf(maskedSource(pair), languageOf(pair.sourceLang)),
    target: endOf(maskedTarget(pair), languageOf(pair.targetLang)),
  }),
);

/** Tells whether a text has a word: one that is only signs has no sentence to end. */
export function hasWord(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

/** Changes of the last mark that are the custom of a language, `from>to`. */
const CUSTOMS: Readonly<Record<string, ReadonlySet<string>>> = {
  // Burmese ends a question with a stop, Japanese what English introduces with a colon.
  my: new Set(['question>stop']),
  ja: new Set(['colon>stop']),
  // Armenian sets these marks on the vowel of the word they stress.
  hy: new Set(['question>none', 'exclamation>none', 'question>stop', 'none>question', 'none>exclamation']),
};

/** Tells whether a language ends a text so where the source ends otherwise. */
export function isUsual(from: EndMark, to: EndMark, lang: string): boolean {
  return CUSTOMS[lang]?.has(`${from}>${to}`) === true;
}
