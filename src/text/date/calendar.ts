import type { DateOrder, Day } from '../../model/date.ts';

/** A date as far as it is written. */
export interface PartialDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** One of the dates that a text can stand for; `order` tells how digits were read. */
export interface Reading extends PartialDate {
  readonly order?: DateOrder;
}

const MONTH_DAYS: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Tells whether the parts can stand on a Gregorian calendar; 29 February without a year can. */
export function isOnCalendar({ year, month, day }: PartialDate): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined) return true;
  if (day < 1 || day > (MONTH_DAYS[(month ?? 1) - 1] ?? 31)) return false;
  return !(month === 2 && day === 29 && year !== undefined && !isLeap(year));
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days since 1 January 1970 of a full date of the proleptic Gregorian calendar. */
export function dayNumber(year: number, month: number, day: number): number {
  // Years start with March, so that the leap day is the last of its year.
  const shifted = month > 2 ? year : year - 1;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return shifted * 365 + leaps + inYear - 719_468;
}

/** Day number of a `Day`. */
export function numberOfDay(day: Day): number {
  // From the end: a year may have more digits than four.
  return dayNumber(Number(day.slice(0, -6)), Number(day.slice(-5, -3)), Number(day.slice(-2)));
}

/** `YYYY-MM-DD` of a day number. */
export function dayOfNumber(days: number): Day {
  return new Date(days * 864e5).toISOString().slice(0, 10);
}

/** `YYYY-MM-DD`, or undefined when a part is missing or not on the calendar. */
export function toDay({ year, month, day }: PartialDate): Day | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (!isOnCalendar({ year, month, day })) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

const hijriFormats = new Map<string, Intl.DateTimeFormat>();

function hijriParts(days: number, calendar: string): PartialDate {
  let format = hijriFormats.get(calendar);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en', {
      calendar,
      numberingSystem: 'latn',
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    hijriFormats.set(calendar, format);
  }
  const parts = new Map(format.formatToParts(days * 864e5).map(({ type, value }) => [type, value]));
  return {
    year: Number.parseInt(parts.get('year') ?? '', 10),
    month: Number(parts.get('month')),
    day: Number(parts.get('day')),
  };
}

/** 1 Muharram 1 of the tabular (civil) calendar, 16 July 622 Julian, as a day number. */
const HIJRI_EPOCH = -492148;

/**
 * Day number of a date of an Islamic calendar.
 *
 * @param calendar CLDR name; the tabular count gives a first guess that the calendar itself corrects
 * @returns undefined when the calendar has no such day
 */
export function hijriToDays(date: PartialDate, calendar = 'islamic-umalqura'): number | undefined {
  const { year, month, day } = date;
  if (year === undefined || month === undefined || day === undefined || !isOnHijri(year, month, day))
    return undefined;
  const months = Math.ceil(29.5 * (month - 1));
  const years = (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);
  const guess = HIJRI_EPOCH + day - 1 + months + years;
  return [0, 1, -1, 2, -2, 3, -3]
    .map((shift) => guess + shift)
    .find((days) => {
      const parts = hijriParts(days, calendar);
      return parts.year === year && parts.month === month && parts.day === day;
    });
}

/** Years up to 2000 AH: beyond, calendars have no tables and no news. */
function isOnHijri(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 30 && year >= 1 && year <= 2000;
}
