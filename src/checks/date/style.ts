import { languageOf } from '../../model/locale.ts';
import type { Range } from '../../model/range.ts';
import type { Pair } from '../../model/rule.ts';
import { fold } from '../../text/lexeme/fold.ts';
import type { DateFind } from '../../text/date/types.ts';
import { factOf } from '../facts.ts';
import type { Issue } from '../issue.ts';
import { sidesOf } from '../lines.ts';

/** How a locale writes dates with the month in words. */
interface DateConventions {
  /** Names of the months beside a day, January first. */
  readonly months: readonly string[];
  readonly isLowerCase: boolean;
  readonly order: 'dmy' | 'mdy' | 'ymd';
}

/** Names of the months beside a day as exactly this locale has them, January first. */
export function monthNames(locale: string): readonly string[] {
  return conventionsOf(locale).months;
}

const MARK = /[\u061c\u200e\u200f]/;

const known = new Map<string, DateConventions>();

function conventionsOf(lang: string): DateConventions {
  let found = known.get(lang);
  if (found === undefined) {
    found = ask(lang);
    known.set(lang, found);
  }
  return found;
}

function make(lang: string, dateStyle: 'long' | 'short'): Intl.DateTimeFormat {
  const options = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC', dateStyle } as const;
  try {
    return new Intl.DateTimeFormat(lang, options);
  } catch {
    return new Intl.DateTimeFormat('en', options);
  }
}

const literals = new Map<string, string>();

/** What stands between the parts of the short date, when it holds marks of direction: `<RLM>/`; else `''`. */
function markedLiteral(lang: string): string {
  let found = literals.get(lang);
  if (found === undefined) {
    const parts = make(lang, 'short').formatToParts(0);
    const literal = parts.find(({ type }) => type === 'literal')?.value ?? '';
    found = MARK.test(literal) ? literal : '';
    literals.set(lang, found);
  }
  return found;
}

function ask(lang: string): DateConventions {
  const format = make(lang, 'long');
  const months = Array.from({ length: 12 }, (_, month) =>
    monthIn(format.formatToParts(Date.UTC(2018, month, 3))),
  );
  const types = format.formatToParts(0).map(({ type }) => type);
  const [day, month, year] = [types.indexOf('day'), types.indexOf('month'), types.indexOf('year')] as const;
  return {
    months,
    isLowerCase: months.every((name) => name === name.toLowerCase() && name !== name.toUpperCase()),
    order: year < month ? 'ymd' : day < month ? 'dmy' : 'mdy',
  };
}

function monthIn(parts: readonly Intl.DateTimeFormatPart[]): string {
  return parts.find(({ type }) => type === 'month')?.value ?? '';
}

function edit(range: Range, text: string, isSafe: boolean): NonNullable<Issue['fix']> {
  return { isSafe, edits: [{ range: { start: range.start, end: range.end }, text }] };
}

/** French writes the first of a month as an ordinal, all other days as numbers. */
function* firstDay({ style }: DateFind, text: string, lang: string): Generator<Issue> {
  const { dayRange, monthRange, form } = style;
  if (languageOf(lang) !== 'fr' || form !== 'name' || dayRange === undefined || monthRange === undefined)
    return;
  if (text.slice(dayRange.start, dayRange.end) !== '1' || dayRange.start > monthRange.start) return;
  const written = text.slice(dayRange.start, monthRange.end);
  const expected = `1er${text.slice(dayRange.end, monthRange.end)}`;
  yield {
    code: 'date/first-day',
    side: 'target',
    range: { start: dayRange.start, end: monthRange.end },
    values: { text: written, expected },
    fix: edit(dayRange, '1er', true),
  };
}

/** Months have no capital in most languages; at the start of a text any word has one. */
function* monthCase({ style }: DateFind, text: string, { isLowerCase }: DateConventions): Generator<Issue> {
  const { monthRange } = style;
  if (!isLowerCase || monthRange === undefined) return;
  const written = text.slice(monthRange.start, monthRange.end);
  if (!/^\p{Lu}\p{Ll}/u.test(written) || !/[\p{L}\p{N}]/u.test(text.slice(0, monthRange.start))) return;
  if (/[.!?…:«“"]\s*$/u.test(text.slice(0, monthRange.start))) return;
  const expected = written.charAt(0).toLowerCase() + written.slice(1);
  const range = { start: monthRange.start, end: monthRange.end };
  yield {
    code: 'date/month-case',
    side: 'target',
    range,
    values: { text: written, expected },
    fix: edit(range, expected, true),
  };
}

/** Arabic months have several sets of names; a region uses one. Two names together serve all readers. */
function* monthFamily(
  { style, readings, calendar, end }: DateFind,
  text: string,
  lang: string,
): Generator<Issue> {
  const { monthRange } = style;
  const month = readings[0]?.month;
  if (languageOf(lang) !== 'ar' || !lang.includes('-') || calendar !== 'gregory') return;
  if (monthRange === undefined || month === undefined) return;
  const written = text.slice(monthRange.start, monthRange.end);
  const expected = conventionsOf(lang).months[month - 1] ?? '';
  const after = text.slice(monthRange.end, Math.max(end, monthRange.end));
  if (expected === '' || fold(written).endsWith(fold(expected)) || /^\s*[/(]/.test(after)) return;
  const range = { start: monthRange.start, end: monthRange.end };
  yield {
    code: 'date/month-family',
    side: 'target',
    range,
    values: { text: written, expected },
    fix: edit(range, expected, false),
  };
}

function* order({ style, text, start, end }: DateFind, conventions: DateConventions): Generator<Issue> {
  if (style.form !== 'name' || style.order !== 'mdy' || conventions.order !== 'dmy') return;
  yield { code: 'date/order', side: 'target', range: { start, end }, values: { text } };
}

/** Digits with the sign of the locale's short date between, but without its marks; a date that ends in its year. */
function* marks({ style, text, start, end }: DateFind, lang: string): Generator<Issue> {
  const { form, separator, order: written } = style;
  if (form !== 'digits' || separator === undefined || written === 'ymd' || MARK.test(text)) return;
  const marked = markedLiteral(lang);
  if (marked === '' || marked.replaceAll(/[\u061c\u200e\u200f]/g, '') !== separator) return;
  const expected = text.replaceAll(separator, marked);
  const range = { start, end };
  yield {
    code: 'date/marks',
    side: 'target',
    range,
    values: { text, expected },
    fix: edit(range, expected, false),
  };
}

/** How the dates of the target are written, against the conventions of its exact locale. */
export const dateStyle: (pair: Pair) => readonly Issue[] = factOf('date style', (pair) => {
  const { target } = sidesOf(pair);
  const named = target.dates.filter(
    ({ style }) => style.monthRange !== undefined || style.separator !== undefined,
  );
  if (named.length === 0) return [];
  const conventions = conventionsOf(pair.targetLang);
  return named.flatMap((find) => [
    ...firstDay(find, target.text, pair.targetLang),
    ...monthCase(find, target.text, conventions),
    ...monthFamily(find, target.text, pair.targetLang),
    ...order(find, conventions),
    ...marks(find, pair.targetLang),
  ]);
});
