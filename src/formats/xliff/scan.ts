import type { Values } from '../../model/diagnostic.ts';
import { isPlainText, textValue, type TextFailure } from './character-data.ts';
import { readMarkup } from './markup.ts';
import { LIMITS, type Failure, type Limits, type Sink } from './sink.ts';
import { TagReader } from './tag-reader.ts';
import { TagTable } from './tag-table.ts';
import { resolveTag, type Tag } from './tag.ts';
import { TreeBuilder } from './tree-builder.ts';
import type { Element } from './tree.ts';
import { isSpace, nameEnd } from './xml-chars.ts';

const MORE = -1;
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
  private readonly tree: TreeBuilder;
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
  /** Text of the current part that is not in the buffer any more. */
  private begun = '';
  private readonly tags = new TagTable();
  private readonly reader: TagReader;

  constructor(sink: Sink, limits: Limits = LIMITS) {
    this.tree = new TreeBuilder(sink);
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
    const { partStart } = this.tree;
    if (partStart >= 0 && this.base + this.at - partStart > this.limits.part)
      this.fail('limit-part', partStart, { limit: this.limits.part });
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
    const { at, base, buffer } = this;
    const { partStart } = this.tree;
    if (at === 0) return;
    if (partStart >= base) this.begun = buffer.slice(partStart - base, at);
    else if (partStart >= 0) this.begun += buffer.slice(0, at);
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
    const { top, hasRoot } = this.tree;
    if (this.at < this.buffer.length) {
      this.fail('truncated', this.base + this.at, { open: top?.name ?? '' });
      return;
    }
    if (top !== undefined) this.fail('truncated', this.base + this.at, { open: top.name });
    if (!hasRoot) this.fail('empty', this.base + this.at, {});
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
    const { top } = this.tree;
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
    if (isPlain && !this.tree.isWanted) return end;
    const raw = this.buffer.slice(start, end);
    const text = isPlain ? raw : textValue(raw);
    if (typeof text !== 'string') return this.refuse(start, text);
    this.tree.add({ kind: 'text', text, start: this.base + start, end: this.base + end });
    return end;
  }

  private refuse(start: number, { code, at, values }: TextFailure): number {
    return this.fail(code, this.base + start + at, values);
  }

  private stray(start: number, raw: string): number {
    const at = start + raw.search(/[^ \t\r\n]/);
    if (this.tree.hasRoot)
      return this.fail('xml-after-root', this.base + at, { text: raw.trim().slice(0, 40) });
    return this.fail('not-xml', this.base + at, { text: raw.trim().slice(0, 40) });
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
    if (kind === 'cdata' && this.tree.depth === 0) return this.stray(start, '<![CDATA[');
    if (kind !== 'declaration') this.tree.add({ kind, text, start: base + start, end: base + end });
    return end;
  }

  private endTag(start: number): number {
    const { buffer } = this;
    const { top } = this.tree;
    // The usual case, without making a string: the name of the open element, then `>`.
    const next = start + 2 + (top?.name.length ?? 0);
    if (top !== undefined && buffer.charCodeAt(next) === 0x3e && buffer.startsWith(top.name, start + 2)) {
      this.tree.close(this.base + start, this.base + next + 1);
      return next + 1;
    }
    const end = buffer.indexOf('>', start + 2);
    if (end < 0) return this.wait(start, 100_000);
    let stop = end;
    while (stop > start + 2 && isSpace(buffer.charCodeAt(stop - 1))) stop--;
    const name = buffer.slice(start + 2, stop);
    if (top === undefined || top.name !== name) return this.mismatch(start, name, top);
    this.tree.close(this.base + start, this.base + end + 1);
    return end + 1;
  }

  private mismatch(start: number, name: string, top: Element | undefined): number {
    if (nameEnd(name, 0) !== name.length || name === '')
      return this.fail('xml-tag', this.base + start, { text: `</${name.slice(0, 40)}` });
    if (top === undefined) return this.fail('xml-after-root', this.base + start, { text: `</${name}>` });
    return this.fail('xml-end-tag', this.base + start, { found: name.slice(0, 80), expected: top.name });
  }

  private startTag(start: number): number {
    const tag = this.tags.find(this.buffer, start, this.tree.scope) ?? this.newTag(start);
    if (tag === undefined || !this.hasPlace(start, tag.name)) return MORE;
    this.tree.open(tag, this.base + start);
    return start + tag.size;
  }

  /** Tells whether an element may start here. */
  private hasPlace(start: number, name: string): boolean {
    if (this.tree.top === undefined && this.tree.hasRoot)
      this.fail('xml-after-root', this.base + start, { text: `<${name}>` });
    if (this.tree.depth >= this.limits.depth)
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
    const tag = resolveTag(raw, { outer: this.tree.scope, depth: this.tree.depth + 1 });
    if ('code' in tag) {
      this.refuse(start, tag);
      return undefined;
    }
    this.tags.add(this.buffer, start, tag);
    return tag;
  }
}
