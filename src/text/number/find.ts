/* oxlint-disable complexity -- a grammar: each function is one production, its branches are the alternatives */
import type { Range } from '../../model/range.ts';
import type { DateFind } from '../date/types.ts';
import { hasGlue, isGlued, isSign, lexemeAt, type Line } from '../date/parts.ts';
import { NOTHING } from '../lexeme/meaning.ts';
import { readDecade } from './decade.ts';
import { readDigits, type DigitNumber } from './digits.ts';
import { isNoNumber } from './no-number.ts';
import { readPhone } from './phone.ts';
import { readRoman } from './roman.ts';
import { NO_HEAD, NO_PART, partAfter, readHead, readTail } from './surroundings.ts';
import { readTime } from './time.ts';
import type { NumberFind } from './types.ts';
import { readScale, readWordNumber } from './words.ts';

interface Core {
  readonly values: readonly number[];
  readonly next: number;
  readonly form: NumberFind['form'];
  readonly isOrdinal: boolean;
  readonly isWeak: boolean;
  readonly isAbout?: boolean;
  readonly isFraction?: boolean;
  readonly group?: string | undefined;
  readonly decimal?: string | undefined;
  readonly digits?: Range | undefined;
}

function digitCore(line: Line, at: number, locale: string): Core | undefined {
  const first = lexemeAt(line, at);
  if (first === undefined) return undefined;
  const read = readDigits(line, at, locale);
  const number: DigitNumber = read ?? { values: [Number(first.text)], next: at + 1 };
  const end = lexemeAt(line, number.next - 1)?.end ?? first.end;
  const digits = { start: first.start, end };
  const before = lexemeAt(line, at - 1);
  // `G20`, `B-29`, `MP3`: a name.
  const isName =
    isGlued(line, at) &&
    before !== undefined &&
    ((before.kind === 'word' && /[A-Za-zÀ-ɏ]$/.test(before.text)) ||
      ('-/_#'.includes(before.text) &&
        isGlued(line, at - 1) &&
        /^[A-Z]{1,4}$/.test(lexemeAt(line, at - 2)?.text ?? '')));
  const isIdiom = isAroundTheClock(line, at) || isAroundTheClock(line, at - 2);
  const isWeak = isName || isIdiom;
  if (isGlued(line, number.next) && hasGlue(line, number.next, 'ordinal-suffix')) {
    return coreOf(number, { digits, isWeak, next: number.next + 1, isOrdinal: true });
  }
  // `a 1.3-billion-strong nation`
  const isHyphen =
    isSign(line, number.next, '-') && isGlued(line, number.next) && isGlued(line, number.next + 1);
  const scale = readScale(line, isHyphen ? number.next + 1 : number.next);
  // French: `45 cents` is money, `quarante-cinq cents` would be no number either.
  if (scale !== undefined && (scale.factor > 100 || line.lang !== 'fr')) {
    const values = number.values.map((value) => (value + scale.half) * scale.factor);
    const isLetter = isGlued(line, number.next) && lexemeAt(line, number.next)?.meaning.unit !== undefined;
    return {
      ...coreOf(number, { digits, isWeak, next: scale.next, isOrdinal: false }),
      values: isLetter ? [...values, ...number.values] : values,
      form: 'mixed',
    };
  }
  const more = partAfter(line, number.next);
  if (more !== undefined) {
    const values = number.values.map((value) => more.times * value + more.plus);
    const core = coreOf(number, { digits, isWeak, next: number.next + 1, isOrdinal: false });
    return { ...core, values, form: 'mixed' };
  }
  return coreOf(number, { digits, isWeak, next: number.next, isOrdinal: false });
}

/** Written out and not spread: most numbers come this way. */
function coreOf(
  { values, group, decimal }: Pick<DigitNumber, 'values' | 'group' | 'decimal'>,
  { digits, isWeak, next, isOrdinal }: Pick<Core, 'digits' | 'isWeak' | 'next' | 'isOrdinal'>,
): Core {
  return { values, next, form: 'digits', isOrdinal, isWeak, group, decimal, digits };
}

/** `24/7`. */
function isAroundTheClock(line: Line, at: number): boolean {
  return (
    lexemeAt(line, at)?.text === '24' &&
    lexemeAt(line, at + 1)?.text === '/' &&
    lexemeAt(line, at + 2)?.text === '7'
  );
}

/** `half a million`, `un demi-million`, `نصف مليون`. */
function halfOf(line: Line, at: number): Core | undefined {
  if (lexemeAt(line, at)?.meaning.aside !== 0.5) return undefined;
  let next = at + 1;
  const follower = lexemeAt(line, next);
  if (follower?.kind === 'word' && follower.text.length === 1 && follower.meaning.isScale !== true) next++;
  if (isSign(line, next, '-')) next++;
  const scale = readScale(line, next);
  if (scale === undefined || scale.factor < 1000) return undefined;
  return { values: [scale.factor / 2], next: scale.next, form: 'words', isOrdinal: false, isWeak: false };
}

function wordCore(line: Line, at: number): Core | undefined {
  const { meaning, kind } = lexemeAt(line, at) ?? {};
  if (meaning === undefined || kind !== 'word') return undefined;
  const half = halfOf(line, at);
  if (half !== undefined) return half;
  if (meaning.aside !== undefined && meaning.cardinal === undefined) {
    return { values: [meaning.aside], next: at + 1, form: 'words', isOrdinal: false, isWeak: true };
  }
  const read = readWordNumber(line, at);
  if (read === undefined) return undefined;
  // `thousands` counts nothing, but an Arabic dual (`ألفان`) counts two.
  const isRound = meaning.cardinal === 100 || /^10*$/.test(String(meaning.cardinal));
  const isPluralScale = read.next === at + 1 && meaning.isScale === true && isRound && !isCounted(line, at);
  const isLow = (read.value <= 2 && Number.isInteger(read.value)) || (read.isOrdinal && read.value <= 3);
  return {
    values: [...dualValues(line, at, read), read.value],
    next: read.next,
    form: 'words',
    isOrdinal: read.isOrdinal,
    isWeak: isLow || isPluralScale || isNoNumber(line, at, read.next),
    ...(read.isAbout === true ? { isAbout: true } : {}),
  };
}

/** `ألفا جندي` is two thousand, `خمسون ألفا` fifty: alone, the form can be the dual. */
function dualValues(
  line: Line,
  at: number,
  read: { readonly value: number; readonly next: number },
): readonly number[] {
  const { text, meaning } = lexemeAt(line, at) ?? { text: '', meaning: NOTHING };
  const isRound = /^10+$/.test(String(read.value));
  return meaning.isScale === true && isRound && read.next === at + 1 && text.endsWith('\u0627')
    ? [read.value * 2]
    : [];
}

/** `a million` counts one; `millions` and `hundreds of` count nothing. */
function isCounted(line: Line, at: number): boolean {
  const before = lexemeAt(line, at - 1)?.text.toLowerCase();
  return before === 'a' || before === 'an' || before === 'un' || before === 'une';
}

function coreAt(line: Line, at: number, locale: string): Core | undefined {
  const lexeme = lexemeAt(line, at);
  if (lexeme === undefined) return undefined;
  if (lexeme.kind === 'digits') return digitCore(line, at, locale);
  return lexeme.kind === 'word' ? (wordCore(line, at) ?? romanCore(line, at)) : undefined;
}

function romanCore(line: Line, at: number): Core | undefined {
  const roman = readRoman(line, at);
  return roman === undefined
    ? undefined
    : { values: [roman.value], next: roman.next, form: 'roman', isOrdinal: roman.isOrdinal, isWeak: true };
}

/** `three quarters`, `trois quarts`, `ثلاثة أرباع`: the parts of a whole, and how many of them. */
function withFraction(line: Line, core: Core): Core {
  const place = isSign(line, core.next, '-') ? core.next + 1 : core.next;
  const part = lexemeAt(line, place)?.meaning.aside;
  if (part === undefined || part >= 1 || core.form === 'mixed' || halfOf(line, place) !== undefined)
    return core;
  return {
    ...core,
    values: [...core.values, ...core.values.map((value) => value * part)],
    next: place + 1,
    isWeak: true,
    isFraction: true,
  };
}

/** Tells whether a place is in a date that is more than a year; asked from left to right. */
function isInside(dates: readonly DateFind[], index: { at: number }, place: number): boolean {
  for (; index.at < dates.length; index.at++) {
    const date = dates[index.at];
    if (date !== undefined && date.kind !== 'year' && date.end > place) return date.start <= place;
  }
  return false;
}

interface Found {
  readonly find: NumberFind;
  /** Index of the lexeme after it. */
  readonly next: number;
}

/** Where lexemes stand in the text, and what is written there. */
function placeOf(line: Line, at: number, next: number): Range & { readonly text: string } {
  const start = lexemeAt(line, at)?.start ?? 0;
  const end = lexemeAt(line, next - 1)?.end ?? start;
  return { start, end, text: line.text.slice(start, end) };
}

function timeAt(line: Line, at: number): Found | undefined {
  const time = readTime(line, at);
  if (time === undefined) return undefined;
  const { values, next, isWeak } = time;
  const find: NumberFind = { kind: 'time', ...placeOf(line, at, next), values, form: 'digits' };
  return { find: isWeak === true ? { ...find, isWeak } : find, next };
}

/** A telephone number or the like: one find, whatever stands between its groups. */
function phoneAt(line: Line, at: number): Found | undefined {
  const next = readPhone(line, at);
  if (next === undefined) return undefined;
  const place = placeOf(line, at, next);
  const digits = line.lexemes.slice(at, next).filter(({ kind }) => kind === 'digits');
  return {
    find: {
      kind: 'number',
      ...place,
      values: [Number(digits.map(({ text }) => text).join(''))],
      form: 'digits',
    },
    next,
  };
}

function decadeAt(line: Line, at: number): Found | undefined {
  const decade = readDecade(line, at);
  if (decade === undefined) return undefined;
  const { value, next, isWeak } = decade;
  const form = lexemeAt(line, at)?.kind === 'digits' ? 'digits' : 'words';
  const find: NumberFind = { kind: 'decade', ...placeOf(line, at, next), values: [value], form };
  return { find: isWeak ? { ...find, isWeak } : find, next };
}

/** The tail with a half before or after it: `two and a half years`, `deux ans et demi`. */
function readTailWithHalf(
  line: Line,
  core: Core,
): { readonly tail: Partial<NumberFind>; readonly next: number; readonly isHalf: boolean } {
  const isHalfBefore = lexemeAt(line, core.next)?.meaning.isHalf === true;
  const read = readTail(line, isHalfBefore ? core.next + 1 : core.next, core.form);
  if (isHalfBefore) return { ...read, isHalf: true };
  const isHalf = lexemeAt(line, read.next)?.meaning.isHalf === true;
  return { tail: read.tail, next: isHalf ? read.next + 1 : read.next, isHalf };
}

function quantityAt(line: Line, at: number, locale: string, from: number): Found | undefined {
  const whole = coreAt(line, at, locale);
  if (whole === undefined) return undefined;
  const core = withFraction(line, whole);
  const { head, start } = at > from ? readHead(line, at) : NO_HEAD;
  const { tail, next, isHalf } = readTailWithHalf(line, core);
  const isMoney = head.currency !== undefined || tail.currency !== undefined;
  const place = placeOf(line, start ?? at, next);
  const { group, decimal, digits } = core;
  // Written out and not spread: most numbers of a text come this way.
  const find: Mutable<NumberFind> = {
    kind: core.isOrdinal ? 'ordinal' : 'number',
    start: place.start,
    end: place.end,
    text: place.text,
    values: isHalf ? core.values.map((value) => value + 0.5) : core.values,
    form: isHalf && core.form === 'digits' ? 'mixed' : core.form,
  };
  if (head !== NO_PART) Object.assign(find, head);
  if (tail !== NO_PART) Object.assign(find, tail);
  if (core.isAbout === true) find.isAbout = true;
  if (core.isFraction === true) find.isFraction = true;
  if (core.isWeak && tail.isPercent !== true && !(isMoney && core.form !== 'words')) find.isWeak = true;
  if (group !== undefined) find.group = group;
  if (decimal !== undefined) find.decimal = decimal;
  if (digits !== undefined) find.digits = digits;
  return { find, next };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function numberAt(line: Line, at: number, locale: string, from: number): Found | undefined {
  return (
    phoneAt(line, at) ??
    timeAt(line, at) ??
    decadeAt(line, at) ??
    quantityAt(line, at, locale, from) ??
    dualAt(line, at)
  );
}

/** `أسبوعان`: two weeks in one word. */
function dualAt(line: Line, at: number): Found | undefined {
  const lexeme = lexemeAt(line, at);
  if (lexeme?.meaning.isDual !== true) return undefined;
  const { unit } = lexeme.meaning;
  const isHalf = lexemeAt(line, at + 1)?.meaning.isHalf === true;
  const next = isHalf ? at + 2 : at + 1;
  const find: NumberFind = {
    kind: 'dual',
    ...placeOf(line, at, next),
    values: [isHalf ? 2.5 : 2],
    form: 'words',
    isWeak: true,
    ...(unit === undefined ? {} : { unit }),
  };
  return { find, next };
}

/** Index of the next lexeme that a number can start with; a loop of its own, that engines compile alone. */
function nextStart({ lexemes }: Line, from: number): number {
  let at = from;
  for (; at < lexemes.length; at++) {
    const lexeme = lexemes[at];
    if (lexeme === undefined || lexeme.kind === 'digits') break;
    if (lexeme.kind === 'word' && (lexeme.meaning.startsNumber === true || mayBeRoman(lexeme.text))) break;
  }
  return at;
}

/**
 * Finds numbers in a line of lexemes, in order of place; what stands inside a date is no number, but a year alone is.
 */
export function findNumbersIn(line: Line, dates: readonly DateFind[], locale: string): readonly NumberFind[] {
  const finds: NumberFind[] = [];
  const index = { at: 0 };
  // What the last find has taken is no head of the next (`12 $ 5`).
  let from = 0;
  for (let at = nextStart(line, 0); at < line.lexemes.length; at = nextStart(line, at)) {
    const lexeme = line.lexemes[at];
    if (lexeme === undefined) break;
    if (isInside(dates, index, lexeme.start)) {
      at++;
      continue;
    }
    const found = numberAt(line, at, locale, from);
    at = found?.next ?? at + 1;
    if (found === undefined) continue;
    finds.push(found.find);
    from = found.next;
  }
  return finds;
}

function mayBeRoman(text: string): boolean {
  const code = text.charCodeAt(0);
  return code === 0x49 || code === 0x56 || code === 0x58 || code === 0x4c || code === 0x43 || code === 0x4d;
}
