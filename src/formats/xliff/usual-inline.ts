import type { Content } from '../../model/inline.ts';
import type { Cursor, StartTag } from './cursor.ts';
import { codePoint, readContent, type OriginalData } from './inline-2.ts';
import type { Attribute, Element, Node } from './tree.ts';

const INLINE: ReadonlySet<string> = new Set(['ph', 'sc', 'ec', 'pc', 'sm', 'em', 'mrk', 'cp']);
/** Elements of real texts stand in each other less deep. */
const DEEPEST = 32;
const NO_CODES: Content['codes'] = [];

/**
 * Reads the inline content of a `source` or `target` whose start tag stands before the cursor, and its end tag.
 *
 * @param name `source` or `target`
 * @param core namespace of XLIFF, to which all elements without prefix belong
 */
export function readUsualContent(
  cursor: Cursor,
  name: string,
  { core, data }: { readonly core: string; readonly data: OriginalData },
): Content | undefined {
  const place = cursor.place();
  const text = cursor.characters();
  if (text === undefined) return undefined;
  if (cursor.take('</') && cursor.take(name) && cursor.take('>')) return { text, codes: NO_CODES };
  cursor.goBack(place);
  const root = elementOf(name, [], undefined, core);
  return readChildren(cursor, root, 0) ? readContent(root, data) : undefined;
}

type Growing = Element & { readonly children: Node[] };

/** Offsets in it are 0: nobody asks where inline elements stand. */
function elementOf(
  name: string,
  attributes: readonly Attribute[],
  parent: Element | undefined,
  uri: string,
): Growing {
  const place = { start: 0, openEnd: 0, closeStart: 0, end: 0 };
  return { kind: 'element', name, local: name, uri, attributes, children: [], parent, ...place };
}

function readChildren(cursor: Cursor, parent: Growing, depth: number): boolean {
  if (depth > DEEPEST) return false;
  for (;;) {
    const text = cursor.characters();
    if (text === undefined) return false;
    if (text !== '') parent.children.push({ kind: 'text', text, start: 0, end: 0 });
    if (cursor.take('</')) return cursor.take(parent.name) && cursor.take('>');
    if (!readElement(cursor, parent, depth)) return false;
  }
}

function readElement(cursor: Cursor, parent: Growing, depth: number): boolean {
  const name = /^[a-z]+/.exec(cursor.text.slice(cursor.at + 1, cursor.at + 5))?.[0] ?? '';
  if (!INLINE.has(name)) return false;
  cursor.at += 1 + name.length;
  const tag = cursor.rest();
  const attributes = tag === undefined ? undefined : attributesOf(tag);
  if (tag === undefined || attributes === undefined) return false;
  const element = elementOf(name, attributes, parent, parent.uri);
  // What is wrong is told by the long way, which knows where it stands.
  if (name === 'cp' && codePoint(element) === undefined) return false;
  parent.children.push(element);
  return tag.isEmpty || readChildren(cursor, element, depth + 1);
}

/** Those with a prefix depend on what the document declares. */
function attributesOf({ attributes }: StartTag): readonly Attribute[] | undefined {
  const found: Attribute[] = [];
  for (let at = 0; at < attributes.length; at += 2) {
    const name = attributes[at] ?? '';
    if (!/^(?!xmlns$)[A-Za-z]+$/.test(name)) return undefined;
    found.push({ name, local: name, uri: '', value: attributes[at + 1] ?? '', from: 0, to: 0 });
  }
  return found;
}
