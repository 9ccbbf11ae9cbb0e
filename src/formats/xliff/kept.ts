import type { PartOf } from '../../model/bilingual.ts';
import { CORE, CORE_12, OWN, XMLNS_URI } from './names.ts';
import { escapeAttribute } from './escape.ts';
import { attrNs, descendants, namespaceOf, type Element } from './tree.ts';

/**
 * An element as XML that can stand in another document: namespaces that are declared around it are declared on it.
 *
 * @param raw the element as it stands in its document
 */
export function selfContained(element: Element, raw: string): string {
  const prefixes = new Set<string>();
  for (const one of descendants(element)) {
    prefixes.add(prefixOf(one.name));
    for (const { name, uri } of one.attributes)
      if (uri !== '' && uri !== XMLNS_URI) prefixes.add(prefixOf(name));
  }
  let declarations = '';
  for (const prefix of [...prefixes].toSorted()) {
    const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    const uri = namespaceOf(element, prefix);
    if (prefix === 'xml' || uri === undefined || element.attributes.some((one) => one.name === name))
      continue;
    declarations += ` ${name}="${escapeAttribute(uri)}"`;
  }
  const at = 1 + element.name.length;
  return raw.slice(0, at) + declarations + raw.slice(at);
}

function prefixOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf(':')));
}

/** What was kept, for a document of another version: elements of a 2.x core take the namespace of that version. */
export function writeKept(
  kept: readonly string[] | undefined,
  version: keyof typeof CORE,
  indent: string,
): string {
  if (kept === undefined) return '';
  const core = CORE[version];
  return kept
    .map((xml) => {
      const own = core === CORE_12 ? xml : xml.replaceAll(/urn:oasis:names:tc:xliff:document:2\.[02]/g, core);
      return `${indent}${own}\n`;
    })
    .join('');
}

/** Reads where a unit comes from, which stands in our own namespace. */
export function readPartOf(element: Element): PartOf | undefined {
  const unit = attrNs(element, OWN, 'unit');
  if (unit === undefined) return undefined;
  const segment = attrNs(element, OWN, 'segment');
  const before = attrNs(element, OWN, 'before');
  const after = attrNs(element, OWN, 'after');
  return {
    unit,
    ...(segment === undefined ? {} : { segment }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(attrNs(element, OWN, 'gap') === 'yes' ? { isGap: true } : {}),
  };
}

/** Attributes that tell where a unit comes from. */
export function partOfAttributes(
  partOf: PartOf | undefined,
): Readonly<Record<string, string | boolean | undefined>> {
  if (partOf === undefined) return {};
  const { unit, segment, before, after, isGap } = partOf;
  return { 'dl:unit': unit, 'dl:segment': segment, 'dl:before': before, 'dl:after': after, 'dl:gap': isGap };
}
