import type { Unit } from '../model/bilingual.ts';
import type { Code, Content } from '../model/inline.ts';

/** What is wrong with the codes of a returned target. */
export interface CodeProblem {
  readonly code: 'store/code-unknown' | 'store/code-missing' | 'store/code-copied';
  readonly id: string;
}

/** A returned target with the markup of its source. */
export interface Restored {
  readonly target: Content;
  readonly problems: readonly CodeProblem[];
}

/** Things a translator may add: annotations hold no markup. */
function isMarker({ kind }: Code): boolean {
  return kind === 'sm' || kind === 'em';
}

/** Codes of a unit and where they stand in what came back: a code may move to another segment of its unit. */
export interface UnitCodes {
  /** Codes in all sources of our unit. */
  readonly ours: readonly Code[];
  /** Names of the codes in all targets of the returned unit. */
  readonly returned: ReadonlySet<string>;
}

const nameOf = (kind: Code['kind'], id: string): string => `${kind} ${id}`;

/** What `restoreCodes` must know of a unit; the same object for all units without codes. */
export function unitCodes(current: Unit, returned: Unit): UnitCodes {
  const ours = current.segments.flatMap(({ source }) => source.codes);
  const theirs = returned.segments.flatMap(({ target }) => target?.codes ?? []);
  if (ours.length === 0 && theirs.length === 0) return NO_CODES;
  return { ours, returned: new Set(theirs.map(({ kind, id, copyOf }) => nameOf(kind, copyOf ?? id))) };
}

export const NO_CODES: UnitCodes = { ours: [], returned: new Set() };

/**
 * Gives the codes of a returned target the markup of the source that we hold, whatever the file says: markup comes from
 * the article, never from a translator's file.
 *
 * A code that the unit has not, one that may not be deleted and is gone, and one that may not be copied and is there
 * twice are problems (XLIFF 2.2 §4.7.2.4).
 *
 * @param source the source of the segment
 */
export function restoreCodes(target: Content, source: Content, unit: UnitCodes): Restored {
  const own = source.codes.filter((code) => !isMarker(code));
  if (target.codes.length === 0 && own.length === 0) return { target, problems: [] };
  const known = new Map(unit.ours.map((code) => [nameOf(code.kind, code.id), code]));
  const seen = new Map<string, number>();
  const problems: CodeProblem[] = [];
  const codes = target.codes.flatMap((code): readonly Code[] => {
    if (isMarker(code)) return [code];
    const name = nameOf(code.kind, code.copyOf ?? code.id);
    const ours = known.get(name);
    if (ours === undefined) {
      problems.push({ code: 'store/code-unknown', id: code.id });
      return [];
    }
    seen.set(name, (seen.get(name) ?? 0) + 1);
    const { copyOf } = code;
    return [{ ...ours, at: code.at, id: code.id, ...(copyOf === undefined ? {} : { copyOf }) }];
  });
  for (const code of own) {
    const isGone = code.canDelete === false && !unit.returned.has(nameOf(code.kind, code.id));
    if (isGone) problems.push({ code: 'store/code-missing', id: code.id });
  }
  for (const [name, count] of seen) {
    const ours = known.get(name);
    if (count > 1 && ours?.canCopy === false) problems.push({ code: 'store/code-copied', id: ours.id });
  }
  return { target: { text: target.text, codes }, problems };
}
