import type { Segment, State } from '../../model/bilingual.ts';
import { STATES } from '../../model/bilingual.ts';
import { isSameContent, type Content } from '../../model/inline.ts';
import { readContent12, readPieces12, type Piece } from './inline-12.ts';
import { OWN } from './names.ts';
import { attr, attrNs, childOf, type Element } from './tree.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const NO_PIECES: readonly Piece[] = [];

interface Progress {
  readonly state: State;
  readonly subState?: string;
}

const STATES_12: ReadonlyMap<string, State> = new Map([
  ['new', 'initial'],
  ['needs-translation', 'initial'],
  ['needs-adaptation', 'translated'],
  ['needs-l10n', 'translated'],
  ['needs-review-adaptation', 'translated'],
  ['needs-review-l10n', 'translated'],
  ['needs-review-translation', 'translated'],
  ['translated', 'translated'],
  ['signed-off', 'reviewed'],
  ['final', 'final'],
]);

/** States of 1.2 that are the plain ones of 2.x; any other is kept as `subState`. */
const PLAIN: ReadonlySet<string> = new Set(['new', 'needs-translation', 'translated', 'signed-off', 'final']);

/** Progress of a whole unit: state of the target, `approved` of the unit. */
function progressOf(unit: Element, target: Element | undefined): Progress {
  if (target === undefined) return { state: 'initial' };
  const state = attr(target, 'state');
  if (state !== undefined) return statedProgress(state, target);
  if (!hasText(target)) return { state: 'initial' };
  return { state: attr(unit, 'approved') === 'yes' ? 'reviewed' : 'translated' };
}

function hasText(element: Element): boolean {
  return element.children.some((child) => {
    if (child.kind === 'element') return hasText(child);
    return (child.kind === 'text' || child.kind === 'cdata') && child.text.trim() !== '';
  });
}

function statedProgress(state: string, target: Element): Progress {
  const known = STATES_12.get(state);
  if (known === undefined)
    return { state: hasText(target) ? 'translated' : 'initial', subState: `xliff12:${state}` };
  const subState = attrNs(target, OWN, 'subState');
  if (subState !== undefined) return { state: known, subState };
  return PLAIN.has(state) ? { state: known } : { state: known, subState: `xliff12:${state}` };
}

/**
 * A tool that fills the target but leaves `needs-translation` alone (OmegaT) has translated it, when the target is no
 * longer the source that it was filled with.
 */
function filled(
  progress: Progress,
  source: Content,
  target: Content | undefined,
  element: Element | undefined,
): Progress {
  if (progress.state !== 'initial' || element === undefined || target === undefined) return progress;
  const isWaiting =
    attr(element, 'state') === 'needs-translation' && attr(element, 'state-qualifier') === undefined;
  const isDone = target.text.trim() !== '' && !isSameContent(source, target);
  return isWaiting && isDone ? { state: 'translated' } : progress;
}

/** Reads the segments of a trans-unit: those of `seg-source` and target, or one of the whole unit. */
export function readSegments(unit: Element): readonly Segment[] {
  const source = childOf(unit, 'source');
  const segSource = childOf(unit, 'seg-source');
  const target = childOf(unit, 'target');
  const progress = progressOf(unit, target);
  const pieces = segSource === undefined ? NO_PIECES : readPieces12(segSource);
  if (!pieces.some(({ mid }) => mid !== undefined)) {
    const content = source === undefined ? { text: '', codes: [] } : readContent12(source);
    return [wholeUnit(unit, { content, target, progress })];
  }
  return align(pieces, target, progress);
}

interface Whole {
  readonly content: Content;
  readonly target: Element | undefined;
  readonly progress: Progress;
}

function wholeUnit(unit: Element, { content, target, progress }: Whole): Segment {
  const translation = target === undefined ? undefined : readContent12(target);
  const { state, subState } = filled(progress, content, translation, target);
  const segment: Mutable<Segment> = { state, source: content };
  // A unit of ours without segments keeps the id of its only one.
  const id = attrNs(unit, OWN, 'segment');
  if (id !== undefined) segment.id = id;
  if (subState !== undefined) segment.subState = subState;
  if (translation !== undefined) segment.target = translation;
  return segment;
}

/** Puts the segments of the target beside those of the source; nothing of the target is left out. */
function align(
  pieces: readonly Piece[],
  target: Element | undefined,
  progress: Progress,
): readonly Segment[] {
  const translations = target === undefined ? [] : readPieces12(target);
  const isSplit = translations.some(({ mid }) => mid !== undefined);
  const slots = isSplit ? slotsOf(pieces, translations) : new Map<number, number[]>();
  // A tool that joined the segments of the target left one run of text: it belongs to the first segment.
  const first = pieces.findIndex(({ mid }) => mid !== undefined);
  if (!isSplit && translations.length > 0) slots.set(first, [0]);
  const order = [...slots].toSorted(([, a], [, b]) => (a[0] ?? 0) - (b[0] ?? 0)).map(([index]) => index);
  const isMoved =
    order.length === pieces.length &&
    order.some((index, place) => place > 0 && index < (order[place - 1] ?? 0));
  return pieces.map((piece, index) => {
    const parts = (slots.get(index) ?? []).map((at) => translations[at]).filter((part) => part !== undefined);
    return segmentOf(piece, parts, { progress, target, order: isMoved ? order.indexOf(index) + 1 : 0 });
  });
}

interface Placing {
  readonly progress: Progress;
  readonly target: Element | undefined;
  /** Place of the target, from 1; 0 when it is that of the source. */
  readonly order: number;
}

function segmentOf(piece: Piece, parts: readonly Piece[], { progress, target, order }: Placing): Segment {
  const own = piece.element === undefined ? undefined : attrNs(piece.element, OWN, 'canResegment');
  const translation = parts.length === 0 ? undefined : joinPieces(parts);
  const common = {
    source: piece.content,
    ...(translation === undefined ? {} : { target: translation }),
    ...(order > 0 && translation !== undefined ? { order } : {}),
  };
  if (piece.mid === undefined) return { isIgnorable: true, state: 'initial', ...common };
  const mark = parts.find(({ element }) => element !== undefined)?.element;
  const stated = segmentProgress(mark) ?? (translation === undefined ? { state: 'initial' } : progress);
  return {
    id: piece.mid,
    ...filled(stated, piece.content, translation, target),
    ...(own === undefined ? {} : { canResegment: own === 'yes' }),
    ...common,
  };
}

/** State of one segment, which 1.2 has no place for. */
function segmentProgress(mark: Element | undefined): Progress | undefined {
  const value = mark === undefined ? undefined : attrNs(mark, OWN, 'state');
  const state = STATES.find((known) => known === value);
  if (mark === undefined || state === undefined) return undefined;
  const subState = attrNs(mark, OWN, 'subState');
  return { state, ...(subState === undefined ? {} : { subState }) };
}

function joinPieces(parts: readonly Piece[]): Content {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only.content;
  let text = '';
  const codes = parts.flatMap(({ content }) => {
    const moved = content.codes.map((code) => ({ ...code, at: code.at + text.length }));
    text += content.text;
    return moved;
  });
  return { text, codes };
}

/** Index in the source to indices in the target: segments by `mid`, what is between them by the segment that follows. */
function slotsOf(pieces: readonly Piece[], translations: readonly Piece[]): Map<number, number[]> {
  const slots = new Map<number, number[]>();
  const byMid = new Map(pieces.map(({ mid }, index) => [mid, index]));
  const add = (index: number, at: number): void => {
    slots.set(index, [...(slots.get(index) ?? []), at]);
  };
  const lastSegment = pieces.findLastIndex(({ mid }) => mid !== undefined);
  for (const [at, { mid }] of translations.entries()) {
    if (mid !== undefined) {
      add(byMid.get(mid) ?? lastSegment, at);
      continue;
    }
    const next = translations.slice(at + 1).find((piece) => piece.mid !== undefined);
    const follower = next === undefined ? pieces.length : (byMid.get(next.mid) ?? pieces.length);
    const between = follower - 1;
    add(pieces[between]?.mid === undefined && between >= 0 ? between : Math.min(follower, lastSegment), at);
  }
  return slots;
}
