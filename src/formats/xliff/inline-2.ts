import type { Code, CodeType, Content, Reorder } from '../../model/inline.ts';
import { XML_URI, XMLNS_URI } from './names.ts';
import { attr, namespaceOf, type Element } from './tree.ts';

/** Native data of a unit: id of `<data>` to its text. */
export type OriginalData = ReadonlyMap<string, string>;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Draft = Mutable<Code>;

const NONE: readonly Code[] = [];
const NO_DATA: OriginalData = new Map();

/** Reads the inline content of a `source` or `target` of XLIFF 2.x (§3.2.3). */
export function readContent(element: Element, data: OriginalData = NO_DATA): Content {
  const [only] = element.children;
  if (element.children.length === 1 && only?.kind === 'text') return { text: only.text, codes: NONE };
  const state: State = { text: '', codes: [], data };
  walk(element, state);
  return { text: state.text, codes: state.codes.length === 0 ? NONE : state.codes };
}

interface State {
  text: string;
  readonly codes: Draft[];
  readonly data: OriginalData;
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
  switch (element.local) {
    case 'cp':
      state.text += codePoint(element) ?? '';
      return;
    case 'ph':
    case 'sc':
    case 'ec':
      point(element, element.local, state);
      return;
    case 'pc':
      span(element, state);
      return;
    case 'sm':
    case 'em':
    case 'mrk':
      marker(element, element.local, state);
      return;
    default:
      walk(element, state);
  }
}

/** The character that `<cp hex>` stands for; undefined when the value is no code point. */
export function codePoint(element: Element): string | undefined {
  const hex = (attr(element, 'hex') ?? '').trim();
  if (!/^[\da-fA-F]{1,8}$/.test(hex)) return undefined;
  const point = Number.parseInt(hex, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

function point(element: Element, kind: 'ph' | 'sc' | 'ec', state: State): void {
  const id = attr(element, 'id') ?? attr(element, 'startRef') ?? '';
  const code: Draft = { at: state.text.length, kind, id };
  if (kind !== 'ph') code.form = 'point';
  common(element, code);
  own(element, code, state.data, POINT);
  if (attr(element, 'isolated') === 'yes') code.isolated = true;
  state.codes.push(code);
}

function span(element: Element, state: State): void {
  const id = attr(element, 'id') ?? '';
  const start: Draft = { at: state.text.length, kind: 'sc', id, form: 'span' };
  common(element, start);
  const end: Draft = { ...start, kind: 'ec' };
  own(element, start, state.data, START);
  state.codes.push(start);
  walk(element, state);
  end.at = state.text.length;
  delete end.extra;
  delete end.dir;
  own(element, end, state.data, END);
  state.codes.push(end);
}

/** Names of the attributes that a code has to itself. */
type Own = Readonly<Record<'disp' | 'equiv' | 'dataRef' | 'subFlows', string>>;

const POINT: Own = { disp: 'disp', equiv: 'equiv', dataRef: 'dataRef', subFlows: 'subFlows' };
const START: Own = {
  disp: 'dispStart',
  equiv: 'equivStart',
  dataRef: 'dataRefStart',
  subFlows: 'subFlowsStart',
};
const END: Own = { disp: 'dispEnd', equiv: 'equivEnd', dataRef: 'dataRefEnd', subFlows: 'subFlowsEnd' };

function own(element: Element, code: Draft, data: OriginalData, names: Own): void {
  const ref = attr(element, names.dataRef);
  const native = ref === undefined ? undefined : data.get(ref);
  const disp = attr(element, names.disp);
  const equiv = attr(element, names.equiv);
  const subFlows = attr(element, names.subFlows);
  if (native !== undefined) code.data = native;
  if (disp !== undefined) code.disp = disp;
  if (equiv !== undefined) code.equiv = equiv;
  if (subFlows !== undefined) code.subFlows = subFlows.split(/\s+/).filter((id) => id !== '');
}

const TYPES: ReadonlySet<string> = new Set<CodeType>(['fmt', 'ui', 'quote', 'link', 'image', 'other']);

/** Tells whether a value is one of the types of codes (§3.3.1.40). */
export function isCodeType(value: string): value is CodeType {
  return TYPES.has(value);
}

function isReorder(value: string): value is Reorder {
  return value === 'yes' || value === 'no' || value === 'firstNo';
}

function isDir(value: string): value is 'ltr' | 'rtl' | 'auto' {
  return value === 'ltr' || value === 'rtl' || value === 'auto';
}

/** Attributes that a start code and `pc` share. */
function common(element: Element, code: Draft): void {
  for (const { local, uri, name, value } of element.attributes) {
    if (uri === XMLNS_URI) continue;
    if (uri !== '') {
      foreign(element, code, { uri, name, value });
      continue;
    }
    if (local === 'canCopy') code.canCopy = value === 'yes';
    if (local === 'canDelete') code.canDelete = value === 'yes';
    if (local === 'canOverlap') code.canOverlap = value === 'yes';
    if (local === 'canReorder' && isReorder(value)) code.canReorder = value;
    named(code, local, value);
  }
}

function named(code: Draft, local: string, value: string): void {
  if (local === 'type' && isCodeType(value)) code.type = value;
  if (local === 'subType') code.subType = value;
  if (local === 'copyOf') code.copyOf = value;
  if (local === 'dir' && isDir(value)) code.dir = value;
}

/** Keeps an attribute of a module or extension, with its namespace when the root does not declare it. */
function foreign(
  element: Element,
  code: Draft,
  { uri, name, value }: { readonly uri: string; readonly name: string; readonly value: string },
): void {
  if (uri === XML_URI) return;
  const prefix = name.slice(0, name.indexOf(':'));
  let root: Element = element;
  while (root.parent !== undefined) root = root.parent;
  const isGlobal = root !== element && namespaceOf(root, prefix) === uri;
  code.extra = { ...code.extra, ...(isGlobal ? {} : { [`xmlns:${prefix}`]: uri }), [name]: value };
}

function marker(element: Element, local: 'sm' | 'em' | 'mrk', state: State): void {
  if (local === 'em') {
    state.codes.push({
      at: state.text.length,
      kind: 'em',
      id: attr(element, 'startRef') ?? '',
      form: 'point',
    });
    return;
  }
  const id = attr(element, 'id') ?? '';
  const form = local === 'mrk' ? 'span' : 'point';
  const code: Draft = { at: state.text.length, kind: 'sm', id, form, annotation: annotation(element) };
  for (const { uri, name, value } of element.attributes) {
    if (uri !== '' && uri !== XMLNS_URI) foreign(element, code, { uri, name, value });
  }
  state.codes.push(code);
  if (local === 'sm') return;
  walk(element, state);
  state.codes.push({ at: state.text.length, kind: 'em', id, form });
}

function annotation(element: Element): NonNullable<Code['annotation']> {
  const type = attr(element, 'type');
  const value = attr(element, 'value');
  const ref = attr(element, 'ref');
  const translate = attr(element, 'translate');
  return {
    ...(type === undefined ? {} : { type }),
    ...(value === undefined ? {} : { value }),
    ...(ref === undefined ? {} : { ref }),
    ...(translate === undefined ? {} : { translate: translate === 'yes' }),
  };
}
