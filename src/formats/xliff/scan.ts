/* oxlint-disable max-lines, complexity -- one grammar, XML 1.0 (fifth edition) with namespaces, without DTD */
import type { Values } from '../../model/diagnostic.ts';
import { XML_URI, XMLNS_URI } from './names.ts';
import type { Attribute, Element, MiscNode, Node, TextNode } from './tree.ts';
import { NameTable } from './name-table.ts';
import { ILLEGAL, isSpace, isXmlChar, nameEnd } from './xml-chars.ts';

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
  /** A complete child of a container. */
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
  attributes: Attribute[];
  children: Node[];
  parent: Element | undefined;
  start: number;
  openEnd: number;
  closeStart: number;
  end: number;
}

interface Name {
  readonly prefix: string;
  readonly local: string;
  readonly uri: string | undefined;
}

interface Scope {
  readonly depth: number;
  readonly bindings: ReadonlyMap<string, string>;
  /** Names seen under these bindings. */
  readonly names: Map<string, Name>;
}

const MORE = -1;
const NO_ATTRIBUTES: Attribute[] = [];
const NO_CHILDREN: Node[] = [];
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** Elements in which white space is only layout: no nodes are made of it. */
const LAYOUT: ReadonlySet<string> = new Set(
  'xliff file group unit segment ignorable notes originalData body header trans-unit alt-trans matches match'.split(
    ' ',
  ),
);

/** Tells whether text is what it looks like: no reference, no `]`, no line end to be made one, no odd character. */
function isPlainText(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x26 || unit === 0x5d || unit >= 0xfffe) return false;
    if (unit < 0x20 && unit !== 0x0a && unit !== 0x09) return false;
  }
  return true;
}

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
  /** Offset of the buffer in the document. */
  private base = 0;
  private at = 0;
  private hasReturns = false;
  private last = false;
  private readonly open: Open[] = [];
  /** The innermost open element. */
  private top: Open | undefined;
  /** Number of open containers. */
  private containers = 0;
  private partStart = -1;
  private rootSeen = false;
  private readonly names = new NameTable();
  /** Set by `valueEnd`. */
  private isPlain = true;
  private scopeDepth = 0;
  private scopes: Scope[] = [
    {
      depth: 0,
      bindings: new Map([
        ['xml', XML_URI],
        ['xmlns', XMLNS_URI],
      ]),
      names: new Map(),
    },
  ];

  constructor(sink: Sink, limits: Limits = LIMITS) {
    this.sink = sink;
    this.limits = limits;
  }

  /** Takes the next piece of the document; `isLast` with the last one. */
  write(chunk: string, isLast = false): void {
    if (this.failure !== undefined) return;
    const keep = this.partStart < 0 ? this.at : Math.min(this.at, this.partStart - this.base);
    if (keep > 0) {
      this.buffer = this.buffer.slice(keep);
      this.base += keep;
      this.at -= keep;
    }
    this.hasReturns ||= chunk.includes('\r');
    // `join` makes one flat string; `+` would make a rope, which costs with every character that is read from it.
    this.buffer = this.buffer === '' ? chunk : [this.buffer, chunk].join('');
    this.last = isLast;
    this.run();
    if (isLast && this.failure === undefined) this.finish();
    if (this.partStart >= 0 && this.at + this.base - this.partStart > this.limits.part)
      this.fail('limit-part', this.partStart, { limit: this.limits.part });
  }

  /** Stops with a failure from outside (bytes that are no text), at the end of what was written. */
  stop(code: string, values: Values): void {
    this.failure ??= { code, values, at: this.base + this.buffer.length };
  }

  /** The document from one offset to another, as far as the current part or container tag is concerned. */
  raw(start: number, end: number): string {
    return this.buffer.slice(start - this.base, end - this.base);
  }

  /** Names of the elements that are open, outermost first. */
  path(): readonly string[] {
    return this.open.map(({ name }) => name);
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
    const raw = buffer.slice(start, end);
    if (end - start > this.limits.text)
      return this.fail('limit-text', this.base + start, { limit: this.limits.text });
    if (parent === undefined && /[^ \t\r\n]/.test(raw)) return this.stray(start, raw);
    const text = isPlainText(buffer, start, end) ? raw : this.markedText(raw, start);
    if (text === undefined) return MORE;
    this.add({ kind: 'text', text, start: this.base + start, end: this.base + end });
    return end;
  }

  private markedText(raw: string, start: number): string | undefined {
    const bad = raw.indexOf(']]>');
    if (bad >= 0) {
      this.fail('xml-cdata-end', this.base + start + bad);
      return undefined;
    }
    return this.isLegal(raw, start) ? this.value(raw, start, false) : undefined;
  }

  /** Reports the first character that XML does not allow. */
  private isLegal(raw: string, start: number): boolean {
    const found = ILLEGAL.exec(raw);
    if (found === null) return true;
    const unit = raw.charCodeAt(found.index);
    const character = `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;
    this.fail('xml-character', this.base + start + found.index, { character });
    return false;
  }

  private stray(start: number, raw: string): number {
    const at = start + raw.search(/[^ \t\r\n]/);
    if (this.rootSeen) return this.fail('xml-after-root', this.base + at, { text: raw.trim().slice(0, 40) });
    return this.fail('not-xml', this.base + at, { text: raw.trim().slice(0, 40) });
  }

  /** Text or attribute value with line ends made one and references replaced. */
  private value(raw: string, start: number, isAttribute: boolean): string | undefined {
    let text = raw;
    if (this.hasReturns && !isAttribute && text.includes('\r')) text = text.replaceAll(/\r\n?/g, '\n');
    if (isAttribute) {
      if (this.hasReturns && text.includes('\r')) text = text.replaceAll('\r\n', ' ');
      if (/[\t\n\r]/.test(text)) text = text.replaceAll(/[\t\n\r]/g, ' ');
    }
    let amp = text.indexOf('&');
    if (amp < 0) return text;
    let out = '';
    let from = 0;
    while (amp >= 0) {
      const end = text.indexOf(';', amp);
      const name = end < 0 ? '' : text.slice(amp + 1, end);
      const char = end < 0 ? undefined : this.reference(name);
      if (char === undefined) {
        // The offset in the raw text differs from that in `text` only where line ends were joined.
        this.badReference(name, start + this.rawAmp(raw, text, amp));
        return undefined;
      }
      out += text.slice(from, amp) + char;
      from = end + 1;
      amp = text.indexOf('&', from);
    }
    return out + text.slice(from);
  }

  private rawAmp(raw: string, text: string, amp: number): number {
    let nth = 0;
    for (let at = text.indexOf('&'); at < amp; at = text.indexOf('&', at + 1)) nth++;
    let at = raw.indexOf('&');
    for (; nth > 0; nth--) at = raw.indexOf('&', at + 1);
    return at;
  }

  private reference(name: string): string | undefined {
    const known = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
    if (known !== undefined) return known;
    const found = /^#(?:(\d+)|x([\da-fA-F]+))$/.exec(name);
    if (found === null) return undefined;
    const point =
      found[1] === undefined ? Number.parseInt(found[2] ?? '', 16) : Number.parseInt(found[1], 10);
    return isXmlChar(point) ? String.fromCodePoint(point) : undefined;
  }

  private badReference(name: string, start: number): void {
    const at = this.base + start;
    if (/^#(?:\d+|x[\da-fA-F]+)$/.test(name)) {
      this.fail('xml-character', at, { character: `&${name.slice(0, 20)};` });
      return;
    }
    const isName = name !== '' && nameEnd(name, 0) === name.length;
    this.fail(isName ? 'xml-entity' : 'xml-ampersand', at, { entity: name.slice(0, 40) });
  }

  private add(node: TextNode | MiscNode): void {
    const parent = this.top;
    if (parent === undefined || this.open.length === this.containers) {
      this.sink.between(node, parent);
      return;
    }
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
    const text = this.lines(buffer.slice(start + 4, end));
    if (!this.isLegal(text, start + 4)) return MORE;
    this.add({ kind: 'comment', text, start: this.base + start, end: this.base + end + 3 });
    return end + 3;
  }

  private cdata(start: number): number {
    const end = this.buffer.indexOf(']]>', start + 9);
    if (end < 0) return this.wait(start);
    if (this.open.length === 0) return this.stray(start, '<![CDATA[');
    const text = this.lines(this.buffer.slice(start + 9, end));
    if (!this.isLegal(text, start + 9)) return MORE;
    this.add({ kind: 'cdata', text, start: this.base + start, end: this.base + end + 3 });
    return end + 3;
  }

  private lines(text: string): string {
    return this.hasReturns && text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
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
    const text = this.lines(buffer.slice(start + 2, end));
    if (!this.isLegal(text, start + 2)) return MORE;
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
    const { buffer } = this;
    const name = this.names.read(buffer, start + 1);
    const stop = start + 1 + name.length;
    if (stop >= buffer.length && !this.last) return this.wait(start, 100_000);
    if (name === '') return this.noName(start);
    const attributes: Attribute[] = [];
    let index = stop;
    let hasColon = false;
    for (;;) {
      const from = index;
      while (isSpace(buffer.charCodeAt(index))) index++;
      const unit = buffer.charCodeAt(index);
      if (unit === 0x3e) break;
      if (unit === 0x2f && buffer.charCodeAt(index + 1) === 0x3e) break;
      if (index >= buffer.length - 1) return this.wait(start);
      const next = this.attribute(start, index, attributes, index > from);
      if (next < 0) return MORE;
      hasColon ||= isPrefixed(attributes[attributes.length - 1]?.name ?? '');
      index = next;
    }
    const isEmpty = buffer.charCodeAt(index) === 0x2f;
    const end = index + (isEmpty ? 2 : 1);
    return this.opened(start, end, { name, attributes, hasColon, isEmpty });
  }

  private noName(start: number): number {
    const { buffer } = this;
    const isCutOff = buffer.length - start < (this.last ? 2 : 8);
    if (isCutOff) return MORE;
    const isConflict = /^<<<<<<<(?: |\r?\n|$)/.test(buffer.slice(start, start + 9));
    if (isConflict) return this.fail('merge-conflict', this.base + start);
    return this.fail('xml-tag', this.base + start, { text: buffer.slice(start, start + 12) });
  }

  /** Reads one attribute; gives the index after it. */
  private attribute(start: number, index: number, attributes: Attribute[], isSpaced: boolean): number {
    const { buffer } = this;
    const name = this.names.read(buffer, index);
    const stop = index + name.length;
    if (stop >= buffer.length) return this.wait(start);
    if (name === '')
      return this.fail('xml-tag', this.base + index, { text: buffer.slice(index, index + 12) });
    if (!isSpaced) return this.fail('xml-attribute', this.base + index, { name });
    let at = stop;
    while (isSpace(buffer.charCodeAt(at))) at++;
    if (at >= buffer.length) return this.wait(start);
    if (buffer.charCodeAt(at) !== 0x3d) return this.fail('xml-attribute', this.base + index, { name });
    at++;
    while (isSpace(buffer.charCodeAt(at))) at++;
    if (at >= buffer.length) return this.wait(start);
    const quote = buffer.charCodeAt(at);
    if (quote !== 0x22 && quote !== 0x27) return this.fail('xml-attribute', this.base + index, { name });
    const end = this.valueEnd(at + 1, quote);
    if ((end < 0 ? buffer.length : end) - at > this.limits.attribute)
      return this.fail('limit-attribute', this.base + index, { name, limit: this.limits.attribute });
    if (end < 0) return this.wait(start);
    const raw = buffer.slice(at + 1, end);
    const value = this.isPlain ? raw : this.attributeValue(raw, at + 1, name);
    if (value === undefined) return MORE;
    attributes.push({
      name,
      local: name,
      uri: '',
      value,
      start: this.base + index,
      end: this.base + end + 1,
    });
    return end + 1;
  }

  /** Index of the closing quote, -1 when it is not there yet; tells whether the value is what it looks like. */
  private valueEnd(start: number, quote: number): number {
    const { buffer } = this;
    this.isPlain = true;
    for (let at = start; ; at++) {
      const unit = buffer.charCodeAt(at);
      if (unit === quote) return at;
      if (unit > 0x3c && unit < 0xfffe) continue;
      if (unit === 0x26 || unit === 0x3c || unit < 0x20 || unit >= 0xfffe) this.isPlain = false;
      if (Number.isNaN(unit)) return -1;
    }
  }

  private attributeValue(raw: string, start: number, name: string): string | undefined {
    const less = raw.indexOf('<');
    if (less >= 0) {
      this.fail('xml-attribute-less', this.base + start + less, { name });
      return undefined;
    }
    return this.isLegal(raw, start) ? this.value(raw, start, true) : undefined;
  }

  private opened(
    start: number,
    end: number,
    tag: { name: string; attributes: Attribute[]; hasColon: boolean; isEmpty: boolean },
  ): number {
    const { name, attributes, hasColon, isEmpty } = tag;
    const parent = this.top;
    if (parent === undefined && this.rootSeen)
      return this.fail('xml-after-root', this.base + start, { text: `<${name}>` });
    if (this.open.length >= this.limits.depth)
      return this.fail('limit-depth', this.base + start, { limit: this.limits.depth });
    if (hasColon && !this.bind(attributes, start)) return MORE;
    const resolved = this.resolve(name);
    if (resolved.uri === undefined || resolved.local === '')
      return this.fail('xml-prefix', this.base + start, { name });
    if (hasColon && !this.resolvePrefixes(attributes)) return MORE;
    if (attributes.length > 1 && !this.areUnique(attributes)) return MORE;
    const element: Open = {
      kind: 'element',
      name,
      local: resolved.local,
      uri: resolved.uri,
      attributes: attributes.length === 0 ? NO_ATTRIBUTES : attributes,
      children: NO_CHILDREN,
      parent,
      start: this.base + start,
      openEnd: this.base + end,
      closeStart: this.base + end,
      end: this.base + end,
    };
    this.rootSeen = true;
    this.attach(element, parent);
    this.open.push(element);
    this.top = element;
    if (isEmpty) this.close(element, this.base + end);
    return end;
  }

  private attach(element: Open, parent: Open | undefined): void {
    if (this.open.length === this.containers) {
      if (this.sink.isContainer(element)) {
        this.containers++;
        this.sink.enter(element);
        return;
      }
      this.partStart = element.start;
      return;
    }
    if (parent === undefined) return;
    if (parent.children === NO_CHILDREN) parent.children = [element];
    else parent.children.push(element);
  }

  private close(element: Open, end: number): void {
    element.end = end;
    const depth = this.open.length;
    this.open.pop();
    this.top = this.open[depth - 2];
    if (this.scopeDepth >= depth) {
      this.scopes.pop();
      this.scopeDepth = this.scopes.at(-1)?.depth ?? 0;
    }
    if (depth > this.containers + 1) return;
    if (depth === this.containers + 1) {
      this.sink.part(element);
      this.partStart = -1;
      return;
    }
    this.containers--;
    this.sink.leave(element);
  }

  private bind(attributes: readonly Attribute[], start: number): boolean {
    if (!attributes.some(({ name }) => isDeclaration(name))) return true;
    const bindings = new Map(this.scopes.at(-1)?.bindings);
    for (const { name, value } of attributes) {
      if (!isDeclaration(name)) continue;
      const prefix = name === 'xmlns' ? '' : name.slice(6);
      const isWrong =
        (name !== 'xmlns' && (prefix === '' || prefix.includes(':') || value === '' || prefix === 'xmlns')) ||
        (prefix === 'xml') !== (value === XML_URI) ||
        value === XMLNS_URI;
      if (isWrong) {
        this.fail('xml-namespace', this.base + start, { name, value });
        return false;
      }
      bindings.set(prefix, value);
    }
    this.scopeDepth = this.open.length + 1;
    this.scopes.push({ depth: this.scopeDepth, bindings, names: new Map() });
    return true;
  }

  private resolve(name: string): Name {
    const scope = this.scopes[this.scopes.length - 1];
    const known = scope?.names.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const local = colon < 0 ? name : name.slice(colon + 1);
    const isName = colon !== 0 && !local.includes(':') && nameEnd(local, 0) === local.length;
    const found = prefix === '' ? (scope?.bindings.get('') ?? '') : scope?.bindings.get(prefix);
    const resolved = { prefix, local: isName ? local : '', uri: prefix === 'xmlns' ? undefined : found };
    scope?.names.set(name, resolved);
    return resolved;
  }

  private resolvePrefixes(attributes: Attribute[]): boolean {
    for (const [index, attribute] of attributes.entries()) {
      if (!isPrefixed(attribute.name)) continue;
      if (isDeclaration(attribute.name)) {
        attributes[index] = { ...attribute, uri: XMLNS_URI };
        continue;
      }
      const { local, uri } = this.resolve(attribute.name);
      if (uri === undefined || local === '') {
        this.fail('xml-prefix', attribute.start, { name: attribute.name });
        return false;
      }
      attributes[index] = { ...attribute, local, uri };
    }
    return true;
  }

  private areUnique(attributes: readonly Attribute[]): boolean {
    const twice = attributes.length > 8 ? repeatedName(attributes) : repeated(attributes);
    if (twice === undefined) return true;
    this.fail('xml-attribute-twice', twice.start, { name: twice.name });
    return false;
  }
}

/** Every pair compared: the fastest way for a few attributes. */
function repeated(attributes: readonly Attribute[]): Attribute | undefined {
  for (let index = 1; index < attributes.length; index++) {
    const attribute = attributes[index];
    for (let other = 0; other < index; other++) {
      const earlier = attributes[other];
      if (earlier?.local === attribute?.local && earlier?.uri === attribute?.uri) return attribute;
    }
  }
  return undefined;
}

function repeatedName(attributes: readonly Attribute[]): Attribute | undefined {
  const seen = new Set<string>();
  for (const attribute of attributes) {
    const key = `${attribute.uri} ${attribute.local}`;
    if (seen.has(key)) return attribute;
    seen.add(key);
  }
  return undefined;
}

function isPrefixed(name: string): boolean {
  return name.includes(':') || name === 'xmlns';
}

function isDeclaration(name: string): boolean {
  return name.startsWith('xmlns') && (name.length === 5 || name.charCodeAt(5) === 0x3a);
}
