/* oxlint-disable complexity -- a grammar: each function is one production, its branches are the alternatives */
import type { Range } from '../../model/range.ts';
import { isOnCalendar, type Reading } from './calendar.ts';
import type { DateFind, DateParse } from './types.ts';
import type { Lexeme } from '../lexeme/tokens.ts';
import { readDigitDate } from './digit-date.ts';
import { readNamedDate, readYearAlone } from './named-date.ts';
import { hasGlue, isSign, lexemeAt, type Line } from './parts.ts';

interface Weekday {
  readonly value: number;
  readonly range: Range;
  /** Index of the lexeme after it and after what may stand between it and a date. */
  readonly next: number;
}

/** A weekday at this place, and where a date after it would start. */
function readWeekday(line: Line, at: number): Weekday | undefined {
  const lexeme = lexemeAt(line, at);
  const value = lexeme?.meaning.weekday;
  if (lexeme === undefined || value === undefined) return undefined;
  let next = at + 1;
  if (lexeme.meaning.isShort === true && isSign(line, next, '.')) next++;
  while (isSign(line, next, ',،、|·-–—') || hasGlue(line, next, 'the') || lexemeAt(line, next)?.text === 'on')
    next++;
  return { value, range: lexeme, next };
}

function isRiskyAlone(line: Line, at: number): boolean {
  const lexeme = lexemeAt(line, at);
  if (lexeme === undefined) return true;
  return lexeme.meaning.isRisky === true || lexeme.meaning.isShort === true;
}

/** A line without the name of a month has no dates but those in digits, and years. */
function hasMonth({ lexemes }: Line): boolean {
  for (const { meaning } of lexemes)
    if (meaning.month !== undefined || meaning.hijriMonth !== undefined) return true;
  return false;
}

function readDate(line: Line, at: number, isNamed: boolean): DateParse | undefined {
  const lexeme = lexemeAt(line, at);
  if (lexeme === undefined) return undefined;
  if (lexeme.kind === 'sign' || (lexeme.kind === 'word' && !isNamed)) return undefined;
  const inDigits = lexeme.kind === 'digits' ? readDigitDate(line, at) : undefined;
  return inDigits ?? (isNamed ? readNamedDate(line, at) : readYearAlone(line, at));
}

/** A weekday after the date: `9 May 2018 (Wednesday)`, `2018年5月9日水曜日`. */
function readWeekdayAfter(line: Line, at: number): Weekday | undefined {
  const start = isSign(line, at, ',(،（') ? at + 1 : at;
  const found = readWeekday(line, start);
  if (found === undefined || (start === at && lexemeAt(line, at)?.isSpaced === true)) return undefined;
  if (start > at && isSign(line, at, ',،')) return undefined;
  return { ...found, next: isSign(line, start + 1, ')）') ? start + 2 : start + 1 };
}

/** One day of a parse: where it stands and what it reads as. */
interface Part {
  readonly range: Range;
  readonly readings: readonly Reading[];
  readonly dayRange: Range | undefined;
}

function toFind(
  line: Line,
  parse: DateParse,
  { range, readings, dayRange }: Part,
  weekday: Weekday | undefined,
): DateFind {
  const { kind, calendar, style, isShortYear, isWeak } = parse;
  const start = weekday === undefined ? range.start : Math.min(range.start, weekday.range.start);
  const isPlain = weekday === undefined && (dayRange === undefined || dayRange === style.dayRange);
  const find: DateFind = {
    kind,
    start,
    end: range.end,
    text: line.text.slice(start, range.end),
    calendar,
    readings:
      calendar === 'islamic' || readings.every(isOnCalendar) ? readings : readings.filter(isOnCalendar),
    style: isPlain
      ? style
      : {
          ...style,
          ...(dayRange === undefined ? {} : { dayRange }),
          ...(weekday === undefined ? {} : { weekdayRange: weekday.range }),
        },
  };
  if (weekday === undefined && isShortYear !== true && isWeak !== true) return find;
  return {
    ...find,
    ...(weekday === undefined ? {} : { weekday: weekday.value }),
    ...(isShortYear === true ? { isShortYear } : {}),
    ...(isWeak === true ? { isWeak } : {}),
  };
}

/** Adds the finds of a parse, in order of place: one, or one for each day that shares the month. The weekday is the first's. */
function addFinds(
  finds: DateFind[],
  line: Line,
  parse: DateParse,
  { start, weekday }: { readonly start: number; readonly weekday: Weekday | undefined },
): void {
  const { style, readings, others } = parse;
  const end = lexemeAt(line, parse.next - 1)?.end ?? start;
  const range = { start, end: Math.max(end, weekday?.range.end ?? 0) };
  if (others === undefined || others.length === 0) {
    finds.push(toFind(line, parse, { range, readings, dayRange: style.dayRange }, weekday));
    return;
  }
  const parts: Part[] = [
    { range: parse.range ?? range, readings, dayRange: style.dayRange },
    ...others.map(({ day, range: place }) => ({
      range: place,
      readings: readings.map((reading) => ({ ...reading, day })),
      dayRange: place,
    })),
  ];
  parts.sort((a, b) => a.range.start - b.range.start);
  for (const [index, part] of parts.entries()) {
    const own = index === 0 && weekday !== undefined && weekday.range.start <= start ? weekday : undefined;
    finds.push(toFind(line, parse, part, own));
  }
}

function weekdayFind(line: Line, { value, range }: Weekday): DateFind {
  return {
    kind: 'weekday',
    start: range.start,
    end: range.end,
    text: line.text.slice(range.start, range.end),
    calendar: 'gregory',
    readings: [],
    weekday: value,
    style: { form: 'name', order: 'unknown', weekdayRange: range },
  };
}

function relativeFind({ start, end, text }: Lexeme): DateFind {
  return {
    kind: 'relative',
    start,
    end,
    text,
    calendar: 'gregory',
    readings: [],
    style: { form: 'words', order: 'unknown' },
  };
}

/** Index of the next lexeme that a date can start with. A loop of its own: engines compile it alone, not the grammar with it. */
function nextStart({ lexemes }: Line, from: number): number {
  let at = from;
  for (; at < lexemes.length; at++) {
    const lexeme = lexemes[at];
    if (lexeme === undefined || lexeme.kind === 'digits' || lexeme.meaning.startsDate === true) break;
  }
  return at;
}

/** Finds dates in a line of lexemes, in order of place. */
export function findDatesIn(line: Line): readonly DateFind[] {
  const finds: DateFind[] = [];
  const isNamed = hasMonth(line);
  let at = 0;
  for (;;) {
    at = nextStart(line, at);
    const lexeme = line.lexemes[at];
    if (lexeme === undefined) return finds;
    const weekday = readWeekday(line, at);
    if (weekday !== undefined) {
      const parse = readDate(line, weekday.next, isNamed);
      if (parse !== undefined && parse.kind === 'date') {
        addFinds(finds, line, parse, { start: lexeme.start, weekday });
        at = parse.next;
        continue;
      }
      if (lexeme.meaning.month === undefined) {
        if (!isRiskyAlone(line, at)) finds.push(weekdayFind(line, weekday));
        at++;
        continue;
      }
    }
    const parse = readDate(line, at, isNamed);
    if (parse === undefined) {
      if (lexeme.meaning.isRelative === true) finds.push(relativeFind(lexeme));
      at++;
      continue;
    }
    const after = parse.kind === 'date' ? readWeekdayAfter(line, parse.next) : undefined;
    addFinds(finds, line, parse, { start: lexeme.start, weekday: after });
    at = after?.next ?? parse.next;
  }
}
