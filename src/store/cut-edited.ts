import type { BilingualFile, Segment, Unit } from '../model/bilingual.ts';
import type { Alignment, Link } from './align.ts';
import { cutByClauses } from './clauses.ts';
import type { Past } from './history.ts';
import { keyOf } from './key.ts';
import type { Ref } from './pairing.ts';
import { segmentsById } from './unit-ids.ts';

/** Two revisions in which edited segments are cut at the clauses that stayed. */
export interface CutRevisions {
  readonly before: BilingualFile;
  readonly after: BilingualFile;
  /** Pieces of an old segment to that segment, which is what the history keeps. */
  readonly whole: ReadonlyMap<Segment, Past>;
}

/** A segment to what stands in its place. */
type Cuts = ReadonlyMap<Segment, readonly Segment[]>;

/**
 * Cuts those edited segments of two aligned revisions in which a clause stayed as it was.
 *
 * @param past what the history brings back as a whole needs no cut
 * @returns undefined when there is none; else the revisions are to be aligned again
 */
export function cutEdited(
  { before, after }: { readonly before: BilingualFile; readonly after: BilingualFile },
  { links }: Alignment,
  { past, lang }: { readonly past: ReadonlyMap<string, Past>; readonly lang: string },
): CutRevisions | undefined {
  const old = byId(before);
  const next = byId(after);
  const cuts = {
    before: new Map<Segment, readonly Segment[]>(),
    after: new Map<Segment, readonly Segment[]>(),
  };
  const whole = new Map<Segment, Past>();
  for (const link of links) {
    const ref = onlyEdited(link);
    const was = find(old, ref);
    const now = find(next, link);
    if (ref === undefined || was === undefined || now === undefined || past.has(keyOf(now.source))) continue;
    const pair = cutByClauses(was, now, lang);
    if (pair === undefined) continue;
    cuts.before.set(was, pair.before);
    cuts.after.set(now, pair.after);
    for (const piece of pair.before) whole.set(piece, { ...ref, value: was });
  }
  if (whole.size === 0) return undefined;
  const cut = { before: cutFile(before, cuts.before, whole), after: cutFile(after, cuts.after) };
  return { ...cut, whole };
}

/** The one segment that another is an edit of. */
function onlyEdited({ fate, from }: Link): Ref | undefined {
  return fate === 'edited' && from.length === 1 ? from[0] : undefined;
}

type ById = ReadonlyMap<string, ReadonlyMap<string, Segment>>;

function find(all: ById, ref: Ref | undefined): Segment | undefined {
  return ref === undefined ? undefined : all.get(ref.unit)?.get(ref.segment);
}

/** Units that are translated and may be cut, with their segments. */
function byId({ units }: BilingualFile): ById {
  const open = units.filter(({ translate, canResegment }) => translate !== false && canResegment !== false);
  return new Map(open.map((unit) => [unit.id, segmentsById(unit)]));
}

function cutFile(file: BilingualFile, cuts: Cuts, whole?: Map<Segment, Past>): BilingualFile {
  return { ...file, units: file.units.map((unit) => cutUnit(unit, cuts, whole)) };
}

/** The first piece keeps the id of its segment, the others get numbers that are free. */
function cutUnit(unit: Unit, cuts: Cuts, whole: Map<Segment, Past> | undefined): Unit {
  if (!unit.segments.some((segment) => cuts.has(segment))) return unit;
  const used = new Set(segmentsById(unit).keys());
  let number = 0;
  const segments = unit.segments.flatMap((segment): readonly Segment[] =>
    (cuts.get(segment) ?? [segment]).map((piece): Segment => {
      if (piece.id !== undefined || piece.isIgnorable === true || piece === segment) return piece;
      while (used.has(`s${number}`) || number === 0) number++;
      const named = { ...piece, id: `s${number}` };
      used.add(named.id);
      const past = whole?.get(piece);
      if (past !== undefined) whole?.set(named, past);
      return named;
    }),
  );
  return { ...unit, segments };
}
