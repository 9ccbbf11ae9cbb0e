import type { DateOrder } from '../../model/date.ts';
import type { Pair } from '../../model/rule.ts';
import {
  dayNumber,
  dayOfNumber,
  hijriToDays,
  numberOfDay,
  toDay,
  weekdayOf,
  type Reading,
} from '../../text/date/calendar.ts';
import { orderOfLocale, unanimousOrder } from '../../text/date/order.ts';
import type { DateFind } from '../../text/date/types.ts';

/** A date with the days that it can still stand for, on the Gregorian calendar. */
export interface Settled {
  readonly find: DateFind;
  readonly readings: readonly Reading[];
  /** Day number of a date of an Islamic calendar: right within a day. */
  readonly hijri?: number;
  /** What is wrong with the date by itself. */
  readonly problem?: 'invalid' | 'weekday' | 'ambiguous';
}

function isoDays(reading: Reading): number | undefined {
  const { year, month, day } = reading;
  return year === undefined || month === undefined || day === undefined
    ? undefined
    : dayNumber(year, month, day);
}

function settleHijri(find: DateFind, calendars: readonly string[] | undefined): Settled {
  const [reading] = find.readings;
  const calendar = calendars?.find((name) => name.startsWith('islamic'));
  const days = reading === undefined ? undefined : hijriToDays(reading, calendar);
  if (days === undefined) return { find, readings: [] };
  const [year = 0, month = 1, day = 1] = dayOfNumber(days).split('-').map(Number);
  return { find, readings: [{ year, month, day }], hijri: days };
}

/** Tells whether the weekday written beside a date can be its weekday. */
export function isWeekdayRight({
  weekday,
  readings,
}: {
  readonly weekday?: number | undefined;
  readonly readings: readonly Reading[];
}): boolean {
  if (weekday === undefined || readings.length === 0) return true;
  return readings.some((reading) => {
    const days = isoDays(reading);
    return days === undefined || weekdayOf(days) === weekday;
  });
}

/** What the source says: declared order, then the order of the language, the weekday, the day of publication. */
export function settleSource(find: DateFind, { settings, sourceLang }: Pair): Settled {
  if (find.calendar === 'islamic') return settleHijri(find, settings.calendars);
  if (find.kind === 'weekday' || find.kind === 'relative') return { find, readings: [] };
  if (find.readings.length === 0) return { find, readings: [], problem: 'invalid' };
  // `9/11` may be a name: it keeps both readings whatever the project writes.
  if (find.isWeak === true) return { find, readings: find.readings };
  let readings = inOrder(find.readings, settings.dateOrder);
  if (settings.dateOrder === undefined) readings = inOrder(readings, unanimousOrder(sourceLang));
  if (!isWeekdayRight({ weekday: find.weekday, readings })) return { find, readings, problem: 'weekday' };
  readings = ofWeekday(readings, find.weekday);
  const published = settings.published?.slice(0, 10);
  const stated =
    published === undefined ? undefined : readings.find((reading) => toDay(reading) === published);
  if (stated !== undefined) readings = [stated];
  return readings.length > 1 ? { find, readings, problem: 'ambiguous' } : { find, readings };
}

function inOrder(readings: readonly Reading[], order: DateOrder | undefined): readonly Reading[] {
  if (order === undefined || readings.length < 2) return readings;
  const match = readings.find((reading) => reading.order === order);
  return match === undefined ? readings : [match];
}

function ofWeekday(readings: readonly Reading[], weekday: number | undefined): readonly Reading[] {
  if (weekday === undefined || readings.length < 2) return readings;
  const right = readings.filter((reading) => isWeekdayRight({ weekday, readings: [reading] }));
  return right.length === 0 ? readings : right;
}

/** What readers of the target language understand. */
export function settleTarget(find: DateFind, { settings, targetLang }: Pair): Settled {
  if (find.calendar === 'islamic') return settleHijri(find, settings.calendars);
  if (find.readings.length < 2) return { find, readings: find.readings };
  const order =
    unanimousOrder(targetLang) ?? (targetLang.includes('-') ? orderOfLocale(targetLang) : undefined);
  return { find, readings: inOrder(find.readings, order) };
}

/** Days from one date to a day of publication; undefined without a full date or a day. */
export function daysBefore(reading: Reading, published: string | undefined): number | undefined {
  if (published === undefined || !/^\d{4}-\d{2}-\d{2}/.test(published)) return undefined;
  const end = numberOfDay(published.slice(0, 10));
  const { month, day } = reading;
  if (month === undefined || day === undefined) return undefined;
  const years = reading.year === undefined ? yearsAround(published) : [reading.year];
  const distances = years.map((year) => end - dayNumber(year, month, day));
  return distances.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0];
}

function yearsAround(published: string): readonly number[] {
  const year = Number(published.slice(0, 4));
  return [year - 1, year, year + 1];
}

/** Weekday of a date whose year the text or the day of publication gives. */
export function weekdayOfReading(reading: Reading, published: string | undefined): number | undefined {
  const days = isoDays(reading);
  if (days !== undefined) return weekdayOf(days);
  const before = daysBefore(reading, published);
  return before === undefined || published === undefined
    ? undefined
    : weekdayOf(numberOfDay(published.slice(0, 10)) - before);
}
