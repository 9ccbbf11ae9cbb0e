import type { Values } from '../../model/diagnostic.ts';
import type { Element, MiscNode, TextNode } from './tree.ts';

/** Limits that keep a hostile file from eating the machine; a real file is far below each of them. */
export interface Limits {
  /** Elements inside each other. */
  readonly depth: number;
  /** UTF-16 units of one attribute value. */
  readonly attribute: number;
  /** UTF-16 units of one run of text, comment, CDATA section or tag. */
  readonly text: number;
  /** UTF-16 units of one unit with all that it holds. */
  readonly part: number;
}

export const LIMITS: Limits = { depth: 256, attribute: 1_000_000, text: 10_000_000, part: 64_000_000 };

/** Where and why a document stops being one. `code` is the name after `xliff/`. */
export interface Failure {
  readonly code: string;
  readonly values: Values;
  /** Offset in the document. */
  readonly at: number;
}

/** What the scanner hands out: containers one tag at a time, everything else as a whole tree. */
export interface Sink {
  /** Tells whether an element is a container. Asked only for children of containers and for the root. */
  isContainer(element: Element): boolean;
  enter(element: Element): void;
  /** Tells whether what stands in a child of a container is wanted; else it is checked, but no nodes are made of it. */
  wants(element: Element): boolean;
  /** A complete child of a container; without its children when they were not wanted. */
  part(element: Element): void;
  leave(element: Element): void;
  /** Text, comments and processing instructions directly in a container, or outside of the root. */
  between(node: TextNode | MiscNode, parent: Element | undefined): void;
}
