import type { Issue } from '../issue.ts';
import { sidesOf, type Side } from '../lines.ts';
import {
  changed,
  expectedText,
  isSameDay,
  isYearOpen,
  rangeOf,
  someReading,
  type Matching,
} from './matching.ts';
import { daysBefore, weekdayOfReading, type Settled } from './settle.ts';

const kinds = (settled: readonly Settled[], kind: string): readonly Settled[] =>
  settled.filter(({ find }) => find.kind === kind);

/** A weekday stands for a date of the days around the publication. */
function isWeekdayFor(source: Settled, target: Settled, published: string | undefined): boolean {
  const { weekday, kind } = target.find;
  if (kind !== 'weekday' || source.find.kind !== 'date') return false;
  return source.readings.some((reading) => {
    const before = daysBefore(reading, published);
    const isNear = before !== undefined && Math.abs(before) <= 7;
    return isNear && weekdayOfReading(reading, published) === weekday;
  });
}

function isSwapped(source: Settled, target: Settled): boolean {
  return someReading(source, target, (a, b) => a.day === b.month && a.month === b.day && isYearOpen(a, b));
}

/** What is wrong with the dates that have found no counterpart. */
export function* openIssues(matching: Matching): Generator<Issue> {
  const { pair, sources, targets, pairs, taken } = matching;
  const { published } = pair.settings;
  const open = sources.filter((source) => !pairs.has(source) && source.problem !== 'invalid');
  const free = (): readonly Settled[] => targets.filter((target) => !taken.has(target));
  const dates = kinds(open, 'date').filter((source) => !isTold(matching, source, published));
  for (const source of [...dates].sort((a, b) => rank(b, free()) - rank(a, free()))) {
    const expected = expectedText(source, pair.targetLang);
    const choices = free().filter(
      ({ find }) =>
        find.kind !== 'weekday' &&
        (find.kind === 'date' || source.readings.some(({ month }) => month === find.readings[0]?.month)),
    );
    const swapped = choices.find((target) => isSwapped(source, target));
    const target = swapped ?? closest(source, choices);
    if (source.find.isWeak === true && target === undefined) continue;
    if (target === undefined) {
      yield { code: 'date/missing', side: 'target', values: { source: source.find.text, expected } };
      continue;
    }
    taken.add(target);
    const issue = changed(source.find.text, target, expected);
    yield swapped === undefined ? issue : { ...issue, code: 'date/day-month-swapped' };
  }
  yield* openMonths(matching, open, free);
  yield* openWeekdays(matching, open);
  yield* extraDates(matching);
}

/** Dates with a near counterpart choose first. */
function rank(source: Settled, targets: readonly Settled[]): number {
  return targets.some((target) => isSwapped(source, target)) ? 1 : 0;
}

/** The date of the target that has most in common with a source. */
function closest(source: Settled, targets: readonly Settled[]): Settled | undefined {
  let best: Settled | undefined;
  let most = -1;
  for (const target of targets) {
    const score = Math.max(
      ...source.readings.flatMap((a) =>
        target.readings.map(
          (b) => Number(a.day === b.day) + Number(a.month === b.month) + Number(a.year === b.year) / 2,
        ),
      ),
      0,
    );
    if (score > most) {
      most = score;
      best = target;
    }
  }
  return best;
}

/** The date is told by other means: its weekday near the publication, or a word like "yesterday". */
function isTold({ pair, targets, taken }: Matching, source: Settled, published: string | undefined): boolean {
  const target = targets.find((other) => !taken.has(other) && isWeekdayFor(source, other, published));
  if (target !== undefined) taken.add(target);
  return target !== undefined || (isNextDoor(source, published) && hasRelative(sidesOf(pair).target));
}

/** A day that news calls yesterday, today or tomorrow. */
function isNextDoor({ readings }: Settled, published: string | undefined): boolean {
  return readings.some((reading) => Math.abs(daysBefore(reading, published) ?? 9) <= 1);
}

function hasRelative({ dates }: Side): boolean {
  return dates.some(({ kind }) => kind === 'relative');
}

/** Months alone: missed only with their year; changed when the other side has another month. */
function* openMonths(
  matching: Matching,
  open: readonly Settled[],
  free: () => readonly Settled[],
): Generator<Issue> {
  const { pair, targets, taken } = matching;
  for (const source of kinds(open, 'month')) {
    const [reading] = source.readings;
    const same = targets.some(({ readings }) =>
      readings.some(
        ({ month, year }) =>
          month === reading?.month &&
          (year === undefined || reading?.year === undefined || year === reading.year),
      ),
    );
    if (same) continue;
    const target = free().find(({ find }) => find.kind === 'month' || find.kind === 'date');
    if (target !== undefined) {
      taken.add(target);
      yield changed(source.find.text, target, expectedText(source, pair.targetLang));
      continue;
    }
    if (source.find.isWeak === true) continue;
    yield {
      code: 'date/missing',
      side: 'target',
      values: { source: source.find.text, expected: expectedText(source, pair.targetLang) },
    };
  }
}

/** Weekdays alone are compared only where both sides name one: news turns them into dates, or drops them. */
function* openWeekdays({ targets, sources, taken }: Matching, open: readonly Settled[]): Generator<Issue> {
  const known = new Set(targets.map(({ find }) => find.weekday));
  const named = new Set(sources.map(({ find }) => find.weekday));
  for (const source of kinds(open, 'weekday')) {
    if (known.has(source.find.weekday)) continue;
    const target = targets.find(({ find }) => find.kind === 'weekday' && !named.has(find.weekday));
    if (target === undefined || taken.has(target)) continue;
    taken.add(target);
    yield changed(source.find.text, target, '');
  }
}

/** Dates that the source does not have. A weekday or a word like "yesterday" may have become a date. */
function* extraDates(matching: Matching): Generator<Issue> {
  for (const target of matching.targets) {
    if (matching.taken.has(target) || target.find.kind !== 'date' || target.find.isWeak === true) continue;
    if (isImplied(matching, target)) continue;
    yield {
      code: 'date/extra',
      side: 'target',
      range: rangeOf(target),
      values: { target: target.find.text },
    };
  }
}

/** The source tells the day by a weekday, by its number alone, or has it already; or it is that of the publication. */
function isImplied({ pair, sources }: Matching, target: Settled): boolean {
  const [reading = {}] = target.readings;
  const before = daysBefore(reading, pair.settings.published);
  if (before !== undefined && Math.abs(before) <= 7) return true;
  if (sources.some((source) => source.find.kind === 'weekday' || someReading(source, target, isSameDay)))
    return true;
  if (hasRelative(sidesOf(pair).source)) return true;
  return sidesOf(pair).source.numbers.some(
    ({ values }) => reading.day !== undefined && values.includes(reading.day),
  );
}
