import { joinHtml } from '../html/write.ts';
import { isolateRuns } from '../markup/isolate.ts';
import type { Piece, Slot } from '../markup/slot.ts';
import { encodeParameter, outsideTemplates } from '../markup/templates.ts';
import { asReference, isDelimiter, isFlanking, settleEmphasis, withReference } from './emphasis.ts';
import { canBeTerm } from './dialect-lines.ts';
import { BREAK, escapeStart, escapeText } from './escape.ts';
import type { Around } from './escape.ts';
import { encodeYaml } from './front-matter.ts';
import { settleLinks, settleStart } from './links.ts';
import { encodeToml } from './toml.ts';
import { wrap } from './wrap.ts';

/** What the writer knows of the file. */
export interface Page {
  readonly source: string;
  /** Language of the target. */
  readonly lang: string;
  readonly labels: ReadonlySet<string>;
}

/** Styles of text that is Markdown itself, as nearly all is. */
const LINES: ReadonlySet<string> = new Set(['md', 'md heading', 'md cell']);

/** Writes a target in the syntax of its place: Markdown, HTML in Markdown, or YAML. */
export function joinMarkdown(pieces: readonly Piece[], slot: Slot, page: Page): string {
  const { style } = slot;
  if (LINES.has(style)) return joinText(pieces, slot, page);
  const text = pieces.map((piece) => piece.text).join('');
  if (style.startsWith('yaml')) {
    return encodeYaml(text, style, page.source.slice(slot.range.start, slot.range.end));
  }
  if (style.startsWith('toml')) return encodeToml(text, style);
  if (style.startsWith('parameter')) return encodeParameter(text, style);
  if (!style.startsWith('md')) return joinHtml(pieces, slot, page.lang);
  if (style === 'md alt')
    return outsideTemplates(oneLine(text), (part) =>
      part.replace(/[[\]\\`*_<&~|]|\{(?=[ \t]*[#.:])/g, String.raw`\$&`),
    );
  // The title of an admonition goes to the last quotation mark of its line, and knows no escapes.
  if (style === 'md quoted') return oneLine(text);
  if (style.startsWith('md title')) return encodeTitle(oneLine(text), style.slice('md title '.length));
  return joinText(pieces, slot, page);
}

function oneLine(text: string): string {
  return /[\r\n]/.test(text) ? text.replace(/\s*[\r\n]\s*/g, ' ') : text;
}

function encodeTitle(text: string, end: string): string {
  return outsideTemplates(text, (part) =>
    part
      .replace(/[\\|]|&(?=#?\w+;)|\{(?=[ \t]*[#.:])/g, String.raw`\$&`)
      .replaceAll(end, `\\${end}`)
      .replaceAll('(', end === ')' ? String.raw`\(` : '('),
  );
}

/** What has been written of a block so far. */
interface State {
  out: string;
  /** Open links. */
  links: number;
  /** The code before the text; `''` when there is none. */
  code: string;
  /** The next character has to be written by its number. */
  refer: boolean;
}

function joinText(pieces: readonly Piece[], slot: Slot, page: Page): string {
  const shown = pieces.map((piece) =>
    piece.kind === 'text' ? withText(piece, oneLine(isolateRuns(piece.text, page.lang))) : piece,
  );
  const ready = [...settleEmphasis(settleLinks(settleStart(shown), page.source, slot))];
  // A hard break at the end of a block is none.
  while (/^(?:\\| {2,})?[\r\n]/.test(ready.at(-1)?.text ?? '')) ready.pop();
  const state: State = { out: '', links: 0, code: '', refer: false };
  let whole: string | undefined;
  const isAlone = (char: string): boolean => {
    whole ??= ready.map(({ text }) => text).join('');
    return whole.indexOf(char) === whole.lastIndexOf(char);
  };
  ready.forEach((piece, at) => {
    if (piece.kind !== 'text') addCode(state, piece, ready[at + 1]);
    else {
      const inCell = slot.style === 'md cell';
      const around = { inCell, labels: page.labels, isAlone, after: ready[at + 1]?.text ?? '' };
      state.out += addText(state, piece.text, around, slot);
    }
  });
  // White space at the ends means nothing, or too much: an indent, a line break.
  const out = trimmed(state.out);
  const first = ready.find(({ text }) => text.trim() !== '');
  return asBlock(out, first?.kind === 'text', slot, page.source);
}

/** What is written of a block as it may stand at its place. */
function asBlock(out: string, startsWithText: boolean, slot: Slot, source: string): string {
  if (slot.style === 'md heading') return out.replace(/(?<=^|[ \t])#+$/, (hashes) => `\\${hashes}`);
  if (slot.style === 'md cell' && !isFirstOfLine(source, slot.range.start)) return out;
  // A line that starts so in the source is no definition there.
  const isColon = out.startsWith(':') && source.startsWith(':', slot.range.start);
  const started = startsWithText && !isColon ? escapeStart(out) : out;
  if (slot.style === 'md term' && startsWithText && !canBeTerm(started)) return `\\${started}`;
  return slot.lines === undefined ? started : wrap(started, slot.lines);
}

function withText(piece: Piece, text: string): Piece {
  return text === piece.text ? piece : { ...piece, text };
}

/** Without white space and places for a break at its ends: a pattern would look at every space inside. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && GAP.test(text.charAt(start))) start++;
  while (end > start && GAP.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

const GAP = /[\s\ufdd0]/;

/** Tells whether a line starts here, but for the marks of quotations around it. */
function isAtLineStart(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && ' \t>'.includes(text.charAt(at))) at--;
  return at >= 0 && '\r\n'.includes(text.charAt(at));
}

/** Tells whether a cell starts the row, which needs no bar. */
function isFirstOfLine(source: string, start: number): boolean {
  const line = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1;
  return !source.slice(line, start).includes('|');
}

function addText(
  state: State,
  text: string,
  around: Omit<Around, 'before' | 'inLink'>,
  { spelling, lines }: Slot,
): string {
  const isAttached = isAttachedTo(state, text);
  const first = state.refer || isAttached ? String.fromCodePoint(text.codePointAt(0) ?? 0) : '';
  state.refer = false;
  const here = { ...around, before: lastOf(state.out), inLink: state.links > 0 };
  const rest = escapeText(text.slice(first.length), here);
  const whole = isAttached ? `\\${first}${rest}` : (first === '' ? '' : asReference(first)) + rest;
  const spelled = spelling === undefined ? whole : respell(whole, spelling);
  const out = lines === undefined ? spelled : spelled.replaceAll(' ', BREAK);
  return isAtLineStart(state.out) ? escapeStart(out.replace(/^[\s\ufdd0]+/, '')) : out;
}

/** Tells whether a reference or note would go on in the text: as `[a](b)`, at the start of a block as `[a]: b`. */
function isAttachedTo({ out, code }: State, text: string): boolean {
  if (code !== ']' && !code.startsWith('[^')) return false;
  return /^[([]/.test(text) || (text.startsWith(':') && /^\[[^\]]*\]$/.test(out));
}

function respell(text: string, spelling: ReadonlyMap<string, string>): string {
  return text.replace(/[^\x20-\x7e]/gu, (char) => spelling.get(char) ?? char);
}

function addCode(state: State, piece: Piece, next: Piece | undefined): void {
  const isMark = isDelimiter(piece);
  if (!isMark && piece.text.startsWith(piece.kind === 'open' ? '[' : ']'))
    state.links += piece.kind === 'open' ? 1 : -1;
  if (isMark && !isFlanking(piece, lastOf(state.out), firstOf(next))) {
    if (piece.kind === 'open') state.out = withReference(state.out);
    else state.refer = next?.kind === 'text';
  }
  state.out += piece.text;
  state.code = piece.text;
}

function lastOf(text: string): string {
  const last = text.slice(-2);
  const char = /[\ud800-\udbff][\udc00-\udfff]$/.test(last) ? last : last.slice(-1);
  return char === BREAK ? ' ' : char;
}

function firstOf(piece: Piece | undefined): string {
  if (piece === undefined) return '';
  const point = piece.text.codePointAt(0);
  return point === undefined ? '' : String.fromCodePoint(point);
}
