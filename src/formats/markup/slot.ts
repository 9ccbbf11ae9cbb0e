import type { Code, Content } from '../../model/inline.ts';
import type { Range } from '../../model/range.ts';
import type { Lines } from '../markdown/wrap.ts';

/** Where the content of a block stands in the source, and how text is written there. */
export interface Slot {
  /** In `Article.source`; what lies outside all slots is never touched. */
  readonly range: Range;
  readonly content: Content;
  /** Where the markup of each of `content.codes` stands in the source, in the same order. */
  readonly spans: readonly Range[];
  /** How text is written at this place, in the words of the format (`text`, `attribute "`). */
  readonly style: string;
  /** Characters that the author wrote by a reference (`&nbsp;`), and how. */
  readonly spelling?: ReadonlyMap<string, string>;
  /** How the lines are broken, where the format breaks them again. */
  readonly lines?: Lines;
}

/** A change of the source: what stands in the range gives way to the text. */
export interface Edit extends Range {
  readonly text: string;
}

/** A stretch of text, or markup as it will stand in the file. */
export interface Piece {
  readonly kind: 'text' | 'open' | 'close' | 'point';
  /** Text as it reads, not yet in the syntax of the format; markup as it is written. */
  readonly text: string;
  /** Id of the code that the markup is of, or is a copy of. */
  readonly code?: string;
}

/** Writes the pieces of a target for a slot, in the syntax of the format. */
export type Join = (pieces: readonly Piece[], slot: Slot) => string;

interface Change extends Range {
  readonly text?: string;
  readonly slot?: Slot;
  readonly target?: Content;
}

/** Tells whether a target says what the source says: same text, same codes at the same places. */
export function isUntouched(slot: Slot, target: Content): boolean {
  const { text, codes } = slot.content;
  if (text !== target.text) return false;
  const own = target.codes.filter(({ kind }) => kind !== 'sm' && kind !== 'em');
  return (
    own.length === codes.length &&
    own.every(
      ({ kind, id, at }, index) =>
        codes[index]?.kind === kind && codes[index].id === id && codes[index].at === at,
    )
  );
}

/**
 * Writes a source again with other text in its slots.
 *
 * Slots may lie inside the markup of codes of other slots (an `alt` in a paragraph); a code that a translator
 * moved takes its inner slots along.
 *
 * @param edits further changes, outside the text of slots; none overlaps another
 */
export function writeSlots(
  source: string,
  slots: Iterable<readonly [Slot, Content]>,
  edits: readonly Edit[],
  join: Join,
): string {
  const changes: Change[] = [...edits];
  for (const [slot, target] of slots) changes.push({ ...slot.range, slot, target });
  if (changes.length === 0) return source;
  changes.sort((a, b) => a.start - b.start || b.end - a.end);

  function splice(start: number, end: number): string {
    let out = '';
    let from = start;
    for (let at = firstAt(changes, start); at < changes.length; at++) {
      const change = changes[at];
      if (change === undefined || change.start >= end) break;
      if (change.start < from || change.end > end) continue;
      out += source.slice(from, change.start) + render(change);
      from = change.end;
    }
    return out + source.slice(from, end);
  }

  function render({ text, slot, target }: Change): string {
    if (slot === undefined || target === undefined) return text ?? '';
    return join([...piecesOf(slot, target, splice)], slot);
  }

  return splice(0, source.length);
}

/** Index of the first change that starts at or after an offset. */
function firstAt(changes: readonly Change[], start: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the codes of a slot are, by id. */
interface Known {
  readonly open?: Range;
  readonly close?: Range;
  readonly point?: Range;
  readonly isLink: boolean;
}

function knownCodes({ content, spans }: Slot): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  content.codes.forEach(({ id, kind, type }, index) => {
    const span = spans[index];
    if (span === undefined) return;
    const before = known.get(id) ?? { isLink: false };
    const place = kind === 'sc' ? 'open' : kind === 'ec' ? 'close' : 'point';
    known.set(id, { ...before, [place]: span, isLink: before.isLink || type === 'link' });
  });
  return known;
}

/**
 * The pieces of a target. The markup is always that of the source: a target only says which code stands where.
 * Whatever it says, pairs stay nested and closed, and no link stands in a link, as parsers would tear such apart.
 */
function* piecesOf(
  slot: Slot,
  target: Content,
  splice: (start: number, end: number) => string,
): Generator<Piece> {
  const known = knownCodes(slot);
  const copies = new Map<string, string>();
  const open: string[] = [];
  const find = (id: string): Known | undefined => known.get(id) ?? known.get(copies.get(id) ?? '');

  function* raw(kind: Piece['kind'], span: Range | undefined, id: string): Generator<Piece> {
    if (span !== undefined)
      yield { kind, text: splice(span.start, span.end), code: known.has(id) ? id : (copies.get(id) ?? id) };
  }

  function* closeTo(depth: number): Generator<Piece> {
    while (open.length > depth) {
      const id = open.pop() ?? '';
      yield* raw('close', find(id)?.close, id);
    }
  }

  function* start({ id }: Code): Generator<Piece> {
    const own = find(id);
    if (own?.open === undefined) return;
    const outer = own.isLink ? open.findIndex((other) => find(other)?.isLink === true) : -1;
    if (outer >= 0) yield* closeTo(outer);
    yield* raw('open', own.open, id);
    if (own.close !== undefined) open.push(id);
  }

  function* end({ id }: Code): Generator<Piece> {
    const own = find(id);
    if (own?.open === undefined) yield* raw('close', own?.close, id);
    else if (open.includes(id)) yield* closeTo(open.lastIndexOf(id));
  }

  let from = 0;
  for (const code of target.codes) {
    if (code.at > from) yield { kind: 'text', text: target.text.slice(from, code.at) };
    from = Math.max(from, code.at);
    if (code.copyOf !== undefined) copies.set(code.id, code.copyOf);
    if (code.kind === 'ph') yield* raw('point', find(code.id)?.point, code.id);
    if (code.kind === 'sc') yield* start(code);
    if (code.kind === 'ec') yield* end(code);
  }
  if (from < target.text.length) yield { kind: 'text', text: target.text.slice(from) };
  yield* closeTo(0);
}

/** What decides whether a target is written. */
interface Written {
  /** Blocks that are as they were are written as well. */
  readonly isForced?: boolean;
}

/** Slots whose text becomes another one, with that text, in the order of the targets. */
export function changedSlots(
  slots: ReadonlyMap<string, Slot>,
  targets: ReadonlyMap<string, Content>,
  { isForced }: Written,
): readonly (readonly [Slot, Content])[] {
  const changed: (readonly [Slot, Content])[] = [];
  for (const [id, target] of targets) {
    const slot = slots.get(id);
    if (slot !== undefined && (isForced === true || !isUntouched(slot, target))) changed.push([slot, target]);
  }
  return changed;
}

/**
 * Tells whether what an article carries is what a reader of this format knew; an article that came by another way (a worker, a
 * store) has lost it.
 *
 * @param mark a key that only the skeleton of this format has
 */
export function isSkeletonWith(value: unknown, mark: string): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'slots' in value &&
    value.slots instanceof Map &&
    mark in value
  );
}
