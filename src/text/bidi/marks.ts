import { bidiClassAt, levelsOf, orderOf, type Levels } from './levels.ts';

/** A directional mark that the order of the text does not need. */
export interface IdleMark {
  readonly at: number;
  readonly mark: string;
  /** It runs against the base direction, or stands between two letters; else it only repeats what is so. */
  readonly isStray: boolean;
}

/** Marks times characters that are tried in one text; each try resolves the whole text. */
const BUDGET = 400_000;
const MARK = /[\u200e\u200f\u061c]/g;

/**
 * Finds marks (LRM, RLM, ALM) that can go without changing the order in which the text is shown.
 *
 * A mark of the base direction is kept when the text needs it in a paragraph of the other direction: it was put there
 * for pages that set none. Each is tried after those found before it have gone, so all of them may be removed
 * together. In a text of very many marks only the first are tried.
 */
export function findIdleMarks(text: string, base: 'ltr' | 'rtl'): readonly IdleMark[] {
  if (!/[\u200e\u200f\u061c]/.test(text)) return [];
  const found: IdleMark[] = [];
  const gone = new Set<number>();
  const other = base === 'rtl' ? 'ltr' : 'rtl';
  const wanted = { base: shown(text, base, gone), other: shown(text, other, gone) };
  let left = Math.ceil(BUDGET / text.length);
  for (const { 0: mark, index: at } of text.matchAll(MARK)) {
    if (left-- <= 0) break;
    const isAgainst = isStray(text, at, base);
    gone.add(at);
    const isIdle =
      shown(text, base, gone) === wanted.base && (isAgainst || shown(text, other, gone) === wanted.other);
    if (isIdle) found.push({ at, mark, isStray: isAgainst });
    else gone.delete(at);
  }
  return found;
}

/** What a reader sees, as a string to compare: visible characters by offset in visual order, mirrored ones marked. */
function shown(text: string, base: 'ltr' | 'rtl', gone: ReadonlySet<number>): string {
  const places: number[] = [];
  let rest = '';
  for (let at = 0; at < text.length; at++) {
    if (gone.has(at)) continue;
    places.push(at);
    rest += text[at] ?? '';
  }
  const levels = levelsOf(rest, base);
  return orderOf(rest, levels)
    .filter((at) => !/[\u200e\u200f\u061c]/.test(rest[at] ?? ''))
    .map((at) => `${places[at]}${isMirrored(rest, at, levels) ? 'm' : ''}`)
    .join(' ');
}

function isMirrored(text: string, at: number, { levels }: Levels): boolean {
  return ((levels[at] ?? 0) & 1) === 1 && /[()[\]{}<>«»‹›]/.test(text[at] ?? '');
}

function isStray(text: string, at: number, base: 'ltr' | 'rtl'): boolean {
  const isLtrMark = text[at] === '\u200e';
  if (isLtrMark !== (base === 'ltr')) return true;
  return /\p{L}$/u.test(text.slice(0, at)) && /^\p{L}/u.test(text.slice(at + 1)) && isSameSide(text, at);
}

/** Letters of one direction on either side: the mark stands inside a word. */
function isSameSide(text: string, at: number): boolean {
  const side = (place: number): boolean => bidiClassAt(text, place) === 'L';
  return side(at - 1) === side(at + 1);
}
