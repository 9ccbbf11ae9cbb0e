import { attr, childOf, childrenOf, type Element } from '../tree.ts';
import type { Checking } from './checking.ts';
import type { Inline, UnitFacts } from './unit-facts.ts';

/** Annotations: pairs of `sm` and `em`, comments (§3.2.3.6 to §3.2.3.8, §3.7.3). */
export function checkMarkers(facts: UnitFacts, checking: Checking): void {
  checkMarkerPairs(facts.source, facts, checking);
  checkMarkerPairs(facts.target, facts, checking);
  for (const inline of [...facts.source, ...facts.target]) {
    const { local } = inline.element;
    if (local === 'mrk' || local === 'sm') checkComment(inline.element, facts.element, checking);
  }
}

function checkMarkerPairs(side: readonly Inline[], { segments }: UnitFacts, { report }: Checking): void {
  const open = new Map<string, Element>();
  const isPartial =
    side[0]?.side === 'target' &&
    segments.some(({ source, target }) => source !== undefined && target === undefined);
  const level = isPartial ? 'warning' : 'error';
  for (const { element } of side) {
    if (element.local === 'sm') open.set(attr(element, 'id') ?? '', element);
    if (element.local !== 'em') continue;
    const id = attr(element, 'startRef') ?? '';
    if (!open.delete(id)) report('3.2.3.8-start', element, { id }, level);
  }
  for (const [id, element] of open) report('3.2.3.7-end', element, { id }, level);
}

/** A comment has either a value or a reference to a note of its unit (§3.7.3.1.3). */
function checkComment(element: Element, unit: Element, { report }: Checking): void {
  if (attr(element, 'type') !== 'comment') return;
  const id = attr(element, 'id') ?? '';
  const value = attr(element, 'value');
  const ref = attr(element, 'ref');
  if ((value === undefined) === (ref === undefined)) {
    report('3.7.3.1.3-comment', element, { id });
    return;
  }
  if (ref !== undefined && !isNoteOf(ref, unit)) report('3.7.3.1.3-note', element, { id, ref });
}

function isNoteOf(ref: string, unit: Element): boolean {
  const parts = /^#(?:\/?(?:f=([^/]+)\/)?(?:g=[^/]+\/)?u=([^/]+)\/)?n=([^/]+)$/.exec(ref);
  if (parts === null) return false;
  const [, file, unitId, note] = parts;
  if (unitId !== undefined && unitId !== attr(unit, 'id')) return false;
  if (file !== undefined && file !== fileId(unit)) return false;
  const notes = childOf(unit, 'notes');
  return notes !== undefined && childrenOf(notes, 'note').some((item) => attr(item, 'id') === note);
}

function fileId(unit: Element): string | undefined {
  for (let at = unit.parent; at !== undefined; at = at.parent) if (at.local === 'file') return attr(at, 'id');
  return undefined;
}
