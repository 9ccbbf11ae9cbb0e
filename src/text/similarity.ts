import type { Token } from './tokens.ts';

/**
 * Edit distance with transpositions of neighbours (optimal string alignment).
 *
 * @param limit distances above it come out as `limit + 1`
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (Math.max(a.length, b.length) > LONGEST) return a === b ? 0 : limit + 1;
  let older: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = rowOf(above, older, { a, b, i });
    if (Math.min(...row) > limit) return limit + 1;
    older = above;
    above = row;
  }
  return above[b.length] ?? limit + 1;
}

function rowOf(
  above: readonly number[],
  older: readonly number[],
  { a, b, i }: { readonly a: string; readonly b: string; readonly i: number },
): readonly number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j++) {
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    const cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
    const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    row.push(isSwap ? Math.min(cost, (older[j - 2] ?? 0) + 1) : cost);
  }
  return row;
}

/** Longer texts are only compared as a whole: the time grows with the square. */
const LONGEST = 500;

/** The token nearest to a text, if it differs in at most a third of its characters. */
export function closest(text: string, tokens: readonly Token[]): Token | undefined {
  let best: Token | undefined;
  let least = Math.floor(text.length / 3) + 1;
  for (const token of tokens) {
    const distance = editDistance(text, token.text, least - 1);
    if (distance >= least) continue;
    least = distance;
    best = token;
  }
  return best;
}
