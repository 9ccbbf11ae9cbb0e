/* oxlint-disable complexity -- each function is one rule of the grammar, with all the ways in which a tag can be wrong */
import type { Values } from '../../model/diagnostic.ts';
import { attributeValue } from './character-data.ts';
import { NameTable } from './name-table.ts';
import { isPrefixed } from './namespaces.ts';
import type { Attribute } from './tree.ts';
import { isSpace } from './xml-chars.ts';

/** A start tag as it is written; prefixes are not looked up yet. */
export interface RawTag {
  readonly name: string;
  readonly attributes: Attribute[];
  /** Whether an attribute has a prefix or declares one. */
  readonly hasPrefixes: boolean;
  /** Whether it is the whole element: `<a/>`. */
  readonly isEmpty: boolean;
  /** UTF-16 units. */
  readonly size: number;
}

/** Told why there is no tag, with the index in the text. */
type Fail = (code: string, at: number, values: Values) => void;

const MORE = -1;
const LONGEST_NAME = 100_000;

/** Reads start tags (XML 1.0 §3.1). */
export class TagReader {
  private readonly limit: number;
  private readonly fail: Fail;
  private readonly names = new NameTable();
  private text = '';
  private start = 0;
  /** Set by `valueEnd`. */
  private isPlain = true;

  /** @param limit UTF-16 units of one attribute value */
  constructor(limit: number, fail: Fail) {
    this.limit = limit;
    this.fail = fail;
  }

  /**
   * Reads the tag that starts at an index.
   *
   * @param isLast whether nothing follows on the text
   * @returns undefined when the text ends before the tag does, and after a failure
   */
  read(text: string, start: number, isLast: boolean): RawTag | undefined {
    this.text = text;
    this.start = start;
    const name = this.names.read(text, start + 1);
    let index = start + 1 + name.length;
    if (index >= text.length && name.length > LONGEST_NAME)
      this.fail('limit-text', start, { limit: LONGEST_NAME });
    if (name === '') {
      this.noName(isLast);
      return undefined;
    }
    const attributes: Attribute[] = [];
    let hasPrefixes = false;
    for (;;) {
      const from = index;
      while (isSpace(text.charCodeAt(index))) index++;
      const unit = text.charCodeAt(index);
      if (unit === 0x3e) return { name, attributes, hasPrefixes, isEmpty: false, size: index + 1 - start };
      if (unit === 0x2f && text.charCodeAt(index + 1) === 0x3e)
        return { name, attributes, hasPrefixes, isEmpty: true, size: index + 2 - start };
      if (index >= text.length - 1) return undefined;
      const next = this.attribute(index, attributes, index > from);
      if (next < 0) return undefined;
      hasPrefixes ||= isPrefixed(attributes[attributes.length - 1]?.name ?? '');
      index = next;
    }
  }

  private noName(isLast: boolean): void {
    const { text, start } = this;
    // Eight, because it may be the mark of a merge conflict.
    if (text.length - start < (isLast ? 2 : 8)) return;
    const isConflict = /^<<<<<<<(?: |\r?\n|$)/.test(text.slice(start, start + 9));
    if (isConflict) this.fail('merge-conflict', start, {});
    else this.fail('xml-tag', start, { text: text.slice(start, start + 12) });
  }

  /** Reads one attribute; gives the index after it. */
  private attribute(index: number, attributes: Attribute[], isSpaced: boolean): number {
    const { text, start } = this;
    const name = this.names.read(text, index);
    const stop = index + name.length;
    if (stop >= text.length) return MORE;
    if (name === '') return this.refuse('xml-tag', index, { text: text.slice(index, index + 12) });
    if (!isSpaced) return this.refuse('xml-attribute', index, { name });
    const at = this.valueStart(stop);
    if (at >= text.length) return MORE;
    const quote = at < 0 ? 0 : text.charCodeAt(at);
    if (quote !== 0x22 && quote !== 0x27) return this.refuse('xml-attribute', index, { name });
    const end = this.valueEnd(at + 1, quote);
    if ((end < 0 ? text.length : end) - at > this.limit)
      return this.refuse('limit-attribute', index, { name, limit: this.limit });
    if (end < 0) return MORE;
    const raw = text.slice(at + 1, end);
    const value = this.isPlain ? raw : attributeValue(raw, name);
    if (typeof value !== 'string') return this.refuse(value.code, at + 1 + value.at, value.values);
    attributes.push({ name, local: name, uri: '', value, from: index - start, to: end + 1 - start });
    return end + 1;
  }

  /** Index after `=` and white space; -1 when there is something else. */
  private valueStart(stop: number): number {
    const { text } = this;
    let at = stop;
    while (isSpace(text.charCodeAt(at))) at++;
    if (at >= text.length) return at;
    if (text.charCodeAt(at) !== 0x3d) return -1;
    at++;
    while (isSpace(text.charCodeAt(at))) at++;
    return at;
  }

  /** Index of the closing quote, -1 when it is not there yet; tells whether the value is what it looks like. */
  private valueEnd(start: number, quote: number): number {
    const { text } = this;
    this.isPlain = true;
    for (let at = start; ; at++) {
      const unit = text.charCodeAt(at);
      if (unit === quote) return at;
      if (unit > 0x3c && unit < 0xfffe) continue;
      if (unit === 0x26 || unit === 0x3c || unit < 0x20 || unit >= 0xfffe) this.isPlain = false;
      if (Number.isNaN(unit)) return -1;
    }
  }

  private refuse(code: string, at: number, values: Values): number {
    this.fail(code, at, values);
    return MORE;
  }
}
