import type { Code, Content } from '../../model/inline.ts';
import { keepExtra, setCodeAttributes } from './code-attributes-12.ts';
import { OWN } from './names.ts';
import { attr, attrNs, textOf, type Element } from './tree.ts';

/** A piece of content between or inside segments (`mrk mtype="seg"`). */
export interface Piece {
  readonly content: Content;
  /** `mid` of the segment; undefined for what stands between segments. */
  readonly mid?: string;
  /** The `mrk` element of the segment. */
  readonly element?: Element;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Draft = Mutable<Code>;

/** A code with the element that it was read from. */
interface Owner {
  readonly code: Code;
  readonly element: Element;
}

interface State {
  text: string;
  codes: Draft[];
  /** Start codes by `rid`, so that the end takes the id of its start. */
  byRid: Map<string, string> | undefined;
  marks: number;
  /** Filled when the content is to be cut into its segments. */
  readonly pieces: Piece[] | undefined;
  /** Filled with the elements that start codes, in the order of the codes, when they are asked for. */
  readonly owners: Owner[] | undefined;
}

/** The codes of a content with the elements that they were read from; the ends of `g` are left out. */
export function codeElements12(element: Element): readonly Owner[] {
  const owners: Owner[] = [];
  walk(element, start({ owners }));
  return owners;
}

/** Reads inline content of XLIFF 1.2 as one run; marks of segments are left out. */
export function readContent12(element: Element): Content {
  const [only] = element.children;
  if (element.children.length === 1 && only?.kind === 'text') return { text: only.text, codes: [] };
  const state = start();
  walk(element, state);
  return { text: state.text, codes: state.codes };
}

/** Reads inline content of XLIFF 1.2 that is cut into segments; pieces without text and codes are left out. */
export function readPieces12(element: Element): readonly Piece[] {
  const pieces: Piece[] = [];
  const state = start({ pieces });
  walk(element, state);
  flush(state, undefined);
  return pieces;
}

function start({ pieces, owners }: Partial<Pick<State, 'pieces' | 'owners'>> = {}): State {
  return { text: '', codes: [], byRid: undefined, marks: 0, pieces, owners };
}

function flush(state: State, mark: Element | undefined): void {
  const mid = mark === undefined ? undefined : (attr(mark, 'mid') ?? '');
  if (mid !== undefined || state.text !== '' || state.codes.length > 0)
    state.pieces?.push({
      content: { text: state.text, codes: state.codes },
      ...(mid === undefined ? {} : { mid }),
      ...(mark === undefined ? {} : { element: mark }),
    });
  state.text = '';
  state.codes = [];
}

function walk(element: Element, state: State): void {
  for (const child of element.children) {
    if (child.kind === 'text' || child.kind === 'cdata') state.text += child.text;
    if (child.kind === 'element') inline(child, state);
  }
}

function inline(element: Element, state: State): void {
  if (element.uri !== element.parent?.uri) {
    walk(element, state);
    return;
  }
  const reader = READERS.get(element.local) ?? walk;
  reader(element, state);
}

const READERS: ReadonlyMap<string, (element: Element, state: State) => void> = new Map([
  ['g', readSpan],
  ['x', readEmpty],
  ['bx', (element, state) => readPoint(element, 'sc', state)],
  ['ex', (element, state) => readPoint(element, 'ec', state)],
  ['ph', (element, state) => readNative(element, 'ph', state)],
  ['bpt', (element, state) => readNative(element, 'sc', state)],
  ['ept', (element, state) => readNative(element, 'ec', state)],
  ['it', readIsolated],
  ['mrk', readMark],
]);

function readSpan(element: Element, state: State): void {
  const code = draft(element, 'sc', state);
  code.form = own(element, 'form') === 'point' ? 'point' : 'span';
  state.codes.push(code);
  walk(element, state);
  const end = endOf(code, state.text.length);
  const disp = own(element, 'dispEnd');
  const equiv = own(element, 'equivEnd');
  const flows = own(element, 'subFlowsEnd');
  if (disp !== undefined) end.disp = disp;
  if (equiv !== undefined) end.equiv = equiv;
  if (flows !== undefined) end.subFlows = flows.split(' ');
  state.codes.push(end);
}

const START_ONLY = ['extra', 'dir', 'disp', 'equiv', 'subFlows'] as const;

/** The end of a pair has what holds for both. */
function endOf(code: Draft, at: number): Draft {
  const end: Draft = { ...code, kind: 'ec', at };
  for (const key of START_ONLY) if (end[key] !== undefined) delete end[key];
  return end;
}

function readEmpty(element: Element, state: State): void {
  const point = own(element, 'cp');
  if (point === undefined) {
    state.codes.push(draft(element, 'ph', state));
    return;
  }
  // A character that XML cannot hold, written by us (XLIFF 1.2 has no `cp`).
  const number = Number.parseInt(point, 16);
  if (number >= 0 && number <= 0x10ffff) state.text += String.fromCodePoint(number);
}

function readPoint(element: Element, kind: 'sc' | 'ec', state: State): void {
  const code = draft(element, kind, state);
  code.form = own(element, 'form') === 'span' ? 'span' : 'point';
  const marker = own(element, 'marker');
  if (marker !== undefined) {
    code.kind = kind === 'sc' ? 'sm' : 'em';
    if (kind === 'sc') code.annotation = annotationOf(element);
    delete code.type;
  }
  if (own(element, 'isolated') === 'yes') code.isolated = true;
  state.codes.push(code);
}

function readNative(element: Element, kind: 'ph' | 'sc' | 'ec', state: State): void {
  const code = draft(element, kind, state);
  if (kind !== 'ph') code.form = own(element, 'form') === 'point' ? 'point' : 'span';
  code.data = textOf(element);
  state.codes.push(code);
}

function readIsolated(element: Element, state: State): void {
  const code = draft(element, attr(element, 'pos') === 'close' ? 'ec' : 'sc', state);
  code.form = own(element, 'form') === 'span' ? 'span' : 'point';
  code.isolated = true;
  code.data = textOf(element);
  state.codes.push(code);
}

function readMark(element: Element, state: State): void {
  const mtype = attr(element, 'mtype') ?? '';
  if (mtype === 'seg') {
    if (state.pieces !== undefined) flush(state, undefined);
    walk(element, state);
    if (state.pieces !== undefined) flush(state, element);
    return;
  }
  state.marks++;
  const id = attr(element, 'mid') ?? own(element, 'id') ?? `m${state.marks}`;
  const code: Draft = {
    at: state.text.length,
    kind: 'sm',
    id,
    form: 'span',
    annotation: annotationOf(element),
  };
  keepExtra(element, code, MARK_ATTRIBUTES);
  state.codes.push(code);
  walk(element, state);
  state.codes.push({ at: state.text.length, kind: 'em', id, form: 'span' });
}

const MARK_ATTRIBUTES: ReadonlySet<string> = new Set(['mtype', 'mid', 'comment']);

/** `mtype` and `comment`, or what we wrote of an annotation of 2.x. */
function annotationOf(element: Element): NonNullable<Code['annotation']> {
  const mtype = attr(element, 'mtype') ?? '';
  const type = own(element, 'type') ?? (mtype === '' ? undefined : typeOfMark(mtype));
  const value = attr(element, 'comment') ?? own(element, 'value');
  const ref = own(element, 'ref');
  const translate = own(element, 'translate') ?? (mtype === 'protected' ? 'no' : undefined);
  return {
    ...(type === undefined ? {} : { type }),
    ...(value === undefined ? {} : { value }),
    ...(ref === undefined ? {} : { ref }),
    ...(translate === undefined ? {} : { translate: translate === 'yes' }),
  };
}

function typeOfMark(mtype: string): string | undefined {
  if (mtype === 'term') return 'term';
  if (mtype === 'protected' || mtype === 'x-none') return undefined;
  if (mtype === 'x-generic') return 'generic';
  return mtype === 'x-comment' ? 'comment' : `xliff12:${mtype}`;
}

/** Attribute in our own namespace. */
function own(element: Element, name: string): string | undefined {
  return attrNs(element, OWN, name);
}

function draft(element: Element, kind: 'ph' | 'sc' | 'ec', state: State): Draft {
  const code: Draft = { at: state.text.length, kind, id: '' };
  state.owners?.push({ code, element });
  setCodeAttributes(code, element);
  pairByRid(code, attr(element, 'rid'), state);
  return code;
}

/** Ends take the id of their start; a `rid` that says more than the ids is kept. */
function pairByRid(code: Draft, rid: string | undefined, state: State): void {
  if (rid === undefined) return;
  const { id } = code;
  state.byRid ??= new Map();
  if (code.kind === 'sc') state.byRid.set(rid, id);
  if (code.kind === 'ec') code.id = state.byRid.get(rid) ?? id;
  if (rid === id && code.id === id) return;
  code.extra = { ...code.extra, ...(code.id === id ? {} : { id }), rid };
}
