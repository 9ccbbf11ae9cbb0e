import { type Applied, computeStyles, isShown, type Style, type Styles } from '../css/cascade.ts';
import { pixelsOf } from '../css/longhands.ts';
import { type PageFacts, type PageHit, STATIC_WIDTH, turnedStyles } from '../facts.ts';
import { countLetters, countWords, excerpt } from '../letters.ts';
import type { PageElement } from '../tree.ts';

/** Widths at which style rules are looked at: a desk, and a telephone when the sheet asks for widths. */
const PHONE_WIDTH = 360;

/** Sides in CSS that stay where they are when the page turns around. */
export function* sideRules(facts: PageFacts): Generator<PageHit> {
  yield* textAlign(facts);
  if (facts.actual !== 'rtl') return;
  if (facts.turned !== undefined) {
    yield* compareStyles(facts, facts.styles, facts.turned);
    return;
  }
  yield* mirrorTest(facts, STATIC_WIDTH);
  const asksWidth = facts.sheet.rules.some(({ media }) => media.some((query) => query.includes('width')));
  if (asksWidth) yield* mirrorTest(facts, PHONE_WIDTH);
}

/** From how many words a text is prose and not the cell of a table or a byline. */
const PROSE = 20;

function* textAlign({ paragraphs, styles }: PageFacts): Generator<PageHit> {
  for (const { block, direction, text } of paragraphs) {
    const found = alignmentOf(styles.get(block));
    if (found === undefined) continue;
    const { side, from } = found;
    const isWrong =
      direction === 'rtl' ? side === 'left' && isRtlText(text) : side === 'right' && isLtrProse(block, text);
    if (!isWrong) continue;
    const isOwn = from === 'style' || from === 'html';
    yield {
      code: 'page/text-align',
      level: 'warning',
      type: 'internationalization',
      element: block,
      values: { side, dir: direction, text: excerpt(text), rule: from },
      cause: isOwn ? `${block.index}` : from,
    };
  }
}

/** The side that lines are set to, or the last of them; undefined when it goes by the direction. */
function alignmentOf(style: Style | undefined): { readonly side: string; readonly from: string } | undefined {
  for (const name of ['text-align-last', 'text-align']) {
    const given = style?.values.get(name);
    const side = given === undefined ? undefined : physicalSide(given.value);
    if (given !== undefined && side !== undefined) return { side, from: given.from };
  }
  return undefined;
}

function physicalSide(value: string): string | undefined {
  return /^(?:-(?:webkit|moz)-)?(left|right)$/i.exec(value)?.[1]?.toLowerCase();
}

function isRtlText(text: string): boolean {
  const { rtl, ltr } = countLetters(text);
  return rtl > ltr;
}

function isLtrProse({ tag }: PageElement, text: string): boolean {
  return tag !== 'pre' && !isRtlText(text) && countWords(text) >= PROSE;
}

/** A property with two sides, and from how many pixels of difference it is seen. */
interface SidePair {
  readonly name: string;
  readonly left: string;
  readonly right: string;
  readonly threshold: number;
}

const PAIRS: readonly SidePair[] = [
  { name: 'margin', left: 'margin-left', right: 'margin-right', threshold: 8 },
  { name: 'padding', left: 'padding-left', right: 'padding-right', threshold: 8 },
  { name: 'border', left: 'border-left-width', right: 'border-right-width', threshold: 2 },
  { name: 'corner', left: 'border-top-left-radius', right: 'border-top-right-radius', threshold: 4 },
  { name: 'corner', left: 'border-bottom-left-radius', right: 'border-bottom-right-radius', threshold: 4 },
];

/**
 * Turns the page around and looks what does not follow: every side that differs from the other must change places.
 */
function* mirrorTest(facts: PageFacts, width: number): Generator<PageHit> {
  const { tree, sheet } = facts;
  const styles = width === STATIC_WIDTH ? facts.styles : computeStyles(tree, sheet, { width });
  yield* compareStyles(facts, styles, turnedStyles(facts, width));
}

function* compareStyles({ tree }: PageFacts, styles: Styles, turned: Styles): Generator<PageHit> {
  for (const element of tree.elements) {
    const here = styles.get(element);
    const there = turned.get(element);
    if (here?.direction !== 'rtl' || there?.direction !== 'ltr' || !isDrawn(element, styles)) continue;
    for (const pair of PAIRS) yield* comparePair(element, pair, here, there);
    yield* compareFloat(element, here, there);
    yield* justification(element, here);
    yield* comparePosition(element, here, there);
  }
}

function isDrawn(element: PageElement, styles: Styles): boolean {
  return element.parent !== undefined && isShown(element, styles);
}

function* comparePair(element: PageElement, pair: SidePair, here: Style, there: Style): Generator<PageHit> {
  const isLeft = isFixed(pair, 'left', here, there);
  const isRight = isFixed(pair, 'right', here, there);
  if (!isLeft && !isRight) return;
  const isNative = fitsRtl(pair.name, here, isRight && !isLeft);
  const sides = [isLeft, isRight].flatMap((is, at) =>
    is ? [here.values.get(at === 0 ? pair.left : pair.right)] : [],
  );
  yield sideHit(element, sides, { isNative, name: pair.name });
}

/** True when a side keeps its size as the page turns around, though its opposite then should have it. */
function isFixed(pair: SidePair, side: 'left' | 'right', here: Style, there: Style): boolean {
  const value = (style: Style, name: string): string => style.values.get(name)?.value ?? '0';
  const own = value(here, pair[side]);
  if (own !== value(there, pair[side])) return false;
  const mirrored = value(there, pair[side === 'left' ? 'right' : 'left']);
  const [from, to] = [own, mirrored].map((one) => pixelsOf(one, here.fontSize));
  if (from === undefined || to === undefined) return own !== mirrored;
  return from !== 0 && Math.abs(from - to) >= pair.threshold;
}

/** A fixed side that is the right one for a page which is only ever read from the right. */
function fitsRtl(name: string, { values }: Style, isRightLarger: boolean): boolean {
  const float = values.get('float')?.value;
  if (name === 'margin') return float === 'right' && !isRightLarger;
  return name !== 'corner' && isRightLarger;
}

interface SideCase {
  readonly isNative: boolean;
  readonly name: string;
}

function sideHit(
  element: PageElement,
  sides: readonly (Applied | undefined)[],
  { isNative, name }: SideCase,
): PageHit {
  const given = sides.filter((side) => side !== undefined);
  const author =
    given.find(({ from, written }) => from !== 'html' && !written.includes('inline-')) ?? given[0];
  const from = author?.from ?? 'html';
  const hit: PageHit = {
    code: 'page/physical-inline',
    level: isNative ? 'note' : 'warning',
    type: 'internationalization',
    element,
    values: { property: author?.written ?? name, logical: logicalName(author?.written ?? name), rule: from },
  };
  return from === 'style' || from === 'html' ? hit : { ...hit, cause: `${from}\n${name}` };
}

function logicalName(written: string): string {
  if (written === 'left') return 'inset-inline-start';
  if (written === 'right') return 'inset-inline-end';
  if (written === 'float') return 'inline-start';
  if (written === 'justify-content') return 'start';
  if (written.endsWith('radius')) return 'border-start-start-radius';
  if (/^(?:margin|padding)$/.test(written)) return `${written}-inline`;
  return written
    .replace(/left/, 'inline-start')
    .replace(/right/, 'inline-end')
    .replace(/^border-width$/, 'border-inline-width');
}

function* compareFloat(element: PageElement, here: Style, there: Style): Generator<PageHit> {
  const float = here.values.get('float');
  const side = float?.value.toLowerCase();
  if (side !== 'left' && side !== 'right') return;
  if (there.values.get('float')?.value.toLowerCase() !== side) return;
  yield sideHit(element, [float], { isNative: side === 'right', name: 'float' });
}

/** `left` of a row of boxes that should begin where reading begins. */
function* justification(element: PageElement, { values }: Style): Generator<PageHit> {
  const given = values.get('justify-content');
  if (given === undefined || !/^(?:(?:un)?safe )?left$/i.test(given.value)) return;
  yield sideHit(element, [given], { isNative: false, name: 'justify-content' });
}

function* comparePosition(element: PageElement, here: Style, there: Style): Generator<PageHit> {
  if (!/^(?:absolute|fixed|relative|sticky)$/i.test(valueOf(here, 'position'))) return;
  const [name, ...others] = ['left', 'right'].filter((side) => !/^(?:auto)?$/.test(valueOf(here, side)));
  if (name === undefined || others.length > 0 || valueOf(here, name) !== valueOf(there, name)) return;
  // Half way is the middle from either side; a box as wide as the page has no side.
  if (valueOf(here, name) === '50%' || /^100(?:%|vw)$/.test(valueOf(here, 'width'))) return;
  yield sideHit(element, [here.values.get(name)], { isNative: name === 'right', name: 'position' });
}

function valueOf({ values }: Style, name: string): string {
  return values.get(name)?.value ?? '';
}
