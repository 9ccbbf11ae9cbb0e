import type { Bilingual, BilingualFile, Segment, Unit } from '../../model/bilingual.ts';
import type { Diagnostic, Level, Values } from '../../model/diagnostic.ts';
import { joinContents, type Code, type Content } from '../../model/inline.ts';
import { targetCodeProblems } from './check-returned-codes.ts';
import type { XliffDocument } from './document.ts';
import { unfold } from './forms.ts';

/** A finding about one unit before it gets its place. */
export interface UnitProblem {
  readonly name: string;
  readonly values: Values;
  readonly level?: Level;
  readonly segment?: string;
}

/**
 * Checks the processing requirements that one file alone cannot show: what a translator may change in a file that was
 * sent, and what must come back as it was (§3.2.2.3, §3.3.1.31, §3.7.2, §3.8.3, §3.9.3).
 *
 * Forms for tools without segments are put together first. Layout, prefixes and white space between elements do not
 * matter, as the model does not know them.
 *
 * @returns places are those of the returned file; a unit that is missing has none
 */
export function checkReturned(sent: XliffDocument, returned: XliffDocument): readonly Diagnostic[] {
  return checkReturnedModel(unfold(sent.bilingual), unfold(returned.bilingual));
}

/** The same for documents that are read already. */
export function checkReturnedModel(sent: Bilingual, returned: Bilingual): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const languages = [sent.trgLang, returned.trgLang] as const;
  const [expected, lang] = languages;
  if (expected !== undefined && lang !== undefined && expected.toLowerCase() !== lang.toLowerCase())
    found.push(diagnostic({ name: 'returned-language', values: { expected, lang } }));
  for (const file of sent.files) {
    const other = sameFile(file, returned, sent.files.length === 1);
    if (other === undefined) found.push(diagnostic({ name: 'returned-file', values: { file: file.id } }));
    else found.push(...checkFile(file, other));
  }
  return found;
}

function sameFile(file: BilingualFile, { files }: Bilingual, isOnly: boolean): BilingualFile | undefined {
  const byName = files.find(({ original }) => original !== undefined && original === file.original);
  return (
    byName ?? files.find(({ id }) => id === file.id) ?? (isOnly && files.length === 1 ? files[0] : undefined)
  );
}

function diagnostic(problem: UnitProblem, unit?: Unit): Diagnostic {
  const { name, values, level = 'error', segment } = problem;
  const place =
    unit === undefined
      ? undefined
      : { ...unit.position, unit: unit.id, ...(segment === undefined ? {} : { segment }) };
  return {
    code: `xliff/${name}`,
    level,
    type: 'non-conformance',
    values,
    ...(place === undefined ? {} : { place }),
  };
}

function checkFile(sent: BilingualFile, returned: BilingualFile): readonly Diagnostic[] {
  const found: Diagnostic[] = lostElements(sent.kept, returned.kept).map((element) =>
    element === 'skeleton'
      ? diagnostic({ name: 'returned-skeleton', values: { file: sent.id } })
      : diagnostic({ name: 'returned-extension', level: 'warning', values: { element, unit: sent.id } }),
  );
  const units = new Map(returned.units.map((unit) => [unit.id, unit]));
  const known = new Set(sent.units.map(({ id }) => id));
  for (const unit of sent.units) {
    const other = units.get(unit.id);
    if (other === undefined) found.push(diagnostic({ name: 'returned-unit', values: { unit: unit.id } }));
    else for (const problem of unitProblems(unit, other)) found.push(diagnostic(problem, other));
  }
  for (const unit of returned.units) {
    if (!known.has(unit.id))
      found.push(
        diagnostic({ name: 'returned-unit-added', level: 'warning', values: { unit: unit.id } }, unit),
      );
  }
  return found;
}

/** Names of carried elements that did not come back as they went. */
function lostElements(
  sent: readonly string[] | undefined,
  returned: readonly string[] | undefined,
): readonly string[] {
  const there = new Set(returned?.map(squeeze));
  return (sent ?? []).filter((xml) => !there.has(squeeze(xml))).map(localName);
}

/** XML without its layout and its declarations, which tools move about. */
function squeeze(xml: string): string {
  return xml
    .replaceAll(/\sxmlns(?::[\w.-]+)?\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
    .replaceAll(/<(\/?)[\w.-]+:/g, '<$1')
    .replaceAll("'", '"')
    .replaceAll(/\s+/g, '')
    .replaceAll(/><\/[\w.-]+>/g, '/>');
}

function localName(xml: string): string {
  return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(xml)?.[1] ?? '';
}

function unitProblems(sent: Unit, returned: Unit): readonly UnitProblem[] {
  const lost = lostElements(sent.kept, returned.kept).map((element): UnitProblem => ({
    name: 'returned-extension',
    level: 'warning',
    values: { element, unit: sent.id },
  }));
  return [
    ...sourceProblems(sent, returned),
    ...targetCodeProblems(sent, returned),
    ...stateProblems(sent, returned),
    ...lost,
  ];
}

function sourceProblems(sent: Unit, returned: Unit): readonly UnitProblem[] {
  const before = sourceOf(sent);
  const after = sourceOf(returned);
  if (pressed(before.text) !== pressed(after.text) || codeKeys(before) !== codeKeys(after))
    return [
      { name: 'returned-source', values: { expected: excerpt(before.text), found: excerpt(after.text) } },
    ];
  const space: readonly UnitProblem[] =
    before.text === after.text ? [] : [{ name: 'returned-source-space', level: 'note', values: {} }];
  return [...space, ...segmentationProblems(sent, returned)];
}

function sourceOf({ segments }: Unit): Content {
  return joinContents(segments.map(({ source }) => source));
}

function pressed(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

function excerpt(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Annotations may be added and removed; codes of the source may not. */
function codeKeys({ codes }: Content): string {
  return codes
    .filter(isCode)
    .map(({ kind, id }) => `${kind} ${id}`)
    .toSorted()
    .join('\n');
}

function isCode({ kind }: Code): boolean {
  return kind !== 'sm' && kind !== 'em';
}

function segmentationProblems(sent: Unit, returned: Unit): readonly UnitProblem[] {
  const ends = new Set(boundaries(returned));
  const before = boundaries(sent);
  const isSame = before.length === ends.size && before.every((end) => ends.has(end));
  if (isSame) return [];
  const isFixed = sent.segments.some(
    (segment) => !mayResegment(segment, sent) && !isWhole(segment, sent, ends),
  );
  const values = { unit: sent.id };
  if (isFixed) return [{ name: 'returned-resegmented', values }];
  return [{ name: 'returned-resegmented-well', level: 'note', values }];
}

function mayResegment(segment: Segment, unit: Unit): boolean {
  return segment.canResegment ?? unit.canResegment ?? true;
}

/** Ends of the segments, counted without white space. */
function boundaries({ segments }: Unit): readonly number[] {
  const ends: number[] = [];
  let length = 0;
  for (const { source, isIgnorable } of segments) {
    length += pressed(source.text).length;
    if (isIgnorable !== true && ends.at(-1) !== length) ends.push(length);
  }
  return ends;
}

/** Tells whether a segment that may not be cut still starts and ends where it did. */
function isWhole(segment: Segment, unit: Unit, ends: ReadonlySet<number>): boolean {
  let start = 0;
  for (const other of unit.segments) {
    const end = start + pressed(other.source.text).length;
    if (other === segment) {
      const inside = [...ends].filter((one) => one > start && one < end);
      return inside.length === 0 && ends.has(end) && (start === 0 || ends.has(start));
    }
    start = end;
  }
  return true;
}

/** A new state takes its `subState` along (§3.3.1.31). */
function stateProblems(sent: Unit, returned: Unit): readonly UnitProblem[] {
  return sent.segments.flatMap(({ id, state, subState }) => {
    const other = id === undefined ? undefined : returned.segments.find((segment) => segment.id === id);
    if (other === undefined || subState === undefined) return [];
    if (other.state === state || other.subState !== subState) return [];
    const values = { from: state, to: other.state, subState };
    return [
      {
        name: 'returned-sub-state',
        level: 'warning' as const,
        values,
        ...(id === undefined ? {} : { segment: id }),
      },
    ];
  });
}
