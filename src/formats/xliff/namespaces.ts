import { XML_URI, XMLNS_URI } from './names.ts';
import type { Attribute } from './tree.ts';
import { nameEnd } from './xml-chars.ts';

/** A name with its namespace; `uri` is undefined when the prefix is not bound, `local` empty when it is no QName. */
export interface Name {
  readonly local: string;
  readonly uri: string | undefined;
}

/** What prefixes mean inside an element that declares some. */
export interface Scope {
  readonly outer: Scope | undefined;
  /** Depth of the element; 0 for the bindings that hold everywhere. */
  readonly depth: number;
  readonly bindings: ReadonlyMap<string, string>;
  /** Names seen under these bindings. */
  readonly names: Map<string, Name>;
}

/** The bindings that hold without a declaration. */
export function createScope(): Scope {
  const bindings = new Map([
    ['xml', XML_URI],
    ['xmlns', XMLNS_URI],
  ]);
  return { outer: undefined, depth: 0, bindings, names: new Map() };
}

/** Tells whether a name has a prefix or declares the default namespace. */
export function isPrefixed(name: string): boolean {
  return name.includes(':') || name === 'xmlns';
}

function isDeclaration(name: string): boolean {
  return name.startsWith('xmlns') && (name.length === 5 || name.charCodeAt(5) === 0x3a);
}

/**
 * The scope inside an element: a new one when the element declares prefixes.
 *
 * @returns the attribute that declares what Namespaces in XML 1.0 (§3) forbids, if there is one
 */
export function declared(outer: Scope, attributes: readonly Attribute[], depth: number): Scope | Attribute {
  if (!attributes.some(({ name }) => isDeclaration(name))) return outer;
  const bindings = new Map(outer.bindings);
  for (const attribute of attributes) {
    const { name, value } = attribute;
    if (!isDeclaration(name)) continue;
    const prefix = name === 'xmlns' ? '' : name.slice(6);
    const isWrong =
      (name !== 'xmlns' && (prefix === '' || prefix.includes(':') || value === '' || prefix === 'xmlns')) ||
      (prefix === 'xml') !== (value === XML_URI) ||
      value === XMLNS_URI;
    if (isWrong) return attribute;
    bindings.set(prefix, value);
  }
  return { outer, depth, bindings, names: new Map() };
}

/** What a name stands for; a name without prefix is in the default namespace. */
export function resolve({ bindings, names }: Scope, name: string): Name {
  const known = names.get(name);
  if (known !== undefined) return known;
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const local = colon < 0 ? name : name.slice(colon + 1);
  const isName = colon !== 0 && !local.includes(':') && nameEnd(local, 0) === local.length;
  const found = prefix === '' ? (bindings.get('') ?? '') : bindings.get(prefix);
  const resolved = { local: isName ? local : '', uri: prefix === 'xmlns' ? undefined : found };
  names.set(name, resolved);
  return resolved;
}

/**
 * Puts attributes with a prefix into their namespaces.
 *
 * @returns the attribute whose prefix is not bound, if there is one
 */
export function resolveAttributes(scope: Scope, attributes: Attribute[]): Attribute | undefined {
  for (const [index, attribute] of attributes.entries()) {
    if (!isPrefixed(attribute.name)) continue;
    if (isDeclaration(attribute.name)) {
      attributes[index] = { ...attribute, uri: XMLNS_URI };
      continue;
    }
    const { local, uri } = resolve(scope, attribute.name);
    if (uri === undefined || local === '') return attribute;
    attributes[index] = { ...attribute, local, uri };
  }
  return undefined;
}

/** The first attribute that has the same name and namespace as an earlier one. */
export function repeated(attributes: readonly Attribute[]): Attribute | undefined {
  if (attributes.length > 8) return repeatedOfMany(attributes);
  for (let index = 1; index < attributes.length; index++) {
    const attribute = attributes[index];
    for (let other = 0; other < index; other++) {
      const earlier = attributes[other];
      if (earlier?.local === attribute?.local && earlier?.uri === attribute?.uri) return attribute;
    }
  }
  return undefined;
}

/** Many attributes are not compared pair by pair. */
function repeatedOfMany(attributes: readonly Attribute[]): Attribute | undefined {
  const seen = new Set<string>();
  for (const attribute of attributes) {
    const key = `${attribute.uri} ${attribute.local}`;
    if (seen.has(key)) return attribute;
    seen.add(key);
  }
  return undefined;
}
