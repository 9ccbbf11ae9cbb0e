import type { Bilingual, BilingualFile, PartOf, Segment, Unit } from '../../model/bilingual.ts';
import type { Code, Content } from '../../model/inline.ts';
import { joinUnit } from './operations.ts';

/** Forms for tools that know no segments: a sentence or a whole unit for each unit. */
export type Form = 'sentence' | 'paragraph';

/** Brings a document into a form that needs no segments. `sentence` comes back with `unfold`. */
export function fold(bilingual: Bilingual, form: Form): Bilingual {
  const change = form === 'sentence' ? sentences : (unit: Unit): readonly Unit[] => [paragraph(unit)];
  return mapUnits(bilingual, (units) => units.flatMap(change));
}

/** Puts sentences that `fold` took apart together again; other units stay as they are. */
export function unfold(bilingual: Bilingual): Bilingual {
  if (!bilingual.files.some(({ units }) => units.some(({ partOf }) => partOf !== undefined)))
    return bilingual;
  return mapUnits(bilingual, (units) => groupsOf(units).map(together));
}

function mapUnits(bilingual: Bilingual, map: (units: readonly Unit[]) => readonly Unit[]): Bilingual {
  const files = bilingual.files.map((file): BilingualFile => ({ ...file, units: map(file.units) }));
  return { ...bilingual, files };
}

function paragraph(unit: Unit): Unit {
  const { canResegment: _, ...rest } = unit;
  const segments = unit.segments.map(({ canResegment: _own, ...segment }): Segment => segment);
  const [only, ...others] = joinUnit({ ...rest, segments });
  return only === undefined || others.length > 0 ? unit : { ...unit, segments: [only] };
}

function sentences(unit: Unit): readonly Unit[] {
  const own = unit.segments.filter(({ isIgnorable }) => isIgnorable !== true);
  if (unit.segments.length === 1 || own.length === 0) return [unit];
  const parts: Unit[] = [];
  let before = '';
  for (const [index, segment] of unit.segments.entries()) {
    const isGap = segment.isIgnorable === true;
    if (isGap && segment.source.codes.length === 0) {
      before += segment.source.text;
      continue;
    }
    parts.push(part(unit, segment, { before, index }));
    before = '';
  }
  const last = parts.at(-1);
  if (before === '' || last?.partOf === undefined) return parts;
  return [...parts.slice(0, -1), { ...last, partOf: { ...last.partOf, after: before } }];
}

interface PartPlace {
  readonly before: string;
  readonly index: number;
}

function part(unit: Unit, segment: Segment, { before, index }: PartPlace): Unit {
  const { id, isIgnorable, ...rest } = segment;
  const { matches: _, ...common } = unit;
  const isFirst = index === unit.segments.findIndex((one) => one.isIgnorable !== true);
  const matches = unit.matches?.filter((match) => (match.segment ?? (isFirst ? id : undefined)) === id) ?? [];
  return {
    ...(isFirst ? common : withoutExtras(common)),
    id: `${unit.id}.${id ?? `i${index}`}`,
    ...(isIgnorable === true ? { translate: false } : {}),
    ...(matches.length === 0 ? {} : { matches }),
    segments: [alone(isIgnorable === true ? settled(rest) : rest)],
    partOf: partOf(unit, segment, before),
  };
}

/** Nobody translates what stands between segments: its codes go into the target as they are. */
function settled(segment: Segment): Segment {
  return { ...segment, state: 'final', target: segment.target ?? segment.source };
}

function partOf(unit: Unit, { id, isIgnorable }: Segment, before: string): PartOf {
  return {
    unit: unit.id,
    ...(id === undefined ? {} : { segment: id }),
    ...(before === '' ? {} : { before }),
    ...(isIgnorable === true ? { isGap: true } : {}),
  };
}

/** Notes and the like stay with the first part. */
function withoutExtras({ metadata: _metadata, kept: _kept, ...unit }: Unit): Unit {
  return { ...unit, notes: [] };
}

/** Codes whose other half is in another sentence are isolated now. */
function alone(segment: Segment): Segment {
  return mapSides(segment, (content) => {
    const open = new Set(content.codes.filter(({ kind }) => kind === 'sc').map(({ id }) => id));
    const closed = new Set(content.codes.filter(({ kind }) => kind === 'ec').map(({ id }) => id));
    return mapCodes(content, (code) => {
      const isWhole = open.has(code.id) && closed.has(code.id);
      const isHalf = (code.kind === 'sc' || code.kind === 'ec') && !isWhole;
      return isHalf && code.isolated !== true ? { ...code, isolated: true } : code;
    });
  });
}

function mapSides(segment: Segment, map: (content: Content) => Content): Segment {
  const { source, target } = segment;
  return { ...segment, source: map(source), ...(target === undefined ? {} : { target: map(target) }) };
}

function mapCodes(content: Content, map: (code: Code) => Code): Content {
  return content.codes.length === 0 ? content : { text: content.text, codes: content.codes.map(map) };
}

/** Runs of units that come from one unit; a unit by itself is a run of one. */
function groupsOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const groups: Unit[][] = [];
  for (const unit of units) {
    const last = groups.at(-1);
    const isNext = unit.partOf !== undefined && last?.[0]?.partOf?.unit === unit.partOf.unit;
    if (isNext && last !== undefined) last.push(unit);
    else groups.push([unit]);
  }
  return groups;
}

function together(parts: readonly Unit[]): Unit {
  const [first] = parts;
  if (first?.partOf === undefined) return first ?? { id: '', notes: [], segments: [] };
  const { partOf, translate: _, ...rest } = first;
  const segments = parts.flatMap(segmentsOf);
  const matches = parts.flatMap((unit) => unit.matches ?? []);
  const translate = parts.find((unit) => unit.partOf?.isGap !== true)?.translate;
  return {
    ...rest,
    ...(translate === undefined ? {} : { translate }),
    id: partOf.unit,
    notes: parts.flatMap(({ notes }) => notes),
    ...(matches.length === 0 ? {} : { matches }),
    segments: reunited(isBegun(segments) ? segments : segments.map(withoutGapTarget)),
  };
}

function isBegun(segments: readonly Segment[]): boolean {
  return segments.some(({ isIgnorable, target }) => isIgnorable !== true && target !== undefined);
}

function withoutGapTarget(segment: Segment): Segment {
  const { target: _, ...rest } = segment;
  return segment.isIgnorable === true ? rest : segment;
}

function segmentsOf({ partOf, segments }: Unit): readonly Segment[] {
  if (partOf === undefined) return segments;
  const gap = (text: string | undefined): readonly Segment[] =>
    text === undefined ? [] : [{ isIgnorable: true, state: 'initial', source: { text, codes: [] } }];
  const own = segments.map((segment): Segment => {
    const { id: _, isIgnorable: _gap, ...rest } = segment;
    return {
      ...(partOf.segment === undefined ? {} : { id: partOf.segment }),
      ...(partOf.isGap === true ? { isIgnorable: true } : {}),
      ...rest,
      ...(partOf.isGap === true ? { state: 'initial' } : {}),
    };
  });
  return [...gap(partOf.before), ...own, ...gap(partOf.after)];
}

/** Codes that have both halves in the unit again are no longer isolated. */
function reunited(segments: readonly Segment[]): readonly Segment[] {
  const wholes = { source: wholeIds(segments, 'source'), target: wholeIds(segments, 'target') };
  const join = (content: Content, ids: ReadonlySet<string>): Content =>
    mapCodes(content, (code) => {
      if (code.isolated !== true || !ids.has(code.id)) return code;
      const { isolated: _, ...rest } = code;
      return rest;
    });
  return segments.map((segment) => ({
    ...segment,
    source: join(segment.source, wholes.source),
    ...(segment.target === undefined ? {} : { target: join(segment.target, wholes.target) }),
  }));
}

function wholeIds(segments: readonly Segment[], side: 'source' | 'target'): ReadonlySet<string> {
  const codes = segments.flatMap((segment) => segment[side]?.codes ?? []);
  const starts = new Set(codes.filter(({ kind }) => kind === 'sc').map(({ id }) => id));
  return new Set(codes.filter(({ kind, id }) => kind === 'ec' && starts.has(id)).map(({ id }) => id));
}
