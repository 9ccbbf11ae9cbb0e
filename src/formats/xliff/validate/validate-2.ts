import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { Part } from '../file-reader.ts';
import type { Position } from '../lines.ts';
import { SLR } from '../names.ts';
import { attr, childOf, childrenOf, descendants, elementsOf, placed, type Element } from '../tree.ts';
import { reporter, tagPart, type Checking } from './checking.ts';
import { checkCodes } from './core-codes.ts';
import { checkExtensionIds, checkIds, checkNoteIds } from './core-ids.ts';
import { checkMarkers } from './core-markers.ts';
import { checkReorder } from './core-reorder.ts';
import { checkSegments } from './core-text.ts';
import { checkReference, checkReferences, fileIdOf, type PendingReference } from './fragment.ts';
import { GRAMMARS_2, GRAMMARS_22, PREFIXES } from './grammar-2.ts';
import { checkIts, checkItsTag } from './its.ts';
import { checkModuleAttributes, type SizeScope } from './module-attributes.ts';
import { checkModule } from './modules.ts';
import {
  acceptChild,
  checkElement,
  checkTree,
  closeSequence,
  openSequence,
  type Grammars,
  type Sequence,
} from './structure.ts';
import { unitFacts, type UnitFacts } from './unit-facts.ts';

/** Checks a document part by part. */
export interface Validator {
  enter(element: Element, position: Position): void;
  part(part: Part): void;
  leave(element: Element): void;
  text(parent: Element, text: string, at: { readonly start: number; readonly position: Position }): void;
  /** Rules that need the whole document. */
  finish(): void;
}

/** Ids of a file, for references from anywhere. */
interface FileIds {
  readonly units: Set<string>;
  readonly groups: Set<string>;
}

/** What is known of a container while it is open. */
interface Scope {
  readonly element: Element;
  readonly position: Position;
  readonly sequence: Sequence | undefined;
  readonly extensionIds: Set<string>;
  readonly sizes: SizeScope;
}

const NO_SIZES: SizeScope = { generalProfile: undefined, storageProfile: undefined, ids: new Set() };

/** Starts the checks of a document of XLIFF 2.x. */
export function createValidator2(
  head: Omit<Checking, 'report' | 'diagnose'>,
  found: Diagnostic[],
): Validator {
  const grammars: Grammars = head.version === '2.2' ? GRAMMARS_22 : GRAMMARS_2;
  const scopes: Scope[] = [];
  const files = new Map<string, FileIds>();
  const pending: PendingReference[] = [];
  let file: FileIds = { units: new Set(), groups: new Set() };

  const checkingOf = (part: Part): Checking => ({ ...head, ...reporter(part, unitOf(part.element), found) });

  return {
    enter(element, position) {
      const checking = checkingOf(tagPart(element, position));
      const parent = scopes.at(-1);
      if (element.local === 'file') file = openFile(element, files, checking);
      if (element.local === 'group') claim(element, file.groups, checking);
      scopes.push(openScope(element, { position, parent, grammars, checking }));
    },
    part(one) {
      const { element } = one;
      const checking = checkingOf(one);
      const parent = scopes.at(-1);
      if (parent?.sequence !== undefined) acceptChild(parent.sequence, element, checking);
      checkTree(element, grammars, checking);
      if (parent === undefined) return;
      if (element.uri === head.core && element.local === 'unit') {
        claim(element, file.units, checking);
        checkUnit(element, { sizes: parent.sizes, pending, checking });
        return;
      }
      scopes[scopes.length - 1] = checkPart(element, parent, { checking, pending });
    },
    leave() {
      const scope = scopes.pop();
      if (scope !== undefined) closeScope(scope, checkingOf(tagPart(scope.element, scope.position)));
    },
    finish() {
      for (const reference of pending) if (!isKnown(reference, files)) found.push(reference.diagnostic);
    },
    text(parent, text, { start, position }) {
      const section = grammars.get(parent.uri)?.get(parent.local)?.section ?? '';
      const part = { raw: '', position, element: { ...parent, start } };
      const values = { parent: parent.name, section, text: text.trim().slice(0, 40) };
      reporter(part, undefined, found).report('text', { start }, values);
    },
  };
}

interface Opening {
  readonly position: Position;
  readonly parent: Scope | undefined;
  readonly grammars: Grammars;
  readonly checking: Checking;
}

function openScope(element: Element, { position, parent, grammars, checking }: Opening): Scope {
  if (parent?.sequence !== undefined) acceptChild(parent.sequence, element, checking);
  const rule = checkElement(element, grammars, checking);
  checkItsTag(element, checking);
  const sizes = parent?.sizes ?? NO_SIZES;
  return { element, position, sequence: openSequence(rule, element), extensionIds: new Set(), sizes };
}

function closeScope({ element, sizes, sequence }: Scope, checking: Checking): void {
  // Attributes of sizes may point into data that comes after the start tag.
  checkModuleAttributes(element, sizes, checking);
  if (sequence !== undefined) closeSequence(sequence, checking);
}

function unitOf(element: Element): string | undefined {
  return element.local === 'unit' ? attr(element, 'id') : undefined;
}

function openFile(element: Element, files: Map<string, FileIds>, { report }: Checking): FileIds {
  const id = attr(element, 'id') ?? '';
  if (files.has(id)) report('3.3.1.21-id', element, { element: element.name, id });
  const file = { units: new Set<string>(), groups: new Set<string>() };
  files.set(ownString(id), file);
  return file;
}

function claim(element: Element, ids: Set<string>, { report }: Checking): void {
  const id = attr(element, 'id');
  if (id === undefined) return;
  if (ids.has(id)) report('3.3.1.21-id', element, { element: element.name, id });
  ids.add(ownString(id));
}

/** A string that does not keep the piece of the file alive that it was cut from. */
function ownString(text: string): string {
  return ` ${text}`.slice(1);
}

function isKnown({ selectors, file }: PendingReference, files: ReadonlyMap<string, FileIds>): boolean {
  const named = selectors.find(({ prefix }) => prefix === 'f')?.id ?? file;
  const ids = files.get(named);
  if (ids === undefined) return false;
  return selectors.every(({ prefix, id }) => {
    if (prefix === 'u') return ids.units.has(id);
    return prefix !== 'g' || ids.groups.has(id);
  });
}

interface PartContext {
  readonly checking: Checking;
  readonly pending: PendingReference[];
}

/** A child of a container that is no unit: notes, skeleton, modules, extensions. */
function checkPart(element: Element, scope: Scope, { checking, pending }: PartContext): Scope {
  checkIts(element, checking);
  if (element.uri === checking.core) {
    if (element.local === 'notes') checkNotes(element, scope, { checking, pending });
    if (element.local === 'skeleton') checkSkeleton(element, checking);
    return scope;
  }
  if (!PREFIXES.has(element.uri)) {
    checkExtensionIds(element, scope.extensionIds, checking);
    return scope;
  }
  checkModule(element, scope.element, checking);
  return element.uri === SLR ? { ...scope, sizes: withSizes(scope.sizes, element) } : scope;
}

function checkNotes(notes: Element, scope: Scope, { checking, pending }: PartContext): void {
  checkNoteIds(notes, checking);
  for (const note of childrenOf(notes, 'note')) {
    checkModuleAttributes(note, NO_SIZES, checking);
    const ref = note.attributes.find(({ local, uri }) => local === 'ref' && uri === '');
    if (ref !== undefined)
      checkReference(placed(note, ref), undefined, { checking, pending, scope: scope.element });
  }
}

/** `href` exactly when there is nothing inside (§3.2.2.3). */
function checkSkeleton(skeleton: Element, { report }: Checking): void {
  const isEmpty = !skeleton.children.some(({ kind }) => kind !== 'comment');
  const hasHref = attr(skeleton, 'href') !== undefined;
  if (isEmpty !== hasHref) report(isEmpty ? '3.2.2.3-href-missing' : '3.2.2.3-href', skeleton);
}

function withSizes(sizes: SizeScope, element: Element): SizeScope {
  if (element.local === 'profiles')
    return {
      ...sizes,
      generalProfile: attr(element, 'generalProfile') ?? sizes.generalProfile,
      storageProfile: attr(element, 'storageProfile') ?? sizes.storageProfile,
    };
  const ids = new Set(sizes.ids);
  for (const item of descendants(element)) {
    const id = attr(item, 'id');
    if (id !== undefined) ids.add(id);
  }
  return { ...sizes, ids };
}

interface UnitContext extends PartContext {
  readonly sizes: SizeScope;
}

function checkUnit(unit: Element, { sizes, pending, checking }: UnitContext): void {
  const facts = unitFacts(unit);
  checkSegments(facts, checking);
  checkIds(facts, checking);
  checkCodes(facts, checking);
  checkMarkers(facts, checking);
  checkReorder(facts, checking);
  checkReferences(facts, pending, checking);
  checkSubFlows(facts, pending, checking);
  const notes = childOf(unit, 'notes');
  if (notes !== undefined) checkNoteIds(notes, checking);
  const extensionIds = new Set<string>();
  let scope = sizes;
  for (const child of elementsOf(unit)) {
    if (child.uri === unit.uri) continue;
    if (!PREFIXES.has(child.uri)) checkExtensionIds(child, extensionIds, checking);
    else checkModule(child, unit, checking);
    if (child.uri === SLR) scope = withSizes(scope, child);
  }
  for (const element of descendants(unit)) {
    if (element.uri === unit.uri && element.attributes.length > 0)
      checkModuleAttributes(element, scope, checking);
  }
  checkIts(unit, checking);
}

/** Sub-flows are units of the same file (§3.7.4). */
function checkSubFlows(
  { element, source, target }: UnitFacts,
  pending: PendingReference[],
  { diagnose }: Checking,
): void {
  for (const inline of [...source, ...target]) {
    for (const name of ['subFlows', 'subFlowsStart', 'subFlowsEnd']) {
      const value = attr(inline.element, name);
      if (value === undefined) continue;
      for (const id of value.trim().split(/\s+/)) {
        const diagnostic = diagnose('3.7.4-sub-flow', inline.element, { id });
        pending.push({ selectors: [{ prefix: 'u', id }], file: fileIdOf(element), diagnostic });
      }
    }
  }
}
