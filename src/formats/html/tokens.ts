import { decodeAttribute } from './entities.ts';
import { findEndTag, isNameAt, scriptEnd } from './raw-text.ts';

/** An attribute of a start tag: name in lower case, value decoded. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
  /** From the name to the end of the value with its quotes; where the value is missing, to the end of the name. */
  readonly start: number;
  readonly end: number;
}

/** A start tag. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** In order, the first of each name. */
  readonly attributes: readonly Attribute[];
  readonly isSelfClosing: boolean;
}

/** What a text is read as: markup, text up to the end tag of its element, a script, or text to the end of the file. */
export type TextMode = 'data' | 'raw' | 'script' | 'plain';

/** Takes the tokens of a page in order. Text is what lies between them. */
export interface TokenSink {
  onStartTag(tag: Tag): void;
  onEndTag(name: string, start: number, end: number): void;
  onComment(start: number, end: number): void;
  onDoctype(start: number, end: number): void;
  /** @param textEnd end of the last text: a tag that the end of the file cuts off is none */
  onEof(textEnd: number): void;
}

/** More attributes than that are looked up in a set. */
const MANY = 32;

const NONE: readonly Attribute[] = [];

const SPACE = 1;
const NAME_END = 2;

/** What a character below U+0080 is in a tag. */
const KIND = new Uint8Array(128);
for (const char of '\t\n\f\r ') KIND[char.charCodeAt(0)] = SPACE;
for (const char of '/>') KIND[char.charCodeAt(0)] = NAME_END;

const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;

/**
 * Finds the tags, comments and declarations of a page by the rules of HTML §13.2.5, to the byte, without looking at
 * the text between them. There is no page that these rules do not read.
 *
 * A tokenizer for browsers makes a token of every word and knows the line of each; it takes five times as long.
 */
export class Tokenizer {
  /** To be set on a start tag: what follows it. */
  mode: TextMode = 'data';
  /** Inside a drawing or formula, where CDATA sections are text. */
  isForeign = false;
  private readonly source: string;
  private readonly sink: TokenSink;
  /** Name of the last start tag: the only one that ends raw text. */
  private name = '';
  /** There are characters since the last token. */
  private hasText = false;
  /** End of the last token. */
  private last = 0;
  /** Where the next character stands that was not read yet. */
  private at = 0;

  constructor(source: string, sink: TokenSink) {
    this.source = source;
    this.sink = sink;
  }

  /** Reads the page to its end. */
  run(): void {
    while (this.at >= 0) this.next();
  }

  private next(): void {
    const { source, at } = this;
    const start = this.mode === 'data' ? source.indexOf('<', at) : this.rawEnd(at);
    if (start < 0) this.finish(source.length);
    else {
      if (start > at) this.hasText = true;
      if (this.mode === 'data') this.markup(start);
      else {
        this.mode = 'data';
        this.tag(start, start + 2);
      }
    }
  }

  private finish(textEnd: number): void {
    this.at = -1;
    this.sink.onEof(textEnd);
  }

  /** Where the end tag of raw text starts; -1 when the end of the file ends it. */
  private rawEnd(from: number): number {
    const { source, name, mode } = this;
    if (mode === 'plain') return -1;
    return mode === 'script' ? scriptEnd(source, name, from) : findEndTag(source, name, from);
  }

  /** What starts with `<`. */
  private markup(start: number): void {
    const after = this.source.charCodeAt(start + 1);
    if (isLetter(after)) this.tag(start, start + 1);
    else if (after === SLASH) this.endTag(start);
    else if (after === 0x21) this.declaration(start);
    else if (after === 0x3f) this.bogusComment(start);
    else this.pass(start + 1);
  }

  /** A sign that starts nothing is text. */
  private pass(end: number): void {
    this.hasText = true;
    this.at = end;
  }

  private endTag(start: number): void {
    const after = this.source.charCodeAt(start + 2);
    if (isLetter(after)) this.tag(start, start + 2);
    else if (after === GREATER) this.at = start + 3;
    else if (Number.isNaN(after)) this.pass(start + 2);
    else this.bogusComment(start);
  }

  private declaration(start: number): void {
    const { source } = this;
    if (source.startsWith('--', start + 2)) this.comment(start, commentEnd(source, start + 4));
    else if (isNameAt(source, 'doctype', start + 2)) {
      const end = endAfter(source, '>', start + 9);
      this.token(end);
      this.sink.onDoctype(start, end);
    } else if (this.isForeign && source.startsWith('[CDATA[', start + 2)) {
      const end = source.indexOf(']]>', start + 9);
      if (end !== start + 9) this.hasText = true;
      this.at = end < 0 ? source.length : end + 3;
    } else this.bogusComment(start);
  }

  private bogusComment(start: number): void {
    this.comment(start, endAfter(this.source, '>', start + 2));
  }

  private comment(start: number, end: number): void {
    this.token(end);
    this.sink.onComment(start, end);
  }

  /** To be called before the token is handed out, as the sink sets the mode. */
  private token(end: number): void {
    this.at = end;
    this.last = end;
    this.hasText = false;
  }

  /** A start tag, or an end tag when its name stands after two signs. */
  private tag(start: number, nameStart: number): void {
    const { source } = this;
    const nameEnd = endOfName(source, nameStart);
    const name = fold(source.slice(nameStart, nameEnd));
    const isEnd = nameStart === start + 2;
    if (source.charCodeAt(nameEnd) === GREATER) {
      this.send({ name, start, end: nameEnd + 1, attributes: NONE, isSelfClosing: false }, isEnd);
      return;
    }
    const scan: Scan = { source, attributes: [], at: nameEnd, isSelfClosing: false, names: undefined };
    while (source.charCodeAt(scan.at) !== GREATER) {
      if (scan.at >= source.length) {
        this.finish(this.hasText ? start : this.last);
        return;
      }
      step(scan);
    }
    const { attributes, isSelfClosing } = scan;
    this.send({ name, start, end: scan.at + 1, attributes, isSelfClosing }, isEnd);
  }

  private send(tag: Tag, isEnd: boolean): void {
    this.token(tag.end);
    if (isEnd) {
      this.sink.onEndTag(tag.name, tag.start, tag.end);
      return;
    }
    this.name = tag.name;
    this.sink.onStartTag(tag);
  }
}

/** Where the reading of a tag stands. */
interface Scan {
  readonly source: string;
  readonly attributes: Attribute[];
  at: number;
  isSelfClosing: boolean;
  /** Names that are there, as soon as there are many. */
  names: Set<string> | undefined;
}

/** Goes on in a tag by white space, a slash or an attribute; not past its `>`. */
function step(scan: Scan): void {
  const { source, at } = scan;
  const kind = kindOf(source.charCodeAt(at));
  if (kind === 0) attribute(scan);
  else {
    scan.at = at + 1;
    if (kind === NAME_END && source.charCodeAt(at + 1) === GREATER) scan.isSelfClosing = true;
  }
}

function attribute(scan: Scan): void {
  const { source, at: start } = scan;
  // An equals sign at the start is part of the name.
  let end = start + 1;
  while (end < source.length && kindOf(source.charCodeAt(end)) === 0 && source.charCodeAt(end) !== EQUALS)
    end++;
  const name = fold(source.slice(start, end));
  const equals = skipSpace(source, end);
  if (source.charCodeAt(equals) !== EQUALS) {
    scan.at = equals;
    add(scan, { name, value: '', start, end });
    return;
  }
  const from = skipSpace(source, equals + 1);
  const quote = source.charAt(from);
  if (quote === '>') {
    scan.at = from;
    // The place of an attribute without a value ends where the sign was seen.
    add(scan, { name, value: '', start, end });
    return;
  }
  const isQuoted = quote === '"' || quote === "'";
  const valueStart = isQuoted ? from + 1 : from;
  const valueEnd = isQuoted ? source.indexOf(quote, valueStart) : endOfUnquoted(source, valueStart);
  scan.at = valueEnd < 0 ? source.length : valueEnd + (isQuoted ? 1 : 0);
  if (scan.at >= source.length) return;
  add(scan, { name, value: decodeAttribute(source.slice(valueStart, valueEnd)), start, end: scan.at });
}

/** The first attribute of a name counts. */
function add(scan: Scan, own: Attribute): void {
  const { attributes } = scan;
  if (attributes.length >= MANY) scan.names ??= new Set(attributes.map(({ name }) => name));
  const isKnown = scan.names?.has(own.name) ?? attributes.some(({ name }) => name === own.name);
  if (isKnown) return;
  attributes.push(own);
  scan.names?.add(own.name);
}

function kindOf(unit: number): number {
  return unit < 128 ? (KIND[unit] ?? 0) : 0;
}

function isLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a && unit < 128;
}

function endOfName(source: string, from: number): number {
  let at = from;
  while (at < source.length && kindOf(source.charCodeAt(at)) === 0) at++;
  return at;
}

function endOfUnquoted(source: string, from: number): number {
  let at = from;
  for (; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (unit === GREATER || kindOf(unit) === SPACE) break;
  }
  return at;
}

function skipSpace(source: string, from: number): number {
  let at = from;
  while (kindOf(source.charCodeAt(at)) === SPACE) at++;
  return at;
}

/** ASCII letters in lower case, NUL as U+FFFD. */
function fold(name: string): string {
  if (!/[A-Z\0]/.test(name)) return name;
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()).replaceAll('\0', '\ufffd');
}

/** Offset after a sign; the end of the file where it is missing. */
function endAfter(source: string, sign: string, from: number): number {
  const at = source.indexOf(sign, from);
  return at < 0 ? source.length : at + sign.length;
}

/** End of a comment whose content starts here: `-->`, `--!>`, or `>` and `->` at once. */
function commentEnd(source: string, from: number): number {
  if (source.startsWith('>', from)) return from + 1;
  if (source.startsWith('->', from)) return from + 2;
  for (let at = source.indexOf('--', from); at >= 0; at = source.indexOf('--', at + 1)) {
    if (source.startsWith('>', at + 2)) return at + 3;
    if (source.startsWith('!>', at + 2)) return at + 4;
  }
  return source.length;
}
