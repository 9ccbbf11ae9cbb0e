/* oxlint-disable max-lines, complexity -- one grammar, XML 1.0 (fifth edition) with namespaces, without DTD */
import type { Values } from '../../model/diagnostic.ts';
import { illegalIn, isPlainText, textValue, withLineFeeds, type TextFailure } from './character-data.ts';
import { createScope, declared, repeated, resolve, resolveAttributes } from './namespaces.ts';
import { TagReader } from './tag-reader.ts';
import { TagTable, type Tag } from './tag-table.ts';
import type { Attribute, Element, MiscNode, Node, TextNode } from './tree.ts';
import { isSpace, nameEnd } from './xml-chars.ts';

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

const MORE = -1;
const NO_CHILDREN: Node[] = [];
/** Elements in which white space is only layout: no nodes are made of it. */
const LAYOUT: ReadonlySet<string> = new Set(
  'xliff file group unit segment ignorable notes originalData body header trans-unit alt-trans matches match'.split(
    ' ',
  ),
);

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

const DECLARATION =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.\d+"|'1\.\d+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>$/;

/**
 * Scans a document that comes in pieces. Any input ends in a failure or in a complete document; nothing throws.
 *
 * Checked: well-formedness of XML 1.0 (fifth edition) and of Namespaces in XML 1.0. A DOCTYPE is refused, so no
 * entities exist but the five of XML.
 */
export class Scanner {
  failure: Failure | undefined;
  private readonly sink: Sink;
  private readonly limits: Limits;
  private buffer = '';
  /** What came and is not in the buffer yet. */
  private pieces: string[] = [];
  /** UTF-16 units of it. */
  private waiting = 0;
  /** Offset of the buffer in the document. */
  private base = 0;
  private at = 0;
  private last = false;
  private readonly open: Open[] = [];
  /** The innermost open element. */
  private top: Open | undefined;
  /** Number of open containers. */
  private containers = 0;
  private partStart = -1;
  /** Text of the current part that is not in the buffer any more. */
  private begun = '';
  /** Whether the nodes of the current part are wanted. */
  private isWanted = true;
  private rootSeen = false;
  private scope = createScope();
  private readonly tags = new TagTable();
  private readonly reader: TagReader;

  constructor(sink: Sink, limits: Limits = LIMITS) {
    this.sink = sink;
    this.limits = limits;
    this.reader = new TagReader(limits.attribute, (code, at, values) =>
      this.fail(code, this.base + at, values),
    );
  }

  /** Takes the next piece of the document; `isLast` with the last one. */
  write(chunk: string, isLast = false): void {
    if (this.failure !== undefined) return;
    this.pieces.push(chunk);
    this.waiting += chunk.length;
    // What is not complete yet is tried again when there is twice as much of it, so that a long tag costs its length.
    const isEnough = this.waiting >= this.buffer.length - this.at || this.waiting > this.limits.text;
    if (isEnough || isLast) this.scan(isLast);
  }

  private scan(isLast: boolean): void {
    this.forget();
    // `join` makes one flat string; `+` would make a rope, which costs with every character that is read from it.
    this.buffer = [this.buffer, ...this.pieces].join('');
    this.pieces = [];
    this.waiting = 0;
    this.last = isLast;
    this.run();
    if (isLast && this.failure === undefined) this.finish();
    if (this.partStart >= 0 && this.base + this.at - this.partStart > this.limits.part)
      this.fail('limit-part', this.partStart, { limit: this.limits.part });
  }

  /** Stops with a failure from outside (bytes that are no text), at the end of what was written. */
  stop(code: string, values: Values): void {
    if (this.failure === undefined) this.scan(false);
    this.failure ??= { code, values, at: this.base + this.buffer.length };
  }

  /** The current part of the document from its start, or a container tag, up to an offset. */
  raw(start: number, end: number): string {
    if (start >= this.base) return this.buffer.slice(start - this.base, end - this.base);
    return this.begun + this.buffer.slice(0, end - this.base);
  }

  /** Lets go of what was scanned; the text of a part that is not complete stays, apart from the buffer. */
  private forget(): void {
    const { at, partStart, base } = this;
    if (at === 0) return;
    if (partStart >= 0) this.begun += this.buffer.slice(Math.max(0, partStart - base), at);
    this.buffer = this.buffer.slice(at);
    this.base += at;
    this.at = 0;
  }

  private run(): void {
    while (this.at < this.buffer.length && this.failure === undefined) {
      const next = this.buffer.charCodeAt(this.at) === 0x3c ? this.markup(this.at) : this.text(this.at);
      if (this.failure !== undefined || next === MORE) break;
      this.at = next;
    }
    const waits = this.buffer.length - this.at;
    if (this.failure === undefined && waits > this.limits.text + 1000)
      this.fail('limit-text', this.base + this.at, { limit: this.limits.text });
  }

  private finish(): void {
    const { top } = this;
    if (this.at < this.buffer.length) {
      this.fail('truncated', this.base + this.at, { open: top?.name ?? '' });
      return;
    }
    if (top !== undefined) this.fail('truncated', this.base + this.at, { open: top.name });
    if (!this.rootSeen) this.fail('empty', this.base + this.at, {});
  }

  private fail(code: string, at: number, values: Values = {}): number {
    this.failure ??= { code, at, values };
    return MORE;
  }

  private wait(start: number, limit: number = this.limits.text): number {
    if (this.buffer.length - start > limit) return this.fail('limit-text', this.base + start, { limit });
    return MORE;
  }

  private text(start: number): number {
    const { buffer } = this;
    let end = buffer.indexOf('<', start);
    if (end < 0) {
      if (!this.last) return this.wait(start);
      end = buffer.length;
    }
    const parent = this.top;
    if (parent !== undefined && LAYOUT.has(parent.local) && isBlank(buffer, start, end)) return end;
    if (end - start > this.limits.text)
      return this.fail('limit-text', this.base + start, { limit: this.limits.text });
    const isPlain = isPlainText(buffer, start, end);
    if (isPlain && !this.isWanted) return end;
    const raw = buffer.slice(start, end);
    if (parent === undefined && /[^ \t\r\n]/.test(raw)) return this.stray(start, raw);
    const text = isPlain ? raw : textValue(raw);
    if (typeof text !== 'string') return this.refuse(start, text);
    this.add({ kind: 'text', text, start: this.base + start, end: this.base + end });
    return end;
  }

  private refuse(start: number, { code, at, values }: TextFailure): number {
    return this.fail(code, this.base + start + at, values);
  }

  private stray(start: number, raw: string): number {
    const at = start + raw.search(/[^ \t\r\n]/);
    if (this.rootSeen) return this.fail('xml-after-root', this.base + at, { text: raw.trim().slice(0, 40) });
    return this.fail('not-xml', this.base + at, { text: raw.trim().slice(0, 40) });
  }

  private add(node: TextNode | MiscNode): void {
    const parent = this.top;
    if (parent === undefined || this.open.length === this.containers) {
      this.sink.between(node, parent);
      return;
    }
    this.append(parent, node);
  }

  private append(parent: Open, node: Node): void {
    if (!this.isWanted) return;
    if (parent.children === NO_CHILDREN) parent.children = [node];
    else parent.children.push(node);
  }

  private markup(start: number): number {
    const second = this.buffer.charCodeAt(start + 1);
    if (second === 0x2f) return this.endTag(start);
    if (second === 0x21) return this.declaration(start);
    if (second === 0x3f) return this.instruction(start);
    return this.startTag(start);
  }

  private declaration(start: number): number {
    const { buffer } = this;
    if (buffer.startsWith('<!--', start)) return this.comment(start);
    if (buffer.startsWith('<![CDATA[', start)) return this.cdata(start);
    if (buffer.startsWith('<!DOCTYPE', start)) {
      const isPage = /^<!DOCTYPE\s+html/i.test(buffer.slice(start, start + 40));
      return this.fail(isPage ? 'html-page' : 'doctype', this.base + start);
    }
    const begun = buffer.slice(start, start + 9);
    if (['<!--', '<![CDATA[', '<!DOCTYPE'].some((whole) => whole.startsWith(begun))) return MORE;
    if (/^<!doctype\s+html/i.test(buffer.slice(start, start + 40)))
      return this.fail('html-page', this.base + start);
    return this.fail('xml-markup', this.base + start, { text: buffer.slice(start, start + 12) });
  }

  private comment(start: number): number {
    const { buffer } = this;
    const end = buffer.indexOf('--', start + 4);
    if (end < 0 || end + 2 >= buffer.length) return this.wait(start);
    if (buffer.charCodeAt(end + 2) !== 0x3e) return this.fail('xml-comment', this.base + end);
    const text = withLineFeeds(buffer.slice(start + 4, end));
    const illegal = illegalIn(text);
    if (illegal !== undefined) return this.refuse(start + 4, illegal);
    this.add({ kind: 'comment', text, start: this.base + start, end: this.base + end + 3 });
    return end + 3;
  }

  private cdata(start: number): number {
    const end = this.buffer.indexOf(']]>', start + 9);
    if (end < 0) return this.wait(start);
    if (this.open.length === 0) return this.stray(start, '<![CDATA[');
    const text = withLineFeeds(this.buffer.slice(start + 9, end));
    const illegal = illegalIn(text);
    if (illegal !== undefined) return this.refuse(start + 9, illegal);
    this.add({ kind: 'cdata', text, start: this.base + start, end: this.base + end + 3 });
    return end + 3;
  }

  private instruction(start: number): number {
    const { buffer } = this;
    const end = buffer.indexOf('?>', start + 2);
    if (end < 0) return this.wait(start);
    const nameStop = nameEnd(buffer, start + 2);
    const target = buffer.slice(start + 2, nameStop);
    const isWhole = nameStop === end || isSpace(buffer.charCodeAt(nameStop));
    if (target === '' || !isWhole || target.includes(':') || nameStop > end)
      return this.fail('xml-instruction', this.base + start, { text: buffer.slice(start, start + 20) });
    if (target === 'xml' && start + this.base === 0) {
      if (!DECLARATION.test(buffer.slice(start, end + 2)))
        return this.fail('xml-declaration', this.base + start);
      return end + 2;
    }
    if (target.toLowerCase() === 'xml') return this.fail('xml-declaration', this.base + start);
    const text = withLineFeeds(buffer.slice(start + 2, end));
    const illegal = illegalIn(text);
    if (illegal !== undefined) return this.refuse(start + 2, illegal);
    this.add({ kind: 'pi', text, start: this.base + start, end: this.base + end + 2 });
    return end + 2;
  }

  private endTag(start: number): number {
    const { buffer } = this;
    const { top } = this;
    // The usual case, without making a string: the name of the open element, then `>`.
    const next = start + 2 + (top?.name.length ?? 0);
    if (top !== undefined && buffer.charCodeAt(next) === 0x3e && buffer.startsWith(top.name, start + 2)) {
      top.closeStart = this.base + start;
      this.close(top, this.base + next + 1);
      return next + 1;
    }
    const end = buffer.indexOf('>', start + 2);
    if (end < 0) return this.wait(start, 100_000);
    let stop = end;
    while (stop > start + 2 && isSpace(buffer.charCodeAt(stop - 1))) stop--;
    const name = buffer.slice(start + 2, stop);
    if (top === undefined || top.name !== name) return this.mismatch(start, name, top);
    top.closeStart = this.base + start;
    this.close(top, this.base + end + 1);
    return end + 1;
  }

  private mismatch(start: number, name: string, top: Open | undefined): number {
    if (nameEnd(name, 0) !== name.length || name === '')
      return this.fail('xml-tag', this.base + start, { text: `</${name.slice(0, 40)}` });
    if (top === undefined) return this.fail('xml-after-root', this.base + start, { text: `</${name}>` });
    return this.fail('xml-end-tag', this.base + start, { found: name.slice(0, 80), expected: top.name });
  }

  private startTag(start: number): number {
    const { buffer, scope } = this;
    const tag = this.tags.find(buffer, start, scope) ?? this.newTag(start);
    if (tag === undefined || !this.hasPlace(start, tag.name)) return MORE;
    const { top: parent, base } = this;
    const end = start + tag.size;
    const element: Open = {
      kind: 'element',
      name: tag.name,
      local: tag.local,
      uri: tag.uri,
      attributes: tag.attributes,
      children: NO_CHILDREN,
      parent,
      start: base + start,
      openEnd: base + end,
      closeStart: base + end,
      end: base + end,
    };
    this.rootSeen = true;
    this.attach(element, parent);
    this.open.push(element);
    this.top = element;
    if (tag.isEmpty) this.close(element, base + end);
    return end;
  }

  /** Tells whether an element may start here. */
  private hasPlace(start: number, name: string): boolean {
    if (this.top === undefined && this.rootSeen)
      this.fail('xml-after-root', this.base + start, { text: `<${name}>` });
    if (this.open.length >= this.limits.depth)
      this.fail('limit-depth', this.base + start, { limit: this.limits.depth });
    return this.failure === undefined;
  }

  /** A tag that is not in the table. */
  private newTag(start: number): Tag | undefined {
    const raw = this.reader.read(this.buffer, start, this.last);
    if (raw === undefined) {
      this.wait(start);
      return undefined;
    }
    const { name, attributes, hasPrefixes, isEmpty } = raw;
    if (!this.hasPlace(start, name)) return undefined;
    const outer = this.scope;
    if (hasPrefixes && !this.bind(attributes, start)) return undefined;
    const { local, uri } = resolve(this.scope, name);
    if (uri === undefined || local === '') return this.noTag('xml-prefix', start, { name });
    const unbound = hasPrefixes ? resolveAttributes(this.scope, attributes) : undefined;
    if (unbound !== undefined) return this.noTag('xml-prefix', start + unbound.from, { name: unbound.name });
    const twice = attributes.length > 1 ? repeated(attributes) : undefined;
    if (twice !== undefined)
      return this.noTag('xml-attribute-twice', start + twice.from, { name: twice.name });
    const tag: Tag = { name, local, uri, attributes, isEmpty, scope: outer, size: raw.end - start };
    if (outer === this.scope) this.tags.add(this.buffer, start, tag);
    return tag;
  }

  private noTag(code: string, at: number, values: Values): undefined {
    this.fail(code, this.base + at, values);
  }

  private bind(attributes: readonly Attribute[], start: number): boolean {
    const inner = declared(this.scope, attributes, this.open.length + 1);
    if ('bindings' in inner) {
      this.scope = inner;
      return true;
    }
    this.fail('xml-namespace', this.base + start, { name: inner.name, value: inner.value });
    return false;
  }

  private attach(element: Open, parent: Open | undefined): void {
    if (this.open.length === this.containers) {
      if (this.sink.isContainer(element)) {
        this.containers++;
        this.sink.enter(element);
        return;
      }
      this.partStart = element.start;
      this.begun = '';
      this.isWanted = this.sink.wants(element);
      return;
    }
    if (parent !== undefined) this.append(parent, element);
  }

  private close(element: Open, end: number): void {
    element.end = end;
    const depth = this.open.length;
    this.open.pop();
    this.top = this.open[depth - 2];
    if (this.scope.depth >= depth) this.scope = this.scope.outer ?? this.scope;
    if (depth > this.containers + 1) return;
    if (depth === this.containers + 1) {
      this.sink.part(element);
      this.partStart = -1;
      this.isWanted = true;
      return;
    }
    this.containers--;
    this.sink.leave(element);
  }
}
