import type { Content } from '../../model/inline.ts';
import type { Edit } from './document.ts';
import { codePointElement, escapeAttribute, escapeText } from './escape.ts';
import { MDA } from './names.ts';
import { prefixOf, type Patch } from './replacement.ts';
import { bound, indentOf, insertAfter, removeElement, setAttribute, setInner } from './patch-tags.ts';
import { readData } from './read-2.ts';
import { writeMetadata, writeNotes } from './serialize-2.ts';
import { attr, childOf, elementsOf, namespaceOf, type Element } from './tree.ts';
import { writeContent } from './write-inline-2.ts';

/** Applies edits to a unit of XLIFF 2.x. */
export function patchUnit2(patch: Patch, edits: readonly Edit[]): void {
  const data = createDataPatch(patch.unit);
  const segments = segmentsOf(patch.unit);
  for (const edit of edits) {
    const segment = findSegment(segments, edit.segment);
    if (segment !== undefined) patchSegment(patch, segment, { edit, dataRef: data.dataRef });
    // In this order, which is that of the schema when both are new.
    if (edit.metadata !== undefined) patchMetadata(patch, edit.metadata);
    if (edit.notes !== undefined) patchNotes(patch, edit.notes);
  }
  data.write(patch);
}

/** Segments and ignorables of a unit. */
export function segmentsOf(unit: Element): readonly Element[] {
  return elementsOf(unit).filter(
    ({ local, uri }) => uri === unit.uri && (local === 'segment' || local === 'ignorable'),
  );
}

/** The segment that an edit names; the only one when it names none. */
export function findSegment(
  segments: readonly Element[],
  name: string | number | undefined,
): Element | undefined {
  if (typeof name === 'number') return segments[name];
  if (name !== undefined) return segments.find((segment) => attr(segment, 'id') === name);
  const own = segments.filter(({ local }) => local === 'segment');
  return own.length === 1 ? own[0] : undefined;
}

interface SegmentEdit {
  readonly edit: Edit;
  readonly dataRef: (data: string) => string;
}

function patchSegment(patch: Patch, segment: Element, { edit, dataRef }: SegmentEdit): void {
  const { target, subState } = edit;
  // A segment without target is in its first state (§3.3.1.31).
  const isReset = target === null && edit.state === undefined && attr(segment, 'state') !== undefined;
  const state = isReset ? 'initial' : edit.state;
  if (target !== undefined) patchTarget(patch, segment, { target, dataRef });
  if (segment.local === 'ignorable') return;
  if (state !== undefined) {
    const isDefault = state === 'initial' && subState === undefined && attr(segment, 'state') === undefined;
    if (!isDefault) setAttribute(patch, segment, 'state', state);
    setAttribute(patch, segment, 'subState', subState);
  } else if (subState !== undefined) {
    if (attr(segment, 'state') === undefined) setAttribute(patch, segment, 'state', 'initial');
    setAttribute(patch, segment, 'subState', subState);
  }
}

function patchTarget(
  patch: Patch,
  segment: Element,
  { target, dataRef }: { readonly target: Content | null; readonly dataRef: (data: string) => string },
): void {
  const source = childOf(segment, 'source');
  const old = childOf(segment, 'target');
  if (target === null) {
    if (old !== undefined) removeElement(patch, old);
    return;
  }
  const at = old ?? segment;
  const inner = writeContent(bound(target, at), { dataRef, prefix: prefixOf(segment) });
  if (old !== undefined) setInner(patch, old, inner);
  else if (source !== undefined) insertAfter(patch, source, 'target', { inner });
}

/** Finds native code in `originalData`, and adds what is not there yet. */
export function createDataPatch(unit: Element): {
  readonly dataRef: (data: string) => string;
  readonly write: (patch: Patch) => void;
} {
  const known = new Map<string, string>();
  const ids = new Set<string>();
  for (const [id, data] of readData(unit)) {
    ids.add(id);
    if (!known.has(data)) known.set(data, id);
  }
  const added: string[] = [];
  return {
    dataRef(data) {
      const found = known.get(data);
      if (found !== undefined) return found;
      let nth = ids.size + 1;
      while (ids.has(`d${nth}`)) nth++;
      const id = `d${nth}`;
      ids.add(id);
      known.set(data, id);
      added.push(data);
      return id;
    },
    write(patch) {
      if (added.length === 0) return;
      const prefix = prefixOf(unit);
      const items = added.map((data) => {
        const text = escapeText(data, (char) => codePointElement(char).replace('<', `<${prefix}`));
        return `<${prefix}data id="${escapeAttribute(known.get(data) ?? '')}">${text}</${prefix}data>`;
      });
      writeItems(patch, items);
    },
  };
}

function writeItems(patch: Patch, items: readonly string[]): void {
  const { unit } = patch;
  const prefix = prefixOf(unit);
  const holder = childOf(unit, 'originalData');
  const last = holder === undefined ? undefined : elementsOf(holder).at(-1);
  if (last !== undefined) {
    const indent = indentOf(patch, last);
    patch.replace(last.end, last.end, items.map((item) => indent + item).join(''));
    return;
  }
  const first = segmentsOf(unit)[0];
  if (first === undefined) return;
  const indent = indentOf(patch, first);
  const inner = indent === '' ? '' : `${indent}  `;
  const text = `<${prefix}originalData>${items.map((item) => inner + item).join('')}${indent}</${prefix}originalData>${indent}`;
  patch.replace(first.start, first.start, text);
}

function patchNotes(patch: Patch, notes: NonNullable<Edit['notes']>): void {
  const { unit } = patch;
  const old = childOf(unit, 'notes');
  const next = childOf(unit, 'originalData') ?? segmentsOf(unit)[0];
  place(patch, writeNotes(notes, ''), { old, next, prefix: prefixOf(unit) });
}

function patchMetadata(patch: Patch, metadata: NonNullable<Edit['metadata']>): void {
  const { unit } = patch;
  const old = childOf(unit, 'metadata', MDA);
  const next = childOf(unit, 'notes') ?? childOf(unit, 'originalData') ?? segmentsOf(unit)[0];
  const text = writeMetadata(metadata, '');
  const isDeclared = namespaceOf(unit, 'mda') === MDA;
  const declared = isDeclared ? text : text.replace('<mda:metadata', `<mda:metadata xmlns:mda="${MDA}"`);
  place(patch, declared, { old, next, prefix: undefined });
}

interface Spot {
  readonly old: Element | undefined;
  readonly next: Element | undefined;
  /** Prefix for names that have none. */
  readonly prefix: string | undefined;
}

/** Puts a block in the place of an old element, or before the next one. */
function place(patch: Patch, block: string, { old, next, prefix }: Spot): void {
  const beside = old ?? next;
  if (beside === undefined) return;
  if (block === '') {
    if (old !== undefined) removeElement(patch, old);
    return;
  }
  const indent = indentOf(patch, beside);
  const named =
    prefix === undefined || prefix === '' ? block : block.replaceAll(/<(\/?)(note)/g, `<$1${prefix}$2`);
  const lines = named.trimEnd().split('\n');
  const text = lines.join(indent);
  if (old !== undefined) patch.replace(old.start, old.end, text);
  else patch.replace(beside.start, beside.start, text + indent);
}
