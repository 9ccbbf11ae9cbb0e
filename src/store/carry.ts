import type { Match, Note, Segment, Unit } from '../model/bilingual.ts';
import { plain } from '../model/inline.ts';
import type { Link } from './align.ts';
import {
  addMatches,
  addNotes,
  candidateOf,
  changeNote,
  CHANGE,
  PREVIOUS,
  withoutSpent,
} from './candidates.ts';
import { joined, wholeOf, type Old } from './join.ts';
import type { Past } from './history.ts';
import { hasTarget, keyOf, retarget } from './key.ts';
import { segmentId } from './unit-ids.ts';

interface Context {
  /** One for each segment that is translated, in order. */
  readonly links: readonly Link[];
  /** Where each of them comes from. */
  readonly sources: readonly (readonly Old[])[];
  /** Those that come from nowhere: what is like them. */
  readonly near: readonly (Old | undefined)[];
  /** The old unit that this one continues. */
  readonly continued: Unit | undefined;
  readonly past: ReadonlyMap<string, Past>;
  /** A translated segment of the last revision for each source. */
  readonly translated: ReadonlyMap<string, Segment>;
  readonly lang: string;
}

interface CarriedUnit {
  readonly unit: Unit;
  /** Ids of the segments that are translated, in order. */
  readonly segments: readonly string[];
  /** Keys of their sources. */
  readonly keys: readonly string[];
}

/** Fills a unit of the new revision with what the last one knew of its segments. */
export function carryUnit(unit: Unit, context: Context): CarriedUnit {
  const ids = segmentIds(unit, context);
  const keys: string[] = [];
  const matches: Match[] = [];
  const notes: Note[] = [];
  let place = 0;
  const segments = unit.segments.map((segment) => {
    if (segment.isIgnorable === true) return segment;
    const at = place++;
    const id = ids[at] ?? segmentId(segment, at);
    const key = keyOf(segment.source);
    keys.push(key);
    const sources = context.sources[at] ?? [];
    const known = sources.map((old) => orFirst(old, unit, key, context));
    const carried = carrySegment({ ...segment, id }, context.links[at], known, context.past.get(key));
    if (carried.state !== 'initial' || hasTarget(carried)) {
      // Two texts that stand beside each other since a conflict, or what a tool of the translator has added.
      matches.push(...sources.flatMap((old) => earlierOf(old, id)));
      return carried;
    }
    const near = context.near[at];
    const like = sources.length === 0 && near !== undefined ? [near] : sources;
    const open = reopened(unit, id, { segment, link: context.links[at], sources: like, lang: context.lang });
    matches.push(...open.matches);
    notes.push(...open.notes);
    return carried;
  });
  const filled: Unit = {
    ...unit,
    segments: withIgnorables(segments, context),
    ...kept(unit, context, notes),
  };
  const all = addMatches(filled.matches, matches);
  return { unit: withoutSpent(all.length === 0 ? filled : { ...filled, matches: all }), segments: ids, keys };
}

/** A segment keeps its id as long as it stays in its unit; a new one gets a number that none had. */
function segmentIds(unit: Unit, { links, sources, continued }: Context): readonly string[] {
  const used = new Set<string>();
  const kept = links.map((_, place) => {
    const own = sources[place]?.find((old) => old.unit.id === continued?.id && !used.has(old.segment));
    if (own !== undefined) used.add(own.segment);
    return own?.segment;
  });
  for (const [place, segment] of (continued?.segments ?? []).entries()) used.add(segmentId(segment, place));
  const fresh = unit.segments.filter(({ isIgnorable }) => isIgnorable !== true);
  let number = 0;
  return kept.map((id, place) => {
    if (id !== undefined) return id;
    let proposed = segmentId(fresh[place] ?? { state: 'initial', source: plain('') }, place);
    while (used.has(proposed)) proposed = `s${++number}`;
    used.add(proposed);
    return proposed;
  });
}

/** A repeated block has no translation of its own: when the first one has gone, it takes that of the first. */
function orFirst(old: Old, unit: Unit, key: string, { translated }: Context): Old {
  if (old.unit.translate !== false || unit.translate === false || hasTarget(old.value)) return old;
  const value = translated.get(key);
  return value === undefined ? old : { ...old, value };
}

function carrySegment(
  segment: Segment,
  link: Link | undefined,
  sources: readonly Old[],
  past: Past | undefined,
): Segment {
  const [old] = sources;
  // An edit that is taken back, or an earlier wording.
  if (past !== undefined && link !== undefined && isOther(link)) return filled(segment, past.value);
  if (old === undefined || link === undefined) return segment;
  if (link.fate === 'unchanged' || link.fate === 'moved') return filled(segment, old.value);
  if (link.fate === 'joined') return joined(segment, sources);
  return segment;
}

/** Its text is not that of a segment of the last revision. */
function isOther({ fate }: Link): boolean {
  return fate === 'new' || fate === 'edited' || fate === 'split';
}

function filled(segment: Segment, old: Segment): Segment {
  if (old.target === undefined) {
    return {
      ...segment,
      state: old.state,
      ...(old.subState === undefined ? {} : { subState: old.subState }),
    };
  }
  const target = retarget(old.target, old.source, segment.source);
  if (target === undefined) return segment;
  return {
    ...segment,
    state: old.state,
    target,
    ...(old.subState === undefined ? {} : { subState: old.subState }),
    ...(old.order === undefined ? {} : { order: old.order }),
  };
}

interface Reopened {
  readonly segment: Segment;
  readonly link: Link | undefined;
  readonly sources: readonly Old[];
  readonly lang: string;
}

/** Candidates for a segment that is open, and what changed in its source. */
function reopened(
  unit: Unit,
  id: string,
  at: Reopened,
): { readonly matches: readonly Match[]; readonly notes: readonly Note[] } {
  const whole = at.sources.length > 1 ? wholeOf(at.sources) : undefined;
  const matches = (whole === undefined ? at.sources : [whole]).flatMap((old) =>
    candidatesFrom(old, id, at.link),
  );
  // What is shown is the change since the text that the candidate translates, which may be older than the last revision.
  const base = matches.find(({ origin }) => origin === PREVIOUS)?.source.text;
  if (base === undefined || at.link?.fate === 'split') return { matches, notes: [] };
  const change = { before: base, after: at.segment.source.text, lang: at.lang };
  return { matches, notes: base === change.after ? [] : [changeNote(unit, id, change)] };
}

/** Its translation, and the candidates that it had itself when it was not translated yet. */
function candidatesFrom({ unit, segment, value }: Old, id: string, link: Link | undefined): readonly Match[] {
  const own = candidateOf(value, id, link?.near?.similarity ?? link?.similarity ?? 0);
  return [...(own === undefined ? [] : [own]), ...earlierOf({ unit, segment }, id)];
}

function earlierOf({ unit, segment }: Pick<Old, 'unit' | 'segment'>, id: string): readonly Match[] {
  const earlier = unit.matches?.filter((match) => match.segment === segment) ?? [];
  return earlier.map((match) => ({ ...match, segment: id }));
}

/** White space between segments keeps its translation when the whole unit is as it was. */
function withIgnorables(segments: readonly Segment[], { continued, links }: Context): readonly Segment[] {
  const isSame =
    continued !== undefined &&
    continued.segments.length === segments.length &&
    links.every(({ fate }) => fate === 'unchanged' || fate === 'moved');
  // The order of targets speaks of the whole unit, so it holds only there.
  if (!isSame) return segments.map(withoutOrder);
  return segments.map((segment, place) => {
    const old = continued.segments[place];
    const isKept = segment.isIgnorable === true && old?.isIgnorable === true;
    return isKept && old.target !== undefined ? { ...segment, target: old.target } : segment;
  });
}

function withoutOrder(segment: Segment): Segment {
  if (segment.order === undefined) return segment;
  const { id, isIgnorable, state, subState, canResegment, source, target } = segment;
  return {
    state,
    source,
    ...(id === undefined ? {} : { id }),
    ...(isIgnorable === undefined ? {} : { isIgnorable }),
    ...(subState === undefined ? {} : { subState }),
    ...(canResegment === undefined ? {} : { canResegment }),
    ...(target === undefined ? {} : { target }),
  };
}

/** Notes, metadata and unit-wide candidates that are not ours to make again (`extract` writes role and hints anew). */
function kept(unit: Unit, { continued }: Context, notes: readonly Note[]): Partial<Unit> {
  if (continued === undefined) return notes.length === 0 ? {} : { notes: addNotes(unit.notes, notes) };
  const known = new Set(unit.metadata?.map(({ category }) => category));
  const groups = continued.metadata?.filter(({ category }) => !known.has(category)) ?? [];
  const wide = continued.matches?.filter(({ segment }) => segment === undefined) ?? [];
  const foreign = foreignNotes(unit, continued);
  return {
    notes: addNotes(withoutIds(unit.notes, foreign), [...foreign, ...notes]),
    ...(groups.length === 0 ? {} : { metadata: [...withoutIds(unit.metadata ?? [], groups), ...groups] }),
    ...(wide.length === 0 ? {} : { matches: addMatches(unit.matches, wide) }),
  };
}

/** Ours give way when both have the same id: nothing refers to ours. */
function withoutIds<T extends { readonly id?: string }>(
  ours: readonly T[],
  foreign: readonly T[],
): readonly T[] {
  const taken = new Set(foreign.flatMap(({ id }) => id ?? []));
  return ours.map((one) => {
    if (one.id === undefined || !taken.has(one.id)) return one;
    const { id: _, ...rest } = one;
    return rest as T;
  });
}

function foreignNotes(unit: Unit, continued: Unit): readonly Note[] {
  const role = unit.type?.replace('dateline:', '') ?? '';
  const categories = new Set([CHANGE, 'hint', role, ...unit.notes.map(({ category }) => category ?? '')]);
  return continued.notes.filter(({ category }) => !categories.has(category ?? ''));
}
