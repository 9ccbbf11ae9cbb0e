import type { Unit } from '../../model/bilingual.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { FileHead, XliffDocument, XliffReading } from './document.ts';
import { createFileReader, piecesOf, type FileReader, type ReadFailure } from './file-reader.ts';
import { createFiles, createModelSink, type Head, type ModelSink } from './model-sink.ts';
import { readUsual } from './read-usual.ts';
import { problemAt } from './root.ts';
import { serialize12 } from './serialize-12.ts';
import { serialize2 } from './serialize-2.ts';
import { encode } from './bytes.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Version } from './document.ts';

/**
 * Reads an XLIFF file of version 1.2, 2.0, 2.1 or 2.2.
 *
 * Never throws: a file that is broken is read up to the place where it breaks, and `diagnostics` says where and why.
 */
export function readXliff(bytes: Uint8Array): XliffReading {
  const bilingual = readUsual(bytes, readAny);
  if (bilingual === undefined) return readAny(bytes);
  return { document: { bytes, encoding: 'utf-8', bilingual }, diagnostics: [] };
}

/** Reads a file however it is written. */
export function readAny(bytes: Uint8Array): XliffReading {
  const { handler, files } = createFiles();
  const sink = createModelSink(handler);
  const reader = createFileReader(sink);
  reader.write(bytes, true);
  const diagnostics = problemsOf(reader.failure, sink);
  const bilingual = { ...sink.head, files: files() };
  return { document: { bytes, encoding: reader.decoder?.encoding ?? 'utf-8', bilingual }, diagnostics };
}

/** What reading found; nothing when the file was read to its end. */
export function problemsOf(failure: ReadFailure | undefined, sink: ModelSink): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (sink.problem !== undefined) found.push(sink.problem);
  if (failure !== undefined) found.push(problemAt(failure.code, failure.position, failure.values));
  return found;
}

/** The bytes of a document: what was not edited leaves as it came. */
export function writeXliff(document: XliffDocument): Uint8Array {
  return document.bytes;
}

/** A new document in one of the versions, for a bilingual document that has no file yet. */
export function createXliff(
  bilingual: Bilingual,
  options: { readonly version?: Version } = {},
): XliffDocument {
  const text = serializeXliff(bilingual, options);
  return readXliff(encode(text, 'utf-8', false)).document;
}

/** Writes a bilingual document as XLIFF; the same model gives the same string. Ends with a line feed. */
export function serializeXliff(bilingual: Bilingual, options: { readonly version?: Version } = {}): string {
  const version = options.version ?? bilingual.version;
  if (version === '1.2') return serialize12(bilingual);
  return serialize2(bilingual, version);
}

/** A unit of a file that is read as a stream. */
export interface StreamedUnit {
  readonly head: Head;
  readonly file: FileHead;
  readonly unit: Unit;
}

/**
 * Reads units one by one, for files larger than memory.
 *
 * @returns at the end, why the file could not be read to its end, if so
 */
export async function* readUnits(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<StreamedUnit, readonly Diagnostic[]> {
  let file: FileHead = { id: '', notes: [] };
  let ready: StreamedUnit[] = [];
  const sink: ModelSink = createModelSink({
    file: (head) => {
      file = head;
    },
    unit: (unit) => ready.push({ head: sink.head, file, unit }),
  });
  const reader: FileReader = createFileReader(sink);
  for await (const chunk of chunks) {
    // Few units at a time wait for who asked for them: what waits long is memory that is not given back soon.
    for (const piece of piecesOf(chunk)) {
      reader.write(piece, false);
      yield* ready;
      ready = [];
    }
    if (reader.failure !== undefined || sink.problem !== undefined) break;
  }
  if (reader.failure === undefined) reader.write(new Uint8Array(0), true);
  yield* ready;
  return problemsOf(reader.failure, sink);
}
