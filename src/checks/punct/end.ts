import { languageOf } from '../../model/locale.ts';
import type { Pair } from '../../model/rule.ts';
import { factOf, sourceText, targetText } from '../facts.ts';

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
const AFTER = /[\s\p{Cf}"'‘’‚“”„«»‹›()[\]{}*_~`]+$/u;

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
  const end = text.replace(AFTER, '').length;
  let start = end;
  const marks = new Set<EndMark>();
  while (start > 0) {
    const char = text[start - 1] ?? '';
    const mark = char === '⁈' || char === '⁉' ? 'question' : classOf(char, lang);
    if (mark === undefined) break;
    marks.add(mark);
    if (char === '⁈' || char === '⁉') marks.add('exclamation');
    start--;
  }
  if (/^\.{2,}$/.test(text.slice(start, end)))
    return { mark: 'ellipsis', marks: new Set(['ellipsis']), start, end };
  const [last = 'none'] = marks;
  return { mark: last, marks, start, end };
}

/** A Greek question mark is a semicolon. */
function classOf(char: string, lang: string): EndMark | undefined {
  if (lang === 'el' && (char === ';' || char === '\u037e')) return 'question';
  return CLASS.get(char);
}

/** Ends of source and target. */
export const endsOf: (pair: Pair) => { readonly source: End; readonly target: End } = factOf(
  'punct/ends',
  (pair) => ({
    source: endOf(sourceText(pair), languageOf(pair.sourceLang)),
    target: endOf(targetText(pair), languageOf(pair.targetLang)),
  }),
);

/** Tells whether a text has a word: one that is only signs has no sentence to end. */
export function hasWord(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}
