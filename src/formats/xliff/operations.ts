import type { Segment, Unit } from '../../model/bilingual.ts';
import { cutContent, joinContents, type Code, type Content } from '../../model/inline.ts';
import type { XliffDocument, XliffReading } from './document.ts';
import { reshape, type ReshapeOptions } from './reshape.ts';
import { earliestOf } from './serialize-12.ts';

/** Which annotations to remove: all, or those with a type of someone's own (`my:info`). */
export type Annotations = 'all' | 'own';

/** Cuts content into sentences: ascending ends of the parts, the last one may be left out. */
export type Cut = (content: Content, lang: string) => readonly number[];

/** Writes every unit anew in one way: pairs that nest as `pc` and `mrk`, `xml:space` where it holds. */
export function rewriteXliff(document: XliffDocument, options: ReshapeOptions = {}): XliffReading {
  return reshape(
    document,
    ({ segments, preserveSpace }) => segments.map((one) => spaced(one, preserveSpace)),
    {
      pairs: 'span',
      ...options,
    },
  );
}

function spaced(segment: Segment, preserveSpace: boolean | undefined): Segment {
  if (segment.preserveSpace !== undefined || preserveSpace !== true) return { ...segment };
  return { ...segment, preserveSpace };
}

/** Takes annotations (`mrk`, `sm`, `em`) out of all texts; the words they mark stay. */
export function removeAnnotations(document: XliffDocument, which: Annotations = 'all'): XliffReading {
  return reshape(
    document,
    ({ segments }) => {
      const ids = annotationIds(segments, which);
      return segments.map((segment) => mapContents(segment, (content) => withoutMarkers(content, ids)));
    },
    { pairs: 'span' },
  );
}

/** Ids of the annotations to remove; an `em` says only the id of its start, which may be in another segment. */
function annotationIds(segments: readonly Segment[], which: Annotations): ReadonlySet<string> {
  const codes = segments.flatMap(({ source, target }) => [...source.codes, ...(target?.codes ?? [])]);
  const starts = codes.filter(({ kind }) => kind === 'sm');
  return new Set(starts.filter((code) => which === 'all' || isOwnType(code)).map(({ id }) => id));
}

function isOwnType({ annotation }: Code): boolean {
  return annotation?.type?.includes(':') === true;
}

function withoutMarkers(content: Content, ids: ReadonlySet<string>): Content {
  const codes = content.codes.filter(({ kind, id }) => (kind !== 'sm' && kind !== 'em') || !ids.has(id));
  return { text: content.text, codes };
}

function mapContents(segment: Segment, map: (content: Content) => Content): Segment {
  const { source, target } = segment;
  return { ...segment, source: map(source), ...(target === undefined ? {} : { target: map(target) }) };
}

/**
 * Cuts segments into sentences where they may be cut (§3.8.3, split).
 *
 * A target is cut when it has as many sentences as its source; if not, that segment stays whole. What was reviewed
 * is only translated afterwards, because sentences may no longer stand opposite each other.
 */
export function splitSegments(document: XliffDocument, cut: Cut): XliffReading {
  const { srcLang, trgLang } = document.bilingual;
  return reshape(
    document,
    (unit) => {
      const nextId = idMaker(unit);
      return unit.segments.flatMap((segment) => {
        if (segment.isIgnorable === true || !mayResegment(segment, unit)) return [segment];
        return split(segment, {
          nextId,
          cut: (content, side) => cut(content, side === 'source' ? srcLang : (trgLang ?? srcLang)),
        });
      });
    },
    { pairs: 'span' },
  );
}

function mayResegment(segment: Segment, unit: Unit): boolean {
  return segment.canResegment ?? unit.canResegment ?? true;
}

function idMaker({ segments }: Unit): () => string {
  let last = 0;
  for (const { id } of segments) last = Math.max(last, Number(/^s(\d+)$/.exec(id ?? '')?.[1] ?? 0));
  return () => {
    last++;
    return `s${last}`;
  };
}

interface Splitting {
  readonly nextId: () => string;
  readonly cut: (content: Content, side: 'source' | 'target') => readonly number[];
}

function split(segment: Segment, { nextId, cut }: Splitting): readonly Segment[] {
  const sources = cutContent(segment.source, cut(segment.source, 'source'));
  const { target } = segment;
  const targets = target === undefined ? [] : cutContent(target, cut(target, 'target'));
  const isParallel = target === undefined || targets.length === sources.length;
  if (sources.length < 2 || !isParallel || segment.order !== undefined) return [segment];
  const { state, subState, target: _, ...rest } = segment;
  const isChanged = target !== undefined && (state === 'reviewed' || state === 'final');
  return sources.map((source, index) => {
    const part = targets[index];
    return {
      ...rest,
      ...(segment.id === undefined ? {} : { id: index === 0 ? segment.id : nextId() }),
      state: isChanged ? 'translated' : state,
      ...(isChanged || subState === undefined ? {} : { subState }),
      source,
      ...(part === undefined ? {} : { target: part }),
    };
  });
}

/**
 * Joins the segments of every unit where they may be joined (§3.8.3, join), in the order of their targets.
 *
 * A run starts and ends with a segment; what stands between goes into it. The earliest state holds.
 */
export function joinSegments(document: XliffDocument): XliffReading {
  return reshape(document, joinUnit, { pairs: 'span' });
}

/** The segments of a unit, joined as far as they may be. */
export function joinUnit(unit: Unit): readonly Segment[] {
  const ordered = unit.segments
    .map((segment, index) => ({ segment, order: segment.order ?? index + 1 }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ segment }) => segment);
  const runs = runsOf(ordered, unit);
  if (runs.every(({ length }) => length === 1)) return unit.segments;
  return runs.map((run, index) => renumbered(joinRun(run, unit), index + 1));
}

/** An explicit order stays explicit, with the new number. */
function renumbered(segment: Segment, order: number): Segment {
  return segment.order === undefined ? segment : { ...segment, order };
}

function runsOf(segments: readonly Segment[], unit: Unit): readonly (readonly Segment[])[] {
  const runs: Segment[][] = [];
  let open = false;
  let waiting: Segment[] = [];
  for (const segment of segments) {
    const isGap = segment.isIgnorable === true;
    const last = runs.at(-1);
    if (isGap && open) {
      waiting.push(segment);
      continue;
    }
    if (!isGap && open && last !== undefined && mayResegment(segment, unit)) {
      last.push(...waiting, segment);
      waiting = [];
      continue;
    }
    for (const gap of waiting) runs.push([gap]);
    waiting = [];
    runs.push([segment]);
    open = !isGap && mayResegment(segment, unit);
  }
  for (const gap of waiting) runs.push([gap]);
  return runs;
}

/** One segment of several; `xml:space` is `preserve` when they differ. */
function joinRun(run: readonly Segment[], unit: Unit): Segment {
  const [first] = run;
  if (first === undefined || run.length === 1)
    return first ?? { state: 'initial', source: { text: '', codes: [] } };
  const own = run.filter(({ isIgnorable }) => isIgnorable !== true);
  const { state, subState } = earliestOf(own);
  const { subState: _sub, target: _target, preserveSpace: _space, ...rest } = first;
  const targets = run.map(({ target }) => target).filter((target) => target !== undefined);
  const spaces = new Set(run.map(({ preserveSpace }) => preserveSpace ?? unit.preserveSpace === true));
  const isPreserved = spaces.has(true) && unit.preserveSpace !== true;
  return {
    ...rest,
    state,
    ...(subState === undefined ? {} : { subState }),
    ...(isPreserved ? { preserveSpace: true } : {}),
    source: joinContents(run.map(({ source }) => source)),
    ...(targets.length === 0 ? {} : { target: joinContents(targets) }),
  };
}
