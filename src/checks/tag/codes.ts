import type { Unit } from '../../model/bilingual.ts';
import type { Code, Content } from '../../model/inline.ts';
import type { Pair } from '../../model/rule.ts';
import { factOf } from '../facts.ts';

/** How the codes of source and target belong together; numbers are indices in `codes`. */
export interface CodeMatch {
  /** Source codes without counterpart. */
  readonly missing: readonly number[];
  /** Target codes without counterpart. */
  readonly extra: readonly number[];
  /** Source and target code of the same id. */
  readonly same: readonly (readonly [number, number])[];
}

const SOURCE_CODES = 'unit/source-codes';
const TARGET_CODES = 'unit/target-codes';

/**
 * Facts to start a pair with: the ids of all codes of the unit. A code may stand in another segment of the unit
 * than in the source, and is not missed then.
 */
export function unitCodes({ segments }: Unit): Map<string, unknown> {
  if (segments.length < 2 || segments.every(({ source }) => source.codes.length === 0)) return new Map();
  const ids = (contents: readonly (Content | undefined)[]): ReadonlySet<string> =>
    new Set(contents.flatMap((content) => content?.codes ?? []).map(({ id }) => id));
  return new Map([
    [SOURCE_CODES, ids(segments.map(({ source }) => source))],
    [TARGET_CODES, ids(segments.map(({ target }) => target))],
  ]);
}

/** Codes that count: a pair counts once, by its start; annotations are not part of the markup. */
export function countedCodes(codes: readonly Code[]): readonly number[] {
  const starts = new Set(codes.filter(({ kind }) => kind === 'sc').map(({ id }) => id));
  return codes.flatMap(({ kind, id, isolated }, index) => {
    if (kind === 'sm' || kind === 'em') return [];
    if (kind === 'ec' && !(isolated === true && !starts.has(id))) return [];
    return [index];
  });
}

/** Pairs codes by id: equal markup first, then in order. */
export const matchCodes: (pair: Pair) => CodeMatch = factOf('tag/match', ({ source, target, facts }) => {
  const from = source.codes;
  const to = target?.codes ?? [];
  if (from.length === 0 && to.length === 0) return { missing: [], extra: [], same: [] };
  const free = new Set(countedCodes(to));
  const same: (readonly [number, number])[] = [];
  let rest = [...countedCodes(from)];
  const pass = (isMatch: (a: Code, b: Code) => boolean): void => {
    rest = rest.filter((index) => {
      const code = from[index];
      if (code === undefined) return false;
      for (const other of free) {
        const candidate = to[other];
        if (candidate === undefined || !isMatch(code, candidate)) continue;
        free.delete(other);
        same.push([index, other]);
        return false;
      }
      return true;
    });
  };
  pass((a, b) => a.id === b.id && a.data === b.data);
  pass((a, b) => a.id === b.id);
  const inUnit = (key: string, id: string): boolean => {
    const ids = facts.get(key);
    return ids instanceof Set && ids.has(id);
  };
  return {
    missing: rest.filter((index) => !inUnit(TARGET_CODES, from[index]?.id ?? '')),
    extra: [...free].filter((index) => !inUnit(SOURCE_CODES, to[index]?.id ?? '')),
    same: same.toSorted((a, b) => a[1] - b[1]),
  };
});

/** What to call a code in a report: its markup, what a translator sees, or its id. */
export function labelOf(code: Code): string {
  return code.data ?? code.disp ?? code.equiv ?? code.id;
}
