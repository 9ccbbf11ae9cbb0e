import { createScope, type Scope } from './namespaces.ts';
import type { Sink } from './sink.ts';
import type { Tag } from './tag.ts';
import type { Attribute, Element, MiscNode, Node, TextNode } from './tree.ts';

interface Open {
  kind: 'element';
  name: string;
  local: string;
  uri: string;
  attributes: readonly Attribute[];
  children: Node[];
  parent: Element | undefined;
  start: number;
  openEnd: number;
  closeStart: number;
  end: number;
}

const NO_CHILDREN: Node[] = [];

/** Nests what the scanner finds: containers are told one tag at a time, everything else as a whole tree. */
export class TreeBuilder {
  /** The innermost open element. */
  top: Element | undefined;
  /** Number of open elements. */
  depth = 0;
  hasRoot = false;
  /** The bindings that hold here. */
  scope: Scope = createScope();
  /** Offset of the part that is not complete yet, -1 when there is none. */
  partStart = -1;
  /** Whether the nodes of the current part are wanted. */
  isWanted = true;
  private readonly sink: Sink;
  private readonly elements: Open[] = [];
  /** Number of open containers. */
  private containers = 0;

  constructor(sink: Sink) {
    this.sink = sink;
  }

  /** Takes text, a comment or an instruction. */
  add(node: TextNode | MiscNode): void {
    if (this.depth === this.containers) this.sink.between(node, this.top);
    else this.append(node);
  }

  /** Takes a start tag that stands at an offset. */
  open(tag: Tag, start: number): void {
    const end = start + tag.size;
    const element: Open = {
      kind: 'element',
      name: tag.name,
      local: tag.local,
      uri: tag.uri,
      attributes: tag.attributes,
      children: NO_CHILDREN,
      parent: this.top,
      start,
      openEnd: end,
      closeStart: end,
      end,
    };
    this.hasRoot = true;
    this.scope = tag.inner;
    if (this.depth === this.containers) this.begin(element);
    else this.append(element);
    this.elements.push(element);
    this.depth++;
    this.top = element;
    if (tag.isEmpty) this.close(end, end);
  }

  /** Ends the innermost element with an end tag from `start` to `end`. */
  close(start: number, end: number): void {
    const element = this.elements.pop();
    if (element === undefined) return;
    element.closeStart = start;
    element.end = end;
    const { depth } = this;
    if (this.scope.depth >= depth) this.scope = this.scope.outer ?? this.scope;
    this.depth = depth - 1;
    this.top = this.elements[depth - 2];
    if (depth > this.containers + 1) return;
    if (depth === this.containers) {
      this.containers--;
      this.sink.leave(element);
      return;
    }
    this.sink.part(element);
    this.partStart = -1;
    this.isWanted = true;
  }

  /** An element directly in a container: a container itself, or a part. */
  private begin(element: Open): void {
    if (this.sink.isContainer(element)) {
      this.containers++;
      this.sink.enter(element);
      return;
    }
    this.partStart = element.start;
    this.isWanted = this.sink.wants(element);
  }

  private append(node: Node): void {
    const parent = this.elements[this.depth - 1];
    if (!this.isWanted || parent === undefined) return;
    if (parent.children === NO_CHILDREN) parent.children = [node];
    else parent.children.push(node);
  }
}
