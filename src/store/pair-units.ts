import type { Unit } from '../model/bilingual.ts';
import type { Pairing } from './pairing.ts';

interface Vote {
  readonly old: number;
  readonly next: number;
  readonly weight: number;
}

/**
 * Which old unit each new one continues: the one it has most of, by length of text; no old unit twice.
 *
 * Units without any text in common, but of the same kind and between the same neighbours, are no pair: the new one is new.
 */
export function pairUnits(
  { old, next, from, similarity }: Pairing,
  previous: readonly Unit[],
  units: readonly Unit[],
): ReadonlyMap<string, string> {
  const votes = new Map<string, Vote>();
  next.forEach((node, index) => {
    const sources = from[index] ?? [];
    for (const source of sources) {
      const other = old[source];
      if (other === undefined) continue;
      const weight = ((similarity[index] ?? 0) * (node.text.length + 1)) / sources.length;
      const key = `${other.at} ${node.at}`;
      votes.set(key, { old: other.at, next: node.at, weight: weight + (votes.get(key)?.weight ?? 0) });
    }
  });
  const pairs = new Map<string, string>();
  const used = new Set<number>();
  for (const vote of [...votes.values()].sort((a, b) => b.weight - a.weight || a.next - b.next)) {
    const id = units[vote.next]?.id;
    const before = previous[vote.old]?.id;
    if (id === undefined || before === undefined || used.has(vote.old) || pairs.has(id)) continue;
    used.add(vote.old);
    pairs.set(id, before);
  }
  return pairs;
}
