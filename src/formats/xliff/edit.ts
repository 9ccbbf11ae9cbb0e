import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Unit } from '../../model/bilingual.ts';
import { encode, type Decoder } from './bytes.ts';
import type { Edit, EditOptions, FileHead, PatchOptions, XliffDocument, XliffReading } from './document.ts';
import { createFileReader, type Part, type PartSink } from './file-reader.ts';
import { createModelSink, isUnit, type Head, type ModelSink } from './model-sink.ts';
import { patchUnit } from './patch.ts';
import { applyReplacements, type Replacement } from './replacement.ts';
import { setAttribute } from './patch-tags.ts';
import { problemsOf, readXliff } from './read.ts';
import { problemAt } from './root.ts';
import { attr, type Element } from './tree.ts';

/** Says what to change in a unit that goes by; undefined or an empty list leaves its bytes as they are. */
export type UnitEditor = (unit: Unit, file: FileHead, head: Head) => readonly Edit[] | undefined;

/**
 * Changes targets, states, notes and metadata; every other byte stays.
 *
 * @returns a new document; diagnostics name the edits whose file, unit or segment does not exist
 */
export function editXliff(
  document: XliffDocument,
  edits: readonly Edit[],
  options: EditOptions = {},
): XliffReading {
  if (edits.length === 0 && options.trgLang === undefined) return { document, diagnostics: [] };
  const byUnit = Map.groupBy(edits, ({ unit }) => unit);
  const used = new Set<Edit>();
  const single = document.bilingual.files.length === 1;
  const editor: UnitEditor = (unit, file) => {
    const mine = byUnit
      .get(unit.id)
      ?.filter((edit) => edit.file === file.id || (edit.file === undefined && single));
    const known = mine?.filter((edit) => hasPlace(unit, edit));
    for (const edit of known ?? []) used.add(edit);
    return known;
  };
  const patcher = createPatcher(editor, { ...options, only: (unit) => byUnit.has(unit) });
  const pieces = patcher.write(document.bytes, true);
  // A broken file is not half rewritten.
  const problems = patcher.problems();
  if (problems.length > 0) return { document, diagnostics: problems };
  const { document: edited, diagnostics } = readXliff(join(pieces));
  const lost = edits.filter((edit) => !used.has(edit)).map(unknownPlace);
  return { document: edited, diagnostics: [...diagnostics, ...lost] };
}

function hasPlace({ segments }: Unit, edit: Edit): boolean {
  const { segment, target, state, subState } = edit;
  if (target === undefined && state === undefined && subState === undefined) return true;
  if (typeof segment === 'number') return segments[segment] !== undefined;
  if (segment !== undefined) return segments.some(({ id }) => id === segment);
  return segments.filter(({ isIgnorable }) => isIgnorable !== true).length === 1;
}

function unknownPlace({ file, unit, segment }: Edit): Diagnostic {
  const { place: _, ...problem } = problemAt(
    'edit-place',
    { line: 1, column: 1 },
    { file: file ?? '', unit, segment: segment ?? '' },
  );
  return problem;
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (first !== undefined && pieces.length === 1) return first;
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Patches a file that comes in pieces. */
export interface Patcher {
  /** Gives the bytes that are settled by now. */
  write(bytes: Uint8Array, isLast: boolean): readonly Uint8Array[];
  problems(): readonly Diagnostic[];
}

/** Text of the document that is not written yet. */
interface Output {
  /** Writes the document up to an offset. */
  copyTo(offset: number): void;
  /** Writes something else in the place of the document up to an offset. */
  put(text: string, skipTo: number): void;
  /** The document from what is written up to an offset, without writing it. */
  peek(offset: number): string;
  add(chunk: string): void;
  take(): string;
}

export function createPatcher(editor: UnitEditor, options: PatchOptions = {}): Patcher {
  const output = createOutput();
  let file: FileHead = { id: '', notes: [] };
  let settled = 0;
  let hasStarted = false;

  const model: ModelSink = createModelSink({
    file: (head) => {
      file = head;
    },
    unit(unit, part) {
      const edits = editor(unit, file, model.head);
      if (edits === undefined || edits.length === 0) return;
      patchPart(part, edits, output);
    },
  });
  const { only } = options;
  let isAsked = true;
  const sink: PartSink = {
    text: (chunk) => output.add(chunk),
    enter(element, position) {
      model.enter?.(element, position);
      if (options.trgLang !== undefined) setLanguage(element, options.trgLang, output);
      settled = element.openEnd;
    },
    wants(element) {
      isAsked = only === undefined || !isUnit(element) || only(attr(element, 'id') ?? '');
      return isAsked;
    },
    part(part) {
      if (isAsked) model.part?.(part);
      settled = part.element.end;
    },
  };
  const reader = createFileReader(sink);

  return {
    write(bytes, isLast) {
      reader.write(bytes, isLast);
      output.copyTo(isLast || reader.failure !== undefined ? Number.POSITIVE_INFINITY : settled);
      const text = output.take();
      const { decoder } = reader;
      if (decoder === undefined || (text === '' && !isLast)) return [];
      const piece = toBytes(text, decoder, !hasStarted);
      hasStarted = true;
      return [piece];
    },
    problems: () => problemsOf(reader.failure, model),
  };
}

function toBytes(text: string, decoder: Decoder, isFirst: boolean): Uint8Array {
  return encode(text, decoder.encoding, decoder.hasBom && isFirst);
}

function patchPart(part: Part, edits: readonly Edit[], output: Output): void {
  output.copyTo(part.element.start);
  output.put(patchUnit(part, edits), part.element.end);
}

/** `trgLang` of 2.x, `target-language` of 1.2. */
function setLanguage(element: Element, lang: string, output: Output): void {
  const is12 = element.local === 'file' && attr(element, 'source-language') !== undefined;
  if (element.parent !== undefined && !is12) return;
  const name = is12 ? 'target-language' : 'trgLang';
  if (element.parent === undefined && attr(element, 'srcLang') === undefined) return;
  output.copyTo(element.start);
  const found: Replacement[] = [];
  const raw = output.peek(element.openEnd);
  setAttribute(
    {
      unit: element,
      raw: (start, end) => raw.slice(start - element.start, end - element.start),
      replace: (start, end, text) => found.push({ start, end, text }),
    },
    element,
    name,
    lang,
  );
  output.put(applyReplacements(raw, element.start, found), element.openEnd);
}

function createOutput(): Output {
  let chunks: string[] = [];
  let start = 0;
  let out = '';
  function read(offset: number, isKept: boolean): string {
    let text = '';
    let at = start;
    const rest: string[] = [];
    for (const chunk of chunks) {
      const size = Math.max(0, Math.min(chunk.length, offset - at));
      text += chunk.slice(0, size);
      if (size < chunk.length) rest.push(chunk.slice(size));
      at += chunk.length;
    }
    if (!isKept) {
      chunks = rest;
      start += text.length;
    }
    return text;
  }
  return {
    copyTo(offset) {
      if (offset > start) out += read(offset, false);
    },
    put(text, skipTo) {
      read(skipTo, false);
      out += text;
    },
    add: (chunk) => chunks.push(chunk),
    take() {
      const text = out;
      out = '';
      return text;
    },
    peek: (offset) => read(offset, true),
  };
}

/** Patches a file larger than memory, unit by unit. */
export async function* patchXliff(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  editor: UnitEditor,
  options: PatchOptions = {},
): AsyncGenerator<Uint8Array, readonly Diagnostic[]> {
  const patcher = createPatcher(editor, options);
  for await (const chunk of chunks) yield* patcher.write(chunk, false);
  yield* patcher.write(new Uint8Array(0), true);
  return patcher.problems();
}
