import type { Values } from '../../model/diagnostic.ts';
import { createDecoder, HEAD_SIZE, type Decoder, type Encoding } from './bytes.ts';
import { createLines, type Position } from './lines.ts';
import { CORE_12, CORE_20, CORE_22 } from './names.ts';
import { LIMITS, Scanner, type Limits } from './scan.ts';
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
  readonly encoding: Encoding;
  readonly hasBom: boolean;
}

const CONTAINERS: ReadonlySet<string> = new Set(['xliff', 'file', 'group', 'body']);
const CORES: ReadonlySet<string> = new Set([CORE_12, CORE_20, CORE_22]);
/** Pieces that a file in memory is cut into, so that the scanner's buffer stays small. */
const PIECE = 1 << 20;

/** Opens a reader that tells a sink what stands in the file. */
export function createFileReader(sink: PartSink, limits: Limits = LIMITS): FileReader {
  const lines = createLines();
  let decoder: Decoder | undefined;
  let head = new Uint8Array(0);
  let failure: ReadFailure | undefined;
  const scanner: Scanner = new Scanner(
    {
      isContainer: (element) =>
        CONTAINERS.has(element.local) &&
        CORES.has(element.uri) &&
        (element.parent !== undefined || element.local === 'xliff'),
      enter: (element) => sink.enter?.(element, lines.at(element.start)),
      part(element) {
        const position = lines.at(element.start);
        sink.part?.({ element, position, raw: scanner.raw(element.start, element.end) });
      },
      leave: (element) => sink.leave?.(element),
      between: (node, parent) => sink.between?.(node, parent, () => lines.at(node.start)),
    },
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
    if (stop === undefined) return;
    failure = { code: stop.code, values: stop.values, position: lines.at(stop.at) };
  }

  function start(bytes: Uint8Array): void {
    const made = createDecoder(bytes);
    if ('failure' in made) failure = { ...made.failure, position: { line: 1, column: 1 } };
    else decoder = made;
  }

  return {
    get failure() {
      return failure;
    },
    get encoding() {
      return decoder?.encoding ?? 'utf-8';
    },
    get hasBom() {
      return decoder?.hasBom ?? false;
    },
    write(bytes, isLast) {
      let whole = bytes;
      if (decoder === undefined && failure === undefined) {
        if (head.length > 0) {
          whole = new Uint8Array(head.length + bytes.length);
          whole.set(head);
          whole.set(bytes, head.length);
        }
        if (whole.length < HEAD_SIZE && !isLast) {
          head = Uint8Array.from(whole);
          return;
        }
        start(whole);
      }
      let from = 0;
      do {
        const to = Math.min(from + PIECE, whole.length);
        feed(whole.subarray(from, to), isLast && to === whole.length);
        from = to;
      } while (from < whole.length && failure === undefined);
    },
  };
}
