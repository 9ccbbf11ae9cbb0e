import { attr, elementsOf, type Element } from '../tree.ts';
import type { Checking } from './checking.ts';
import { flag, isCode, type Inline, type UnitFacts } from './unit-facts.ts';

/** Start and end codes, copies, native data and types (§3.2.3, §3.3.1, §3.7.2). */
export function checkCodes(facts: UnitFacts, checking: Checking): void {
  const data = dataIds(facts.element, checking.core);
  for (const side of [facts.source, facts.target]) {
    checkPairs(side, facts, checking);
    for (const inline of side) checkInline(inline, facts, { checking, data });
  }
}

function dataIds(element: Element, core: string): ReadonlySet<string> {
  const holder = elementsOf(element).find(({ local, uri }) => local === 'originalData' && uri === core);
  const items = holder === undefined ? [] : elementsOf(holder);
  return new Set(items.map((item) => attr(item, 'id') ?? ''));
}

function checkPairs(side: readonly Inline[], facts: UnitFacts, checking: Checking): void {
  const starts = new Map<string, Element>();
  const all = new Set(
    side.filter(({ element }) => element.local === 'sc').map(({ element }) => attr(element, 'id') ?? ''),
  );
  const ended = new Set<string>();
  const level = levelOf(side, facts);
  for (const { element } of side) {
    if (element.local === 'sc') starts.set(attr(element, 'id') ?? '', element);
    if (element.local !== 'ec') continue;
    checkEndAttributes(element, all, checking);
    const ref = attr(element, 'startRef');
    if (ref === undefined || flag(element, 'isolated', 'no') === 'yes') continue;
    ended.add(ref);
    const start = starts.get(ref);
    if (start !== undefined) checkSame(start, element, checking);
    else checking.report(all.has(ref) ? '3.2.3.5-order' : '3.2.3.5-start', element, { id: ref }, level);
  }
  for (const [id, start] of starts) checkStart(start, { isEnded: ended.has(id), level }, checking);
}

function checkStart(
  start: Element,
  { isEnded, level }: { readonly isEnded: boolean; readonly level: 'error' | 'warning' },
  { report }: Checking,
): void {
  const id = attr(start, 'id') ?? '';
  const isIsolated = flag(start, 'isolated', 'no') === 'yes';
  if (isIsolated && isEnded) report('3.2.3.4-isolated', start, { id });
  if (!isIsolated && !isEnded) report('3.2.3.4-end', start, { id }, level);
}

/** In a half-translated unit the other half of a pair may still come. */
function levelOf(side: readonly Inline[], { segments }: UnitFacts): 'error' | 'warning' {
  const isTarget = side[0]?.side === 'target';
  return isTarget && segments.some(({ source, target }) => source !== undefined && target === undefined)
    ? 'warning'
    : 'error';
}

function checkEndAttributes(end: Element, starts: ReadonlySet<string>, checking: Checking): void {
  if (flag(end, 'isolated', 'no') === 'yes') checkIsolatedEnd(end, starts, checking);
  else checkPlainEnd(end, checking);
}

function checkIsolatedEnd(end: Element, starts: ReadonlySet<string>, { report }: Checking): void {
  const id = attr(end, 'id');
  const ref = attr(end, 'startRef');
  if (id === undefined || ref !== undefined) report('3.2.3.5-id', end, { id: id ?? ref ?? '' });
  if (starts.has(id ?? '') || starts.has(ref ?? '')) report('3.2.3.5-isolated', end, { id: id ?? ref ?? '' });
}

function checkPlainEnd(end: Element, { report }: Checking): void {
  const id = attr(end, 'id');
  const ref = attr(end, 'startRef');
  if (ref === undefined || id !== undefined) report('3.2.3.5-start-ref', end, { id: id ?? ref ?? '' });
  if (attr(end, 'dir') !== undefined) report('3.2.3.5-dir', end, { id: ref ?? '' });
}

function checkSame(start: Element, end: Element, { report }: Checking): void {
  const id = attr(start, 'id') ?? '';
  for (const name of ['canCopy', 'canDelete', 'canOverlap']) {
    const [first, second] = [flag(start, name, 'yes'), flag(end, name, 'yes')];
    if (first !== second) report('3.2.3.4-same', end, { id, attribute: name, start: first, end: second });
  }
  const first = flag(start, 'canReorder', 'yes');
  const second = flag(end, 'canReorder', 'yes');
  const expected = first === 'firstNo' ? 'no' : first;
  if (second !== expected) report('3.2.3.5-can-reorder', end, { id, start: first, end: second, expected });
}

interface CodeContext {
  readonly checking: Checking;
  readonly data: ReadonlySet<string>;
}

function checkInline(inline: Inline, facts: UnitFacts, { checking, data }: CodeContext): void {
  const { element } = inline;
  const { report } = checking;
  if (element.local === 'cp') checkCodePoint(element, checking);
  if (!isCode(inline)) return;
  for (const name of ['dataRef', 'dataRefStart', 'dataRefEnd']) {
    const ref = attr(element, name);
    if (ref !== undefined && !data.has(ref)) report('3.3.1.9-data', element, { attribute: name, id: ref });
  }
  checkCopy(inline, facts, checking);
  checkTypes(element, checking);
  const reorder = flag(element, 'canReorder', 'yes');
  if (reorder === 'yes') return;
  if (flag(element, 'canCopy', 'yes') === 'yes' || flag(element, 'canDelete', 'yes') === 'yes')
    report('3.7.2.6-can-reorder', element, {
      id: attr(element, 'id') ?? attr(element, 'startRef') ?? '',
      value: reorder,
    });
}

/** `cp` only for what XML cannot hold (§3.2.3.1). */
export function checkCodePoint(element: Element, { report }: Checking): void {
  const hex = (attr(element, 'hex') ?? '').trim();
  if (!/^(?:[\da-fA-F]{2})+$/.test(hex)) return;
  const point = Number.parseInt(hex, 16);
  const isControl = point < 0x20 && point !== 0x9 && point !== 0xa && point !== 0xd;
  const isInvalid = isControl || (point >= 0xd800 && point <= 0xdfff) || point === 0xfffe || point === 0xffff;
  if (!isInvalid) report('3.2.3.1-cp', element, { hex });
}

function checkCopy({ element }: Inline, { source, target }: UnitFacts, { report }: Checking): void {
  const ref = attr(element, 'copyOf');
  if (ref === undefined) return;
  const bases = [...source, ...target].filter(
    (inline) => isCode(inline) && attr(inline.element, 'id') === ref,
  );
  const [base] = bases;
  const id = attr(element, 'id') ?? '';
  if (base === undefined) {
    report('3.3.1.8-copy-of', element, { id, ref });
    return;
  }
  if (bases.some((code) => flag(code.element, 'canCopy', 'yes') === 'no'))
    report('3.7.2.4.1-can-copy', element, { id, ref });
  if (
    bases.some((code) =>
      ['dataRef', 'dataRefStart', 'dataRefEnd'].some((name) => attr(code.element, name) !== undefined),
    )
  )
    report('3.7.2.4.1-copy-data', element, { id, ref });
}

const SUB_TYPES: Readonly<Record<string, string>> = {
  'xlf:b': 'fmt',
  'xlf:i': 'fmt',
  'xlf:u': 'fmt',
  'xlf:lb': 'fmt',
  'xlf:pb': 'fmt',
  'xlf:var': 'ui',
};

function checkTypes(element: Element, { report }: Checking): void {
  const subType = attr(element, 'subType');
  if (subType === undefined) return;
  const type = attr(element, 'type');
  if (type === undefined) {
    report('3.3.1.36-sub-type', element, { subType });
    return;
  }
  if (!subType.startsWith('xlf:')) return;
  const expected = Object.hasOwn(SUB_TYPES, subType) ? SUB_TYPES[subType] : undefined;
  if (expected === undefined) report('3.3.1.36-sub-type-unknown', element, { subType });
  else if (expected !== type) report('3.3.1.36-sub-type-value', element, { subType, type, expected });
}
