import type { BilingualFile, Segment, Unit } from '../model/bilingual.ts';
import type { Content } from '../model/inline.ts';

/**
 * An id for a new unit: the one its reader proposes when nothing else ever had it, else the next number of its kind.
 *
 * @param proposed `p07`, `headline`
 * @param used ids of all units there are and were; the new id is added
 */
export function freshId(proposed: string, used: Set<string>): string {
  let id = proposed;
  const [, base = proposed, digits = ''] = /^(.*?)(\d*)$/.exec(proposed) ?? [];
  for (let number = used.has(id) ? nextNumber(base, used) : 0; used.has(id); number++) {
    id = base + String(number).padStart(digits.length, '0');
  }
  used.add(id);
  return id;
}

function nextNumber(base: string, used: ReadonlySet<string>): number {
  let most = 1;
  for (const id of used) {
    const rest = id.startsWith(base) ? id.slice(base.length) : '';
    if (/^\d{1,9}$/.test(rest)) most = Math.max(most, Number(rest));
  }
  return most + 1;
}

/**
 * A file with other unit ids; references of codes to units (`subFlows`) follow.
 *
 * @param ids old id to new id; units that are not in it keep theirs
 */
export function renameInFile(file: BilingualFile, ids: ReadonlyMap<string, string>): BilingualFile {
  return {
    ...file,
    units: file.units.map((unit) => ({
      ...unit,
      id: ids.get(unit.id) ?? unit.id,
      segments: renameFlows(unit.segments, ids),
    })),
  };
}

function renameFlows(segments: readonly Segment[], ids: ReadonlyMap<string, string>): readonly Segment[] {
  if (
    !segments.some(({ source, target }) => hasFlows(source) || (target !== undefined && hasFlows(target)))
  ) {
    return segments;
  }
  return segments.map((segment) => ({
    ...segment,
    source: renameFlowsIn(segment.source, ids),
    ...(segment.target === undefined ? {} : { target: renameFlowsIn(segment.target, ids) }),
  }));
}

function hasFlows({ codes }: Content): boolean {
  return codes.some(({ subFlows }) => subFlows !== undefined);
}

/** A content whose codes refer to other unit ids. */
export function renameFlowsIn(content: Content, ids: ReadonlyMap<string, string>): Content {
  if (!hasFlows(content)) return content;
  const { text, codes } = content;
  return {
    text,
    codes: codes.map((code) =>
      code.subFlows === undefined
        ? code
        : { ...code, subFlows: code.subFlows.map((id) => ids.get(id) ?? id) },
    ),
  };
}

/** Ids of the segments of a unit, ours when one has none: `s1`, `s2` … */
export function segmentId(segment: Segment, place: number): string {
  return segment.id ?? `s${place + 1}`;
}

/** Segments that are translated, by id. */
export function segmentsById(unit: Unit): ReadonlyMap<string, Segment> {
  const found = new Map<string, Segment>();
  let place = 0;
  for (const segment of unit.segments) {
    if (segment.isIgnorable !== true) found.set(segmentId(segment, place++), segment);
  }
  return found;
}
