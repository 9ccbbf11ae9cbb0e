import {
  STATES,
  type Bilingual,
  type BilingualFile,
  type Match,
  type Note,
  type Segment,
  type State,
  type Unit,
} from '../../model/bilingual.ts';
import { joinContents } from '../../model/inline.ts';
import { attributesOf, escapeText } from './escape.ts';
import { partOfAttributes, writeKept } from './kept.ts';
import { CORE_12, MDA, OWN } from './names.ts';
import { writeMetadata } from './serialize-2.ts';
import { stateTo12 } from './states-12.ts';
import { writeContent12, type Inline12Options } from './write-inline-12.ts';

/** How a document of XLIFF 1.2 is written. */
export interface Options12 {
  /** Fills targets that are missing with the source and marks them `needs-translation`. */
  readonly prefill?: boolean;
  /** Leaves out what only dateline understands; it cannot come back then. */
  readonly plain?: boolean;
}

const INLINE: Inline12Options = { own: 'dl' };

/** Writes a bilingual document as XLIFF 1.2 (transitional); ends with a line feed. */
export function serialize12(bilingual: Bilingual, options: Options12 = {}): string {
  const hasMetadata = bilingual.files.some(
    (file) => file.metadata !== undefined || file.units.some(({ metadata }) => metadata !== undefined),
  );
  const root = attributesOf({
    xmlns: CORE_12,
    ...(options.plain === true ? {} : { 'xmlns:dl': OWN }),
    ...(hasMetadata ? { 'xmlns:mda': MDA } : {}),
    ...namespaces(bilingual),
    version: '1.2',
  });
  const files = bilingual.files.map((file) => writeFile(file, bilingual, options)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xliff${root}>\n${files}</xliff>\n`;
}

function namespaces(bilingual: Bilingual): Record<string, string> {
  const own = Object.entries(bilingual.namespaces ?? {}).filter(
    ([prefix, uri]) => prefix !== 'mda' && prefix !== 'dl' && uri !== CORE_12,
  );
  return Object.fromEntries(own.map(([prefix, uri]) => [`xmlns:${prefix}`, uri]));
}

function writeFile(file: BilingualFile, bilingual: Bilingual, options: Options12): string {
  const isPlain = options.plain === true;
  const attributes = attributesOf({
    original: file.original ?? file.id,
    'source-language': bilingual.srcLang,
    'target-language': bilingual.trgLang,
    datatype: 'plaintext',
    ...(isPlain ? {} : { 'dl:id': file.id, 'dl:srcDir': file.srcDir, 'dl:trgDir': file.trgDir }),
  });
  const header = writeHeader(file);
  const units = file.units.map((unit) => writeUnit(unit, file, options)).join('');
  return `  <file${attributes}>\n${header}    <body>\n${units}    </body>\n  </file>\n`;
}

function writeHeader({ notes, metadata, kept }: BilingualFile): string {
  const inner =
    writeNotes12(notes, '      ') + writeMetadata(metadata, '      ') + writeKept(kept, '1.2', '      ');
  return inner === '' ? '' : `    <header>\n${inner}    </header>\n`;
}

/** Notes of a unit or header, one a line. */
export function writeNotes12(notes: readonly Note[], indent: string): string {
  return notes
    .map(({ category, appliesTo, priority, text }) => {
      const attributes = attributesOf({ from: category, annotates: appliesTo, priority });
      return `${indent}<note${attributes}>${escapeText(text)}</note>\n`;
    })
    .join('');
}

/** Ids of notes, which 1.2 has no place for. */
export function noteIds(notes: readonly Note[]): string | undefined {
  return notes.some(({ id }) => id !== undefined) ? notes.map(({ id }) => id ?? '-').join(' ') : undefined;
}

function writeUnit(unit: Unit, file: BilingualFile, options: Options12): string {
  const { segments } = unit;
  const [only] = segments;
  const isWhole = segments.length === 1 && only !== undefined && only.isIgnorable !== true;
  const inline = options.plain === true ? {} : INLINE;
  const filled = options.prefill === true ? segments.map(prefilled) : segments;
  const attributes = unitAttributes(unit, { file, options, segmentId: isWhole ? only.id : undefined });
  const source = writeContent12(joinContents(segments.map((segment) => segment.source)), inline);
  const lines = [`<source>${source}</source>`];
  if (!isWhole && segments.length > 0)
    lines.push(`<seg-source>${writeMarks(segments, 'source', inline)}</seg-source>`);
  const target = writeTarget(filled, { isWhole, inline });
  if (target !== '') lines.push(target);
  const body = lines.map((line) => `        ${line}\n`).join('');
  const matches = (unit.matches ?? []).map((match) => writeAlternative(match, inline)).join('');
  const more =
    writeNotes12(unit.notes, '        ') +
    matches +
    writeMetadata(unit.metadata, '        ') +
    writeKept(unit.kept, '1.2', '        ');
  return `      <trans-unit${attributes}>\n${body}${more}      </trans-unit>\n`;
}

function prefilled(segment: Segment): Segment {
  return segment.target === undefined ? { ...segment, state: 'initial', target: segment.source } : segment;
}

interface UnitContext {
  readonly file: BilingualFile;
  readonly options: Options12;
  readonly segmentId: string | undefined;
}

function unitAttributes(unit: Unit, { file, options, segmentId }: UnitContext): string {
  const isApproved =
    unit.segments.some(({ isIgnorable }) => isIgnorable !== true) && unit.segments.every(isDone);
  const own = {
    'dl:canResegment': unit.canResegment,
    'dl:srcDir': unit.srcDir === file.srcDir ? undefined : unit.srcDir,
    'dl:trgDir': unit.trgDir === file.trgDir ? undefined : unit.trgDir,
    'dl:segment': segmentId,
    ...partOfAttributes(unit.partOf),
    'dl:noteIds': noteIds(unit.notes),
  };
  return attributesOf({
    id: unit.id,
    resname: unit.name,
    restype: restypeOf(unit.type),
    translate: unit.translate,
    approved: isApproved ? true : undefined,
    'xml:space': unit.preserveSpace === true ? 'preserve' : undefined,
    ...(options.plain === true ? {} : own),
  });
}

function isDone({ isIgnorable, state }: Segment): boolean {
  return isIgnorable === true || state === 'reviewed' || state === 'final';
}

function restypeOf(type: string | undefined): string | undefined {
  if (type === undefined) return undefined;
  return type.startsWith('restype:') ? type.slice('restype:'.length) : `x-${type}`;
}

/** Segments as marks (`mrk mtype="seg"`), what is between them as it is. */
function writeMarks(
  segments: readonly Segment[],
  side: 'source' | 'target',
  inline: Inline12Options,
): string {
  const inOrder =
    side === 'source' ? segments : segments.toSorted((a, b) => place(a, segments) - place(b, segments));
  const isMixed =
    side === 'target' && new Set(segments.filter((one) => one.isIgnorable !== true).map(stateKey)).size > 1;
  return inOrder
    .map((segment) => {
      const content = segment[side];
      if (content === undefined) return '';
      const inner = writeContent12(content, inline);
      if (segment.isIgnorable === true) return inner;
      return `<mrk${markAttributes(segment, { side, isMixed, own: inline.own, mid: midOf(segment, segments) })}>${inner}</mrk>`;
    })
    .join('');
}

function place(segment: Segment, segments: readonly Segment[]): number {
  return segment.order ?? segments.indexOf(segment) + 1;
}

/** `mid` of a segment: its id, or its place. */
export function midOf(segment: Segment, segments: readonly Segment[]): string {
  return segment.id ?? String(segments.indexOf(segment));
}

/** Tells whether one state cannot stand for all segments. */
export function hasMixedStates(segments: readonly Segment[]): boolean {
  return new Set(segments.filter(({ isIgnorable }) => isIgnorable !== true).map(stateKey)).size > 1;
}

function stateKey({ state, subState }: Segment): string {
  return `${state} ${subState ?? ''}`;
}

/** How the mark of a segment is written. */
export interface Mark {
  readonly side: 'source' | 'target';
  /** The segments of the unit are not all in one state. */
  readonly isMixed: boolean;
  /** Prefix of our own namespace. */
  readonly own: string | undefined;
  readonly mid: string;
}

/** Attributes of the `mrk` around a segment. */
export function markAttributes(segment: Segment, { side, isMixed, own, mid }: Mark): string {
  const isSource = side === 'source';
  return attributesOf({
    mtype: 'seg',
    mid,
    ...(own !== undefined && isSource ? { [`${own}:canResegment`]: segment.canResegment } : {}),
    ...(own !== undefined && isMixed
      ? { [`${own}:state`]: segment.state, [`${own}:subState`]: segment.subState }
      : {}),
  });
}

interface Target {
  readonly isWhole: boolean;
  readonly inline: Inline12Options;
}

function writeTarget(segments: readonly Segment[], { isWhole, inline }: Target): string {
  const [first] = segments;
  const own = segments.filter(({ isIgnorable, target }) => isIgnorable !== true && target !== undefined);
  const hasTarget = segments.some(({ target }) => target !== undefined);
  if (!hasTarget || first === undefined) return '';
  const earliest = earliestOf(own);
  const { state, subState } = stateTo12(earliest.state, earliest.subState);
  const attributes = attributesOf({
    state,
    ...(inline.own === undefined ? {} : { 'dl:subState': subState }),
  });
  const inner =
    isWhole && first.target !== undefined
      ? writeContent12(first.target, inline)
      : writeMarks(segments, 'target', inline);
  return `<target${attributes}>${inner}</target>`;
}

/** The earliest state among segments stands for all of them (§3.8.3). */
export function earliestOf(segments: readonly Segment[]): {
  readonly state: State;
  readonly subState?: string;
} {
  const ranks = segments.map(({ state }) => STATES.indexOf(state));
  const state = STATES[Math.min(...ranks)] ?? 'initial';
  const subState = segments.find((segment) => segment.state === state)?.subState;
  return { state, ...(subState === undefined ? {} : { subState }) };
}

function writeAlternative(
  { id, segment, source, target, similarity, type, origin }: Match,
  inline: Inline12Options,
): string {
  const attributes = attributesOf({
    'match-quality': similarity === undefined ? undefined : `${similarity}%`,
    origin,
    mid: segment,
    ...(inline.own === undefined ? {} : { 'dl:id': id, 'dl:type': type }),
  });
  const sides = `<source>${writeContent12(source, inline)}</source><target>${writeContent12(target, inline)}</target>`;
  return `        <alt-trans${attributes}>${sides}</alt-trans>\n`;
}
