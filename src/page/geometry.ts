import type { Level, Values } from '../model/diagnostic.ts';
import type { PageFacts, PageHit } from './facts.ts';
import { excerpt } from './letters.ts';
import type { Clipped, Line, Measures, Rect } from './probe/measures.ts';
import { type PageElement, selectorOf } from './tree.ts';

/** What only layout tells: overflow, clipping, overlap, tight lines, missing characters, words torn apart. */
export function geometryHits(facts: PageFacts, measures: Measures, width: number): readonly PageHit[] {
  const seen: Seen = { elements: facts.tree.elements, width };
  return [
    ...overflow(measures, seen),
    ...clipped(measures, seen),
    ...overlaps(measures.lines, seen),
    ...covered(measures, seen),
    ...tightLines(measures.lines, seen),
    ...missing(measures, seen),
    ...torn(measures, seen),
  ];
}

interface Seen {
  readonly elements: readonly PageElement[];
  /** CSS pixels. */
  readonly width: number;
}

interface Found {
  readonly code: string;
  readonly level: Level;
  readonly number: number;
  readonly box: Rect;
  readonly values: Values;
  readonly cause?: string;
}

function* toHits({ elements, width }: Seen, found: Iterable<Found>): Generator<PageHit> {
  for (const { code, level, number, box, values, cause } of found) {
    const element = elements[number];
    if (element === undefined) continue;
    yield {
      code,
      level,
      type: code === 'page/missing-glyph' ? 'characters' : 'formatting',
      element,
      values: { ...values, box: box.map(Math.round).join(' '), width },
      cause: cause ?? `${number}`,
    };
  }
}

function selectorAt({ elements }: Seen, number: number): string {
  const element = elements[number];
  return element === undefined ? '' : selectorOf(element);
}

function* overflow(measures: Measures, seen: Seen): Generator<PageHit> {
  const { scrollWidth, clientWidth, overflowing } = measures;
  const beyond = scrollWidth - clientWidth;
  if (beyond <= 1) return;
  const [first] = overflowing;
  const found =
    overflowing.length > 0 ? overflowing.slice(0, 3) : [{ element: 0, box: [0, 0, scrollWidth, 0] as const }];
  const values = { pixels: beyond, culprit: selectorAt(seen, first?.element ?? 0) };
  yield* toHits(
    seen,
    found.map(({ element, box }) => ({
      code: 'page/h-overflow',
      level: 'error',
      number: element,
      box,
      values,
    })),
  );
}

function* clipped({ clipped, spills }: Measures, seen: Seen): Generator<PageHit> {
  const report = (code: string, level: Level, { element, text, box, by }: Clipped): Found => ({
    code,
    level,
    number: element,
    box,
    values:
      by < 0 ? { context: 'window', text: excerpt(text) } : { text: excerpt(text), by: selectorAt(seen, by) },
    cause: `${by} ${by < 0 ? element : ''}`,
  });
  yield* toHits(
    seen,
    clipped.map((one) => report('page/clipped', 'error', one)),
  );
  yield* toHits(
    seen,
    spills.map((one) => report('page/text-spill', 'warning', one)),
  );
}

/** The part of a box that must stay free: its middle half in height, without its edges. */
function core([x, y, width, height]: Rect): Rect {
  return [x + 2, y + height / 4, Math.max(0, width - 4), height / 2];
}

function meet(a: Rect, b: Rect): boolean {
  return a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];
}

/** Lines of different blocks that are printed over each other. */
function* overlaps(lines: readonly Line[], seen: Seen): Generator<PageHit> {
  const sorted = lines
    .filter(({ isFixed }) => !isFixed)
    .map((line) => ({ line, free: core(line.box) }))
    .sort((a, b) => a.free[1] - b.free[1]);
  for (const [at, { line, free }] of sorted.entries()) {
    for (let next = at + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (other === undefined || other.free[1] >= free[1] + free[3]) break;
      if (other.line.block === line.block || !meet(free, other.free)) continue;
      const [later, earlier] = line.element > other.line.element ? [line, other.line] : [other.line, line];
      const values = {
        text: excerpt(later.text),
        other: excerpt(earlier.text),
        by: selectorAt(seen, earlier.element),
      };
      const found: Found = {
        code: 'page/overlap',
        level: 'error',
        number: later.block,
        box: later.box,
        values,
      };
      yield* toHits(seen, [found]);
    }
  }
}

/** Text under a box that is drawn over it. */
function* covered({ covered }: Measures, seen: Seen): Generator<PageHit> {
  yield* toHits(
    seen,
    covered.map(({ element, text, box, by }) => ({
      code: 'page/covered',
      level: 'error',
      number: element,
      box,
      values: { text: excerpt(text), by: selectorAt(seen, by) },
      cause: `${by}`,
    })),
  );
}

/** From which share of the letter size ink that runs into the next line is seen. */
const INK_SHARE = 0.04;

/** Lines of one block that stand so close that the letters of one run into the other. */
function* tightLines(lines: readonly Line[], seen: Seen): Generator<PageHit> {
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (!line.isHeightSet || next === undefined || next.block !== line.block || next.box[1] <= line.box[1])
      continue;
    const overlap = deepestOverlap(line, next);
    if (overlap <= Math.max(2, INK_SHARE * line.fontSize)) continue;
    const values = { pixels: Math.round(overlap), text: excerpt(line.text) };
    const found: Found = {
      code: 'page/line-clip',
      level: 'warning',
      number: line.block,
      box: line.box,
      values,
    };
    yield* toHits(seen, [found]);
  }
}

/** By how much a word reaches into a word right below it, in CSS pixels. */
function deepestOverlap(line: Line, next: Line): number {
  let deepest = 0;
  for (const [x, width, , bottom] of line.inks) {
    for (const [otherX, otherWidth, top] of next.inks) {
      const isBelow = x < otherX + otherWidth && otherX < x + width;
      if (isBelow) deepest = Math.max(deepest, bottom - top);
    }
  }
  return deepest;
}

/** From how many different letters it is this machine that has no font for a script, not the page that errs. */
const WHOLE_SCRIPT = 8;

function* missing({ missing }: Measures, seen: Seen): Generator<PageHit> {
  yield* toHits(
    seen,
    missing.map(({ element, chars, family }) => ({
      code: 'page/missing-glyph',
      level: (chars.match(/\p{L}/gu)?.length ?? 0) < WHOLE_SCRIPT ? 'error' : 'note',
      number: element,
      box: [0, 0, 0, 0],
      values: { chars: codePoints(chars), family },
      cause: family,
    })),
  );
}

/** Characters as code points: they cannot be shown, and are named instead. */
function codePoints(chars: string): readonly string[] {
  return Array.from(chars)
    .slice(0, 8)
    .map((char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
}

function* torn({ brokenWords }: Measures, seen: Seen): Generator<PageHit> {
  yield* toHits(
    seen,
    brokenWords.map(({ element, text, box }) => ({
      code: 'page/word-break',
      level: 'warning',
      number: element,
      box,
      values: { text: excerpt(text) },
    })),
  );
}
