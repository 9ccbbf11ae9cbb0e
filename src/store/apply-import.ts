import type { Match, Segment, Unit } from '../model/bilingual.ts';
import { plain, type Content } from '../model/inline.ts';
import { addMatches, withoutSpent } from './candidates.ts';
import { restoreCodes } from './returned-codes.ts';
import { segmentId } from './unit-ids.ts';

/** What an import changes in a unit. */
export type UnitChange =
  | {
      readonly kind: 'target';
      readonly segment: string;
      /** The returned segment, its target with the markup of our source. */
      readonly next: Segment;
      /** All returned segments, when the translator cut the unit anew. */
      readonly whole: readonly Segment[];
      /** The text that made way. */
      readonly match?: Match;
    }
  | { readonly kind: 'candidate'; readonly match: Match };

/** The unit with the changes; the same object when they change nothing. */
export function applyToUnit(unit: Unit, changes: readonly UnitChange[]): Unit {
  let next = unit;
  const matches: Match[] = [];
  for (const change of changes) {
    if (change.match !== undefined) matches.push(change.match);
    if (change.kind === 'target') next = withTarget(next, change);
  }
  const all = addMatches(next.matches, matches);
  if (all.length > (next.matches?.length ?? 0)) next = { ...next, matches: all };
  return next === unit ? unit : withoutSpent(next);
}

function withTarget(unit: Unit, { segment, next, whole }: Extract<UnitChange, { kind: 'target' }>): Unit {
  if (whole.length > 0) return { ...unit, segments: whole.map((part) => withOurCodes(part, unit)) };
  let place = 0;
  const segments = unit.segments.map((own) => {
    if (own.isIgnorable === true) return own;
    if (segmentId(own, place++) !== segment) return own;
    const { target, state, subState } = next;
    const { subState: _, ...rest } = own;
    return {
      ...rest,
      state,
      ...(target === undefined ? {} : { target }),
      ...(subState === undefined ? {} : { subState }),
    };
  });
  return { ...unit, segments };
}

/** Source and target of a part cut anew, with the markup of our unit. */
function withOurCodes(part: Segment, unit: Unit): Segment {
  const ours = unit.segments.flatMap(({ source }) => source.codes);
  const restore = (content: Content): Content =>
    restoreCodes(content, plain(''), { ours, returned: new Set() }).target;
  const source = restore(part.source);
  return part.target === undefined ? { ...part, source } : { ...part, source, target: restore(part.target) };
}
