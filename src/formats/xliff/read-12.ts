import type { Match, MetaGroup, Note, Unit } from '../../model/bilingual.ts';
import type { FileHead } from './document.ts';
import type { Part } from './file-reader.ts';
import { directionsOf, inheritedBy, isDirection } from './inherited.ts';
import { readContent12 } from './inline-12.ts';
import { readPartOf, selfContained } from './kept.ts';
import { MDA, OWN } from './names.ts';
import { readMetadata } from './read-2.ts';
import { readSegments } from './segments-12.ts';
import { attr, attrNs, childOf, childrenOf, elementsOf, textOf, type Element, type Node } from './tree.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const NO_IDS: readonly string[] = [];

/** Reads the start tag of a `<file>` of XLIFF 1.2, which has no id of its own. */
export function readFile12(element: Element, nth: number): FileHead {
  const original = attr(element, 'original');
  return {
    id: attrNs(element, OWN, 'id') ?? `f${nth}`,
    ...(original === undefined ? {} : { original }),
    notes: [],
    ...directionsOf(inheritedBy(element)),
  };
}

/** Notes and metadata of a `<header>`. */
export function readHeader({ element, raw }: Part): Partial<FileHead> {
  const kept = foreignOf(element, raw);
  const metadata = childOf(element, 'metadata', MDA);
  return {
    notes: readNotes12(element),
    ...(metadata === undefined ? {} : { metadata: readMetadata(metadata) }),
    ...(kept.length === 0 ? {} : { kept }),
  };
}

/** Reads a `<trans-unit>` of XLIFF 1.2. */
export function readUnit12({ element, position, raw }: Part): Unit {
  const { translate, space, srcDir, trgDir } = inheritedBy(element);
  const unit: Mutable<Unit> = {
    id: '',
    notes: readNotes12(element),
    segments: readSegments(element),
    position,
  };
  for (const { local, uri, value } of element.attributes) {
    if (uri === '') setAttribute(unit, local, value);
    else if (uri === OWN && local === 'canResegment') unit.canResegment = value === 'yes';
  }
  if (translate !== undefined) unit.translate = translate === 'yes';
  if (space === 'preserve') unit.preserveSpace = true;
  if (isDirection(srcDir)) unit.srcDir = srcDir;
  if (isDirection(trgDir)) unit.trgDir = trgDir;
  const partOf = readPartOf(element);
  if (partOf !== undefined) unit.partOf = partOf;
  if (element.children.every(isContentOrNote)) return unit;
  setRest(unit, element, raw);
  return unit;
}

const CONTENT_OR_NOTE: ReadonlySet<string> = new Set(['source', 'seg-source', 'target', 'note']);

function isContentOrNote(node: Node): boolean {
  return node.kind !== 'element' || (CONTENT_OR_NOTE.has(node.local) && node.uri === node.parent?.uri);
}

function setAttribute(unit: Mutable<Unit>, local: string, value: string): void {
  if (local === 'id') unit.id = value;
  else if (local === 'resname') unit.name = value;
  else if (local === 'restype') unit.type = typeOf(value);
}

/** What most units do not have. */
function setRest(unit: Mutable<Unit>, element: Element, raw: string): void {
  const matches = childrenOf(element, 'alt-trans').map(readAlternative);
  const metadata = readContexts(element);
  const kept = foreignOf(element, raw);
  if (metadata.length > 0) unit.metadata = metadata;
  if (matches.length > 0) unit.matches = matches;
  if (kept.length > 0) unit.kept = kept;
}

/** Elements of other namespaces that the model only carries. */
function foreignOf(element: Element, raw: string): readonly string[] {
  return elementsOf(element)
    .filter(({ uri, local }) => uri !== element.uri && !(uri === MDA && local === 'metadata'))
    .map((child) => selfContained(child, raw.slice(child.start - element.start, child.end - element.start)));
}

/** `x-dateline:caption` is `dateline:caption`; a value of the standard is `restype:button`. */
function typeOf(restype: string): string {
  const own = /^x-([^\s:]+:[^\s:]+)$/.exec(restype)?.[1];
  return own ?? `restype:${restype}`;
}

/** Notes of a unit or header; `from` is the category. Their ids, when they are not `n1`, `n2` …, stand beside them. */
function readNotes12(element: Element): readonly Note[] {
  const ids = attrNs(element, OWN, 'noteIds')?.split(' ') ?? NO_IDS;
  const notes: Note[] = [];
  for (const child of element.children) {
    if (child.kind !== 'element' || child.local !== 'note' || child.uri !== element.uri) continue;
    notes.push(readNote(child, ids[notes.length]));
  }
  return notes;
}

function readNote(element: Element, id: string | undefined): Note {
  const note: Mutable<Note> = { text: textOf(element) };
  if (id !== undefined && id !== '-') note.id = id;
  for (const { local, uri, value } of element.attributes) {
    if (uri !== '') continue;
    if (local === `from`) note.category = value;
    if (local === 'annotates' && (value === 'source' || value === 'target')) note.appliesTo = value;
    if (local === 'priority' && Number.isInteger(Number(value))) note.priority = Number(value);
  }
  return note;
}

/** Contexts and properties are metadata, as is metadata of 2.x that we wrote. */
function readContexts(element: Element): readonly MetaGroup[] {
  const own = childOf(element, 'metadata', MDA);
  return [
    ...(own === undefined ? [] : readMetadata(own)),
    ...groups(element, 'context-group', 'context'),
    ...groups(element, 'prop-group', 'prop'),
  ];
}

function groups(element: Element, group: string, item: 'context' | 'prop'): readonly MetaGroup[] {
  return childrenOf(element, group).map((holder) => ({
    category: group,
    meta: Object.fromEntries(
      childrenOf(holder, item).map((one) => [attr(one, `${item}-type`) ?? '', textOf(one)]),
    ),
  }));
}

function readAlternative(element: Element): Match {
  const source = childOf(element, 'source');
  const target = childOf(element, 'target');
  const segment = attr(element, 'mid');
  const quality = Number.parseFloat(attr(element, 'match-quality') ?? '');
  const origin = attr(element, 'origin');
  const id = attrNs(element, OWN, 'id');
  const type = attrNs(element, OWN, 'type');
  return {
    ...(id === undefined ? {} : { id }),
    ...(segment === undefined ? {} : { segment }),
    source: source === undefined ? { text: '', codes: [] } : readContent12(source),
    target: target === undefined ? { text: '', codes: [] } : readContent12(target),
    ...(quality >= 0 && quality <= 100 ? { similarity: quality } : {}),
    ...(type === undefined ? {} : { type }),
    ...(origin === undefined ? {} : { origin }),
  };
}
