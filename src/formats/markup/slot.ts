import type { Code, Content } from '../../model/inline.ts';
import type { Range } from '../../model/range.ts';

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
}

/** A change of the source: what stands in the range gives way to the text. */
export interface Edit extends Range {
  readonly text: string;
}

/** Writes a stretch of text for a slot; `isStart` when nothing of the slot stands before it. */
export type Encode = (text: string, slot: Slot, isStart: boolean) => string;

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
  encode: Encode,
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
    return renderTarget(slot, target, splice, encode);
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
 * Writes a target into a slot. The markup is always that of the source: a target only says which code stands
 * where. Whatever it says, pairs stay nested and closed, and no link stands in a link, as parsers would tear such apart.
 */
function renderTarget(
  slot: Slot,
  target: Content,
  splice: (start: number, end: number) => string,
  encode: Encode,
): string {
  const known = knownCodes(slot);
  const copies = new Map<string, string>();
  const open: string[] = [];
  let out = '';
  let from = 0;
  const raw = (span: Range | undefined): string => (span === undefined ? '' : splice(span.start, span.end));
  const find = (id: string): Known | undefined => known.get(id) ?? known.get(copies.get(id) ?? '');

  function closeTo(depth: number): void {
    while (open.length > depth) out += raw(find(open.pop() ?? '')?.close);
  }

  function start(code: Code): void {
    const own = find(code.id);
    if (own?.open === undefined) return;
    if (own.isLink) {
      const outer = open.findIndex((id) => find(id)?.isLink === true);
      if (outer >= 0) closeTo(outer);
    }
    out += raw(own.open);
    if (own.close !== undefined) open.push(code.id);
  }

  function end(code: Code): void {
    const own = find(code.id);
    if (own?.open === undefined) {
      out += raw(own?.close);
      return;
    }
    const depth = open.lastIndexOf(code.id);
    if (depth >= 0) closeTo(depth);
  }

  for (const code of target.codes) {
    if (code.at > from) {
      out += encode(target.text.slice(from, code.at), slot, out === '');
      from = code.at;
    }
    if (code.copyOf !== undefined) copies.set(code.id, code.copyOf);
    if (code.kind === 'ph') out += raw(find(code.id)?.point);
    if (code.kind === 'sc') start(code);
    if (code.kind === 'ec') end(code);
  }
  out += encode(target.text.slice(from), slot, out === '');
  closeTo(0);
  return out;
}
