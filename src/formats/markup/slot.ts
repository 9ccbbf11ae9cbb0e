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
  for (const [slot, target] of slots) {
    const { start, end } = slot.range;
    changes.push({ start, end, slot, target });
  }
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
    return join(piecesOf(slot, target, splice), slot);
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
  open?: Range;
  close?: Range;
  point?: Range;
  isLink: boolean;
}

function knownCodes({ content: { codes }, spans }: Slot): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const [index, { id, kind, type }] of codes.entries()) {
    const span = spans[index];
    if (span === undefined) continue;
    let own = known.get(id);
    if (own === undefined) known.set(id, (own = { isLink: false }));
    if (kind === 'sc') own.open = span;
    else if (kind === 'ec') own.close = span;
    else own.point = span;
    if (type === 'link') own.isLink = true;
  }
  return known;
}

/**
 * The pieces of a target. The markup is always that of the source: a target only says which code stands where.
 * Whatever it says, pairs stay nested and closed, and no link stands in a link, as parsers would tear such apart.
 */
function piecesOf(slot: Slot, target: Content, splice: Splice): readonly Piece[] {
  const { text, codes } = target;
  if (codes.length === 0) return text === '' ? [] : [{ kind: 'text', text }];
  const writer = new PieceWriter(slot, splice);
  let from = 0;
  for (const code of codes) {
    if (code.at > from) {
      writer.pieces.push({ kind: 'text', text: text.slice(from, code.at) });
      from = code.at;
    }
    writer.add(code);
  }
  if (from < text.length) writer.pieces.push({ kind: 'text', text: text.slice(from) });
  writer.closeTo(0);
  return writer.pieces;
}

/** The source between two offsets, with the changes in it. */
type Splice = (start: number, end: number) => string;

class PieceWriter {
  readonly pieces: Piece[] = [];
  private readonly known: ReadonlyMap<string, Known>;
  private readonly splice: Splice;
  /** Ids of copies to those of what they copy. */
  private readonly copies = new Map<string, string>();
  private readonly open: string[] = [];

  constructor(slot: Slot, splice: Splice) {
    this.known = knownCodes(slot);
    this.splice = splice;
  }

  add({ id, kind, copyOf }: Code): void {
    if (copyOf !== undefined) this.copies.set(id, copyOf);
    if (kind === 'ph') this.raw('point', this.find(id)?.point, id);
    if (kind === 'sc') this.start(id);
    if (kind === 'ec') this.end(id);
  }

  closeTo(depth: number): void {
    while (this.open.length > depth) {
      const id = this.open.pop() ?? '';
      this.raw('close', this.find(id)?.close, id);
    }
  }

  private start(id: string): void {
    const own = this.find(id);
    if (own?.open === undefined) return;
    const outer = own.isLink ? this.open.findIndex((other) => this.find(other)?.isLink === true) : -1;
    if (outer >= 0) this.closeTo(outer);
    this.raw('open', own.open, id);
    if (own.close !== undefined) this.open.push(id);
  }

  private end(id: string): void {
    const own = this.find(id);
    if (own?.open === undefined) this.raw('close', own?.close, id);
    else if (this.open.includes(id)) this.closeTo(this.open.lastIndexOf(id));
  }

  private find(id: string): Known | undefined {
    return this.known.get(id) ?? this.known.get(this.copies.get(id) ?? '');
  }

  private raw(kind: Piece['kind'], span: Range | undefined, id: string): void {
    if (span === undefined) return;
    const code = this.known.has(id) ? id : (this.copies.get(id) ?? id);
    this.pieces.push({ kind, text: this.splice(span.start, span.end), code });
  }
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
