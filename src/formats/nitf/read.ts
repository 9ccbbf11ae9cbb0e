import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import type { RoleEvidence, Role } from '../../model/article.ts';
import type { Range } from '../../model/range.ts';
import { readLine } from '../html/inline.ts';
import type { Item } from '../html/inline.ts';
import type { Draft } from '../markup/draft.ts';
import { given } from '../markup/given.ts';
import { AS_HTML, BLOCKS, SKIPPED } from './elements.ts';

/** What stands in a NITF document. */
export interface NitfPage {
  readonly drafts: readonly Draft[];
  /** Value of `xml:lang` on the root; without it, where it goes. */
  readonly language?: Range;
  readonly root: number;
  /** The day of issue, `YYYY-MM-DD`. */
  readonly published?: string;
  /** Why it is not well-formed, and where. */
  readonly failure?: { readonly at: number; readonly reason: string };
}

interface Frame {
  readonly name: string;
  readonly role: Role;
  readonly isSkipped: boolean;
  readonly isHead: boolean;
}

/** Attributes that hold the day of issue, by element, the surest first. */
const DATES: readonly string[] = ['date.issue', 'story.date', 'date.release'];

/** Articles have some ten levels. */
const DEEPEST = 1000;

/** Reads NITF 3.x: well-formed XML with positions. */
export function readNitfPage(source: string): NitfPage {
  const reader = new NitfReader(source);
  return reader.read();
}

class NitfReader {
  private readonly source: string;
  private readonly parser = new SaxesParser({ xmlns: false, position: true });
  private readonly drafts: Draft[] = [];
  private readonly stack: Frame[] = [];
  private readonly dates = new Map<string, string>();
  private items: Item[] = [];
  private depth = 0;
  private last = 0;
  private root = -1;
  private language: Range | undefined;
  private failure: NitfPage['failure'];

  constructor(source: string) {
    this.source = source;
  }

  read(): NitfPage {
    const { parser } = this;
    parser.on('error', ({ message }) => {
      this.failure ??= { at: Math.min(parser.position, this.source.length), reason: message };
    });
    parser.on('opentag', (tag) => this.open(tag));
    parser.on('closetag', (tag) => this.close(tag));
    // This one event comes before the `>` has been read.
    parser.on('comment', () => this.point('<!--', parser.position + 1));
    parser.on('processinginstruction', () => this.point('<?'));
    parser.on('cdata', () => this.point('<![CDATA['));
    parser.write(this.source).close();
    const date = DATES.map((name) => this.dates.get(name)).find((day) => day !== undefined);
    return {
      drafts: this.failure === undefined ? this.drafts : [],
      root: this.root,
      ...given('language', this.language),
      ...given('published', date),
      ...given('failure', this.failure),
    };
  }

  private get frame(): Frame | undefined {
    return this.stack.at(-1);
  }

  /** Place of the markup that ends here; `<` cannot stand in the value of an attribute. */
  private span(start: string, end = this.parser.position): Range {
    return { start: this.source.lastIndexOf(start, end - 1), end };
  }

  private text(end: number): void {
    if (end > this.last && this.stack.length > 0)
      this.items.push({ kind: 'text', name: '', start: this.last, end });
  }

  private point(start: string, end?: number): void {
    const range = this.span(start, end);
    this.text(range.start);
    this.last = range.end;
    this.items.push({ kind: 'point', name: '#comment', ...range });
  }

  private open({ name, attributes, isSelfClosing }: SaxesTagPlain): void {
    const range = this.span('<');
    if (this.depth++ > DEEPEST) this.failure ??= { at: range.start, reason: `<${name}> × ${DEEPEST}` };
    this.text(range.start);
    this.last = range.end;
    if (this.root < 0) this.openRoot(range, attributes);
    const norm = attributes['norm'];
    if (norm !== undefined) this.dates.set(name, dayOf(norm) ?? '');
    if (BLOCKS.has(name)) this.openBlock(name);
    else {
      const address = attributes['href'];
      const about = address === undefined ? {} : { about: { address } };
      const kind = isSelfClosing ? 'point' : 'open';
      this.items.push({ kind, name: AS_HTML.get(name) ?? name, ...range, ...about });
    }
  }

  private openBlock(name: string): void {
    this.flush();
    const outer = this.frame;
    this.stack.push({
      name,
      role: BLOCKS.get(name) || (outer?.role ?? 'paragraph'),
      isSkipped: outer?.isSkipped === true || SKIPPED.has(name),
      isHead: outer?.isHead === true || name === 'head',
    });
  }

  private openRoot({ start, end }: Range, attributes: SaxesTagPlain['attributes']): void {
    const name = /^<[^\s/>]+/.exec(this.source.slice(start, end))?.[0] ?? '<';
    this.root = start + name.length;
    if (attributes['xml:lang'] === undefined) return;
    const found = /\sxml:lang\s*=\s*(["'])(.*?)\1/s.exec(this.source.slice(start, end));
    const value = found?.[2] ?? '';
    const at = start + (found?.index ?? 0) + (found?.[0].length ?? 0) - 1 - value.length;
    this.language = { start: at, end: at + value.length };
  }

  private close({ name, isSelfClosing }: SaxesTagPlain): void {
    this.depth--;
    const range = isSelfClosing
      ? { start: this.parser.position, end: this.parser.position }
      : this.span('</');
    this.text(range.start);
    this.last = range.end;
    if (BLOCKS.has(name)) {
      this.flush();
      this.stack.pop();
    } else if (!isSelfClosing) this.items.push({ kind: 'close', name: AS_HTML.get(name) ?? name, ...range });
  }

  private flush(): void {
    const { items, frame } = this;
    if (items.length === 0) return;
    this.items = [];
    if (frame === undefined || frame.isSkipped) return;
    const line = readLine(this.source, items, false);
    if (line === undefined) return;
    const { role, evidence } = roleOf(frame, line.content.text);
    this.drafts.push({
      ...line,
      role,
      evidence,
      style: 'xml',
      isMain: !frame.isHead,
      ...(frame.isHead ? { isMeta: true, key: frame.name } : {}),
    });
  }
}

/** A dateline of NITF names place and agency too; it is the line of the date only with a whole date in it. */
function roleOf({ name, role }: Frame, text: string): { role: Role; evidence: RoleEvidence } {
  const isDated = /\p{Nd}{4}|\p{Nd}[/.-]\p{Nd}/u.test(text);
  return {
    role: role === 'dateline' && !isDated ? 'label' : role,
    evidence: { code: 'element', values: { element: name } },
  };
}

/** `20180509T101500Z` and `2018-05-09` as a day. */
function dayOf(norm: string): string | undefined {
  const found = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(norm);
  return found === null ? undefined : `${found[1]}-${found[2]}-${found[3]}`;
}
