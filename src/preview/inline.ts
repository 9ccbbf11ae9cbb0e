import { escapeHtml } from '../model/escape-html.ts';
import type { Code, Content } from '../model/inline.ts';
import { elementOf, type Element } from './element.ts';
import { attributes } from './escape.ts';
import { findIsolates, type Isolate } from './isolate.ts';

/** A stretch of a block that is shown in one piece: a segment, or what stands between two. */
export interface Part {
  readonly content: Content;
  /** Attributes of the span around the part; a part without them gets no span. */
  readonly span?: Readonly<Record<string, string | undefined>>;
  /** Direction of the text around foreign runs. */
  readonly dir: 'ltr' | 'rtl';
}

/** What the codes of a block mean: by id, from the source of the article and from nowhere else. */
export interface Codes {
  readonly starts: ReadonlyMap<string, Code>;
  readonly ends: ReadonlyMap<string, Code>;
  /** Words of the unit with this id, for text that stands inside a code. */
  readonly textOf?: (id: string) => string | undefined;
}

/** Codes of the source of a block. */
export function codesOf(source: Content, textOf?: (id: string) => string | undefined): Codes {
  const starts = new Map<string, Code>();
  const ends = new Map<string, Code>();
  for (const code of source.codes) {
    if (code.kind === 'ec' || code.kind === 'em') ends.set(code.id, code);
    if (code.kind === 'sc' || code.kind === 'ph') starts.set(code.id, code);
  }
  return { starts, ends, ...(textOf === undefined ? {} : { textOf }) };
}

interface Open extends Element {
  readonly id: string;
}

/** Where in the HTML we are: elements that are open, outermost first. Lives within one call. */
interface Writer {
  html: string;
  open: Open[];
}

/**
 * The parts of one block as HTML.
 *
 * Text is escaped. Elements come from the codes of the source only: a code that the source does not have leaves no
 * trace, and one that the source has is drawn as in the source, whatever the translation says about it. An element
 * that is still open where a part ends is closed and opened again in the next part.
 */
export function renderParts(parts: readonly Part[], codes: Codes): string {
  const writer: Writer = { html: '', open: [] };
  for (const part of parts) {
    const span = part.span === undefined ? '' : `<span${attributes(part.span)}>`;
    writer.html += span + writer.open.map(({ open }) => open).join('');
    writePart(writer, part, codes);
    writer.html += writer.open
      .toReversed()
      .map(({ close }) => close)
      .join('');
    if (span !== '') writer.html += '</span>';
  }
  return writer.html;
}

function writePart(writer: Writer, { content, dir }: Part, codes: Codes): void {
  let at = 0;
  let next = 0;
  const writeTo = (end: number, codeEnd: number): void => {
    for (let code = content.codes[next]; code !== undefined && next < codeEnd; code = content.codes[++next]) {
      writer.html += escapeHtml(content.text.slice(at, code.at));
      at = code.at;
      writeCode(writer, code, codes);
    }
    writer.html += escapeHtml(content.text.slice(at, end));
    at = end;
  };
  for (const run of findIsolates(content.text, dir)) {
    const inner = codesInside(content.codes, run);
    if (inner === undefined) continue;
    writeTo(run.start, inner.from);
    writer.html += `<bdi dir="${run.dir}">`;
    writeTo(run.end, inner.to);
    writer.html += '</bdi>';
  }
  writeTo(content.text.length, content.codes.length);
}

/**
 * The codes that go into the element around a run, as indexes (half open): spans that begin and end in the run, and
 * placeholders in the midst of it.
 *
 * @returns undefined when a span crosses a border of the run, so that no element can hold the run
 */
function codesInside(
  codes: readonly Code[],
  { start, end }: Isolate,
): { readonly from: number; readonly to: number } | undefined {
  let from = codes.findIndex((code) => code.at > start || (code.at === start && isSpanIn(codes, code, end)));
  if (from === -1) from = codes.length;
  let to = from;
  const open: string[] = [];
  for (let code = codes[to]; code !== undefined && code.at <= end; code = codes[++to]) {
    if (code.kind === 'ec' || code.kind === 'em') {
      if (open.at(-1) !== code.id) return code.at === end && open.length === 0 ? { from, to } : undefined;
      open.pop();
    } else if (code.at === end) break;
    else if (code.kind !== 'ph') open.push(code.id);
  }
  return open.length === 0 ? { from, to } : undefined;
}

function isSpanIn(codes: readonly Code[], { kind, id }: Code, end: number): boolean {
  const close = kind === 'sc' ? 'ec' : 'em';
  return (
    (kind === 'sc' || kind === 'sm') &&
    codes.some((code) => code.kind === close && code.id === id && code.at <= end)
  );
}

function writeCode(writer: Writer, code: Code, codes: Codes): void {
  switch (code.kind) {
    case 'ph':
      writer.html += placeholder(codes.starts.get(code.copyOf ?? code.id), codes);
      return;
    case 'sc': {
      const own = codes.starts.get(code.id) ?? codes.starts.get(code.copyOf ?? '');
      if (own === undefined) return;
      const element = elementOf(own, codes.ends.get(own.id));
      writer.open.push({ ...element, id: code.id });
      writer.html += element.open;
      return;
    }
    case 'ec':
      closeElement(writer, code.id);
      return;
    case 'sm':
    case 'em':
      return;
  }
}

function closeElement(writer: Writer, id: string): void {
  const depth = writer.open.findLastIndex((open) => open.id === id);
  const element = writer.open[depth];
  if (element === undefined) return;
  const inner = writer.open.slice(depth + 1);
  writer.html += inner
    .toReversed()
    .map(({ close }) => close)
    .join('');
  writer.html += element.close + inner.map(({ open }) => open).join('');
  writer.open.splice(depth, 1);
}

function placeholder(code: Code | undefined, codes: Codes): string {
  if (code?.kind !== 'ph') return '';
  const data = code.data?.trim() ?? '';
  if (code.subType === 'xlf:lb' || /^<br\b/i.test(data)) return '<br>';
  if (/^<wbr\b/i.test(data)) return '<wbr>';
  if (code.type === 'image') return picture(code, codes);
  const shown = code.equiv ?? code.disp ?? '';
  return shown === '' ? '' : `<span class="code" dir="auto">${escapeHtml(shown)}</span>`;
}

/** Nothing is loaded: a picture is its icon and the words for those who cannot see it. */
function picture({ subFlows = [] }: Code, { textOf }: Codes): string {
  const words = subFlows.map((id) => textOf?.(id) ?? '').join(' ');
  const icon = '<svg viewBox="0 0 24 24" aria-hidden="true"><use href="#i-picture"/></svg>';
  return `<span class="image">${icon} ${escapeHtml(words)}</span>`;
}
