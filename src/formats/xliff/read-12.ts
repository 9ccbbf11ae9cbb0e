import type { Match, MetaGroup, Note, Segment, State, Unit } from '../../model/bilingual.ts';
import { STATES } from '../../model/bilingual.ts';
import { isSameContent, type Content } from '../../model/inline.ts';
import type { FileHead } from './document.ts';
import type { Part } from './file-reader.ts';
import { readContent12, readPieces12, type Piece } from './inline-12.ts';
import { readPartOf, selfContained } from './kept.ts';
import { MDA, OWN } from './names.ts';
import { inheritedXml, readMetadata } from './read-2.ts';
import { attr, attrNs, childOf, childrenOf, elementsOf, textOf, type Element } from './tree.ts';

/** Reads the start tag of a `<file>` of XLIFF 1.2, which has no id of its own. */
export function readFile12(element: Element, nth: number): FileHead {
  const original = attr(element, 'original');
  return {
    id: attrNs(element, OWN, 'id') ?? `f${nth}`,
    ...(original === undefined ? {} : { original }),
    notes: [],
    ...ownDirections(element),
  };
}

/** Notes and metadata of a `<header>`. */
export function readHeader({ element, raw }: Part): Partial<FileHead> {
  const kept = foreignOf(element, raw);
  const metadata = childOf(element, 'metadata', MDA);
  return {
    notes: readNotes12(element),
    ...(metadata === undefined ? {} : { metadata: readMetadata(metadata) }),
    ...(kept.length === 0 ? {} : { kept }),
  };
}

/** Reads a `<trans-unit>` of XLIFF 1.2. */
export function readUnit12({ element, position, raw }: Part): Unit {
  const matches = childrenOf(element, 'alt-trans').map(readAlternative);
  const metadata = readContexts(element);
  const partOf = readPartOf(element);
  const kept = foreignOf(element, raw);
  return {
    id: attr(element, 'id') ?? '',
    ...unitAttributes(element),
    notes: readNotes12(element),
    ...(metadata.length === 0 ? {} : { metadata }),
    ...(matches.length === 0 ? {} : { matches }),
    segments: readSegments(element),
    ...(partOf === undefined ? {} : { partOf }),
    ...(kept.length === 0 ? {} : { kept }),
    position,
  };
}

/** Elements of other namespaces that the model only carries. */
function foreignOf(element: Element, raw: string): readonly string[] {
  return elementsOf(element)
    .filter(({ uri, local }) => uri !== element.uri && !(uri === MDA && local === 'metadata'))
    .map((child) => selfContained(child, raw.slice(child.start - element.start, child.end - element.start)));
}

function unitAttributes(element: Element): Partial<Unit> {
  const name = attr(element, 'resname');
  const type = typeOf(attr(element, 'restype'));
  const translate = translateOf(element);
  const canResegment = attrNs(element, OWN, 'canResegment');
  return {
    ...(name === undefined ? {} : { name }),
    ...(type === undefined ? {} : { type }),
    ...(translate === undefined ? {} : { translate: translate === 'yes' }),
    ...(canResegment === undefined ? {} : { canResegment: canResegment === 'yes' }),
    ...(inheritedXml(element, 'space') === 'preserve' ? { preserveSpace: true } : {}),
    ...ownDirections(element),
  };
}

function translateOf(element: Element): string | undefined {
  for (let at: Element | undefined = element; at !== undefined; at = at.parent) {
    const value = attr(at, 'translate');
    if (value !== undefined) return value;
  }
  return undefined;
}

/** `x-dateline:caption` is `dateline:caption`; a value of the standard is `restype:button`. */
function typeOf(restype: string | undefined): string | undefined {
  if (restype === undefined) return undefined;
  const own = /^x-([^\s:]+:[^\s:]+)$/.exec(restype)?.[1];
  return own ?? `restype:${restype}`;
}

function ownDirections(element: Element): Pick<Unit, 'srcDir' | 'trgDir'> {
  const srcDir = directionOf(inheritedOwn(element, 'srcDir'));
  const trgDir = directionOf(inheritedOwn(element, 'trgDir'));
  return { ...(srcDir === undefined ? {} : { srcDir }), ...(trgDir === undefined ? {} : { trgDir }) };
}

function inheritedOwn(element: Element, name: string): string | undefined {
  for (let at: Element | undefined = element; at !== undefined; at = at.parent) {
    const value = attrNs(at, OWN, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

function directionOf(value: string | undefined): 'ltr' | 'rtl' | 'auto' | undefined {
  return value === 'ltr' || value === 'rtl' || value === 'auto' ? value : undefined;
}

/** Notes of a unit or header; `from` is the category. Their ids, when they are not `n1`, `n2` …, stand beside them. */
function readNotes12(element: Element): readonly Note[] {
  const ids = attrNs(element, OWN, 'noteIds')?.split(' ') ?? [];
  return childrenOf(element, 'note').map((note, index) => {
    const category = attr(note, `from`);
    const annotates = attr(note, 'annotates');
    const priority = Number(attr(note, 'priority'));
    const id = ids[index] ?? '-';
    return {
      ...(id === '-' ? {} : { id }),
      ...(category === undefined ? {} : { category }),
      ...(annotates === 'source' || annotates === 'target' ? { appliesTo: annotates } : {}),
      ...(Number.isInteger(priority) ? { priority } : {}),
      text: textOf(note),
    };
  });
}

/** Contexts and properties are metadata, as is metadata of 2.x that we wrote. */
function readContexts(element: Element): readonly MetaGroup[] {
  const own = childOf(element, 'metadata', MDA);
  return [
    ...(own === undefined ? [] : readMetadata(own)),
    ...groups(element, 'context-group', 'context'),
    ...groups(element, 'prop-group', 'prop'),
  ];
}

function groups(element: Element, group: string, item: 'context' | 'prop'): readonly MetaGroup[] {
  return childrenOf(element, group).map((holder) => ({
    category: group,
    meta: Object.fromEntries(
      childrenOf(holder, item).map((one) => [attr(one, `${item}-type`) ?? '', textOf(one)]),
    ),
  }));
}

function readAlternative(element: Element): Match {
  const source = childOf(element, 'source');
  const target = childOf(element, 'target');
  const segment = attr(element, 'mid');
  const quality = Number.parseFloat(attr(element, 'match-quality') ?? '');
  const origin = attr(element, 'origin');
  const id = attrNs(element, OWN, 'id');
  const type = attrNs(element, OWN, 'type');
  return {
    ...(id === undefined ? {} : { id }),
    ...(segment === undefined ? {} : { segment }),
    source: source === undefined ? { text: '', codes: [] } : readContent12(source),
    target: target === undefined ? { text: '', codes: [] } : readContent12(target),
    ...(quality >= 0 && quality <= 100 ? { similarity: quality } : {}),
    ...(type === undefined ? {} : { type }),
    ...(origin === undefined ? {} : { origin }),
  };
}

interface Progress {
  readonly state: State;
  readonly subState?: string;
}

const STATES_12: Readonly<Record<string, State>> = {
  new: 'initial',
  'needs-translation': 'initial',
  'needs-adaptation': 'translated',
  'needs-l10n': 'translated',
  'needs-review-adaptation': 'translated',
  'needs-review-l10n': 'translated',
  'needs-review-translation': 'translated',
  translated: 'translated',
  'signed-off': 'reviewed',
  final: 'final',
};

/** States of 1.2 that are the plain ones of 2.x; any other is kept as `subState`. */
const PLAIN: ReadonlySet<string> = new Set(['new', 'needs-translation', 'translated', 'signed-off', 'final']);

/** Progress of a whole unit: state of the target, `approved` of the unit. */
function progressOf(unit: Element, target: Element | undefined): Progress {
  const hasText = target !== undefined && textOf(target).trim() !== '';
  const state = target === undefined ? undefined : attr(target, 'state');
  if (state !== undefined && target !== undefined) return statedProgress(state, target, hasText);
  if (!hasText) return { state: 'initial' };
  return { state: attr(unit, 'approved') === 'yes' ? 'reviewed' : 'translated' };
}

function statedProgress(state: string, target: Element, hasText: boolean): Progress {
  const known = Object.hasOwn(STATES_12, state) ? STATES_12[state] : undefined;
  if (known === undefined) return { state: hasText ? 'translated' : 'initial', subState: `xliff12:${state}` };
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

function readSegments(unit: Element): readonly Segment[] {
  const source = childOf(unit, 'source');
  const segSource = childOf(unit, 'seg-source');
  const target = childOf(unit, 'target');
  const progress = progressOf(unit, target);
  const pieces = segSource === undefined ? [] : readPieces12(segSource);
  if (!pieces.some(({ mid }) => mid !== undefined)) {
    const content = source === undefined ? { text: '', codes: [] } : readContent12(source);
    const translation = target === undefined ? undefined : readContent12(target);
    return [
      {
        ...ownSegmentId(unit),
        ...filled(progress, content, translation, target),
        source: content,
        ...(translation === undefined ? {} : { target: translation }),
      },
    ];
  }
  return align(pieces, target, progress);
}

/** A unit of ours without segments keeps the id of its only one. */
function ownSegmentId(unit: Element): { readonly id?: string } {
  const id = attrNs(unit, OWN, 'segment');
  return id === undefined ? {} : { id };
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
