import type { TextFailure } from './character-data.ts';
import { declared, repeated, resolve, resolveAttributes, type Scope } from './namespaces.ts';
import type { RawTag } from './tag-reader.ts';
import type { Attribute } from './tree.ts';

/** A start tag and what it means under the bindings around it: everything but where it stands. */
export interface Tag {
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly Attribute[];
  readonly isEmpty: boolean;
  /** UTF-16 units. */
  readonly size: number;
  /** The bindings around the element, and inside it. */
  readonly outer: Scope;
  readonly inner: Scope;
}

/**
 * Looks up the prefixes of a tag (Namespaces in XML 1.0).
 *
 * @returns the offset of a failure counts from the start of the tag
 */
export function resolveTag(
  { name, attributes, hasPrefixes, isEmpty, size }: RawTag,
  { outer, depth }: { readonly outer: Scope; readonly depth: number },
): Tag | TextFailure {
  const inner = hasPrefixes ? declared(outer, attributes, depth) : outer;
  if (!('bindings' in inner))
    return { code: 'xml-namespace', at: 0, values: { name: inner.name, value: inner.value } };
  const { local, uri } = resolve(inner, name);
  if (uri === undefined || local === '') return { code: 'xml-prefix', at: 0, values: { name } };
  const unbound = hasPrefixes ? resolveAttributes(inner, attributes) : undefined;
  if (unbound !== undefined) return { code: 'xml-prefix', at: unbound.from, values: { name: unbound.name } };
  const twice = attributes.length > 1 ? repeated(attributes) : undefined;
  if (twice !== undefined)
    return { code: 'xml-attribute-twice', at: twice.from, values: { name: twice.name } };
  return { name, local, uri, attributes, isEmpty, size, outer, inner };
}
