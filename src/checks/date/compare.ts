import type { Pair } from '../../model/rule.ts';
import { toDay } from '../../text/date/calendar.ts';
import { factOf } from '../facts.ts';
import type { Issue } from '../issue.ts';
import { sidesOf } from '../lines.ts';
import {
  changed,
  expectedText,
  isNearHijri,
  isSameDay,
  isSameYear,
  isYearOpen,
  pairUp,
  rangeOf,
  someReading,
  type Matching,
} from './matching.ts';
import { openIssues } from './open.ts';
import { isWeekdayRight, settleSource, settleTarget, weekdayOfReading, type Settled } from './settle.ts';

/** The comparison of all dates of a pair: what is wrong, and what is left for the numbers to look at. */
export interface DateComparison {
  readonly issues: readonly Issue[];
  /** Years that dates of one side have beyond those of the other: a number of the other side may be one of them. */
  readonly sourceParts: readonly number[];
  readonly targetParts: readonly number[];
}

function matchDates(matching: Matching): void {
  // An Islamic date answers to another one before it answers to the Gregorian day beside it.
  pairUp(matching, (s, t) => s.hijri !== undefined && t.hijri !== undefined && someReading(s, t, isSameDay));
  pairUp(
    matching,
    (s, t) => s.find.kind === t.find.kind && someReading(s, t, (a, b) => isSameDay(a, b) && isSameYear(a, b)),
  );
  pairUp(
    matching,
    (s, t) => s.find.kind === t.find.kind && someReading(s, t, (a, b) => isSameDay(a, b) && isYearOpen(a, b)),
  );
  pairUp(matching, isNearHijri);
}

/** Dates of all kinds but years (they are compared as numbers) and Islamic dates without a year (feasts). */
function relevant(settled: Settled): boolean {
  const { kind, calendar } = settled.find;
  return kind !== 'year' && kind !== 'relative' && (calendar === 'gregory' || settled.hijri !== undefined);
}

/** More combinations than this are a calendar in one segment: only whole dates are compared there. */
const MOST_PAIRS = 250_000;
/** So many reports of one segment are enough. */
const MOST_ISSUES = 100;

function keyOf({ readings, find }: Settled): string {
  const { year = '', month = '', day = '' } = readings[0] ?? {};
  return `${find.weekday ?? ''} ${year}-${month}-${day}`;
}

function compareMany({ pair, sources, targets }: Matching): DateComparison {
  const byKey = Map.groupBy(targets, keyOf);
  const missing = sources
    .filter((source) => byKey.get(keyOf(source))?.pop() === undefined)
    .slice(0, MOST_ISSUES);
  const issues = missing.map((source): Issue => ({
    code: 'date/missing',
    side: 'target',
    values: { source: source.find.text, expected: expectedText(source, pair.targetLang) },
  }));
  return { issues, sourceParts: partsOf(sources), targetParts: partsOf(targets) };
}

/** Compares all dates of a pair by value, in any order. */
export const compareDates: (pair: Pair) => DateComparison = factOf('date comparison', (pair) => {
  const { source, target } = sidesOf(pair);
  if (source.dates.length === 0 && target.dates.length === 0)
    return { issues: [], sourceParts: [], targetParts: [] };
  const matching: Matching = {
    pair,
    sources: source.dates.map((find) => settleSource(find, pair)).filter(relevant),
    targets: target.dates.map((find) => settleTarget(find, pair)).filter(relevant),
    pairs: new Map(),
    taken: new Set(),
  };
  if (matching.sources.length * matching.targets.length > MOST_PAIRS) return compareMany(matching);
  const issues: Issue[] = [...sourceIssues(matching)];
  issues.push(...hijriIssues(matching));
  matchDates(matching);
  for (const [left, right] of matching.pairs) issues.push(...matchedIssues(matching, left, right));
  issues.push(...openIssues(matching));
  return {
    issues,
    sourceParts: partsOf(matching.sources),
    targetParts: partsOf(matching.targets),
  };
});

/** Years and days; of what may be no date at all (`9/11`) the months too. */
function partsOf(settled: readonly Settled[]): readonly number[] {
  return settled.flatMap(({ find }) =>
    find.readings.flatMap(({ year, month, day }) =>
      [year, day, find.isWeak === true ? month : undefined].filter((part) => part !== undefined),
    ),
  );
}

function* sourceIssues({ sources }: Matching): Generator<Issue> {
  for (const { find, problem, readings } of sources) {
    const { start, end, text } = find;
    const base = { side: 'source', range: { start, end } } as const;
    const [first = '', second = ''] = readings.map((reading) => toDay(reading) ?? '');
    if (problem === 'invalid') yield { ...base, code: 'date/source-invalid', values: { text } };
    if (problem === 'weekday') yield { ...base, code: 'date/source-weekday', values: { text } };
    if (problem === 'ambiguous')
      yield { ...base, code: 'date/source-ambiguous', values: { text, first, second } };
  }
}

/** Islamic dates of the target: beside the Gregorian day (`هـ الموافق`) they are its companion, alone they need a setting. */
function* hijriIssues({ pair, targets, taken, sources }: Matching): Generator<Issue> {
  const isConfigured = pair.settings.calendars?.some((name) => name.startsWith('islamic')) === true;
  for (const target of targets) {
    if (target.hijri === undefined || sources.some(({ hijri }) => hijri !== undefined)) continue;
    const partner = targets.find(
      (other) => other.hijri === undefined && other.find.kind === 'date' && isBeside(target, other),
    );
    if (partner !== undefined) {
      taken.add(target);
      if (!isNearHijri(partner, target)) yield changed(partner.find.text, target, '');
      continue;
    }
    if (!isConfigured && sources.some((source) => isNearHijri(source, target))) {
      yield {
        code: 'date/calendar',
        side: 'target',
        range: rangeOf(target),
        values: { text: target.find.text },
      };
    }
  }
}

/** Not more than a few words lie between two dates. */
function isBeside(one: Settled, other: Settled): boolean {
  const gap = Math.max(one.find.start, other.find.start) - Math.min(one.find.end, other.find.end);
  return gap < 20;
}

function* matchedIssues(matching: Matching, source: Settled, target: Settled): Generator<Issue> {
  const { pair } = matching;
  const { find } = target;
  const expected = expectedText(source, pair.targetLang);
  const [left] = source.readings;
  if (left?.year !== undefined && find.readings.every(({ year }) => year === undefined)) {
    const isElsewhere = sidesOf(pair).target.numbers.some(({ values }) => values[0] === left.year);
    if (!isElsewhere && find.kind === 'date') yield changed(source.find.text, target, expected);
  }
  yield* weekdayIssues(matching, source, target);
}

function* weekdayIssues({ pair }: Matching, source: Settled, target: Settled): Generator<Issue> {
  const { weekday, style } = target.find;
  if (weekday === undefined || source.problem === 'weekday') return;
  const { published } = pair.settings;
  const matched = source.readings.find((left) => target.readings.some((right) => isSameDay(left, right)));
  const right =
    matched === undefined
      ? undefined
      : weekdayOfReading(matched, source.find.kind === 'date' ? published : undefined);
  const isWrong =
    source.find.weekday === undefined
      ? right !== undefined && right !== weekday
      : source.find.weekday !== weekday;
  if (!isWrong && isWeekdayRight({ weekday, readings: target.readings })) return;
  yield {
    code: 'date/weekday-mismatch',
    side: 'target',
    range: style.weekdayRange ?? rangeOf(target),
    values: { target: target.find.text, source: source.find.text },
  };
}
