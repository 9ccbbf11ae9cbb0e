import type { Bilingual } from '../../model/bilingual.ts';
import type { Code } from '../../model/inline.ts';
import type { XliffDocument } from './document.ts';
import { hasInvalid } from './escape.ts';
import { createFileReader } from './file-reader.ts';
import { CORE_12, OWN, XML_URI, XMLNS_URI } from './names.ts';
import { hasMixedStates } from './serialize-12.ts';
import type { Attribute, Element } from './tree.ts';

/** Attributes of codes that 1.2 has no place for. */
const RIGHTS: readonly (keyof Code)[] = [
  'canDelete',
  'canReorder',
  'canOverlap',
  'copyOf',
  'dir',
  'disp',
  'subFlows',
];

/** What 1.2 has no place for, by the names of 2.x; it is kept in our own namespace. */
export function lostIn(bilingual: Bilingual): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (feature: string, count: number): void => {
    if (count > 0) found.set(feature, (found.get(feature) ?? 0) + count);
  };
  for (const { segments, canResegment } of bilingual.files.flatMap(({ units }) => units)) {
    add('canResegment', canResegment === undefined ? 0 : 1);
    add('state', hasMixedStates(segments) ? 1 : 0);
    add(
      'subState',
      segments.filter(({ subState }) => subState !== undefined && !subState.startsWith('xliff12:')).length,
    );
    for (const { source, target } of segments) {
      for (const content of [source, target]) {
        if (content === undefined) continue;
        add('cp', hasInvalid(content.text) ? 1 : 0);
        for (const name of RIGHTS) add(name, content.codes.filter((code) => code[name] !== undefined).length);
      }
    }
  }
  return found;
}

/** Elements of the core that the model reads, by version. */
const READ: ReadonlySet<string> = new Set([
  'xliff',
  'file',
  'unit',
  'notes',
  'skeleton',
  'header',
  'body',
  'trans-unit',
]);

/** What the file holds that the model does not carry: names of elements and attributes, how often. */
export function featuresOf(document: XliffDocument): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (name: string): unknown => found.set(name, (found.get(name) ?? 0) + 1);
  const look = (element: Element): void => {
    const isCore = element.uri === element.parent?.uri || element.parent === undefined;
    const isCarried = !isCore || READ.has(element.local);
    if (!isCarried) add(element.name);
    for (const name of foreignAttributes(element)) add(name);
  };
  const reader = createFileReader({
    enter: look,
    part({ element }) {
      if (element.local === 'header' && element.uri === CORE_12) lookInHeader(element, add);
      else look(element);
    },
  });
  reader.write(document.bytes, true);
  return found;
}

function lookInHeader(header: Element, add: (name: string) => unknown): void {
  for (const child of header.children)
    if (child.kind === 'element' && child.uri === CORE_12 && child.local !== 'note') add(child.name);
}

function foreignAttributes({ attributes, uri }: Element): readonly string[] {
  if (!uri.startsWith('urn:oasis:names:tc:xliff:document:')) return [];
  return attributes.filter(isForeign).map(({ name }) => name);
}

function isForeign({ uri }: Attribute): boolean {
  return uri !== '' && uri !== XMLNS_URI && uri !== XML_URI && uri !== OWN;
}
