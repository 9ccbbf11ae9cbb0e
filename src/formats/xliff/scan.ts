import type { Values } from '../../model/diagnostic.ts';
import { isPlainText, textValue, type TextFailure } from './character-data.ts';
import { readMarkup } from './markup.ts';
import { createScope } from './namespaces.ts';
import { LIMITS, type Failure, type Limits, type Sink } from './sink.ts';
import { TagReader } from './tag-reader.ts';
import { TagTable } from './tag-table.ts';
import { resolveTag, type Tag } from './tag.ts';
import type { Attribute, Element, MiscNode, Node, TextNode } from './tree.ts';
import { isSpace, nameEnd } from './xml-chars.ts';

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
    const { buffer, top } = this;
    let end = buffer.indexOf('<', start);
    if (end < 0) {
      if (!this.last) return this.wait(start);
      end = buffer.length;
    }
    if (top !== undefined && LAYOUT.has(top.local) && isBlank(buffer, start, end)) return end;
    if (end - start > this.limits.text)
      return this.fail('limit-text', this.base + start, { limit: this.limits.text });
    if (top === undefined && !isBlank(buffer, start, end)) return this.stray(start, buffer.slice(start, end));
    return this.textNode(start, end);
  }

  private textNode(start: number, end: number): number {
    const isPlain = isPlainText(this.buffer, start, end);
    if (isPlain && !this.isWanted) return end;
    const raw = this.buffer.slice(start, end);
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
    if (second === 0x21 || second === 0x3f) return this.other(start);
    return this.startTag(start);
  }

  /** Markup that is no tag. */
  private other(start: number): number {
    const { base } = this;
    const found = readMarkup(this.buffer, start, base + start === 0);
    if (found === undefined) return this.wait(start);
    if ('code' in found) return this.refuse(start, found);
    const { kind, text, end } = found;
    if (kind === 'cdata' && this.open.length === 0) return this.stray(start, '<![CDATA[');
    if (kind !== 'declaration') this.add({ kind, text, start: base + start, end: base + end });
    return end;
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
    this.scope = tag.inner;
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
    const tag = resolveTag(raw, { outer: this.scope, depth: this.open.length + 1 });
    if ('code' in tag) {
      this.refuse(start, tag);
      return undefined;
    }
    this.tags.add(this.buffer, start, tag);
    return tag;
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
