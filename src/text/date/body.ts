import type { Day } from '../../model/date.ts';
import { languageOf } from '../../model/locale.ts';
import { findDates } from '../find-dates.ts';
import { DAYS_IN_WORDS } from './facts.ts';
import { dayNumber, numberOfDay, type Reading } from './calendar.ts';
import type { DateFind } from './types.ts';

/** News is about what happened up to two weeks ago; a month away from every date of the text is another story. */
const NEAR = 14;
const FAR = 28;
/** A date without year lies at most so many days ahead of the day of publication; else it was last year. */
const AHEAD = 120;

const PARAGRAPH = /\r?\n\s*\n/;
const DIGIT = /\p{Nd}/u;

interface Mention {
  readonly reading: Reading;
  readonly text: string;
}

function mentionsIn(body: string | readonly string[] | undefined, lang: string): readonly Mention[] {
  if (body === undefined) return [];
  const texts = typeof body === 'string' ? body.split(PARAGRAPH) : body;
  const isAny = DAYS_IN_WORDS.has(languageOf(lang));
  return texts.flatMap((text) => (isAny || DIGIT.test(text) ? findDates(text, lang).flatMap(toMention) : []));
}

/** A date of the body counts when it is no weaker evidence than what it is to decide. */
function toMention({ kind, calendar, readings, text, isWeak }: DateFind): readonly Mention[] {
  const [reading] = readings;
  if (kind !== 'date' || calendar !== 'gregory' || isWeak === true) return [];
  if (reading === undefined || readings.length > 1) return [];
  return [{ reading, text }];
}

/** Day number of a mention as a text of that day means it: without a year, the nearest one. */
function placeMention({ year, month = 1, day = 1 }: Reading, published: number): number {
  if (year !== undefined) return dayNumber(year, month, day);
  const ownYear = new Date(published * 864e5).getUTCFullYear();
  const same = dayNumber(ownYear, month, day);
  if (same - published > AHEAD) return dayNumber(ownYear - 1, month, day);
  return published - same > 365 - AHEAD ? dayNumber(ownYear + 1, month, day) : same;
}

/** Days from the latest date of the text to that day; negative when the text looks ahead. */
function latest(
  mentions: readonly Mention[],
  published: number,
): { readonly days: number; readonly text: string } {
  let found = { days: Number.POSITIVE_INFINITY, text: '' };
  for (const { reading, text } of mentions) {
    const days = published - placeMention(reading, published);
    if (days < found.days) found = { days, text };
  }
  return found;
}

/**
 * The one day that the dates of the text stand close to: the latest of them lies 0 to 14 days before it, none after
 * it, and for every other candidate the latest lies more than 28 days away.
 */
export function bodySpeaksFor(
  candidates: readonly Day[],
  body: string | readonly string[] | undefined,
  lang: string,
): { readonly day: Day; readonly fact: string } | undefined {
  const mentions = mentionsIn(body, lang);
  if (mentions.length === 0) return undefined;
  const distances = candidates.map((day) => ({ day, ...latest(mentions, numberOfDay(day)) }));
  const near = distances.filter(({ days }) => days >= 0 && days <= NEAR);
  const [only] = near;
  if (near.length !== 1 || only === undefined) return undefined;
  const isClear = distances.every(({ day, days }) => day === only.day || Math.abs(days) > FAR);
  return isClear ? { day: only.day, fact: only.text } : undefined;
}

/** The year in which a day and month stand close to the full dates of the text; undefined when none or several do. */
export function yearFromBody(
  readings: readonly Reading[],
  body: string | readonly string[] | undefined,
  lang: string,
): number | undefined {
  const numbers = mentionsIn(body, lang).flatMap(({ reading: { year, month = 1, day = 1 } }) =>
    year === undefined ? [] : [dayNumber(year, month, day)],
  );
  if (numbers.length === 0) return undefined;
  const last = Math.max(...numbers);
  const base = new Date(last * 864e5).getUTCFullYear();
  const years = [base, base + 1].filter((year) =>
    readings.some(({ month = 1, day = 1 }) => {
      const distance = dayNumber(year, month, day) - last;
      return distance >= 0 && distance <= NEAR;
    }),
  );
  return years.length === 1 ? years[0] : undefined;
}
