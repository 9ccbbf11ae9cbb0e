import type { Range } from '../../model/range.ts';
import { DIGIT, kindAt, LETTER, OPEN, SPACE } from './chars.ts';

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '‹': '›',
  '「': '」',
  '『': '』',
  '《': '》',
  '(': ')',
  '[': ']',
  '（': '）',
  '【': '】',
  '‘': '’',
  '‚': '‘’',
  '»': '«',
  '›': '‹',
};
const MARKS = /["'“”„‚«»‹›「」『』《》()[\]（）【】‘’]/g;

/** Deeper nesting than this is no writing; the bound keeps the search linear. */
const DEEPEST = 16;
/** A quotation or remark longer than this is a pair that was never meant; single quotes are often apostrophes. */
const LONGEST = 2000;
const LONGEST_SINGLE = 300;

/**
 * Finds quotations and brackets, to keep them whole.
 *
 * Only the outermost of nested ones matter. One that is never closed is none. An apostrophe closes only after
 * punctuation, since it stands in words too.
 *
 * @returns a function that tells whether an offset is inside one; asked from left to right
 */
export function heldRanges(text: string): (offset: number) => boolean {
  const ranges: Range[] = [];
  const open: { readonly mark: string; readonly at: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (mark === '"' && isStartQuote(text, index)) dropQuote(open);
    const top = open.findLastIndex((opener) => isClosing(text, index, mark, opener.mark));
    if (top >= 0) {
      const [{ at } = { at: index }] = open.splice(top);
      if (index - at < (mark === "'" || mark === '’' ? LONGEST_SINGLE : LONGEST))
        ranges.push({ start: at, end: index });
    } else if (open.length < DEEPEST && isOpening(text, index, mark)) {
      open.push({ mark, at: index });
    }
  }
  const outer = outermost(ranges);
  let current = 0;
  return (offset) => {
    while ((outer[current]?.end ?? Infinity) < offset) current++;
    const range = outer[current];
    return range !== undefined && range.start < offset && offset <= range.end;
  };
}

/** Leaves out ranges inside others; an opener that is never closed must not hide what stands after it. */
function outermost(ranges: readonly Range[]): readonly Range[] {
  const outer: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    if (range.end > (outer.at(-1)?.end ?? -1)) outer.push(range);
  }
  return outer;
}

/** A straight quote after a space and before a word starts a quotation; one that was still open is never closed. */
function isStartQuote(text: string, at: number): boolean {
  const before = kindAt(text, at - 1);
  const isFree = at === 0 || (before & (SPACE | OPEN)) !== 0;
  return isFree && at + 1 < text.length && (kindAt(text, at + 1) & SPACE) === 0;
}

function dropQuote(open: { readonly mark: string }[]): void {
  const stale = open.findLastIndex(({ mark }) => mark === '"');
  if (stale >= 0) open.splice(stale);
}

function isClosing(text: string, at: number, mark: string, opener: string): boolean {
  if (mark === '"') return opener === '"';
  if (mark === "'" || mark === '’') {
    if (opener !== "'" && opener !== '‘' && opener !== '‚') return false;
    return /[.,!?…؟;:)]/.test(text.charAt(at - 1)) && (kindAt(text, at + 1) & (LETTER | DIGIT)) === 0;
  }
  return PAIRS[opener]?.includes(mark) === true;
}

function isOpening(text: string, at: number, mark: string): boolean {
  const isWordNext = (kindAt(text, at + 1) & SPACE) === 0 && at + 1 < text.length;
  if (mark === "'")
    return isWordNext && (at === 0 || (kindAt(text, at - 1) & SPACE) !== 0 || text.charAt(at - 1) === '(');
  if (mark === '"') return isWordNext || at === 0;
  if (mark === '»' || mark === '›') return isWordNext && (at === 0 || (kindAt(text, at - 1) & SPACE) !== 0);
  return PAIRS[mark] !== undefined;
}
