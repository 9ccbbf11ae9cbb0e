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

/**
 * Gives the codes of a returned target the markup of the source that we hold, whatever the file says: markup comes from
 * the article, never from a translator's file.
 *
 * A code that the source has not, one that may not be deleted and is gone, and one that may not be copied and is there
 * twice are problems (XLIFF 2.2 §4.7.2.4).
 */
export function restoreCodes(target: Content, source: Content): Restored {
  const ours = source.codes.filter((code) => !isMarker(code));
  if (target.codes.length === 0 && ours.length === 0) return { target, problems: [] };
  const known = new Map(ours.map((code) => [`${code.kind} ${code.id}`, code]));
  const seen = new Map<string, number>();
  const problems: CodeProblem[] = [];
  const codes = target.codes.flatMap((code): readonly Code[] => {
    if (isMarker(code)) return [code];
    const own = known.get(`${code.kind} ${code.copyOf ?? code.id}`);
    if (own === undefined) {
      problems.push({ code: 'store/code-unknown', id: code.id });
      return [];
    }
    const name = `${own.kind} ${own.id}`;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    const { copyOf } = code;
    return [{ ...own, at: code.at, id: code.id, ...(copyOf === undefined ? {} : { copyOf }) }];
  });
  for (const [name, own] of known) {
    const count = seen.get(name) ?? 0;
    if (count === 0 && own.canDelete === false) problems.push({ code: 'store/code-missing', id: own.id });
    if (count > 1 && own.canCopy === false) problems.push({ code: 'store/code-copied', id: own.id });
  }
  return { target: { text: target.text, codes }, problems };
}
