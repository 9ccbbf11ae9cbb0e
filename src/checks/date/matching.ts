import type { Range } from '../../model/range.ts';
import type { Pair } from '../../model/rule.ts';
import { toDay, type Reading } from '../../text/date/calendar.ts';
import { formatPartialDate } from '../../text/format.ts';
import type { Issue } from '../issue.ts';
import type { Settled } from './settle.ts';

/** State of one comparison: which dates of the target have found their source. */
export interface Matching {
  readonly pair: Pair;
  readonly sources: readonly Settled[];
  readonly targets: readonly Settled[];
  readonly pairs: Map<Settled, Settled>;
  readonly taken: Set<Settled>;
}

export function isSameDay(source: Reading, target: Reading): boolean {
  return source.day === target.day && source.month === target.month;
}

export function isSameYear(source: Reading, target: Reading): boolean {
  return source.year === target.year;
}

export function isYearOpen(source: Reading, target: Reading): boolean {
  return source.year === undefined || target.year === undefined || source.year === target.year;
}

export function someReading(
  source: Settled,
  target: Settled,
  test: (source: Reading, target: Reading) => boolean,
): boolean {
  return source.readings.some((left) => target.readings.some((right) => test(left, right)));
}

export function pairUp(matching: Matching, test: (source: Settled, target: Settled) => boolean): void {
  for (const source of matching.sources) {
    if (matching.pairs.has(source)) continue;
    const target = matching.targets.find((other) => !matching.taken.has(other) && test(source, other));
    if (target === undefined) continue;
    matching.pairs.set(source, target);
    matching.taken.add(target);
  }
}

/** A day of an Islamic calendar may lie a day beside the reckoned one. */
export function isNearHijri(source: Settled, target: Settled): boolean {
  const days = target.hijri ?? source.hijri;
  if (days === undefined) return false;
  const other = target.hijri === undefined ? target : source;
  return other.readings.some((reading) => {
    const day = toDay(reading);
    return day !== undefined && Math.abs(Date.parse(day) / 864e5 - days) <= 1;
  });
}

export function rangeOf({ find }: Settled): Range {
  return { start: find.start, end: find.end };
}

export function changed(source: string, target: Settled, expected: string): Issue {
  return {
    code: 'date/changed',
    side: 'target',
    range: rangeOf(target),
    values: { source, target: target.find.text, expected },
  };
}

/** A date as it should stand in the target. */
export function expectedText({ readings }: Settled, lang: string): string {
  const [reading] = readings;
  return reading === undefined ? '' : formatPartialDate(reading, lang);
}
