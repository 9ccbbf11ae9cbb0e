import { languageOf } from '../model/locale.ts';

/** Languages written without blanks between words. */
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my', 'bo']);

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(lang: string): Intl.Segmenter {
  let found = segmenters.get(lang);
  if (found === undefined) {
    found = new Intl.Segmenter(lang, { granularity: 'word' });
    segmenters.set(lang, found);
  }
  return found;
}

/**
 * Number of words as translators are paid for: runs between blanks that hold a letter or a digit; in a language without
 * blanks, words as ICU finds them.
 */
export function countWords(text: string, lang: string): number {
  if (UNSPACED.has(languageOf(lang))) {
    let count = 0;
    for (const { isWordLike } of segmenterOf(lang).segment(text)) if (isWordLike === true) count++;
    return count;
  }
  let count = 0;
  let isWord = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit > 0x7f && /\s/u.test(text.charAt(at)))) {
      isWord = false;
    } else if (!isWord && isWordSign(text, unit, at)) {
      isWord = true;
      count++;
    }
  }
  return count;
}

/** A letter or a digit. */
function isWordSign(text: string, unit: number, at: number): boolean {
  if (unit < 0x80) return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
  return /^[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Pieces of a text that together are the text: words with what clings to them, and the white space after. */
export function tokensOf(text: string, lang: string): readonly string[] {
  if (UNSPACED.has(languageOf(lang)))
    return [...segmenterOf(lang).segment(text)].map(({ segment }) => segment);
  return text.match(/[\p{L}\p{N}\p{M}'’_-]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];
}

/** Words in the form in which they are compared: lower case, no punctuation. */
export function wordsOf(text: string, lang: string): readonly string[] {
  return tokensOf(text.toLowerCase(), lang).filter((token) => /[\p{L}\p{N}]/u.test(token));
}

/** From so many cells on the table of the longest common subsequence is not worth its cost. */
const MOST_CELLS = 4_000_000;

/** What two lists have in common at both ends, counted, and the middles that are left. */
function trimEnds(
  a: readonly string[],
  b: readonly string[],
): {
  readonly start: number;
  readonly end: number;
  readonly a: readonly string[];
  readonly b: readonly string[];
} {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return { start, end, a: a.slice(start, a.length - end), b: b.slice(start, b.length - end) };
}

/** Length of the longest common subsequence; for very long lists, of the common bag, which is never less. */
function commonLength(before: readonly string[], after: readonly string[]): number {
  const { start, end, a, b } = trimEnds(before, after);
  if (a.length * b.length > MOST_CELLS) return start + end + commonBag(a, b);
  let row = new Int32Array(b.length + 1);
  for (const word of a) {
    const next = new Int32Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      next[j + 1] = word === b[j] ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0);
    }
    row = next;
  }
  return start + end + (row[b.length] ?? 0);
}

function commonBag(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common++;
  }
  return common;
}

/**
 * Likeness of two lists of words, 0 to 1: the words of the longest common subsequence on both sides, by all words.
 *
 * Two texts without any word are alike when both are empty.
 */
export function similarity(a: readonly string[], b: readonly string[]): number {
  const all = a.length + b.length;
  return all === 0 ? 1 : (2 * commonLength(a, b)) / all;
}

/** A run of text that stayed, went or came. */
export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** What changed from `before` to `after`, word by word; the parts `same` and `new` together are `after`. */
export function diffWords(before: string, after: string, lang: string): readonly DiffPart[] {
  const whole = tokensOf(before, lang);
  const { start, end, a, b } = trimEnds(whole, tokensOf(after, lang));
  const parts: DiffPart[] = [];
  add(parts, 'same', whole.slice(0, start).join(''));
  for (const part of diffMiddle(a, b)) add(parts, part.kind, part.text);
  add(parts, 'same', whole.slice(whole.length - end).join(''));
  return parts;
}

function add(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  if (text === '') return;
  const last = parts.at(-1);
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
  else parts.push({ kind, text });
}

function diffMiddle(a: readonly string[], b: readonly string[]): readonly DiffPart[] {
  const parts: DiffPart[] = [];
  const whole = (): void => {
    add(parts, 'gone', a.join(''));
    add(parts, 'new', b.join(''));
  };
  if (a.length * b.length > MOST_CELLS) {
    whole();
    return parts;
  }
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  const cell = (i: number, j: number): number => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] =
        a[i] === b[j] ? cell(i + 1, j + 1) + 1 : Math.max(cell(i + 1, j), cell(i, j + 1));
    }
  }
  // Only blanks and punctuation in common: a patchwork nobody can read.
  if (!a.some((token) => /[\p{L}\p{N}]/u.test(token) && b.includes(token))) {
    whole();
    return parts;
  }
  walk(a, b, cell, parts);
  return parts;
}

function walk(
  a: readonly string[],
  b: readonly string[],
  cell: (i: number, j: number) => number,
  parts: DiffPart[],
): void {
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add(parts, 'same', a[i++] ?? '');
      j++;
    } else if (j >= b.length || (i < a.length && cell(i + 1, j) >= cell(i, j + 1))) {
      add(parts, 'gone', a[i++] ?? '');
    } else {
      add(parts, 'new', b[j++] ?? '');
    }
  }
}

/** A diff on one line that needs no language: `the [-old-] {+new+} tents`. */
export function showDiff(parts: readonly DiffPart[]): string {
  const form = { same: ['', ''], gone: ['[-', '-]'], new: ['{+', '+}'] } as const;
  return parts.map(({ kind, text }) => form[kind][0] + text + form[kind][1]).join('');
}
