import { attr, childOf, elementsOf, type Element } from '../tree.ts';

export type Side = 'source' | 'target';

/** An inline element of a unit, in the order of its side. */
export interface Inline {
  readonly element: Element;
  readonly side: Side;
  /** Place of its segment in the unit. */
  readonly segment: number;
}

/** A segment or ignorable. */
export interface SegmentFacts {
  readonly element: Element;
  readonly source: Element | undefined;
  readonly target: Element | undefined;
}

/** What most rules about a unit (or a match) look at. */
export interface UnitFacts {
  readonly element: Element;
  readonly segments: readonly SegmentFacts[];
  readonly source: readonly Inline[];
  /** In the order of the targets, which `order` may change. */
  readonly target: readonly Inline[];
}

/** Collects the facts of a unit. */
export function unitFacts(element: Element): UnitFacts {
  const segments = elementsOf(element)
    .filter(({ local, uri }) => uri === element.uri && (local === 'segment' || local === 'ignorable'))
    .map((segment) => ({
      element: segment,
      source: childOf(segment, 'source'),
      target: childOf(segment, 'target'),
    }));
  const inTargetOrder = segments
    .map((facts, index) => ({ facts, index, order: orderOf(facts.target) ?? index + 1 }))
    .toSorted((a, b) => a.order - b.order);
  return {
    element,
    segments,
    source: segments.flatMap(({ source }, segment) => inlines(source, 'source', segment)),
    target: inTargetOrder.flatMap(({ facts, index }) => inlines(facts.target, 'target', index)),
  };
}

/** The facts of a match, which has one source and one target. */
export function matchFacts(element: Element, core: string): UnitFacts {
  const source = childOf(element, 'source', core);
  const target = childOf(element, 'target', core);
  return {
    element,
    segments: [{ element, source, target }],
    source: inlines(source, 'source', 0),
    target: inlines(target, 'target', 0),
  };
}

/** Value of `order`, when it is a number. */
export function orderOf(target: Element | undefined): number | undefined {
  const value = target === undefined ? undefined : attr(target, 'order');
  return value !== undefined && /^\s*\+?\d+\s*$/.test(value) ? Number(value) : undefined;
}

function inlines(content: Element | undefined, side: Side, segment: number): readonly Inline[] {
  if (content === undefined) return [];
  const found: Inline[] = [];
  collect(content, side, { segment, found });
  return found;
}

function collect(
  element: Element,
  side: Side,
  into: { readonly segment: number; readonly found: Inline[] },
): void {
  for (const child of element.children) {
    if (child.kind !== 'element' || child.uri !== element.uri) continue;
    into.found.push({ element: child, side, segment: into.segment });
    collect(child, side, into);
  }
}

/** `yes`/`no` attribute with its default. */
export function flag(element: Element, name: string, preset: 'yes' | 'no'): string {
  return attr(element, name) ?? preset;
}

/** Inline codes: everything but annotations and `cp`. */
export function isCode({ element }: Inline): boolean {
  return element.local === 'ph' || element.local === 'pc' || element.local === 'sc' || element.local === 'ec';
}
