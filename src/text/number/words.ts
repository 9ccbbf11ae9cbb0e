/* oxlint-disable complexity -- a grammar: each function is one production, its branches are the alternatives */
import { fold } from '../lexeme/fold.ts';
import { hasGlue, isGlued, isSign, lexemeAt, type Line } from '../date/parts.ts';

/** A number in words. */
export interface WordNumber {
  readonly value: number;
  /** Index of the lexeme after it. */
  readonly next: number;
  readonly isOrdinal: boolean;
  /** About so many: `une quarantaine`. */
  readonly isAbout?: boolean;
}

interface Atom {
  readonly value: number;
  readonly next: number;
  readonly isScale: boolean;
  readonly isOrdinal: boolean;
  readonly isAbout: boolean;
  /** Arabic: `و` is written together with the word. */
  readonly hasAnd: boolean;
}

function atomAt(line: Line, at: number): Atom | undefined {
  const lexeme = lexemeAt(line, at);
  if (lexeme === undefined || lexeme.kind !== 'word') return undefined;
  const { cardinal, ordinal, about, isScale } = lexeme.meaning;
  const value = cardinal ?? ordinal ?? about;
  if (value === undefined) return undefined;
  const hasAnd = lexeme.text.charCodeAt(0) === 0x648 && lexeme.text.length > 3;
  return {
    value,
    next: at + 1,
    isScale:
      isScale === true || (about !== undefined && about >= 100) || (ordinal !== undefined && ordinal >= 100),
    isOrdinal: cardinal === undefined && ordinal !== undefined,
    isAbout: about !== undefined,
    hasAnd,
  };
}

/** Index of the next atom when hyphens or the word for "and" stand between; `isAnd` tells which. */
function linkAt(
  line: Line,
  at: number,
): { readonly next: number; readonly isAnd: boolean; readonly isHyphen: boolean } {
  let next = at;
  const isHyphen = isSign(line, next, '-‐‑') && isGlued(line, next);
  if (isHyphen) next++;
  const isAnd = hasGlue(line, next, 'number-and');
  if (isAnd) next++;
  if (isAnd && isSign(line, next, '-‐‑') && isGlued(line, next)) next++;
  return { next, isAnd, isHyphen };
}

/** French counts `soixante-dix`, `quatre-vingts`: the second part multiplies or adds. */
function frenchPair(left: number, right: number): number | undefined {
  if (left === 4 && right === 20) return 80;
  if ((left === 60 || left === 80) && right >= 1 && right <= 19) return left + right;
  return undefined;
}

/** Languages that write ten and a unit as two words, from which unit on: `dix-sept`, `on bir`. */
const TEN_AND: Readonly<Record<string, number>> = { fr: 7, tr: 1 };

const ARABIC_TEN = new Set(['عشر', 'عشرة']);

/** A number below 100: one atom, or tens with units in the order of the language. */
function belowHundred(line: Line, at: number, isAfterAnd = false): Atom | undefined {
  const read = atomAt(line, at);
  if (read === undefined) return undefined;
  const first = isAfterAnd && line.lang === 'ar' ? { ...read, hasAnd: true } : read;
  if (first.isScale) return first;
  let whole: Atom = first;
  for (;;) {
    const link = linkAt(line, whole.next);
    const bare = atomAt(line, link.next);
    if (bare === undefined || bare.isScale) return whole;
    const more = link.isAnd && line.lang === 'ar' ? { ...bare, hasAnd: true } : bare;
    const value = addBelow(line, whole, more, link.isAnd);
    if (value === undefined) return whole;
    if (isSign(line, whole.next, ',،')) return whole;
    whole = {
      ...whole,
      value,
      next: more.next,
      isOrdinal: more.isOrdinal || whole.isOrdinal,
      isAbout: whole.isAbout || more.isAbout,
    };
  }
}

function addBelow(line: Line, whole: Atom, more: Atom, isAnd: boolean): number | undefined {
  const left = whole.value;
  const right = more.value;
  if (line.lang === 'ar') {
    if (
      left <= 9 &&
      right === 10 &&
      !more.hasAnd &&
      ARABIC_TEN.has(fold(lexemeAt(line, more.next - 1)?.text ?? ''))
    )
      return left + 10;
    if (left >= 1 && left <= 9 && more.hasAnd && right >= 20 && right <= 90) return left + right;
    return undefined;
  }
  const french = frenchPair(left, right);
  if (french !== undefined) return french;
  if (left < 20 || left % 10 !== 0 || left >= 100 || right < 1 || right > 9) {
    const least = TEN_AND[line.lang];
    return least !== undefined && left === 10 && right >= least && right <= 9 ? left + right : undefined;
  }
  // English has no "and" inside a number below a hundred.
  return isAnd && line.lang === 'en' ? undefined : left + right;
}

/** A number so far: what is complete, and what the next scale word will multiply. */
interface Sum {
  readonly total: number;
  readonly current: number;
  /** The last scale; only smaller ones may follow. */
  readonly smallest: number;
  readonly isHundred: boolean;
}

function sumOf({ value, isScale }: Atom): Sum {
  if (isScale && value >= 1000)
    return { total: value, current: 0, smallest: scaleOf(value), isHundred: false };
  return { total: 0, current: value, smallest: Number.POSITIVE_INFINITY, isHundred: isScale };
}

/** `deux | cent`, `deux cent | mille`: undefined when the scale cannot multiply what stands before it. */
function multiplied(sum: Sum, { value }: Atom): Sum | undefined {
  const { total, current, smallest, isHundred } = sum;
  // `dos mil millones`: a thousand millions, where no other word is in use.
  if (current === 0 && total > 0 && total < 1e6 && value >= 1e6)
    return { total: total * value, current: 0, smallest: scaleOf(value), isHundred: false };
  if (value === 100) {
    return isHundred || current === 0 || current >= 100
      ? undefined
      : { ...sum, current: current * 100, isHundred: true };
  }
  const scale = scaleOf(value);
  if (value < 1000 || current === 0 || scale >= smallest) return undefined;
  return { total: total + current * value, current: 0, smallest: scale, isHundred: false };
}

/** `one hundred and | five`, `ثلاثة آلاف | وخمسمئة`. */
function added(sum: Sum, more: Atom, lang: string, isAnd: boolean): Sum | undefined {
  if (lang === 'ar' && !more.hasAnd) return undefined;
  if (lang === 'fr' && isAnd) return undefined;
  const { total, current, smallest, isHundred } = sum;
  const canAdd = isHundred ? more.value < 100 : current === 0 && total > 0 && more.value < smallest;
  if (!canAdd) return undefined;
  if (more.isScale && more.value >= 1000)
    return { ...sum, total: total + more.value, smallest: scaleOf(more.value) };
  return { ...sum, current: current + more.value, isHundred: isHundred || more.value >= 100 };
}

/** Reads `deux cent mille`, `one hundred and five`, `ثلاثة آلاف وخمسمئة`, `un million et demi`. */
export function readWordNumber(line: Line, at: number): WordNumber | undefined {
  const start = belowHundred(line, at);
  if (start === undefined) return undefined;
  let sum = sumOf(start);
  let { next, isOrdinal, isAbout } = start;
  for (;;) {
    const link = linkAt(line, next);
    const more = belowHundred(line, link.next, link.isAnd);
    if (more === undefined || isSign(line, next, ',،')) break;
    const isFactor = more.isScale && !more.hasAnd && !link.isAnd;
    const longer = isFactor ? multiplied(sum, more) : added(sum, more, line.lang, link.isAnd);
    if (longer === undefined) break;
    sum = longer;
    next = more.next;
    isOrdinal ||= more.isOrdinal;
    isAbout ||= more.isAbout;
  }
  const group = groupAfter(line, next);
  if (group !== undefined && sum.total === 0)
    return { value: sum.current * group.value, next: group.next, isOrdinal: false };
  const { total, current, smallest } = sum;
  const decimal = total === 0 && !isOrdinal ? withDecimals(line, current, next) : undefined;
  if (decimal !== undefined) return decimal;
  const isHalf = lexemeAt(line, next)?.meaning.isHalf === true && Number.isFinite(smallest) && current === 0;
  if (isHalf) return { value: total + smallest / 2, next: next + 1, isOrdinal };
  return { value: total + current, next, isOrdinal, ...(isAbout ? { isAbout } : {}) };
}

/** `two | point five million`: decimals as words, digit by digit or (French, Arabic) as one number. */
function withDecimals(line: Line, whole: number, at: number): WordNumber | undefined {
  if (!hasGlue(line, at, 'number-point')) return undefined;
  let decimals = '';
  let next = at + 1;
  for (;;) {
    const more = belowHundred(line, next);
    if (more === undefined || more.isScale || more.isOrdinal || more.isAbout) break;
    decimals += String(more.value);
    next = more.next;
    if (more.value >= 10) break;
  }
  if (decimals === '') return undefined;
  const value = Number(`${whole}.${decimals}`);
  const scale = atomAt(line, next);
  if (scale?.isScale !== true || scale.value < 1000 || scale.hasAnd) return { value, next, isOrdinal: false };
  return { value: Number((value * scale.value).toPrecision(12)), next: scale.next, isOrdinal: false };
}

/** `three | dozen`, `deux | centaines`: a group that a number counts. */
export function groupAfter(
  line: Line,
  at: number,
): { readonly value: number; readonly next: number } | undefined {
  const value = lexemeAt(line, at)?.meaning.group;
  return value === undefined ? undefined : { value, next: at + 1 };
}

/** 2000 (`ألفان`) counts thousands. */
function scaleOf(value: number): number {
  let scale = 1000;
  while (scale * 1000 <= value) scale *= 1000;
  return value >= 1000 ? scale : value;
}

/** A scale word (`million`, `ألف`) at this place, with the words after it that add a half. */
export function readScale(
  line: Line,
  at: number,
): { readonly factor: number; readonly next: number; readonly half: number } | undefined {
  const lexeme = lexemeAt(line, at);
  const { cardinal, isScale, letters, about } = lexeme?.meaning ?? {};
  const hasAnd = lexeme?.text.charCodeAt(0) === 0x648;
  if (letters !== undefined && isGlued(line, at)) return { factor: letters, next: at + 1, half: 0 };
  const factor = isScale === true ? cardinal : about !== undefined && about >= 1000 ? about : undefined;
  if (factor === undefined || hasAnd) return undefined;
  const more = lexemeAt(line, at + 1)?.meaning;
  if (
    more?.isScale === true &&
    more.cardinal !== undefined &&
    factor < more.cardinal &&
    lexemeAt(line, at + 1)?.text.charCodeAt(0) !== 0x648
  ) {
    return { factor: factor * more.cardinal, next: at + 2, half: 0 };
  }
  if (more?.isHalf === true) return { factor, next: at + 2, half: 0.5 };
  return { factor, next: at + 1, half: 0 };
}
