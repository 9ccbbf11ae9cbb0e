import type { DateOrder, Day, Evidence, Resolution } from '../model/date.ts';
import { bodySpeaksFor, yearFromBody } from './date/body.ts';
import {
  dayOfNumber,
  hijriToDays,
  isOnCalendar,
  numberOfDay,
  toDay,
  weekdayOf,
  type Reading,
} from './date/calendar.ts';
import type { DateFind } from './date/types.ts';
import { unanimousOrder } from './date/order.ts';
import { findDates } from './find-dates.ts';

/** What is known beside the text of a dateline. */
export interface DateEvidence {
  /** BCP 47 tag of the text. */
  readonly lang: string;
  /** Order declared by the project. */
  readonly dateOrder?: DateOrder | undefined;
  /** Day of publication from metadata, `YYYY-MM-DD`; what follows the day (a time) is not read. */
  readonly published?: string | undefined;
  /** The text of the article; its dates speak for the reading they stand close to. */
  readonly body?: string | readonly string[] | undefined;
  /** CLDR names; the first Islamic one reads Hijri dates. */
  readonly calendars?: readonly string[] | undefined;
}

interface Candidate {
  readonly day: Day;
  readonly order?: DateOrder | undefined;
}

type Failure = Extract<Resolution, { readonly date?: undefined }>['error'];

function fail(error: Failure, readings: readonly Day[], evidence: readonly Evidence[]): Resolution {
  return { error, readings, evidence };
}

/** The find that is the date of a dateline: the fullest one, the first among equals. */
function mainDate(finds: readonly DateFind[]): DateFind | undefined {
  const dates = finds.filter(({ kind }) => kind === 'date');
  return dates.find(({ readings }) => readings[0]?.year !== undefined || readings.length === 0) ?? dates[0];
}

function metadataDay(published: string | undefined): Day | undefined {
  const day = published?.slice(0, 10);
  if (day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  return toDay({
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8, 10)),
  });
}

/**
 * Finds out which day a dateline stands for.
 *
 * In order: validity on the calendar, declared order, metadata, the order of the locale where CLDR is unanimous,
 * weekday, dates of the body. Every answer is checked against the weekday and the metadata; a contradiction is an error.
 *
 * @param text a line with one date, in any form that `findDates` knows
 */
export function resolveDate(text: string, evidence: DateEvidence): Resolution {
  const find = mainDate(findDates(text, evidence.lang));
  if (find === undefined) return fail('invalid', [], []);
  const seen: Evidence[] = [{ by: 'text', fact: find.text }];
  if (find.calendar === 'islamic') return resolveHijri(find, evidence, seen);
  const readings = readingsOf(find, evidence.dateOrder);
  if (readings.length === 0) return fail('invalid', [], [...seen, { by: 'calendar', fact: find.text }]);
  if (readings[0]?.year === undefined) return resolveYear(find, readings, evidence, seen);
  return resolveFull(find, candidatesOf(readings), evidence, { seen });
}

/** A declared year-first order opens a reading of short years that nobody else would think of. */
function readingsOf(
  { readings, isShortYear, style }: DateFind,
  order: DateOrder | undefined,
): readonly Reading[] {
  const { parts } = style;
  if (order !== 'ymd' || isShortYear !== true || parts === undefined) return readings;
  const year = parts[0] < 70 ? 2000 + parts[0] : 1900 + parts[0];
  const first: Reading = { year, month: parts[1], day: parts[2], order: 'ymd' };
  return isOnCalendar(first) ? [first, ...readings] : readings;
}

function candidatesOf(readings: readonly Reading[]): readonly Candidate[] {
  return readings.flatMap((reading) => {
    const day = toDay(reading);
    return day === undefined ? [] : [{ day, order: reading.order }];
  });
}

function resolveHijri(find: DateFind, evidence: DateEvidence, seen: readonly Evidence[]): Resolution {
  const calendar = evidence.calendars?.find((name) => name.startsWith('islamic')) ?? 'islamic-umalqura';
  const [reading] = find.readings;
  if (reading !== undefined && reading.year === undefined) return fail('no-year', [], seen);
  const days = reading === undefined ? undefined : hijriToDays(reading, calendar);
  if (days === undefined) return fail('invalid', [], seen);
  const day = dayOfNumber(days);
  const chain: Evidence[] = [...seen, { by: 'hijri', fact: calendar, day }];
  const published = metadataDay(evidence.published);
  // Sighting and reckoning differ by a day: what metadata or weekday say within a day of it is the same day.
  if (published !== undefined) {
    if (Math.abs(numberOfDay(published) - days) > 1)
      return fail('conflict', [day], [...chain, { by: 'metadata', fact: published }]);
    return {
      date: published,
      by: 'hijri',
      evidence: [...chain, { by: 'metadata', fact: published, day: published }],
    };
  }
  if (find.weekday === undefined || weekdayOf(days) === find.weekday)
    return { date: day, by: 'hijri', evidence: chain };
  const near = [days - 1, days + 1].find((other) => weekdayOf(other) === find.weekday);
  if (near === undefined) return fail('weekday', [day], chain);
  const nearDay = dayOfNumber(near);
  return {
    date: nearDay,
    by: 'hijri',
    evidence: [...chain, { by: 'weekday', fact: weekdayText(find), day: nearDay }],
  };
}

/** `May 9`: metadata or the years of the body's own dates tell the year. */
function resolveYear(
  find: DateFind,
  readings: readonly Reading[],
  evidence: DateEvidence,
  seen: readonly Evidence[],
): Resolution {
  const published = metadataDay(evidence.published);
  const year =
    published === undefined
      ? yearFromBody(readings, evidence.body, evidence.lang)
      : Number(published.slice(0, 4));
  if (year === undefined) return fail('no-year', [], seen);
  const by = published === undefined ? 'body' : 'metadata';
  const candidates = candidatesOf(readings.map((reading) => ({ ...reading, year })));
  if (candidates.length === 0) return fail('invalid', [], seen);
  if (candidates.length > 1 || published !== undefined)
    return resolveFull(find, candidates, evidence, { seen, by });
  return settle(find, candidates[0], { ...evidence, by }, [...seen, { by, fact: String(year) }]);
}

function weekdayText({ text, style, start }: DateFind): string {
  const { weekdayRange } = style;
  return weekdayRange === undefined ? text : text.slice(weekdayRange.start - start, weekdayRange.end - start);
}

/** Takes a candidate if weekday and metadata do not speak against it. */
function settle(
  find: DateFind,
  candidate: Candidate | undefined,
  { by, published }: { readonly by: Evidence['by']; readonly published?: string | undefined },
  seen: readonly Evidence[],
): Resolution {
  if (candidate === undefined) return fail('ambiguous', [], seen);
  const { day } = candidate;
  const chain = [...seen];
  if (find.weekday !== undefined) {
    const isSame = weekdayOf(numberOfDay(day)) === find.weekday;
    if (!isSame) return fail('weekday', [day], [...chain, { by: 'weekday', fact: weekdayText(find) }]);
    if (by !== 'weekday') chain.push({ by: 'weekday', fact: weekdayText(find), day });
  }
  const stated = metadataDay(published);
  if (stated === undefined || by === 'metadata') return { date: day, by, evidence: chain };
  if (stated !== day) return fail('conflict', [day], [...chain, { by: 'metadata', fact: stated }]);
  return { date: day, by, evidence: [...chain, { by: 'metadata', fact: stated, day }] };
}

/** One reading is left by the calendar, or was never in doubt. */
function resolveOnly(find: DateFind, only: Candidate, evidence: DateEvidence, known: Known): Resolution {
  const { dateOrder, published } = evidence;
  const isOpen = isOpenOrder(find);
  // 07/07 reads the same both ways; 13/05 under a declared month-first order does not.
  if (isOpen && dateOrder !== undefined && only.order !== dateOrder) {
    return fail('conflict', [only.day], [...known.seen, { by: 'config', fact: dateOrder }]);
  }
  const by = known.by ?? (isOpen ? 'calendar' : 'text');
  const fact: Evidence[] = by === 'text' ? [] : [{ by, fact: find.text, day: only.day }];
  return settle(find, only, { by, published }, [...known.seen, ...fact]);
}

/** What has been found out before: the facts, and the one that gave the year. */
interface Known {
  readonly seen: readonly Evidence[];
  readonly by?: Evidence['by'];
}

/** A date in digits whose day and month can change places. */
function isOpenOrder({ style }: DateFind): boolean {
  const { parts } = style;
  return (
    style.form === 'digits' && style.order === 'unknown' && !(parts !== undefined && parts[0] === parts[1])
  );
}

function resolveFull(
  find: DateFind,
  candidates: readonly Candidate[],
  evidence: DateEvidence,
  known: Known,
): Resolution {
  const [only] = candidates;
  if (candidates.length === 1 && only !== undefined) return resolveOnly(find, only, evidence, known);
  const { dateOrder, published, lang } = evidence;
  const { seen } = known;
  const declared = candidates.find(({ order }) => order === dateOrder);
  if (declared !== undefined && dateOrder !== undefined) {
    return settle(find, declared, { by: 'config', published }, [
      ...seen,
      { by: 'config', fact: dateOrder, day: declared.day },
    ]);
  }
  const stated = metadataDay(published);
  if (stated !== undefined) return resolveStated(find, candidates, stated, seen);
  const usual = unanimousOrder(lang);
  const local = candidates.find(({ order }) => order === usual);
  if (usual !== undefined && local !== undefined) {
    return settle(find, local, { by: 'locale' }, [...seen, { by: 'locale', fact: usual, day: local.day }]);
  }
  return resolveOpen(find, candidates, evidence, seen);
}

function resolveStated(
  find: DateFind,
  candidates: readonly Candidate[],
  stated: Day,
  seen: readonly Evidence[],
): Resolution {
  const match = candidates.find(({ day }) => day === stated);
  const fact: Evidence = { by: 'metadata', fact: stated };
  if (match !== undefined)
    return settle(find, match, { by: 'metadata' }, [...seen, { ...fact, day: stated }]);
  return fail(
    'conflict',
    candidates.map(({ day }) => day),
    [...seen, fact],
  );
}

/** What nobody has declared: the weekday, then the dates of the body. */
function resolveOpen(
  find: DateFind,
  candidates: readonly Candidate[],
  evidence: DateEvidence,
  seen: readonly Evidence[],
): Resolution {
  const days = candidates.map(({ day }) => day);
  const chain = [...seen];
  let left = candidates;
  if (find.weekday !== undefined) {
    left = candidates.filter(({ day }) => weekdayOf(numberOfDay(day)) === find.weekday);
    const [only] = left;
    const fact = weekdayText(find);
    if (only === undefined) return fail('weekday', days, [...chain, { by: 'weekday', fact }]);
    if (left.length === 1)
      return settle(find, only, { by: 'weekday' }, [...chain, { by: 'weekday', fact, day: only.day }]);
    for (const { day } of left) chain.push({ by: 'weekday', fact, day });
  }
  const spoken = bodySpeaksFor(
    left.map(({ day }) => day),
    evidence.body,
    evidence.lang,
  );
  if (spoken === undefined) return fail('ambiguous', days, chain);
  const match = left.find(({ day }) => day === spoken.day);
  return settle(find, match, { by: 'body' }, [
    ...chain.filter(({ by }) => by !== 'weekday'),
    { by: 'body', fact: spoken.fact, day: spoken.day },
  ]);
}
