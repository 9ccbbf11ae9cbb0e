import { STATES, type Segment, type State, type Unit } from '../model/bilingual.ts';
import { joinContents, plain, type Content } from '../model/inline.ts';
import { hasTarget, retarget } from './key.ts';

/** A segment of the last revision in its unit. */
export interface Old {
  readonly unit: Unit;
  readonly segment: string;
  readonly value: Segment;
}

/** Several translated segments that are one now: their translations one after the other, no further than the least of them. */
export function joined(segment: Segment, sources: readonly Old[]): Segment {
  if (!sources.every(({ value }) => hasTarget(value))) return segment;
  const from: Content[] = [];
  const to: Content[] = [];
  sources.forEach(({ value, unit }, place) => {
    if (place > 0) to.push(between(unit, value));
    from.push(numbered(value.source, place));
    to.push(numbered(value.target ?? plain(''), place));
  });
  const target = retarget(joinContents(to), joinContents(from), segment.source);
  if (target === undefined) return segment;
  return { ...segment, target, state: leastState(sources.map(({ value }) => value.state)) };
}

/** Ids of codes are unique in a unit only; the parts may come from several. */
function numbered({ text, codes }: Content, place: number): Content {
  return { text, codes: codes.map((code) => ({ ...code, id: `${place} ${code.id}` })) };
}

/** What stands before a segment in its unit; a blank when that is another segment, or when it begins the unit. */
function between({ segments }: Unit, value: Segment): Content {
  const before = segments[segments.indexOf(value) - 1];
  if (before?.isIgnorable !== true) return plain(' ');
  return plain((before.target ?? before.source).text);
}

function leastState(states: readonly State[]): State {
  return STATES.find((state) => states.includes(state)) ?? 'initial';
}

/** Parts of one unit that are one segment now, as one; undefined when one of them has no translation. */
export function wholeOf(sources: readonly Old[]): Old | undefined {
  const [first] = sources;
  if (first === undefined || !sources.every(({ unit, value }) => unit === first.unit && hasTarget(value)))
    return undefined;
  const from: Content[] = [];
  const to: Content[] = [];
  sources.forEach(({ unit, value }, place) => {
    if (place > 0) {
      from.push(plain(' '));
      to.push(between(unit, value));
    }
    from.push(value.source);
    to.push(value.target ?? plain(''));
  });
  const state = leastState(sources.map(({ value }) => value.state));
  return {
    unit: first.unit,
    segment: first.segment,
    value: { state, source: joinContents(from), target: joinContents(to) },
  };
}
