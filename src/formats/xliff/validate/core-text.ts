import { XML_URI } from '../names.ts';
import { inheritedXml } from '../tree.ts';
import { attr, attrNs, childrenOf, type Element } from '../tree.ts';
import { checkCodePoint } from './core-codes.ts';
import type { Checking } from './checking.ts';
import { orderOf, type SegmentFacts, type UnitFacts } from './unit-facts.ts';

/** Languages, white space, order, state: what hangs on segments (§3.2.2, §3.3.1, §3.3.2). */
export function checkSegments(facts: UnitFacts, checking: Checking): void {
  const { report } = checking;
  if (facts.segments.length > 0 && facts.segments.every(({ element }) => element.local === 'ignorable'))
    report('3.2.2.5-segment', facts.element, { unit: attr(facts.element, 'id') ?? '' });
  for (const segment of facts.segments) {
    checkLanguages(segment, checking);
    checkSpace(segment, checking);
    checkState(segment, checking);
  }
  checkOrder(facts, checking);
  const data = childrenOf(facts.element, 'originalData').flatMap((holder) => childrenOf(holder, 'data'));
  for (const item of data) for (const point of childrenOf(item, 'cp')) checkCodePoint(point, checking);
}

function checkLanguages({ source, target }: SegmentFacts, checking: Checking): void {
  const { srcLang, trgLang, report } = checking;
  if (source !== undefined) checkLanguage(source, { expected: srcLang, rule: '3.2.2.12-lang' }, checking);
  if (target === undefined) return;
  if (trgLang === undefined) report('3.2.2.1-trg-lang', target);
  else checkLanguage(target, { expected: trgLang, rule: '3.2.2.13-lang' }, checking);
}

function checkLanguage(
  element: Element,
  { expected, rule }: { readonly expected: string; readonly rule: string },
  { report }: Checking,
): void {
  const lang = inheritedXml(element, 'lang');
  if (lang === undefined || lang.toLowerCase() === expected.toLowerCase()) return;
  report(rule, element, { lang, expected });
}

function checkSpace({ source, target }: SegmentFacts, { report }: Checking): void {
  if (source === undefined || target === undefined) return;
  const isSet = [source, target].some((element) => attrNs(element, XML_URI, 'space') !== undefined);
  if (!isSet) return;
  const [first, second] = [
    inheritedXml(source, 'space') ?? 'default',
    inheritedXml(target, 'space') ?? 'default',
  ];
  if (first !== second) report('3.3.2.2-space', target, { source: first, target: second });
}

function checkState({ element, target }: SegmentFacts, { report }: Checking): void {
  const state = attr(element, 'state');
  const subState = attr(element, 'subState');
  if (subState !== undefined && state === undefined) report('3.3.1.35-sub-state', element, { subState });
  if (subState?.startsWith('xlf:') === true) report('3.3.1.35-sub-state-prefix', element, { subState });
  if (state !== undefined && state !== 'initial' && target === undefined)
    report('3.3.1.31-state', element, { state });
}

function checkOrder({ segments }: UnitFacts, { report }: Checking): void {
  const targets = segments.map(({ target }) => target);
  const taken = new Map<number, Element>();
  for (const [index, target] of targets.entries()) {
    const order = orderOf(target);
    if (target === undefined || order === undefined) continue;
    if (order > segments.length) report('3.3.1.24-order-high', target, { order, most: segments.length });
    const implicit = targets[order - 1];
    const clash =
      taken.has(order) || (order !== index + 1 && implicit !== undefined && orderOf(implicit) === undefined);
    if (clash) report('3.3.1.24-order', target, { order });
    taken.set(order, target);
  }
}
