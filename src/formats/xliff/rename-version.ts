import type { Diagnostic } from '../../model/diagnostic.ts';
import { encode } from './bytes.ts';
import type { Version, XliffDocument, XliffReading } from './document.ts';
import { createFileReader, type Part } from './file-reader.ts';
import type { Position } from './lines.ts';
import { CORE, CORE_20, XMLNS_URI } from './names.ts';
import { readXliff } from './read.ts';
import { applyReplacements, type Replacement } from './replacement.ts';
import { problemAt } from './root.ts';
import { descendants, placed, type Element } from './tree.ts';

/**
 * Moves a document of 2.x to another version of 2.x: the version and the core namespace, nothing else.
 *
 * Notes and metadata of the whole document, and references of notes, came with 2.2: older versions lose them, told.
 */
export function renameVersion(document: XliffDocument, version: Version): XliffReading {
  const from = document.bilingual.version;
  if (from === version) return { document, diagnostics: [] };
  const replacements: Replacement[] = [];
  const lost: Diagnostic[] = [];
  let text = '';
  const drop = (
    element: Element,
    place: { readonly start: number; readonly end: number },
    position: Position,
  ): void => {
    replacements.push({ start: place.start, end: place.end, text: '' });
    lost.push({
      ...problemAt('convert-dropped', position, { feature: element.name, count: 1, version }),
      level: 'warning',
    });
  };
  const reader = createFileReader({
    enter(element) {
      if (element.parent === undefined) replacements.push(...versionOf(element, version));
      replacements.push(...namespacesOf(element, { from: CORE[from], to: CORE[version] }));
    },
    part(part) {
      const isRoot = part.element.parent?.parent === undefined;
      if (isRoot && CORE[version] === CORE_20) drop(part.element, part.element, part.position);
      else replacements.push(...inPart(part, { from, version, drop }));
    },
    text: (chunk) => {
      text += chunk;
    },
  });
  reader.write(document.bytes, true);
  const { decoder } = reader;
  if (decoder === undefined || reader.failure !== undefined) return { document, diagnostics: [] };
  const bytes = encode(applyReplacements(text, 0, replacements), decoder.encoding, decoder.hasBom);
  const { document: converted, diagnostics } = readXliff(bytes);
  return { document: converted, diagnostics: [...diagnostics, ...lost] };
}

function versionOf(root: Element, version: Version): readonly Replacement[] {
  return root.attributes
    .filter(({ local, uri }) => local === 'version' && uri === '')
    .map((attribute) => placed(root, attribute))
    .map(({ start, end }) => ({ start, end, text: `version="${version}"` }));
}

function namespacesOf(
  element: Element,
  { from, to }: { readonly from: string; readonly to: string },
): readonly Replacement[] {
  return element.attributes
    .filter(({ uri, value }) => uri === XMLNS_URI && value === from)
    .map((attribute) => placed(element, attribute))
    .map(({ start, end, name }) => ({ start, end, text: `${name}="${to}"` }));
}

interface Renaming {
  readonly from: Version;
  readonly version: Version;
  readonly drop: (
    element: Element,
    place: { readonly start: number; readonly end: number },
    position: Position,
  ) => void;
}

function inPart({ element, position }: Part, { from, version, drop }: Renaming): readonly Replacement[] {
  const found: Replacement[] = [];
  for (const one of descendants(element)) {
    if (one.attributes.length === 0) continue;
    found.push(...namespacesOf(one, { from: CORE[from], to: CORE[version] }));
    const ref =
      one.local === 'note' && one.uri === CORE[from]
        ? one.attributes.find(({ name }) => name === 'ref')
        : undefined;
    // The space before the attribute goes with it.
    if (ref !== undefined && CORE[version] === CORE_20)
      drop(one, { start: one.start + ref.from - 1, end: one.start + ref.to }, position);
  }
  return found;
}
