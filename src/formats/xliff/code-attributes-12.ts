import type { Code, CodeType } from '../../model/inline.ts';
import { isCodeType } from './inline-2.ts';
import { OWN, XML_URI, XMLNS_URI } from './names.ts';
import { namespaceOf, type Attribute, type Element } from './tree.ts';

type Draft = { -readonly [K in keyof Code]: Code[K] };

const CODE_ATTRIBUTES: ReadonlySet<string> = new Set(['id', 'rid', 'ctype', 'equiv-text', 'clone', 'pos']);

/** Reads the attributes of an inline element of XLIFF 1.2 (§2.3), but for `rid`, which needs the codes before it. */
export function setCodeAttributes(code: Draft, element: Element): void {
  let isPlain = true;
  for (const { local, uri, value } of element.attributes) {
    if (uri !== '' || !CODE_ATTRIBUTES.has(local)) isPlain = false;
    else plainAttribute(code, local, value);
  }
  if (isPlain) return;
  // After `ctype`, because they say more than it does.
  for (const attribute of element.attributes) if (attribute.uri === OWN) ownAttribute(code, attribute);
  keepExtra(element, code, CODE_ATTRIBUTES);
}

function plainAttribute(code: Draft, local: string, value: string): void {
  if (local === 'id') code.id = value;
  else if (local === 'ctype') typed(code, value);
  else if (local === 'equiv-text') code.equiv = value;
  else if (local === 'clone' && value === 'no') code.canCopy = false;
}

/** `ctype` of 1.2 in the words of 2.x. */
function typed(code: Draft, ctype: string): void {
  const known = FROM_CTYPE.get(ctype);
  if (known === undefined) {
    code.extra = { ...code.extra, ctype };
    return;
  }
  code.type = known.type;
  if (known.subType !== undefined) code.subType = known.subType;
}

/** Values of `ctype` and what they are in 2.x. */
export const FROM_CTYPE: ReadonlyMap<string, { readonly type: CodeType; readonly subType?: string }> =
  new Map(
    Object.entries<{ readonly type: CodeType; readonly subType?: string }>({
      bold: { type: 'fmt', subType: 'xlf:b' },
      italic: { type: 'fmt', subType: 'xlf:i' },
      underlined: { type: 'fmt', subType: 'xlf:u' },
      lb: { type: 'fmt', subType: 'xlf:lb' },
      pb: { type: 'fmt', subType: 'xlf:pb' },
      link: { type: 'link' },
      image: { type: 'image' },
      'x-link': { type: 'link' },
      'x-image': { type: 'image' },
      'x-fmt': { type: 'fmt' },
      'x-ui': { type: 'ui' },
      'x-var': { type: 'ui', subType: 'xlf:var' },
      'x-quote': { type: 'quote' },
      'x-other': { type: 'other' },
    }),
  );

const OWN_ATTRIBUTES: Readonly<Record<string, (value: string) => Partial<Code>>> = {
  canCopy: (value) => ({ canCopy: value === 'yes' }),
  canDelete: (value) => ({ canDelete: value === 'yes' }),
  canOverlap: (value) => ({ canOverlap: value === 'yes' }),
  canReorder: (value) => ({ canReorder: value === 'firstNo' || value === 'no' ? value : 'yes' }),
  copyOf: (value) => ({ copyOf: value }),
  disp: (value) => ({ disp: value }),
  dir: (value) => ({ dir: value === 'rtl' || value === 'ltr' ? value : 'auto' }),
  subFlows: (value) => ({ subFlows: value.split(' ') }),
  subType: (value) => ({ subType: value }),
  endSubType: (value) => ({ subType: value }),
  type: (value) => (isCodeType(value) ? { type: value } : {}),
};

function ownAttribute(code: Draft, { local, value }: Attribute): void {
  const read = Object.hasOwn(OWN_ATTRIBUTES, local) ? OWN_ATTRIBUTES[local] : undefined;
  if (read !== undefined) Object.assign(code, read(value));
}

/** Attributes that the model has no place for: those of 1.2 without prefix, and those of other namespaces. */
export function keepExtra(element: Element, code: Draft, known: ReadonlySet<string>): void {
  for (const { name, local, uri, value } of element.attributes) {
    if (uri === OWN || uri === XMLNS_URI || uri === XML_URI) continue;
    if (uri === '' && known.has(local)) continue;
    const prefix = uri === '' ? undefined : name.slice(0, name.indexOf(':'));
    const isLocal = prefix !== undefined && namespaceOf(rootOf(element), prefix) !== uri;
    code.extra = { ...code.extra, ...(isLocal ? { [`xmlns:${prefix}`]: uri } : {}), [name]: value };
  }
}

function rootOf(element: Element): Element {
  let root = element;
  while (root.parent !== undefined) root = root.parent;
  return root;
}
