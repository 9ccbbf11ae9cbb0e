import type { Diagnostic } from '../../../model/diagnostic.ts';
import { CTR, CTR_21, FS, GLS, ITS, MDA, MTC, PGS, RES, SLR, VAL, XML_URI } from '../names.ts';
import {
  attr,
  attrNs,
  childOf,
  childrenOf,
  descendants,
  placed,
  type Attribute,
  type Element,
  type PlacedAttribute,
} from '../tree.ts';
import { isNmtoken } from '../xml-chars.ts';
import type { Checking } from './checking.ts';
import type { Inline, UnitFacts } from './unit-facts.ts';

/** A selector of a fragment identifier: `u=1` has the prefix `u`. */
export interface Selector {
  readonly prefix: string;
  readonly id: string;
}

/** Prefixes of modules that are registered with the XLIFF TC (§2.2), and their namespaces. */
const MODULE_PREFIXES: ReadonlyMap<string, readonly string[]> = new Map([
  ['mtc', [MTC]],
  ['gls', [GLS]],
  ['fs', [FS]],
  ['mda', [MDA]],
  ['res', [RES]],
  ['slr', [SLR]],
  ['val', [VAL]],
  ['ctr', [CTR, CTR_21]],
  ['its', [ITS]],
  ['pgs', [PGS]],
]);

const CONTAINERS = ['f', 'g', 'u'];
const LEAVES: ReadonlySet<string> = new Set(['', 't', 'n', 'd']);

/**
 * Takes a fragment identifier apart (§2).
 *
 * @returns the selectors, or the name of the rule that it breaks
 */
export function parseFragment(value: string): readonly Selector[] | string {
  const parts = value.replace(/^#\/?/, '').split('/');
  const selectors: Selector[] = [];
  for (const part of parts) {
    const equals = part.indexOf('=');
    const selector = { prefix: part.slice(0, Math.max(equals, 0)), id: part.slice(equals + 1) };
    const isFine = isNmtoken(selector.id) && (equals < 0 || isNmtoken(selector.prefix));
    if (!isFine) return '2-fragment';
    selectors.push(selector);
  }
  return brokenRule(selectors) ?? selectors;
}

function brokenRule(selectors: readonly Selector[]): string | undefined {
  let last = -1;
  const seen = new Set<string>();
  for (const [index, { prefix }] of selectors.entries()) {
    const container = CONTAINERS.indexOf(prefix);
    if (container < 0 && !LEAVES.has(prefix) && !MODULE_PREFIXES.has(prefix)) return '2.2-fragment-prefix';
    if (seen.has(prefix)) return prefix === '' ? '2-fragment-leaf' : '2-fragment-twice';
    seen.add(prefix);
    if (container < 0 && index < selectors.length - 1) return '2-fragment-leaf';
    if (container >= 0 && container < last) return '2-fragment-order';
    last = Math.max(last, container);
  }
  return undefined;
}

/** Files, groups and units of the document that a fragment may name, asked at the end of the document. */
export interface PendingReference {
  readonly selectors: readonly Selector[];
  /** Id of the file in which the reference stands. */
  readonly file: string;
  /** What to report when there is no such place. */
  readonly diagnostic: Diagnostic;
}

/** Checks an attribute whose value may be a fragment identifier. */
export function checkReference(
  at: PlacedAttribute,
  facts: UnitFacts | undefined,
  { checking, pending, scope }: ReferenceContext,
): readonly Selector[] | undefined {
  const { value, name } = at;
  if (!value.startsWith('#')) return undefined;
  const selectors = parseFragment(value);
  if (typeof selectors === 'string') {
    checking.report(selectors, at, { attribute: name, value });
    return undefined;
  }
  const containers = selectors.filter(({ prefix }) => CONTAINERS.includes(prefix));
  const leaf = selectors.find(({ prefix }) => !CONTAINERS.includes(prefix));
  const diagnostic = checking.diagnose('2-fragment-target', at, { attribute: name, value });
  if (containers.length > 0) pending.push({ selectors: containers, file: fileIdOf(scope), diagnostic });
  if (leaf === undefined || facts === undefined) return selectors;
  if (isHere(containers, facts.element) && !leafExists(leaf, facts, containers))
    checking.report('2-fragment-target', at, { attribute: name, value });
  return selectors;
}

interface ReferenceContext {
  readonly checking: Checking;
  readonly pending: PendingReference[];
  /** The unit, group or file in which the reference stands. */
  readonly scope: Element;
}

/** Id of the file around an element, or of the element itself. */
export function fileIdOf(element: Element): string {
  for (let at: Element | undefined = element; at !== undefined; at = at.parent)
    if (at.local === 'file') return attr(at, 'id') ?? '';
  return '';
}

/** Tells whether the containers named are those of this unit, so that the leaf can be looked up in it. */
function isHere(containers: readonly Selector[], unit: Element): boolean {
  if (containers.length === 0) return true;
  const id = containers.find(({ prefix }) => prefix === 'u')?.id;
  const file = containers.find(({ prefix }) => prefix === 'f')?.id;
  return id === attr(unit, 'id') && (file === undefined || file === fileIdOf(unit));
}

function leafExists({ prefix, id }: Selector, facts: UnitFacts, containers: readonly Selector[]): boolean {
  const has = (list: readonly Inline[]): boolean => list.some(({ element }) => attr(element, 'id') === id);
  if (prefix === '')
    return has(facts.source) || facts.segments.some(({ element }) => attr(element, 'id') === id);
  if (prefix === 't') return has(facts.target);
  if (prefix === 'd') return holds(facts.element, 'originalData', 'data', id);
  if (prefix === 'n') return containers.length === 0 || holds(facts.element, 'notes', 'note', id);
  const uris = MODULE_PREFIXES.get(prefix) ?? [];
  for (const element of descendants(facts.element)) {
    if (!uris.includes(element.uri)) continue;
    if (attr(element, 'id') === id || attrNs(element, XML_URI, 'id') === id) return true;
  }
  // A module may also stand in the group or file around.
  return containers.length === 0;
}

function holds(unit: Element, holder: string, local: string, id: string): boolean {
  const list = childOf(unit, holder);
  return list !== undefined && childrenOf(list, local).some((item) => attr(item, 'id') === id);
}

/** Checks all references of a unit, those of its modules too. */
export function checkReferences(facts: UnitFacts, pending: PendingReference[], checking: Checking): void {
  const context = { checking, pending, scope: facts.element };
  for (const element of descendants(facts.element)) {
    if (element.attributes.length === 0) continue;
    for (const attribute of element.attributes) {
      if (!isReference(element, attribute, checking.core)) continue;
      const at = placed(element, attribute);
      const selectors = checkReference(at, facts, context);
      if (element.uri === MTC || element.uri === GLS) checkSpan(at, selectors, { element, facts, checking });
    }
  }
}

function isReference(element: Element, { local, uri }: Attribute, core: string): boolean {
  if (uri === ITS) return local === 'locQualityIssuesRef' || local === 'provenanceRecordsRef';
  if (uri !== '' || local !== 'ref') return false;
  if (element.uri === core)
    return element.local === 'mrk' || element.local === 'sm' || element.local === 'note';
  return element.uri === MTC || element.uri === GLS;
}

/** A candidate or term must point to text of its own unit (§4.1.7.5, §4.2.5.2). */
function checkSpan(
  attribute: PlacedAttribute,
  selectors: readonly Selector[] | undefined,
  {
    element,
    facts,
    checking,
  }: { readonly element: Element; readonly facts: UnitFacts; readonly checking: Checking },
): void {
  const { value, name } = attribute;
  const isFragment = value.startsWith('#');
  // A fragment that is none is reported already.
  if (isFragment && selectors === undefined) return;
  const leaf = selectors?.at(-1);
  const containers = selectors?.filter(({ prefix }) => CONTAINERS.includes(prefix)) ?? [];
  const isSpan =
    leaf !== undefined && (leaf.prefix === '' || leaf.prefix === 't') && isHere(containers, facts.element);
  // The standard's own sample has a glossary reference that is no fragment.
  const level = element.uri === GLS && !isFragment ? 'warning' : 'error';
  if (!isSpan) checking.report('4-span-ref', attribute, { attribute: name, value }, level);
}
