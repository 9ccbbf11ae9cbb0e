import type { BilingualFile, MetaGroup, Note, Segment, Unit } from '../../model/bilingual.ts';
import { Cursor, type StartTag } from './cursor.ts';
import type { OriginalData } from './inline-2.ts';
import { isDirection } from './inherited.ts';
import { stateOf } from './read-2.ts';
import { readUsualContent } from './usual-inline.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What holds for all units of a text. */
interface Scene {
  readonly core: string;
  readonly file: BilingualFile;
  /** The prefix `mda` stands for the metadata module. */
  readonly hasMetadata: boolean;
}

/** A unit while it is read. */
interface Draft {
  readonly unit: Mutable<Unit> & { readonly segments: Segment[] };
  readonly data: Map<string, string>;
  readonly scene: Scene;
}

/**
 * Reads the units of an XLIFF 2.x file in the form in which we and most tools write it, at many times the speed of the scanner:
 * no tree is built, and nothing is looked for that such a file does not hold.
 *
 * @param text a document without carriage returns and characters that XML does not allow
 * @param range from the first `<unit` to after the last `</unit>`, all of them in the file `file`
 * @param core namespace of XLIFF that holds where no prefix is
 * @returns the same as the scanner; undefined where something is written in another way, be it right or wrong
 */
export function readUsualUnits(
  text: string,
  range: { readonly start: number; readonly end: number },
  scene: Scene,
): readonly Unit[] | undefined {
  const units: Unit[] = [];
  const cursor = new Cursor(text);
  cursor.skipTo(range.start);
  while (cursor.at < range.end) {
    const unit = readUnit(cursor, scene);
    if (unit === undefined) return undefined;
    units.push(unit);
    cursor.skip();
  }
  return units;
}

function readUnit(cursor: Cursor, scene: Scene): Unit | undefined {
  const position = { line: cursor.line, column: cursor.at - cursor.lineStart + 1 };
  const tag = cursor.take('<unit') ? cursor.rest() : undefined;
  if (tag === undefined || tag.isEmpty) return undefined;
  const { srcDir, trgDir } = scene.file;
  const unit: Draft['unit'] = { id: '', notes: [], segments: [], position };
  if (srcDir !== undefined) unit.srcDir = srcDir;
  if (trgDir !== undefined) unit.trgDir = trgDir;
  if (!setAll(unit, tag, setAttribute)) return undefined;
  const draft: Draft = { unit, data: new Map(), scene };
  for (;;) {
    cursor.skip();
    if (cursor.take('</unit>')) return unit;
    if (!readPart(cursor, draft)) return undefined;
  }
}

/** Takes over the attributes of a start tag; false at one that is not known. */
function setAll<T>(
  one: T,
  { attributes }: StartTag,
  set: (one: T, name: string, value: string) => boolean,
): boolean {
  for (let at = 0; at < attributes.length; at += 2) {
    if (!set(one, attributes[at] ?? '', attributes[at + 1] ?? '')) return false;
  }
  return true;
}

function setAttribute(unit: Mutable<Unit>, name: string, value: string): boolean {
  switch (name) {
    case 'id':
    case 'name':
    case 'type':
      unit[name] = value;
      return true;
    case 'translate':
    case 'canResegment':
      unit[name] = value === 'yes';
      return true;
    case 'srcDir':
    case 'trgDir':
      if (isDirection(value)) unit[name] = value;
      return isDirection(value);
    case 'xml:space':
      if (value === 'preserve') unit.preserveSpace = true;
      return true;
    default:
      return false;
  }
}

/** In the order in which the standard has them (§3.2.2.5): native data before what refers to it. */
function readPart(cursor: Cursor, { unit, data, scene }: Draft): boolean {
  const isIgnorable = cursor.take('<ignorable');
  if (isIgnorable || cursor.take('<segment')) {
    const segment = readSegment(cursor, isIgnorable, { core: scene.core, data });
    if (segment === undefined) return false;
    unit.segments.push(segment);
    return true;
  }
  if (cursor.take('<notes>')) {
    const notes = unit.notes.length > 0 ? undefined : readNotes(cursor);
    if (notes !== undefined) unit.notes = notes;
    return notes !== undefined;
  }
  if (cursor.take('<originalData>')) {
    return data.size === 0 && unit.segments.length === 0 && readData(cursor, data);
  }
  return scene.hasMetadata && readMetadata(cursor, unit);
}

function readData(cursor: Cursor, data: Map<string, string>): boolean {
  for (;;) {
    cursor.skip();
    if (cursor.take('</originalData>')) return true;
    const id = cursor.take('<data') ? onlyAttribute(cursor, 'id') : undefined;
    const text = id === undefined ? undefined : cursor.characters();
    if (id === undefined || text === undefined || !cursor.take('</data>')) return false;
    data.set(id, text);
  }
}

/** Groups without groups inside them. */
function readMetadata(cursor: Cursor, unit: Mutable<Unit>): boolean {
  if (unit.metadata !== undefined || !cursor.take('<mda:metadata>')) return false;
  const groups: MetaGroup[] = [];
  for (;;) {
    cursor.skip();
    if (cursor.take('</mda:metadata>')) {
      unit.metadata = groups;
      return true;
    }
    const tag = cursor.take('<mda:metaGroup') ? cursor.rest() : undefined;
    if (tag === undefined || tag.isEmpty) return false;
    const names: { id?: string; category?: string } = {};
    const meta: [string, string][] = [];
    if (!setAll(names, tag, setGroupAttribute) || !readMeta(cursor, meta)) return false;
    groups.push({ ...names, meta: Object.fromEntries(meta) });
  }
}

function setGroupAttribute(group: { id?: string; category?: string }, name: string, value: string): boolean {
  if (name !== 'id' && name !== 'category') return false;
  group[name] = value;
  return true;
}

function readMeta(cursor: Cursor, meta: [string, string][]): boolean {
  for (;;) {
    cursor.skip();
    if (cursor.take('</mda:metaGroup>')) return true;
    const type = cursor.take('<mda:meta') ? onlyAttribute(cursor, 'type') : undefined;
    const text = type === undefined ? undefined : cursor.characters();
    if (type === undefined || text === undefined || !cursor.take('</mda:meta>')) return false;
    meta.push([type, text]);
  }
}

/** Value of the only attribute of the start tag that is read on here; undefined where it has others. */
function onlyAttribute(cursor: Cursor, wanted: string): string | undefined {
  const tag = cursor.rest();
  if (tag === undefined || tag.isEmpty || tag.attributes.length > 2) return undefined;
  const [name, value] = tag.attributes;
  return name === wanted ? value : undefined;
}

function readNotes(cursor: Cursor): readonly Note[] | undefined {
  const notes: Note[] = [];
  for (;;) {
    cursor.skip();
    if (cursor.take('</notes>')) return notes;
    const tag = cursor.take('<note') ? cursor.rest() : undefined;
    if (tag === undefined || tag.isEmpty) return undefined;
    const note: Mutable<Note> = { text: '' };
    if (!setAll(note, tag, setNoteAttribute)) return undefined;
    const text = cursor.characters();
    if (text === undefined || !cursor.take('</note>')) return undefined;
    note.text = text;
    notes.push(note);
  }
}

function setNoteAttribute(note: Mutable<Note>, name: string, value: string): boolean {
  if (name === 'id' || name === 'category') {
    note[name] = value;
    return true;
  }
  if (name === 'appliesTo' && (value === 'source' || value === 'target')) {
    note.appliesTo = value;
    return true;
  }
  if (name !== 'priority' || !/^\d+$/.test(value)) return false;
  note.priority = Number(value);
  return true;
}

interface Place {
  readonly core: string;
  readonly data: OriginalData;
}

function readSegment(cursor: Cursor, isIgnorable: boolean, place: Place): Segment | undefined {
  const tag = cursor.rest();
  if (tag === undefined || tag.isEmpty) return undefined;
  const segment: Mutable<Segment> = { state: 'initial', source: NOTHING };
  if (isIgnorable) segment.isIgnorable = true;
  if (!setAll(segment, tag, setSegmentAttribute)) return undefined;
  cursor.skip();
  const source = cursor.take('<source>') ? readUsualContent(cursor, 'source', place) : undefined;
  if (source === undefined) return undefined;
  segment.source = source;
  cursor.skip();
  if (cursor.take('<target>')) {
    const target = readUsualContent(cursor, 'target', place);
    if (target === undefined) return undefined;
    segment.target = target;
    cursor.skip();
  }
  return cursor.take(isIgnorable ? '</ignorable>' : '</segment>') ? segment : undefined;
}

const NOTHING: Segment['source'] = { text: '', codes: [] };

function setSegmentAttribute(segment: Mutable<Segment>, name: string, value: string): boolean {
  switch (name) {
    case 'id':
    case 'subState':
      segment[name] = value;
      return true;
    case 'state':
      segment.state = stateOf(value);
      return true;
    case 'canResegment':
      segment.canResegment = value === 'yes';
      return true;
    default:
      return false;
  }
}
