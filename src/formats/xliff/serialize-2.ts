import type {
  Bilingual,
  BilingualFile,
  Match,
  MetaGroup,
  Note,
  Segment,
  Unit,
} from '../../model/bilingual.ts';
import type { Content } from '../../model/inline.ts';
import { attributesOf, codePointElement, escapeText } from './escape.ts';
import { partOfAttributes, writeKept } from './kept.ts';
import { CORE, MDA, MTC, OWN } from './names.ts';
import { writeContent, type InlineOptions } from './write-inline-2.ts';

/** Native data of one unit, numbered in the order of use: `d1`, `d2` … */
function createData(): { readonly list: Map<string, string>; readonly dataRef: (data: string) => string } {
  const list = new Map<string, string>();
  return {
    list,
    dataRef(data) {
      const known = list.get(data);
      if (known !== undefined) return known;
      const id = `d${list.size + 1}`;
      list.set(data, id);
      return id;
    },
  };
}

/** Writes a bilingual document as XLIFF 2.0, 2.1 or 2.2; ends with a line feed. */
export function serialize2(bilingual: Bilingual, version: '2.0' | '2.1' | '2.2'): string {
  const root = attributesOf({
    xmlns: CORE[version],
    ...(hasMetadata(bilingual) ? { 'xmlns:mda': MDA } : {}),
    ...(hasMatches(bilingual) ? { 'xmlns:mtc': MTC } : {}),
    ...(hasParts(bilingual) ? { 'xmlns:dl': OWN } : {}),
    ...namespacesOf(bilingual),
    version,
    srcLang: bilingual.srcLang,
    trgLang: bilingual.trgLang,
  });
  const files = bilingual.files.map((file) => writeFile(file, version)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xliff${root}>\n${files}</xliff>\n`;
}

function namespacesOf(bilingual: Bilingual): Record<string, string> {
  const all = Object.entries(bilingual.namespaces ?? {});
  return Object.fromEntries(
    all
      .filter(([prefix]) => prefix !== 'mda' && prefix !== 'mtc' && prefix !== 'dl')
      .map(([prefix, uri]) => [`xmlns:${prefix}`, uri]),
  );
}

function hasMetadata({ files }: Bilingual): boolean {
  return files.some(
    (file) => file.metadata !== undefined || file.units.some((unit) => unit.metadata !== undefined),
  );
}

function hasParts({ files }: Bilingual): boolean {
  return files.some((file) => file.units.some(({ partOf }) => partOf !== undefined));
}

function hasMatches({ files }: Bilingual): boolean {
  return files.some((file) => file.units.some((unit) => (unit.matches?.length ?? 0) > 0));
}

type Version2 = '2.0' | '2.1' | '2.2';

function writeFile(file: BilingualFile, version: Version2): string {
  const { id, original, srcDir, trgDir } = file;
  // Added up, not joined: a list joined at every level would copy each text four times.
  let out = `  <file${attributesOf({ id, original, srcDir, trgDir })}>\n`;
  out += writeKept(skeletonFirst(file.kept), version, '    ');
  out += writeMetadata(file.metadata, '    ');
  out += writeNotes(file.notes, '    ');
  for (const unit of file.units) out += writeUnit(unit, file, version);
  return `${out}  </file>\n`;
}

/** The schema wants the skeleton before all else. */
function skeletonFirst(kept: readonly string[] | undefined): readonly string[] | undefined {
  return kept?.toSorted((a, b) => Number(isSkeleton(b)) - Number(isSkeleton(a)));
}

function isSkeleton(xml: string): boolean {
  return /^<(?:[\w.-]+:)?skeleton\b[^>]*urn:oasis:names:tc:xliff:document:2/.test(xml);
}

/** Writes one `<unit>`, indented as a child of `<file>`. */
function writeUnit(unit: Unit, file: BilingualFile, version: Version2): string {
  const data = createData();
  // Before the data, whose numbers they give.
  let segments = '';
  for (const segment of unit.segments) segments += writeSegment(segment, data);
  const attributes = attributesOf({
    id: unit.id,
    name: unit.name,
    type: unit.type,
    translate: unit.translate,
    canResegment: unit.canResegment,
    srcDir: unit.srcDir === file.srcDir ? undefined : unit.srcDir,
    trgDir: unit.trgDir === file.trgDir ? undefined : unit.trgDir,
    'xml:space': unit.preserveSpace === true ? 'preserve' : undefined,
    ...partOfAttributes(unit.partOf),
  });
  let out = `    <unit${attributes}>\n`;
  out += writeKept(unit.kept, version, '      ');
  out += writeMatches(unit);
  out += writeMetadata(unit.metadata, '      ');
  out += writeNotes(unit.notes, '      ');
  out += writeData(data.list, '      ');
  return `${out}${segments}    </unit>\n`;
}

function writeData(list: ReadonlyMap<string, string>, indent: string): string {
  if (list.size === 0) return '';
  let out = `${indent}<originalData>\n`;
  for (const [data, id] of list)
    out += `${indent}  <data id="${id}">${escapeText(data, codePointElement)}</data>\n`;
  return `${out}${indent}</originalData>\n`;
}

/** How a segment is written. */
export interface SegmentOptions extends InlineOptions {
  /** White space before the start tag of the segment. */
  readonly indent?: string;
}

/** Writes one `<segment>` or `<ignorable>`; ends with a line feed. */
export function writeSegment(segment: Segment, options: SegmentOptions): string {
  const { isIgnorable, source, target, order, preserveSpace } = segment;
  const indent = options.indent ?? '      ';
  const prefix = options.prefix ?? '';
  const name = `${prefix}${isIgnorable === true ? 'ignorable' : 'segment'}`;
  const space = preserveSpace === undefined ? undefined : spaceOf(preserveSpace);
  const side = (local: string, content: Content, attributes: string): string =>
    `${indent}  <${prefix}${local}${attributes}>${writeContent(content, options)}</${prefix}${local}>\n`;
  let out = `${indent}<${name}${segmentAttributes(segment)}>\n`;
  out += side('source', source, space === undefined ? '' : ` xml:space="${space}"`);
  if (target !== undefined) out += side('target', target, attributesOf({ order, 'xml:space': space }));
  return `${out}${indent}</${name}>\n`;
}

function spaceOf(preserveSpace: boolean): string {
  return preserveSpace ? 'preserve' : 'default';
}

function segmentAttributes({ id, isIgnorable, canResegment, state, subState }: Segment): string {
  if (isIgnorable === true) return attributesOf({ id });
  const isPlain = state === 'initial' && subState === undefined;
  return attributesOf({ id, canResegment, state: isPlain ? undefined : state, subState });
}

/** Writes `<notes>`; nothing when there are none. */
export function writeNotes(notes: readonly Note[], indent: string): string {
  if (notes.length === 0) return '';
  const lines = notes.map(
    ({ id, category, appliesTo, priority, text }) =>
      `${indent}  <note${attributesOf({ id, appliesTo, category, priority })}>${escapeText(text)}</note>\n`,
  );
  return `${indent}<notes>\n${lines.join('')}${indent}</notes>\n`;
}

/** Writes `<mda:metadata>`; nothing when there is none. */
export function writeMetadata(groups: readonly MetaGroup[] | undefined, indent: string): string {
  const whole = groups?.filter(({ meta }) => Object.keys(meta).length > 0) ?? [];
  if (whole.length === 0) return '';
  let out = `${indent}<mda:metadata>\n`;
  for (const { id, category, meta } of whole) {
    out += `${indent}  <mda:metaGroup${attributesOf({ id, category })}>\n`;
    for (const [type, value] of Object.entries(meta))
      out += `${indent}    <mda:meta${attributesOf({ type })}>${escapeText(value)}</mda:meta>\n`;
    out += `${indent}  </mda:metaGroup>\n`;
  }
  return `${out}${indent}</mda:metadata>\n`;
}

function writeMatches(unit: Unit): string {
  const { matches } = unit;
  if (matches === undefined || matches.length === 0) return '';
  const lines = matches.map((match) => writeMatch(match, refOf(match, unit)));
  return `      <mtc:matches>\n${lines.join('')}      </mtc:matches>\n`;
}

/** A candidate for the whole unit points to its first segment: `ref` must point to a span of text (§4.1.7.5). */
function refOf({ segment }: Match, { segments }: Unit): string {
  const first = segments.find(({ isIgnorable }) => isIgnorable !== true)?.id;
  return `#${segment ?? first ?? ''}`;
}

function writeMatch({ id, source, target, similarity, type, origin }: Match, ref: string): string {
  const data = createData();
  const side = (name: string, content: Content): string =>
    `          <${name}>${writeContent(content, data)}</${name}>\n`;
  const body = side('source', source) + side('target', target);
  return [
    `        <mtc:match${attributesOf({ id, ref, similarity, type, origin })}>\n`,
    writeData(data.list, '          '),
    body,
    '        </mtc:match>\n',
  ].join('');
}
