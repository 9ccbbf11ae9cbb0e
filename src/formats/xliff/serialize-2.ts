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
import { attribute, attributesOf, codePointElement, escapeText } from './escape.ts';
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
  let out = '<?xml version="1.0" encoding="UTF-8"?>\n<xliff';
  out += attributesOf(rootAttributes(bilingual, version));
  out += '>\n';
  for (const file of bilingual.files) out += writeFile(file, version);
  return `${out}</xliff>\n`;
}

function rootAttributes(bilingual: Bilingual, version: Version2): Record<string, string | undefined> {
  const attributes: Record<string, string | undefined> = { xmlns: CORE[version] };
  const { files, namespaces } = bilingual;
  if (files.some(hasMetadata)) attributes['xmlns:mda'] = MDA;
  if (files.some(hasMatches)) attributes['xmlns:mtc'] = MTC;
  if (files.some(hasParts)) attributes['xmlns:dl'] = OWN;
  for (const prefix in namespaces) {
    if (prefix !== 'mda' && prefix !== 'mtc' && prefix !== 'dl')
      attributes[`xmlns:${prefix}`] = namespaces[prefix];
  }
  attributes['version'] = version;
  attributes['srcLang'] = bilingual.srcLang;
  attributes['trgLang'] = bilingual.trgLang;
  return attributes;
}

function hasMetadata({ metadata, units }: BilingualFile): boolean {
  return metadata !== undefined || units.some((unit) => unit.metadata !== undefined);
}

function hasParts({ units }: BilingualFile): boolean {
  return units.some(({ partOf }) => partOf !== undefined);
}

function hasMatches({ units }: BilingualFile): boolean {
  return units.some(({ matches }) => matches !== undefined && matches.length > 0);
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
  let out = `    <unit${unitAttributes(unit, file)}>\n`;
  out += writeKept(unit.kept, version, '      ');
  out += writeMatches(unit);
  out += writeMetadata(unit.metadata, '      ');
  out += writeNotes(unit.notes, '      ');
  out += writeData(data.list, '      ');
  out += segments;
  return `${out}    </unit>\n`;
}

function unitAttributes(unit: Unit, file: BilingualFile): string {
  const { id, name, type, translate, canResegment, srcDir, trgDir, preserveSpace, partOf } = unit;
  let out = attribute(' id="', id);
  if (name !== undefined) out += attribute(' name="', name);
  if (type !== undefined) out += attribute(' type="', type);
  if (translate !== undefined) out += attribute(' translate="', translate);
  if (canResegment !== undefined) out += attribute(' canResegment="', canResegment);
  if (srcDir !== undefined && srcDir !== file.srcDir) out += attribute(' srcDir="', srcDir);
  if (trgDir !== undefined && trgDir !== file.trgDir) out += attribute(' trgDir="', trgDir);
  if (preserveSpace === true) out += attribute(' xml:space="', 'preserve');
  return partOf === undefined ? out : out + attributesOf(partOfAttributes(partOf));
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
  if (options.indent === undefined && isUntouched(segment)) return writeUntouched(segment);
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

/** Nobody has worked on it, and it holds no codes: so are nearly all segments that we send. */
function isUntouched({ source, target, state, subState, canResegment, preserveSpace }: Segment): boolean {
  return (
    target === undefined &&
    source.codes.length === 0 &&
    state === 'initial' &&
    subState === undefined &&
    canResegment === undefined &&
    preserveSpace === undefined
  );
}

/** The same in few pieces, since every piece of a text costs. */
function writeUntouched({ id, isIgnorable, source }: Segment): string {
  const text = source.text === ' ' ? ' ' : escapeText(source.text, codePointElement);
  const isGap = isIgnorable === true;
  const start = isGap ? '      <ignorable' : '      <segment';
  const ids = id === undefined ? start : attribute(`${start} id="`, id);
  const end = isGap ? '</source>\n      </ignorable>\n' : '</source>\n      </segment>\n';
  return `${ids}>\n        <source>${text}${end}`;
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
  const start = `${indent}  <note`;
  let out = `${indent}<notes>\n`;
  for (const { id, category, appliesTo, priority, text } of notes) {
    out += start;
    if (id !== undefined) out += attribute(' id="', id);
    if (appliesTo !== undefined) out += attribute(' appliesTo="', appliesTo);
    if (category !== undefined) out += attribute(' category="', category);
    if (priority !== undefined) out += attribute(' priority="', priority);
    out += `>${escapeText(text)}</note>\n`;
  }
  out += indent;
  return `${out}</notes>\n`;
}

/** Writes `<mda:metadata>`; nothing when there is none. */
export function writeMetadata(groups: readonly MetaGroup[] | undefined, indent: string): string {
  if (groups === undefined) return '';
  let all = '';
  for (const { id, category, meta } of groups) {
    let out = '';
    for (const type in meta) {
      out += `${indent}    <mda:meta${attribute(' type="', type)}>${escapeText(meta[type] ?? '')}</mda:meta>\n`;
    }
    if (out === '') continue;
    all += `${indent}  <mda:metaGroup${attributesOf({ id, category })}>\n${out}${indent}  </mda:metaGroup>\n`;
  }
  return all === '' ? '' : `${indent}<mda:metadata>\n${all}${indent}</mda:metadata>\n`;
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
