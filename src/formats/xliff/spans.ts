import type { Code } from '../../model/inline.ts';

/**
 * Finds the pairs that can be written as one element around their content.
 *
 * @param pairs `keep`: only pairs whose codes have the form `span` (or none); `span`: every pair that nests
 * @returns index of a code to the index of its other half, both ways
 */
export function spansOf(codes: readonly Code[], pairs: 'keep' | 'span'): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  const crossed = new Set<number>();
  for (const [index, code] of codes.entries()) {
    if (!isHalf(code, pairs)) continue;
    if (code.kind === 'sc' || code.kind === 'sm') {
      open.push(index);
      continue;
    }
    const place = startOf(code, codes, open);
    const start = open[place];
    if (start === undefined) continue;
    // Whatever was opened inside and is still open crosses this pair: as `span`, neither of the two is one element.
    const inside = open.slice(place + 1);
    if (pairs === 'span') for (const other of inside) crossed.add(other);
    if (inside.length === 0 && !crossed.has(start)) found.set(start, index).set(index, start);
    open.splice(place, 1);
  }
  return found;
}

/** Tells whether a code may be one half of an element around content. */
function isHalf({ kind, isolated, form }: Code, pairs: 'keep' | 'span'): boolean {
  return kind !== 'ph' && isolated !== true && (pairs === 'span' || form !== 'point');
}

/** Place in `open` of the start that a code ends; -1 when there is none. */
function startOf({ kind, id }: Code, codes: readonly Code[], open: readonly number[]): number {
  const wanted = kind === 'ec' ? 'sc' : 'sm';
  return open.findLastIndex((at) => codes[at]?.kind === wanted && codes[at].id === id);
}
