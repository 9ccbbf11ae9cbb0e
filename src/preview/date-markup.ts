import { escapeHtml } from '../model/escape-html.ts';
import { directionOf } from '../model/locale.ts';
import { toDay } from '../text/date/calendar.ts';
import type { DateFind } from '../text/date/types.ts';
import { findDates } from '../text/find-dates.ts';
import { formatLongDate } from '../text/format.ts';
import type { Edition } from './edition.ts';
import { attributes } from './escape.ts';
import type { Part } from './inline.ts';

/** The line with the day of publication. */
export interface DateMarkup {
  readonly html: string;
  /** Tells that all words of the line are in the language of the page. */
  readonly isOwn: boolean;
}

/**
 * The line with the day of publication: a `time` element with the day, in words that cannot be read two ways.
 *
 * A date in digits, or one that nobody has translated, becomes the long form of the language; one that the translator
 * wrote in words stays as it is, and so does what stands beside it.
 *
 * @returns undefined when the day is not known or the line does not show it in one piece
 */
export function dateMarkup(parts: readonly Part[], { article, lang }: Edition): DateMarkup | undefined {
  const day = article.published?.date;
  const [part, another] = parts;
  if (day === undefined || part === undefined || another !== undefined || part.content.codes.length > 0)
    return undefined;
  const found = findOneDate(part.content.text, part.span?.['lang'] ?? lang, day);
  return found && draw(found, { span: part.span ?? {}, lang, day });
}

interface Line {
  readonly span: NonNullable<Part['span']>;
  /** Of the page. */
  readonly lang: string;
  readonly day: string;
}

function draw({ before, date, after }: FoundDate, { span, lang, day }: Line): DateMarkup {
  const { lang: foreign, dir: _dir, ...rest } = span;
  const isForeign = foreign !== undefined;
  const isKept = (before + after).trim() !== '' || (date.style.form !== 'digits' && !isForeign);
  const words = isKept ? date.text : formatLongDate(day, lang);
  const time = `<time${attributes({ datetime: day })}>${escapeHtml(words)}</time>`;
  const own = isKept && isForeign ? { lang: foreign, dir: directionOf(foreign) } : {};
  return {
    html: `<span${attributes({ ...rest, ...own })}>${escapeHtml(before)}${time}${escapeHtml(after)}</span>`,
    isOwn: !isKept || !isForeign,
  };
}

interface FoundDate {
  readonly before: string;
  readonly date: DateFind;
  readonly after: string;
}

/** The only date of a text that can be that day. */
function findOneDate(text: string, lang: string, day: string): FoundDate | undefined {
  const [date, another] = findDates(text, lang).filter(
    ({ kind, readings }) => kind === 'date' && readings.some((reading) => isSameDay(reading, day)),
  );
  if (date === undefined || another !== undefined) return undefined;
  return { before: text.slice(0, date.start), date, after: text.slice(date.end) };
}

interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** A line without year (`9 May`) means the day as well. */
function isSameDay(reading: DateParts, day: string): boolean {
  return toDay({ year: Number(day.slice(0, 4)), ...reading }) === day;
}
