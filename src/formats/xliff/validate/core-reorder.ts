import { attr, type Element } from '../tree.ts';
import type { Checking } from './checking.ts';
import { flag, isCode, type Inline, type UnitFacts } from './unit-facts.ts';

/** Codes that may not be deleted, and sequences that may not be reordered (§3.7.2.6, §3.7.7). */
export function checkReorder(facts: UnitFacts, checking: Checking): void {
  const source = sequencesOf(facts.source, checking);
  const target = sequencesOf(facts.target, checking);
  checkKept(facts, checking);
  if (facts.segments.some((segment) => segment.source !== undefined && segment.target === undefined)) return;
  compareSequences(source, { target, facts }, checking);
}

/** A sequence: names of its codes, in order; an end code is written `/id`. */
interface CodeSequence {
  readonly names: readonly string[];
  readonly element: Element;
}

function nameOf(element: Element): string {
  return element.local === 'ec'
    ? `/${attr(element, 'startRef') ?? attr(element, 'id') ?? ''}`
    : (attr(element, 'id') ?? '');
}

/** All codes of a side with the ends of `pc`, in reading order. */
function* walkCodes(
  side: readonly Inline[],
): Generator<{ readonly element: Element; readonly name: string }> {
  const open: Element[] = [];
  for (const inline of side.filter(isCode)) {
    const { element } = inline;
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= element.start) yield* closing(open);
    yield { element, name: nameOf(element) };
    if (element.local === 'pc') open.push(element);
  }
  while (open.length > 0) yield* closing(open);
}

function* closing(open: Element[]): Generator<{ readonly element: Element; readonly name: string }> {
  const element = open.pop();
  if (element !== undefined) yield { element, name: `/${attr(element, 'id') ?? ''}` };
}

function sequencesOf(side: readonly Inline[], { report }: Checking): readonly CodeSequence[] {
  const found: { names: string[]; element: Element }[] = [];
  let current: { names: string[]; element: Element } | undefined;
  for (const { element, name } of walkCodes(side)) {
    const isEnd = element.local === 'pc' && name.startsWith('/');
    const reorder = flag(element, 'canReorder', 'yes');
    if (reorder === 'yes') {
      // A code that may move ends the sequence; so does its end.
      current = undefined;
      continue;
    }
    if (reorder === 'firstNo' && !isEnd) {
      current = { names: [name], element };
      found.push(current);
      continue;
    }
    if (current !== undefined) current.names.push(name);
    else if (!isEnd && element.local !== 'ec') report('3.7.2.6-first-no', element, { id: name });
  }
  return found;
}

/** Every code that may not be deleted stands in the target of its segment, or of another one of the unit. */
function checkKept({ segments, source, target }: UnitFacts, { report }: Checking): void {
  const kept = new Set(target.filter(isCode).map(({ element }) => nameOf(element)));
  for (const inline of source.filter(isCode)) {
    const { element, segment } = inline;
    if (flag(element, 'canDelete', 'yes') === 'yes') continue;
    const place = segments[segment]?.target;
    const name = nameOf(element);
    // An end code may have become part of a `pc`.
    if (place === undefined || kept.has(name) || (name.startsWith('/') && kept.has(name.slice(1)))) continue;
    report('3.7.2.6-can-delete', place, { id: name.replace('/', '') });
  }
}

function compareSequences(
  source: readonly CodeSequence[],
  { target, facts }: { readonly target: readonly CodeSequence[]; readonly facts: UnitFacts },
  { report }: Checking,
): void {
  if (facts.target.length === 0) return;
  const byFirst = new Map(target.map((sequence) => [sequence.names[0] ?? '', sequence]));
  const place = firstTarget(facts) ?? facts.element;
  for (const { names } of source) {
    const other = byFirst.get(names[0] ?? '');
    // A sequence of one code may become a code that moves freely.
    if (names.length < 2 || other?.names.join(' ') === names.join(' ')) continue;
    report('3.7.2.6-sequence', other?.element ?? place, { expected: names, found: other?.names ?? [] });
  }
}

function firstTarget({ segments }: UnitFacts): Element | undefined {
  return segments.find(({ target }) => target !== undefined)?.target;
}
