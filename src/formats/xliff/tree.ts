import { XML_URI } from './names.ts';

/** An attribute as it stands in a start tag. Tags that are written the same share their attributes. */
export interface Attribute {
  readonly name: string;
  readonly local: string;
  /** Namespace; empty for a name without prefix. */
  readonly uri: string;
  readonly value: string;
  /** Offset from the start of the element. */
  readonly from: number;
  /** Offset after the closing quote, from the start of the element. */
  readonly to: number;
}

/** A run of text or a CDATA section. */
export interface TextNode {
  readonly kind: 'text' | 'cdata';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A comment or processing instruction; `text` is what stands between the brackets. */
export interface MiscNode {
  readonly kind: 'comment' | 'pi';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An element. `start`, `openEnd`, `closeStart` and `end` are UTF-16 offsets from the start of the document. */
export interface Element {
  readonly kind: 'element';
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly Attribute[];
  /** Empty for a container (`xliff`, `file`, `group`, `body`): their children are handed out one by one. */
  readonly children: readonly Node[];
  readonly parent: Element | undefined;
  readonly start: number;
  readonly openEnd: number;
  /** Start of the end tag; the same as `openEnd` when the element is empty (`<a/>`). */
  readonly closeStart: number;
  readonly end: number;
}

export type Node = Element | TextNode | MiscNode;

/** An attribute with its offsets in the document. */
export interface PlacedAttribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Where an attribute of an element stands in the document. */
export function placed({ start }: Element, { name, value, from, to }: Attribute): PlacedAttribute {
  return { name, value, start: start + from, end: start + to };
}

/** Value of an attribute without prefix. */
export function attr(element: Element, name: string): string | undefined {
  for (const attribute of element.attributes) {
    if (attribute.local === name && attribute.uri === '') return attribute.value;
  }
  return undefined;
}

/** Value of an attribute in a namespace. */
export function attrNs(element: Element, uri: string, local: string): string | undefined {
  for (const attribute of element.attributes) {
    if (attribute.local === local && attribute.uri === uri) return attribute.value;
  }
  return undefined;
}

/** Value of `xml:space` or `xml:lang`, own or inherited. */
export function inheritedXml(element: Element, local: 'space' | 'lang'): string | undefined {
  for (let at: Element | undefined = element; at !== undefined; at = at.parent) {
    const value = attrNs(at, XML_URI, local);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Child elements, in order. */
export function elementsOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (const child of element.children) if (child.kind === 'element') found.push(child);
  return found;
}

/** The first child element of that name in the namespace of the parent (or in `uri`). */
export function childOf(element: Element, local: string, uri: string = element.uri): Element | undefined {
  for (const child of element.children) {
    if (child.kind === 'element' && child.local === local && child.uri === uri) return child;
  }
  return undefined;
}

/** The child elements of that name in the namespace of the parent (or in `uri`). */
export function childrenOf(element: Element, local: string, uri: string = element.uri): readonly Element[] {
  return elementsOf(element).filter((child) => child.local === local && child.uri === uri);
}

/** All text inside an element, markup left out. */
export function textOf(element: Element): string {
  let text = '';
  for (const child of element.children) {
    if (child.kind === 'element') text += textOf(child);
    if (child.kind === 'text' || child.kind === 'cdata') text += child.text;
  }
  return text;
}

/** Every element below, the element itself first, in the order of the document. */
export function descendants(element: Element): readonly Element[] {
  const found: Element[] = [];
  collect(element, found);
  return found;
}

function collect(element: Element, found: Element[]): void {
  found.push(element);
  for (const child of element.children) if (child.kind === 'element') collect(child, found);
}

/** The value that a prefix is bound to at an element; the empty prefix is the default namespace. */
export function namespaceOf(element: Element | undefined, prefix: string): string | undefined {
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  for (let at = element; at !== undefined; at = at.parent) {
    const found = at.attributes.find((attribute) => attribute.name === name);
    if (found !== undefined) return found.value;
  }
  return undefined;
}
