import type { Match, MetaGroup, Note, Segment, State, Unit } from '../../model/bilingual.ts';
import { STATES } from '../../model/bilingual.ts';
import type { Content } from '../../model/inline.ts';
import type { Part } from './file-reader.ts';
import { inheritedBy, isDirection } from './inherited.ts';
import { codePoint, readContent, type OriginalData } from './inline-2.ts';
import { readPartOf, selfContained } from './kept.ts';
import { MDA, MTC, XML_URI } from './names.ts';
import { attr, attrNs, childOf, childrenOf, textOf, type Element } from './tree.ts';

const EMPTY: Content = { text: '', codes: [] };

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Reads a `<unit>` of XLIFF 2.x (§3.2.2.5). */
export function readUnit({ element, position, raw }: Part): Unit {
  const data = readData(element);
  const segments: Segment[] = [];
  const unit: Mutable<Unit> = { id: attr(element, 'id') ?? '', notes: [], segments, position };
  setAttributes(unit, element);
  for (const child of element.children) {
    if (child.kind !== 'element') continue;
    if (child.uri !== element.uri)
      setModule(unit, child, raw.slice(child.start - element.start, child.end - element.start));
    else if (child.local === 'notes') unit.notes = readNotes(child);
    else if (child.local === 'segment' || child.local === 'ignorable')
      segments.push(readSegment(child, data));
  }
  return unit;
}

function setModule(unit: Mutable<Unit>, element: Element, raw: string): void {
  const { local, uri } = element;
  if (uri === MDA && local === 'metadata') unit.metadata = readMetadata(element);
  else if (uri === MTC && local === 'matches') unit.matches = readMatches(element);
  else unit.kept = [...(unit.kept ?? []), selfContained(element, raw)];
}

/** Attributes of the unit; some are inherited from groups and the file. */
function setAttributes(unit: Mutable<Unit>, element: Element): void {
  for (const { local, uri, value } of element.attributes) {
    if (uri !== '') continue;
    if (local === 'name') unit.name = value;
    if (local === 'type') unit.type = value;
  }
  const { translate, canResegment, space, srcDir, trgDir } = inheritedBy(element);
  if (translate !== undefined) unit.translate = translate === 'yes';
  if (canResegment !== undefined) unit.canResegment = canResegment === 'yes';
  if (space === 'preserve') unit.preserveSpace = true;
  const partOf = readPartOf(element);
  if (partOf !== undefined) unit.partOf = partOf;
  if (isDirection(srcDir)) unit.srcDir = srcDir;
  if (isDirection(trgDir)) unit.trgDir = trgDir;
}

/** Native data of a unit or match, by id; `<cp>` in it is decoded (§3.2.2.11). */
export function readData(element: Element): OriginalData {
  const data = new Map<string, string>();
  const holder = childOf(element, 'originalData', coreOf(element));
  if (holder === undefined) return data;
  for (const item of childrenOf(holder, 'data')) {
    let text = '';
    for (const child of item.children) {
      if (child.kind === 'text' || child.kind === 'cdata') text += child.text;
      if (child.kind === 'element' && child.local === 'cp') text += codePoint(child) ?? '';
    }
    data.set(attr(item, 'id') ?? '', text);
  }
  return data;
}

/** Core namespace around an element, which may itself be of a module. */
function coreOf(element: Element): string {
  let root = element;
  while (root.parent !== undefined) root = root.parent;
  return root.uri;
}

function readSegment(element: Element, data: OriginalData): Segment {
  const source = childOf(element, 'source');
  const target = childOf(element, 'target');
  const segment: Mutable<Segment> = {
    state: 'initial',
    source: source === undefined ? EMPTY : readContent(source, data),
  };
  if (element.local === 'ignorable') segment.isIgnorable = true;
  for (const { local, uri, value } of element.attributes) {
    if (uri !== '') continue;
    if (local === 'id') segment.id = value;
    if (local === 'state') segment.state = stateOf(value);
    if (local === 'subState') segment.subState = value;
    if (local === 'canResegment') segment.canResegment = value === 'yes';
  }
  const space = source === undefined ? undefined : attrNs(source, XML_URI, 'space');
  if (space !== undefined) segment.preserveSpace = space === 'preserve';
  if (target !== undefined) setTarget(segment, target, data);
  return segment;
}

function setTarget(segment: Mutable<Segment>, target: Element, data: OriginalData): void {
  segment.target = readContent(target, data);
  const order = attr(target, 'order');
  if (order !== undefined && Number.isInteger(Number(order))) segment.order = Number(order);
}

/** The state that an attribute names; `initial` for any other value. */
export function stateOf(value: string): State {
  return STATES.find((state) => state === value) ?? 'initial';
}

/** Reads `<notes>` (§3.2.2.8). */
export function readNotes(element: Element): readonly Note[] {
  return childrenOf(element, 'note').map(readNote);
}

function readNote(element: Element): Note {
  const note: Mutable<Note> = { text: textOf(element) };
  for (const { local, uri, value } of element.attributes) {
    if (uri !== '') continue;
    if (local === 'id') note.id = value;
    if (local === 'category') note.category = value;
    if (local === 'appliesTo' && (value === 'source' || value === 'target')) note.appliesTo = value;
    if (local === 'priority' && Number.isInteger(Number(value))) note.priority = Number(value);
  }
  return note;
}

/** Reads `<mda:metadata>` (§4.4); groups inside groups follow their parent. */
export function readMetadata(element: Element): readonly MetaGroup[] {
  return childrenOf(element, 'metaGroup').flatMap(readGroup);
}

function readGroup(element: Element): readonly MetaGroup[] {
  const id = attr(element, 'id');
  const category = attr(element, 'category');
  const meta: [string, string][] = childrenOf(element, 'meta').map((item) => [
    attr(item, 'type') ?? '',
    textOf(item),
  ]);
  const group: MetaGroup = {
    ...(id === undefined ? {} : { id }),
    ...(category === undefined ? {} : { category }),
    meta: Object.fromEntries(meta),
  };
  return [group, ...readMetadata(element)];
}

function readMatches(element: Element): readonly Match[] {
  return childrenOf(element, 'match').map(readMatch);
}

function readMatch(element: Element): Match {
  const core = coreOf(element);
  const data = readData(element);
  const source = childOf(element, 'source', core);
  const target = childOf(element, 'target', core);
  const id = attr(element, 'id');
  const similarity = Number(attr(element, 'similarity') ?? Number.NaN);
  const type = attr(element, 'type');
  const origin = attr(element, 'origin');
  return {
    ...(id === undefined ? {} : { id }),
    ...segmentOf(attr(element, 'ref')),
    source: source === undefined ? EMPTY : readContent(source, data),
    target: target === undefined ? EMPTY : readContent(target, data),
    ...(Number.isFinite(similarity) ? { similarity } : {}),
    ...(type === undefined ? {} : { type }),
    ...(origin === undefined ? {} : { origin }),
  };
}

/** `ref="#s1"`: the match is for that segment. */
function segmentOf(ref: string | undefined): { readonly segment?: string } {
  const id = /^#([^/=]+)$/.exec(ref ?? '')?.[1];
  return id === undefined ? {} : { segment: id };
}
