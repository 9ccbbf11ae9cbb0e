/* oxlint-disable complexity -- a grammar: each function is one production, its branches are the alternatives */
import { fold } from '../lexeme/fold.ts';
import { digitsAt, isGlued, isSign, lexemeAt, type Line } from '../date/parts.ts';
import { readWordNumber } from './words.ts';

/** A time of the day: minutes since midnight; both halves of the day when the text does not say which. */
export interface TimeRead {
  readonly values: readonly number[];
  readonly next: number;
  /** A name of a time (`noon`), which other languages may leave out. */
  readonly isWeak?: boolean;
}

/** `14:05`, `2:05 p.m.`, `2 pm`, `14h05`, `14 h`, `الساعة 2`. */
export function readTime(line: Line, at: number): TimeRead | undefined {
  if (lexemeAt(line, at)?.kind === 'word') return readSpokenTime(line, at);
  const hour = digitsAt(line, at, 2);
  const clock = lexemeAt(line, at + 1)?.meaning.clock;
  if (hour === 12 && clock !== undefined) return { values: [clock], next: at + 2 };
  if (hour < 0) return readMilitary(line, at);
  if (hour > 24) return undefined;
  const isColon = isSign(line, at + 1, ':') && isGlued(line, at + 1) && isGlued(line, at + 2);
  const isDot = isSign(line, at + 1, '.') && isGlued(line, at + 1) && isGlued(line, at + 2);
  const minuteLength = lexemeAt(line, at + 2)?.text.length;
  if ((isColon || isDot) && minuteLength === 2) {
    const minute = digitsAt(line, at + 2, 2);
    if (
      minute >= 0 &&
      minute < 60 &&
      (secondsAt(line, at + 3) !== undefined ||
        !(isSign(line, at + 3, ':') && isGlued(line, at + 3) && !isTimeEnd(line, at + 3)))
    ) {
      const seconds = isColon ? secondsAt(line, at + 3) : undefined;
      if (seconds !== undefined) return { values: [hour * 60 + minute + seconds.part], next: seconds.next };
      const half = halfAt(line, at + 3);
      if (half !== undefined) return { values: [withHalf(hour, half.half) * 60 + minute], next: half.next };
      if (isColon) return { values: bothHalves(hour, minute, line.lang), next: at + 3 };
    }
    return undefined;
  }
  const word = lexemeAt(line, at + 1)?.kind === 'word' ? (lexemeAt(line, at + 1)?.text ?? '') : '';
  if (word !== '' && /^heures?$/i.test(word) && digitsAt(line, at + 2, 2) >= 0) {
    const minute = digitsAt(line, at + 2, 2);
    if (minute < 60 && minuteLength === 2) return { values: [hour * 60 + minute], next: at + 3 };
  }
  if (line.lang === 'fr' && word.toLowerCase() === 'h') {
    const minute =
      isGlued(line, at + 1) && isGlued(line, at + 2)
        ? digitsAt(line, at + 2, 2)
        : isGlued(line, at + 2)
          ? -1
          : digitsAt(line, at + 2, 2);
    const hasMinute = minute >= 0 && minute < 60 && minuteLength === 2;
    const seconds = hasMinute ? spokenSecondsAt(line, at + 3) : undefined;
    if (seconds !== undefined) return { values: [hour * 60 + minute + seconds.part], next: seconds.next };
    return { values: [hour * 60 + (hasMinute ? minute : 0)], next: hasMinute ? at + 3 : at + 2 };
  }
  const half = halfAt(line, at + 1);
  if (half !== undefined && hour >= 1 && hour <= 12)
    return { values: [withHalf(hour, half.half) * 60], next: half.next };
  if (lexemeAt(line, at - 1)?.meaning.time === 'at' && line.lang === 'ar')
    return { values: bothHalves(hour, 0, 'ar'), next: at + 1 };
  return undefined;
}

interface Seconds {
  /** Of a minute. */
  readonly part: number;
  readonly next: number;
}

/** `:39` behind hours and minutes. */
function secondsAt(line: Line, at: number): Seconds | undefined {
  if (!isSign(line, at, ':') || !isGlued(line, at) || !isGlued(line, at + 1)) return undefined;
  const seconds = lexemeAt(line, at + 1)?.text.length === 2 ? digitsAt(line, at + 1, 2) : -1;
  const isMore = isSign(line, at + 2, ':') && isGlued(line, at + 2);
  return seconds < 0 || seconds > 59 || isMore ? undefined : { part: seconds / 60, next: at + 2 };
}

/** ` min 39 s` behind hours and minutes. */
function spokenSecondsAt(line: Line, at: number): Seconds | undefined {
  if (lexemeAt(line, at)?.meaning.unit !== 'minute') return undefined;
  const seconds = digitsAt(line, at + 1, 2);
  const isUnit = lexemeAt(line, at + 2)?.meaning.unit === 'second';
  return seconds < 0 || seconds > 59 || !isUnit ? undefined : { part: seconds / 60, next: at + 3 };
}

function isTimeEnd(line: Line, at: number): boolean {
  return lexemeAt(line, at + 1)?.kind !== 'digits';
}

function halfAt(line: Line, at: number): { readonly half: 'am' | 'pm'; readonly next: number } | undefined {
  const half = lexemeAt(line, at)?.meaning.time;
  return half === 'am' || half === 'pm' ? { half, next: at + 1 } : undefined;
}

function withHalf(hour: number, half: 'am' | 'pm'): number {
  if (half === 'am') return hour === 12 ? 0 : hour;
  return hour < 12 ? hour + 12 : hour;
}

function bothHalves(hour: number, minute: number, lang: string): readonly number[] {
  const first = hour * 60 + minute;
  if (hour === 0 || hour > 12 || lang === 'fr') return [first];
  return [first, (hour === 12 ? 0 : hour + 12) * 60 + minute];
}

/** `0400 GMT` */
function readMilitary(line: Line, at: number): TimeRead | undefined {
  const text = lexemeAt(line, at)?.text ?? '';
  if (
    !/^(?:[01]\d|2[0-4])[0-5]\d$/.test(text) ||
    !/^(?:GMT|UTC|Z|hrs|hours)$/.test(lexemeAt(line, at + 1)?.text ?? '')
  )
    return undefined;
  return { values: [Number(text.slice(0, 2)) * 60 + Number(text.slice(2))], next: at + 1 };
}

/** Arabic parts of an hour. */
const PARTS = new Map([
  ['والنصف', 30],
  ['ونصف', 30],
  ['والربع', 15],
  ['وربع', 15],
  ['والثلث', 20],
]);

/** `الثالثة والنصف مساء`, `الساعة الثالثة`: an hour as an ordinal of the feminine. */
function readSpokenTime(line: Line, at: number): TimeRead | undefined {
  const clock = lexemeAt(line, at)?.meaning.clock;
  if (clock !== undefined) return { values: [clock], next: at + 1, isWeak: true };
  if (line.lang !== 'ar' || lexemeAt(line, at)?.meaning.ordinal === undefined) return undefined;
  const hour = readWordNumber(line, at);
  if (hour === undefined || hour.value < 1 || hour.value > 12) return undefined;
  const minute = PARTS.get(fold(lexemeAt(line, hour.next)?.text ?? ''));
  const next = minute === undefined ? hour.next : hour.next + 1;
  const half = halfAt(line, next);
  if (half !== undefined)
    return { values: [withHalf(hour.value, half.half) * 60 + (minute ?? 0)], next: half.next };
  if (lexemeAt(line, at - 1)?.meaning.time !== 'at') return undefined;
  return { values: bothHalves(hour.value, minute ?? 0, 'ar'), next };
}
