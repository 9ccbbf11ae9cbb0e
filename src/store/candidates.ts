import type { Match, Note, Segment, Unit } from '../model/bilingual.ts';
import { isSameContent } from '../model/inline.ts';
import { hasTarget, keyOf } from './key.ts';
import { diffWords, showDiff } from './words.ts';

/** Origin of candidates that we keep for a segment: what it said before its source changed. */
export const PREVIOUS = 'dateline:previous';

/** Origin of candidates that an import did not put into the store: what came back beside what was there. */
export const RETURNED = 'dateline:returned';

/** Origin of candidates that an import put another text in the place of. */
export const REPLACED = 'dateline:replaced';

/** Category of notes that show what changed in a source. */
export const CHANGE = 'change';

/** The old translation of an edited or split segment, to start from; 100 only where the source is the very same. */
export function candidateOf(old: Segment, segment: string, similarity: number): Match | undefined {
  if (!hasTarget(old) || old.target === undefined) return undefined;
  const percent = Math.max(1, Math.min(100, Math.floor(similarity * 100 + 0.5)));
  return { segment, source: old.source, target: old.target, similarity: percent, origin: PREVIOUS };
}

/** What changed in the source since the candidate was made, for the translator's eye. */
export function changeNote(
  unit: Unit,
  segment: string,
  change: { before: string; after: string; lang: string },
): Note {
  const diff = showDiff(diffWords(change.before, change.after, change.lang));
  const isOne = unit.segments.filter(({ isIgnorable }) => isIgnorable !== true).length === 1;
  return { category: CHANGE, appliesTo: 'source', text: isOne ? diff : `${segment}: ${diff}` };
}

/** Adds candidates that are not there yet (same segment, source and target). */
export function addMatches(matches: readonly Match[] | undefined, more: readonly Match[]): readonly Match[] {
  const all = [...(matches ?? [])];
  for (const match of more) if (!all.some((other) => isSameMatch(other, match))) all.push(match);
  return all;
}

function isSameMatch(a: Match, b: Match): boolean {
  return a.segment === b.segment && keyOf(a.source) === keyOf(b.source) && isSameContent(a.target, b.target);
}

/** Adds notes that are not there yet (same category and text). */
export function addNotes(notes: readonly Note[], more: readonly Note[]): readonly Note[] {
  const all = [...notes];
  for (const note of more) {
    if (!all.some(({ category, text }) => category === note.category && text === note.text)) all.push(note);
  }
  return all;
}

/** A unit whose finished segments have no more candidates and change notes of ours: they have done their work. */
export function withoutSpent(unit: Unit): Unit {
  const finished = new Set(
    unit.segments.flatMap(({ id, state, ...rest }) =>
      id !== undefined && state !== 'initial' && hasTarget(rest) ? [id] : [],
    ),
  );
  if (finished.size === 0 || (unit.matches === undefined && unit.notes.length === 0)) return unit;
  const isOpen = unit.segments.some(
    ({ id, isIgnorable }) => isIgnorable !== true && !(id !== undefined && finished.has(id)),
  );
  const { matches: all = [], ...rest } = unit;
  const matches = all.filter(({ origin, segment }) => origin !== PREVIOUS || !finished.has(segment ?? ''));
  const notes = unit.notes.filter(({ category, text }) => {
    if (category !== CHANGE) return true;
    const [, segment] = /^([^\s:]+): /.exec(text) ?? [];
    return segment !== undefined && unit.segments.some(({ id }) => id === segment)
      ? !finished.has(segment)
      : isOpen;
  });
  return matches.length === 0 ? { ...rest, notes } : { ...rest, notes, matches };
}
