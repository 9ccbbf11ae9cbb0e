import { kindAt, LETTER, DIGIT, SPACE } from './chars.ts';

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

/**
 * Finds quotations and brackets, to keep them whole.
 *
 * Only the outermost of nested ones matter. One that is never closed is none. An apostrophe closes only after
 * punctuation, since it stands in words too.
 *
 * @returns a function that tells whether an offset is inside one; asked from left to right
 */
export function heldRanges(text: string): (offset: number) => boolean {
  const ranges: { readonly start: number; readonly end: number }[] = [];
  const open: { readonly mark: string; readonly at: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    const top = open.findLastIndex((opener) => isClosing(text, index, mark, opener.mark));
    if (top >= 0) {
      const [{ at } = { at: index }] = open.splice(top);
      if (top === 0) ranges.push({ start: at, end: index });
    } else if (open.length < DEEPEST && isOpening(text, index, mark)) {
      open.push({ mark, at: index });
    }
  }
  let current = 0;
  return (offset) => {
    while ((ranges[current]?.end ?? Infinity) < offset) current++;
    const range = ranges[current];
    return range !== undefined && range.start < offset && offset <= range.end;
  };
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
