import type { Bilingual, BilingualFile, Unit } from '../model/bilingual.ts';
import { PREVIOUS, REPLACED, RETURNED } from './candidates.ts';
import { hasTarget, segmentsOf } from './key.ts';

const OURS: ReadonlySet<string> = new Set([PREVIOUS, REPLACED, RETURNED]);

/** What `store prune` takes away. */
export interface Pruned {
  /** The same object when there is nothing to take away. */
  readonly bilingual: Bilingual;
  readonly candidates: number;
}

/** The store without candidates of ours for segments that are translated; those of open segments are still needed. */
export function prune(bilingual: Bilingual): Pruned {
  let candidates = 0;
  const files = bilingual.files.map((file): BilingualFile => {
    const units = file.units.map((unit) => {
      const pruned = pruneUnit(unit);
      candidates += (unit.matches?.length ?? 0) - (pruned.matches?.length ?? 0);
      return pruned;
    });
    return { ...file, units };
  });
  return { bilingual: candidates === 0 ? bilingual : { ...bilingual, files }, candidates };
}

function pruneUnit(unit: Unit): Unit {
  if (unit.matches === undefined) return unit;
  const open = new Set(
    segmentsOf(unit).flatMap((one) => (hasTarget(one) && one.state !== 'initial' ? [] : [one.id])),
  );
  const matches = unit.matches.filter(({ origin = '', segment }) => !OURS.has(origin) || open.has(segment));
  return matches.length === unit.matches.length ? unit : { ...unit, matches };
}
