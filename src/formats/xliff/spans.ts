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
    if (code.kind === 'ph' || code.isolated === true) continue;
    if (pairs === 'keep' && code.form === 'point') continue;
    if (code.kind === 'sc' || code.kind === 'sm') {
      open.push(index);
      continue;
    }
    const kind = code.kind === 'ec' ? 'sc' : 'sm';
    const place = open.findLastIndex((at) => codes[at]?.kind === kind && codes[at].id === code.id);
    if (place < 0) continue;
    // Whatever was opened inside and is still open crosses this pair: as `span`, neither of the two is one element.
    if (pairs === 'span') for (const other of open.slice(place + 1)) crossed.add(other);
    if (place === open.length - 1 && !crossed.has(open[place] ?? 0)) {
      const start = open[place] ?? 0;
      found.set(start, index);
      found.set(index, start);
    }
    open.splice(place, 1);
  }
  return found;
}
