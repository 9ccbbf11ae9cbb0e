import { attributeValue, textValue } from './character-data.ts';

const SPACE = 0x20;
const TAB = 0x09;
const FEED = 0x0a;
const QUOTE = 0x22;
/** What makes an attribute value other than it is written, or wrong. */
const UNLIKE = /[&<\t\n]/;

/** A start tag: names and values of its attributes in turn. */
export interface StartTag {
  readonly attributes: readonly string[];
  /** That of an empty element: `<a/>`. */
  readonly isEmpty: boolean;
}

/** A place in a text and its line. */
interface Place {
  readonly at: number;
  readonly line: number;
  readonly lineStart: number;
}

/** Start tags met before, as written after their name: nearly all come again, in one file and the next. */
const met = new Map<string, StartTag>();
/** More are forgotten: a long run must not grow. */
const MOST_MET = 2000;

/**
 * A place in a text that is XML as most tools write it: tags in lower case without needless blanks, attributes in double quotes.
 *
 * Every method gives `false` or `undefined` where the text is written in another way; it may be XML all the same, which is
 * for the scanner to say.
 */
export class Cursor {
  readonly text: string;
  at = 0;
  /** Line of this place, from 1, and where it starts. Tags do not go over several lines. */
  line = 1;
  lineStart = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Goes to a later place. */
  skipTo(place: number): void {
    this.countLines(this.at, place);
    this.at = place;
  }

  /** Goes back to where `place` was taken. */
  goBack({ at, line, lineStart }: Place): void {
    this.at = at;
    this.line = line;
    this.lineStart = lineStart;
  }

  /** This place, to come back to. */
  place(): Place {
    const { at, line, lineStart } = this;
    return { at, line, lineStart };
  }

  /** Goes past a piece of markup, if it stands here. */
  take(markup: string): boolean {
    if (!this.text.startsWith(markup, this.at)) return false;
    this.at += markup.length;
    return true;
  }

  /** Goes past white space. */
  skip(): void {
    const { text } = this;
    let { at } = this;
    for (;;) {
      const unit = text.charCodeAt(at);
      if (unit === FEED) {
        this.line++;
        this.lineStart = at + 1;
      } else if (unit !== SPACE && unit !== TAB) break;
      at++;
    }
    this.at = at;
  }

  /** Text up to the next tag, as what it says. */
  characters(): string | undefined {
    const { text, at } = this;
    const end = text.indexOf('<', at);
    if (end < 0) return undefined;
    this.at = end;
    const raw = text.slice(at, end);
    if (raw.includes('\n')) this.countLines(at, end);
    if (!raw.includes('&') && !raw.includes(']]>')) return raw;
    const value = textValue(raw);
    return typeof value === 'string' ? value : undefined;
  }

  private countLines(from: number, end: number): void {
    for (let feed = from; (feed = this.text.indexOf('\n', feed)) >= 0 && feed < end; feed++) {
      this.line++;
      this.lineStart = feed + 1;
    }
  }

  /** Reads the rest of a start tag whose name stands before this place. */
  rest(): StartTag | undefined {
    const { text, at } = this;
    const end = text.indexOf('>', at) + 1;
    const written = text.slice(at, end);
    const tag = met.get(written) ?? remember(written);
    // A `>` inside a value.
    if (tag === undefined) return this.parse();
    this.at = end;
    return tag;
  }

  /** The same without looking it up. */
  parse(): StartTag | undefined {
    const { text } = this;
    const attributes: string[] = [];
    for (;;) {
      if (this.take('>')) return { attributes, isEmpty: false };
      if (this.take('/>')) return { attributes, isEmpty: true };
      if (text.charCodeAt(this.at) !== SPACE || !this.attribute(attributes)) return undefined;
    }
  }

  private attribute(attributes: string[]): boolean {
    const { text } = this;
    const equals = text.indexOf('=', this.at);
    if (equals < 0 || text.charCodeAt(equals + 1) !== QUOTE) return false;
    const end = text.indexOf('"', equals + 2);
    if (end < 0) return false;
    const name = text.slice(this.at + 1, equals);
    for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return false;
    const raw = text.slice(equals + 2, end);
    if (raw.includes('\n')) return false;
    const value = UNLIKE.test(raw) ? attributeValue(raw, name) : raw;
    if (typeof value !== 'string') return false;
    attributes.push(name, value);
    this.at = end + 1;
    return true;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function remember(written: string): StartTag | undefined {
  // A copy: as a part of the document it would keep all of it in memory.
  const own = decoder.decode(encoder.encode(written));
  const tag = new Cursor(own).parse();
  if (tag === undefined) return undefined;
  if (met.size > MOST_MET) met.clear();
  met.set(own, tag);
  return tag;
}
