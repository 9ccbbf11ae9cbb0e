import type { Token } from './tokens.ts';

/**
 * Edit distance with transpositions of neighbours (optimal string alignment).
 *
 * @param limit distances above it come out as `limit + 1`
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(costAt(rows, row, { a, b, i, j }));
    if (Math.min(...row) > limit) return limit + 1;
    rows.push(row);
  }
  return rows.at(-1)?.[b.length] ?? limit + 1;
}

interface Cell {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly j: number;
}

function costAt(rows: readonly (readonly number[])[], row: readonly number[], { a, b, i, j }: Cell): number {
  const above = rows[i - 1] ?? [];
  const same = a[i - 1] === b[j - 1] ? 0 : 1;
  const cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
  const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return isSwap ? Math.min(cost, (rows[i - 2]?.[j - 2] ?? 0) + 1) : cost;
}

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
