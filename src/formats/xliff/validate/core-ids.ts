import { attr, attrNs, childOf, childrenOf, elementsOf, type Element } from '../tree.ts';
import { XML_URI } from '../names.ts';
import type { Checking } from './checking.ts';
import type { Inline, UnitFacts } from './unit-facts.ts';

/** Ids inside one unit, or one match (§3.3.1.21). */
export function checkIds(facts: UnitFacts, checking: Checking): void {
  const { report } = checking;
  const seen = new Map<string, Element>();
  const claim = (element: Element): void => {
    const id = attr(element, 'id');
    if (id === undefined) return;
    if (seen.has(id)) report('3.3.1.21-id', element, { element: element.name, id });
    else seen.set(id, element);
  };
  for (const { element } of facts.segments) if (element !== facts.element) claim(element);
  for (const { element } of facts.source) claim(element);
  checkTargetIds(facts.target, seen, checking);
  const data = childOf(facts.element, 'originalData', checking.core);
  if (data !== undefined) checkUnique(childrenOf(data, 'data'), checking);
}

/** A target may repeat the id of the same code in the source, and no other. */
function checkTargetIds(
  target: readonly Inline[],
  source: ReadonlyMap<string, Element>,
  { report }: Checking,
): void {
  const seen = new Set<string>();
  for (const { element } of target) {
    const id = attr(element, 'id');
    if (id === undefined) continue;
    const twin = source.get(id);
    if (seen.has(id) || (twin !== undefined && family(twin) !== family(element)))
      report('3.3.1.21-id', element, { element: element.name, id });
    seen.add(id);
  }
}

function family({ local }: Element): string {
  if (local === 'pc' || local === 'sc' || local === 'ec') return 'span';
  return local === 'mrk' || local === 'sm' ? 'marker' : local;
}

/** Ids that must differ among some elements. */
export function checkUnique(elements: readonly Element[], { report }: Checking, rule = '3.3.1.21-id'): void {
  const seen = new Set<string>();
  for (const element of elements) {
    const id = attr(element, 'id');
    if (id === undefined) continue;
    if (seen.has(id)) report(rule, element, { element: element.name, id });
    seen.add(id);
  }
}

/** Notes of a file, group or unit. */
export function checkNoteIds(notes: Element, checking: Checking): void {
  checkUnique(childrenOf(notes, 'note'), checking);
}

/** Ids of extension elements are unique in the file, group or unit that holds them (§2.2, §3.9.2). */
export function checkExtensionIds(
  extension: Element,
  seen: Set<string>,
  checking: Pick<Checking, 'report'>,
): void {
  const id = attrNs(extension, XML_URI, 'id') ?? attr(extension, 'id');
  if (id !== undefined) {
    const key = `${extension.uri} ${id}`;
    if (seen.has(key)) checking.report('3.9.2-extension-id', extension, { element: extension.name, id });
    seen.add(key);
  }
  for (const child of elementsOf(extension)) checkExtensionIds(child, seen, checking);
}
