import { attributesOf, escapeAttribute } from './escape.ts';
import { XML_URI, XMLNS_URI } from './names.ts';
import { prefixOf, type Patch } from './replacement.ts';
import { attrNs, namespaceOf, placed, type Element } from './tree.ts';
import type { Content } from '../../model/inline.ts';

/** Sets, changes or (undefined) takes away an attribute without prefix. */
export function setAttribute(patch: Patch, element: Element, name: string, value: string | undefined): void {
  const found = element.attributes.find((attribute) => attribute.local === name && attribute.uri === '');
  if (found === undefined) {
    if (value === undefined) return;
    const at = element.start + (element.attributes.at(-1)?.to ?? 1 + element.name.length);
    patch.replace(at, at, ` ${name}="${escapeAttribute(value)}"`);
    return;
  }
  if (found.value === value) return;
  const { start, end } = placed(element, found);
  if (value !== undefined) {
    patch.replace(start, end, `${name}="${escapeAttribute(value)}"`);
    return;
  }
  const before = patch.raw(element.start, start);
  patch.replace(element.start + before.trimEnd().length, end, '');
}

/** Replaces all that an element holds. */
export function setInner(patch: Patch, element: Element, inner: string): void {
  const isEmpty = element.closeStart === element.openEnd && element.end === element.openEnd;
  if (!isEmpty) {
    patch.replace(element.openEnd, element.closeStart, inner);
    return;
  }
  if (inner === '') return;
  // `<target/>` gets an end tag; the slash and the space before it go.
  const open = patch.raw(element.start, element.openEnd).slice(0, -2).trimEnd();
  patch.replace(element.start + open.length, element.openEnd, `>${inner}</${element.name}>`);
}

/** White space that stands before an element on its line, with the line feed. */
export function indentOf(patch: Patch, element: Element): string {
  const before = patch.raw(patch.unit.start, element.start);
  return /\r?\n[ \t]*$/.exec(before)?.[0] ?? '';
}

/** Takes an element away with the white space before it. */
export function removeElement(patch: Patch, element: Element): void {
  patch.replace(element.start - indentOf(patch, element).length, element.end, '');
}

/** A new element: what it holds, and its attributes. */
export interface NewElement {
  readonly inner: string;
  readonly attributes?: Readonly<Record<string, string | undefined>>;
}

/** Adds an element after its sibling, laid out like it and with the same `xml:space`. */
export function insertAfter(
  patch: Patch,
  sibling: Element,
  local: string,
  { inner, attributes }: NewElement,
): void {
  const name = prefixOf(sibling) + local;
  const space = attrNs(sibling, XML_URI, 'space');
  const all = attributesOf({ 'xml:space': space, ...attributes });
  patch.replace(sibling.end, sibling.end, `${indentOf(patch, sibling)}<${name}${all}>${inner}</${name}>`);
}

/** Content without attributes whose prefix means nothing, or something else, at this element. */
export function bound(content: Content, element: Element): Content {
  if (content.codes.every(({ extra }) => extra === undefined)) return content;
  const codes = content.codes.map((code) => {
    const { extra, ...rest } = code;
    if (extra === undefined) return code;
    const kept = Object.entries(extra).filter(([name]) => isBound(name, extra, element));
    return { ...rest, ...(kept.length === 0 ? {} : { extra: Object.fromEntries(kept) }) };
  });
  return { text: content.text, codes };
}

function isBound(name: string, extra: Readonly<Record<string, string>>, element: Element): boolean {
  if (name.startsWith('xmlns:')) return extra[name] !== XMLNS_URI;
  const prefix = name.slice(0, Math.max(0, name.indexOf(':')));
  return Object.hasOwn(extra, `xmlns:${prefix}`) || namespaceOf(element, prefix) !== undefined;
}
