import type { Values } from '../../model/diagnostic.ts';
import { concat, createDecoder, HEAD_SIZE, type Decoder } from './bytes.ts';
import { createLines, type Lines, type Position } from './lines.ts';
import { CORE_12, CORE_20, CORE_22 } from './names.ts';
import { Scanner } from './scan.ts';
import { LIMITS, type Limits, type Sink } from './sink.ts';
import type { Element, MiscNode, TextNode } from './tree.ts';

/** A complete child of a container, with its own piece of the document. */
export interface Part {
  readonly element: Element;
  readonly position: Position;
  /** The document from `element.start` to `element.end`. */
  readonly raw: string;
}

/** What is told while a file is read, in the order of the file. */
export interface PartSink {
  /** Decoded text, piece by piece, before anything in it is told. */
  text?(chunk: string): void;
  enter?(element: Element, position: Position): void;
  /** Tells whether what stands in a part is wanted; all is when this is missing. */
  wants?(element: Element): boolean;
  /** A part that is not wanted is told without its children, when it was found to be well-formed. */
  part?(part: Part): void;
  leave?(element: Element): void;
  between?(node: TextNode | MiscNode, parent: Element | undefined, position: () => Position): void;
}

/** Why a file could not be read to its end. */
export interface ReadFailure {
  readonly code: string;
  readonly values: Values;
  readonly position: Position;
}

/** Reads one file from pieces of bytes. */
export interface FileReader {
  write(bytes: Uint8Array, isLast: boolean): void;
  readonly failure: ReadFailure | undefined;
  /** Undefined before the first bytes, and when the encoding is not one that we read. */
  readonly decoder: Decoder | undefined;
}

const CONTAINERS: ReadonlySet<string> = new Set(['xliff', 'file', 'group', 'body']);
const CORES: ReadonlySet<string> = new Set([CORE_12, CORE_20, CORE_22]);
/** Pieces that bytes are cut into (measured: with larger ones, more garbage lives long enough to be kept). */
const PIECE = 1 << 14;

/** Bytes in the pieces in which they are best read; at least one. */
export function piecesOf(bytes: Uint8Array): readonly Uint8Array[] {
  if (bytes.length <= PIECE) return [bytes];
  const pieces: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; from += PIECE) pieces.push(bytes.subarray(from, from + PIECE));
  return pieces;
}

/** Opens a reader that tells a sink what stands in the file. */
export function createFileReader(sink: PartSink, limits: Limits = LIMITS): FileReader {
  const lines = createLines();
  let decoder: Decoder | undefined;
  let head = new Uint8Array(0);
  let failure: ReadFailure | undefined;
  const scanner: Scanner = new Scanner(
    toScanSink(sink, lines, (start, end) => scanner.raw(start, end)),
    limits,
  );

  function feed(bytes: Uint8Array, isLast: boolean): void {
    if (decoder === undefined || failure !== undefined) return;
    const decoded = decoder.decode(bytes, isLast);
    lines.write(decoded.text);
    sink.text?.(decoded.text);
    scanner.write(decoded.text, isLast && decoded.failure === undefined);
    if (decoded.failure !== undefined) scanner.stop(decoded.failure.code, decoded.failure.values);
    const stop = scanner.failure;
    if (stop !== undefined) failure = { code: stop.code, values: stop.values, position: lines.at(stop.at) };
  }

  function begin(bytes: Uint8Array, isLast: boolean): Uint8Array {
    const whole = head.length === 0 ? bytes : concat(head, bytes);
    head = new Uint8Array(0);
    if (whole.length < HEAD_SIZE && !isLast) {
      head = Uint8Array.from(whole);
      return head.subarray(head.length);
    }
    const made = createDecoder(whole);
    if ('failure' in made) failure = { ...made.failure, position: { line: 1, column: 1 } };
    else decoder = made;
    return whole;
  }

  return {
    get failure() {
      return failure;
    },
    get decoder() {
      return decoder;
    },
    write(bytes, isLast) {
      const whole = decoder === undefined && failure === undefined ? begin(bytes, isLast) : bytes;
      const pieces = piecesOf(whole);
      for (const [index, piece] of pieces.entries()) {
        if (failure !== undefined) return;
        feed(piece, isLast && index === pieces.length - 1);
      }
    },
  };
}

function toScanSink(sink: PartSink, lines: Lines, raw: (start: number, end: number) => string): Sink {
  return {
    isContainer: (element) =>
      CONTAINERS.has(element.local) &&
      CORES.has(element.uri) &&
      (element.parent !== undefined || element.local === 'xliff'),
    enter: (element) => sink.enter?.(element, lines.at(element.start)),
    wants: (element) => sink.wants?.(element) ?? true,
    part(element) {
      const position = lines.at(element.start);
      sink.part?.({ element, position, raw: raw(element.start, element.end) });
    },
    leave: (element) => sink.leave?.(element),
    between: (node, parent) => sink.between?.(node, parent, () => lines.at(node.start)),
  };
}
