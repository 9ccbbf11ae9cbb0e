import type { Segment, Unit } from '../../model/bilingual.ts';
import type { Code } from '../../model/inline.ts';
import type { Edit } from './document.ts';
import { codeElements12, readPieces12 } from './inline-12.ts';
import { MDA, OWN, XMLNS_URI } from './names.ts';
import { bound, indentOf, insertAfter, removeElement, setAttribute, setInner } from './patch-tags.ts';
import { readUnit12 } from './read-12.ts';
import { prefixOf, type Patch } from './replacement.ts';
import { earliestOf, hasMixedStates, markAttributes, midOf, writeNotes12 } from './serialize-12.ts';
import { writeMetadata } from './serialize-2.ts';
import { stateTo12 } from './states-12.ts';
import { attr, childOf, childrenOf, namespaceOf, type Element } from './tree.ts';
import { writeContent12, type Inline12Options } from './write-inline-12.ts';

/** Applies edits to a trans-unit of XLIFF 1.2. */
export function patchUnit12(patch: Patch, edits: readonly Edit[]): void {
  const before = readUnit12({ element: patch.unit, position: { line: 1, column: 1 }, raw: '' });
  const after = applyEdits(before, edits);
  patchTarget(patch, before, after);
  for (const { notes, metadata } of edits) {
    if (notes !== undefined) patchNotes(patch, notes);
    if (metadata !== undefined) patchMetadata(patch, metadata);
  }
}

function applyEdits(unit: Unit, edits: readonly Edit[]): Unit {
  const segments = unit.segments.map((segment, index) => {
    const mine = edits.filter((edit) => isFor(edit, segment, { index, unit }));
    return mine.reduce(withEdit, segment);
  });
  return { ...unit, segments };
}

function isFor(
  edit: Edit,
  segment: Segment,
  { index, unit }: { readonly index: number; readonly unit: Unit },
): boolean {
  if (typeof edit.segment === 'number') return edit.segment === index;
  if (edit.segment !== undefined) return edit.segment === segment.id;
  const own = unit.segments.filter(({ isIgnorable }) => isIgnorable !== true);
  return own.length === 1 && own[0] === segment;
}

function withEdit(segment: Segment, { target, state, subState }: Edit): Segment {
  const { target: oldTarget, subState: oldSub, ...rest } = segment;
  const newTarget = target === undefined ? oldTarget : (target ?? undefined);
  const newSub = subState ?? (state === undefined ? oldSub : undefined);
  return {
    ...rest,
    state: state ?? (target === null ? 'initial' : segment.state),
    ...(newTarget === undefined ? {} : { target: newTarget }),
    ...(newSub === undefined ? {} : { subState: newSub }),
  };
}

function patchTarget(patch: Patch, before: Unit, after: Unit): void {
  const changed = after.segments.filter((segment, index) => segment !== before.segments[index]);
  if (changed.length === 0 && after.segments.length > 0) {
    const isSame = after.segments.every((segment, index) => isUntouched(segment, before.segments[index]));
    if (isSame) return;
  }
  const { unit } = patch;
  const old = childOf(unit, 'target');
  if (after.segments.every(({ target }) => target === undefined)) {
    if (old !== undefined) removeElement(patch, old);
    return;
  }
  const inner = renderTarget(patch, before, after);
  const state = stateAttributes(before, after);
  if (old !== undefined) {
    setInner(patch, old, inner);
    if (state !== undefined) setAttribute(patch, old, 'state', state);
  } else {
    const sibling = childOf(unit, 'seg-source') ?? childOf(unit, 'source');
    if (sibling !== undefined) insertAfter(patch, sibling, 'target', { inner, attributes: { state } });
  }
  patchApproved(patch, before, after);
}

function isUntouched(segment: Segment, before: Segment | undefined): boolean {
  return (
    segment.target === before?.target &&
    segment.state === before?.state &&
    segment.subState === before?.subState
  );
}

/** State of the whole target, when the edits changed it. */
function stateAttributes(before: Unit, after: Unit): string | undefined {
  const own = (unit: Unit): readonly Segment[] =>
    unit.segments.filter(({ isIgnorable }) => isIgnorable !== true);
  const [first, second] = [earliestOf(own(before)), earliestOf(own(after))];
  if (first.state === second.state && first.subState === second.subState) return undefined;
  return stateTo12(second.state, second.subState).state;
}

/** `approved` goes with the state: what is no longer reviewed is no longer approved. */
function patchApproved(patch: Patch, before: Unit, after: Unit): void {
  const isDone = (unit: Unit): boolean =>
    unit.segments.every(
      ({ isIgnorable, state }) => isIgnorable === true || state === 'reviewed' || state === 'final',
    );
  if (isDone(before) === isDone(after)) return;
  if (isDone(after)) setAttribute(patch, patch.unit, 'approved', 'yes');
  else if (attr(patch.unit, 'approved') === 'yes') setAttribute(patch, patch.unit, 'approved', 'no');
}

/** What the target holds: edited segments anew, the others as they stand in the file. */
function renderTarget(patch: Patch, before: Unit, after: Unit): string {
  const { unit } = patch;
  const target = childOf(unit, 'target');
  const options = inlineOptions(patch, target ?? unit);
  const isSegmented =
    childOf(unit, 'seg-source') !== undefined && after.segments.some(({ id }) => id !== undefined);
  const at = target ?? unit;
  if (!isSegmented) {
    const [only] = after.segments;
    return only?.target === undefined ? '' : writeContent12(bound(only.target, at), options);
  }
  const marks = new Map(
    target === undefined ? [] : readPieces12(target).map((piece) => [piece.mid, piece.element]),
  );
  const inOrder = after.segments.toSorted(
    (a, b) => (a.order ?? after.segments.indexOf(a) + 1) - (b.order ?? after.segments.indexOf(b) + 1),
  );
  const isMixed = options.own !== undefined && hasMixedStates(after.segments);
  return inOrder
    .map((segment) => {
      const index = after.segments.indexOf(segment);
      const mark = segment.id === undefined ? undefined : marks.get(segment.id);
      if (segment.target === undefined) return '';
      const isOld = mark !== undefined && segment.target === before.segments[index]?.target;
      const inner = isOld
        ? patch.raw(mark.openEnd, mark.closeStart)
        : writeContent12(bound(segment.target, at), options);
      if (segment.isIgnorable === true) return inner;
      const mid = midOf(segment, after.segments);
      const attributes = markAttributes(segment, { side: 'target', isMixed, own: options.own, mid });
      return `<${prefixOf(unit)}mrk${attributes}>${inner}</${prefixOf(unit)}mrk>`;
    })
    .join('');
}

/** Codes that stand in the unit are copied as they are written there. */
function inlineOptions(patch: Patch, at: Element): Inline12Options {
  const { unit } = patch;
  const known = new Map<string, string>();
  for (const name of ['target', 'source', 'seg-source']) {
    const content = childOf(unit, name);
    for (const { code, element } of content === undefined ? [] : codeElements12(content)) {
      const isSpan = element.local === 'g';
      const key = `${isSpan ? 'g' : ''}${signature(code)}`;
      if (known.has(key) || declaresNames(element)) continue;
      known.set(
        key,
        isSpan ? patch.raw(element.start, element.openEnd) : patch.raw(element.start, element.end),
      );
    }
  }
  const own = ownPrefix(at);
  return {
    prefix: prefixOf(unit),
    ...(own === undefined ? {} : { own }),
    known: (code, isSpan) =>
      known.get(signature(code)) ?? (isSpan ? known.get(`g${signature(code)}`) : undefined),
  };
}

function declaresNames(element: Element): boolean {
  return element.closeStart === element.openEnd && element.local === 'g'
    ? true
    : element.attributes.some(({ uri }) => uri === XMLNS_URI);
}

/** What a code is, wherever it stands. */
function signature(code: Code): string {
  const { kind, id, form, isolated, data, disp, equiv, type, subType, canCopy, canDelete, canOverlap } = code;
  const { canReorder, copyOf, dir, subFlows, annotation, extra } = code;
  const simple = [kind, id, form, isolated, data, disp, equiv, type, subType, canCopy, canDelete, canOverlap];
  const rare = [canReorder, copyOf, dir, subFlows, annotation, extra];
  const isPlain = rare.every((value) => value === undefined);
  return simple.join('\u0001') + (isPlain ? '' : JSON.stringify(rare));
}

function ownPrefix(element: Element): string | undefined {
  for (let at: Element | undefined = element; at !== undefined; at = at.parent) {
    const found = at.attributes.find(({ uri, value }) => uri === XMLNS_URI && value === OWN);
    if (found !== undefined && namespaceOf(element, found.name.slice(6)) === OWN) return found.name.slice(6);
  }
  return undefined;
}

function patchNotes(patch: Patch, notes: NonNullable<Edit['notes']>): void {
  const { unit } = patch;
  const prefix = prefixOf(unit);
  for (const old of childrenOf(unit, 'note')) removeElement(patch, old);
  const after = childOf(unit, 'target') ?? childOf(unit, 'seg-source') ?? childOf(unit, 'source');
  if (after === undefined) return;
  const indent = indentOf(patch, after);
  const lines = writeNotes12(notes, '').trimEnd().split('\n');
  const text = lines.map((line) => indent + line.replaceAll(/<(\/?)note/g, `<$1${prefix}note`)).join('');
  if (notes.length > 0) patch.replace(after.end, after.end, text);
}

function patchMetadata(patch: Patch, metadata: NonNullable<Edit['metadata']>): void {
  const { unit } = patch;
  const old = childOf(unit, 'metadata', MDA);
  const isDeclared = namespaceOf(unit, 'mda') === MDA;
  const text = writeMetadata(metadata, '').trimEnd();
  const declared = isDeclared ? text : text.replace('<mda:metadata', `<mda:metadata xmlns:mda="${MDA}"`);
  if (old !== undefined && text === '') removeElement(patch, old);
  else if (old !== undefined)
    patch.replace(old.start, old.end, declared.split('\n').join(indentOf(patch, old)));
  else if (text !== '') {
    const first = childOf(unit, 'source');
    const indent = first === undefined ? '' : indentOf(patch, first);
    const last = unit.children.findLast((child) => child.kind === 'element');
    const at = last?.end ?? unit.openEnd;
    patch.replace(at, at, indent + declared.split('\n').join(indent));
  }
}
