import type { Match, MetaGroup, Note, Segment, State, Unit } from '../../model/bilingual.ts';
import { STATES } from '../../model/bilingual.ts';
import type { Content } from '../../model/inline.ts';
import type { Part } from './file-reader.ts';
import { codePoint, readContent, type OriginalData } from './inline-2.ts';
import { MDA, MTC, XML_URI } from './names.ts';
import { attr, attrNs, childOf, childrenOf, elementsOf, textOf, type Element } from './tree.ts';

const EMPTY: Content = { text: '', codes: [] };

/** Reads a `<unit>` of XLIFF 2.x (§3.2.2.5). */
export function readUnit({ element, position }: Part): Unit {
  const data = readData(element);
  const notes = childOf(element, 'notes');
  const metadata = childOf(element, 'metadata', MDA);
  const matches = childOf(element, 'matches', MTC);
  const segments: Segment[] = [];
  for (const child of elementsOf(element)) {
    if (child.uri !== element.uri) continue;
    if (child.local === 'segment' || child.local === 'ignorable') segments.push(readSegment(child, data));
  }
  return {
    id: attr(element, 'id') ?? '',
    ...textAttributes(element),
    ...flags(element),
    notes: notes === undefined ? [] : readNotes(notes),
    ...(metadata === undefined ? {} : { metadata: readMetadata(metadata) }),
    ...(matches === undefined ? {} : { matches: readMatches(matches) }),
    segments,
    position,
  };
}

type Flags = Pick<Unit, 'translate' | 'canResegment' | 'preserveSpace' | 'srcDir' | 'trgDir'>;

function textAttributes(element: Element): Pick<Unit, 'name' | 'type'> {
  const name = attr(element, 'name');
  const type = attr(element, 'type');
  return { ...(name === undefined ? {} : { name }), ...(type === undefined ? {} : { type }) };
}

function flags(element: Element): Flags {
  const translate = inherited(element, 'translate');
  const canResegment = inherited(element, 'canResegment');
  const space = inheritedXml(element, 'space');
  return {
    ...(translate === undefined ? {} : { translate: translate === 'yes' }),
    ...(canResegment === undefined ? {} : { canResegment: canResegment === 'yes' }),
    ...(space === 'preserve' ? { preserveSpace: true } : {}),
    ...directions(element),
  };
}

/** `srcDir` and `trgDir`, own or inherited (§3.3.1.30, §3.3.1.39). */
export function directions(element: Element): Pick<Unit, 'srcDir' | 'trgDir'> {
  const srcDir = direction(inherited(element, 'srcDir'));
  const trgDir = direction(inherited(element, 'trgDir'));
  return { ...(srcDir === undefined ? {} : { srcDir }), ...(trgDir === undefined ? {} : { trgDir }) };
}

function direction(value: string | undefined): 'ltr' | 'rtl' | 'auto' | undefined {
  return value === 'ltr' || value === 'rtl' || value === 'auto' ? value : undefined;
}

function inherited(element: Element, name: string): string | undefined {
  for (let at: Element | undefined = element; at !== undefined; at = at.parent) {
    const value = attr(at, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Value of `xml:space` or `xml:lang`, own or inherited. */
export function inheritedXml(element: Element, local: 'space' | 'lang'): string | undefined {
  for (let at: Element | undefined = element; at !== undefined; at = at.parent) {
    const value = attrNs(at, XML_URI, local);
    if (value !== undefined) return value;
  }
  return undefined;
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
      if (child.kind === 'element' && child.local === 'cp') text += codePoint(child);
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
  const id = attr(element, 'id');
  const subState = attr(element, 'subState');
  const own = attr(element, 'canResegment');
  const order = Number(target === undefined ? undefined : attr(target, 'order'));
  return {
    ...(id === undefined ? {} : { id }),
    ...(element.local === 'ignorable' ? { isIgnorable: true } : {}),
    state: stateOf(attr(element, 'state')),
    ...(subState === undefined ? {} : { subState }),
    ...(own === undefined ? {} : { canResegment: own === 'yes' }),
    source: source === undefined ? EMPTY : readContent(source, data),
    ...(target === undefined ? {} : { target: readContent(target, data) }),
    ...(Number.isInteger(order) ? { order } : {}),
  };
}

function stateOf(value: string | undefined): State {
  return STATES.find((state) => state === value) ?? 'initial';
}

/** Reads `<notes>` (§3.2.2.8). */
export function readNotes(element: Element): readonly Note[] {
  return childrenOf(element, 'note').map(readNote);
}

function readNote(element: Element): Note {
  const id = attr(element, 'id');
  const category = attr(element, 'category');
  const applies = attr(element, 'appliesTo');
  const priority = Number(attr(element, 'priority'));
  return {
    ...(id === undefined ? {} : { id }),
    ...(category === undefined ? {} : { category }),
    ...(applies === 'source' || applies === 'target' ? { appliesTo: applies } : {}),
    ...(Number.isInteger(priority) ? { priority } : {}),
    text: textOf(element),
  };
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
