import type { Node } from './pairing.ts';

/** Indexes of two nodes that belong together. */
interface Pair {
  readonly old: number;
  readonly next: number;
}

/** From so many possible pairs on, copies of one text are paired in their order. */
const MOST_PAIRS = 2500;

/** How many neighbours to either side tell copies of one text apart. */
const REACH = 5;

/**
 * Pairs nodes with equal keys, each at most once.
 *
 * Copies of one text (a caption that comes twice, `(AFP)`) are told apart by how many neighbours to the left and right are
 * equal too, then by the kind of their unit, then by their place in the article.
 *
 * @returns in the order of `next`
 */
export function pairEqual(old: readonly Node[], next: readonly Node[]): readonly Pair[] {
  const groups = Map.groupBy(old, ({ key }) => key);
  const pairs: Pair[] = [];
  for (const [key, copies] of Map.groupBy(next, (node) => node.key)) {
    const others = groups.get(key);
    if (others === undefined) continue;
    const [other] = others;
    const [copy] = copies;
    if (others.length === 1 && copies.length === 1 && other !== undefined && copy !== undefined) {
      pairs.push({ old: other.index, next: copy.index });
      continue;
    }
    if (others.length * copies.length > MOST_PAIRS) pairs.push(...inOrder(others, copies));
    else pairs.push(...byContext(others, copies, { old, next }));
  }
  return pairs.sort((a, b) => a.next - b.next);
}

function inOrder(others: readonly Node[], copies: readonly Node[]): readonly Pair[] {
  return copies.flatMap(({ index }, place) => {
    const other = others[place];
    return other === undefined ? [] : [{ old: other.index, next: index }];
  });
}

function byContext(
  others: readonly Node[],
  copies: readonly Node[],
  all: { readonly old: readonly Node[]; readonly next: readonly Node[] },
): readonly Pair[] {
  const scored = copies.flatMap((copy) =>
    others.map((other) => ({
      old: other.index,
      next: copy.index,
      score: likeness(other, copy, all),
      shift: Math.abs(other.index / all.old.length - copy.index / all.next.length),
    })),
  );
  if (scored.length > 1) scored.sort((a, b) => b.score - a.score || a.shift - b.shift || a.next - b.next);
  const usedOld = new Set<number>();
  const usedNext = new Set<number>();
  return scored.filter((pair) => {
    if (usedOld.has(pair.old) || usedNext.has(pair.next)) return false;
    usedOld.add(pair.old);
    usedNext.add(pair.next);
    return true;
  });
}

function likeness(
  other: Node,
  copy: Node,
  all: { readonly old: readonly Node[]; readonly next: readonly Node[] },
): number {
  let score = other.type === copy.type ? 0.5 : 0;
  for (const step of [-1, 1]) {
    for (let far = 1; far <= REACH; far++) {
      const before = all.old[other.index + step * far]?.key;
      const after = all.next[copy.index + step * far]?.key;
      if (before !== after) break;
      // Both at the edge of the article counts as one equal neighbour.
      score++;
      if (before === undefined) break;
    }
  }
  return score;
}

/** Places of a longest rising subsequence: what stayed in order when some were moved. */
export function risingSubsequence(values: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before = Array.from<number | undefined>({ length: values.length });
  values.forEach((value, place) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[place] = ends[low - 1];
    ends[low] = place;
  });
  const places = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = before[place]) places.add(place);
  return places;
}
