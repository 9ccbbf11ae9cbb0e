import { joinHtml } from '../html/write.ts';
import { isolateRuns } from '../markup/isolate.ts';
import type { Piece, Slot } from '../markup/slot.ts';
import { asReference, isDelimiter, isFlanking, settleEmphasis } from './emphasis.ts';
import { escapeStart, escapeText, normalLabel } from './escape.ts';
import type { Around } from './escape.ts';
import { encodeYaml } from './front-matter.ts';
import { BREAK, wrap } from './wrap.ts';

/** What the writer knows of the file. */
export interface Page {
  readonly source: string;
  /** Language of the target. */
  readonly lang: string;
  readonly labels: ReadonlySet<string>;
}

/** Writes a target in the syntax of its place: Markdown, HTML in Markdown, or YAML. */
export function joinMarkdown(pieces: readonly Piece[], slot: Slot, page: Page): string {
  const { style } = slot;
  const text = pieces.map((piece) => piece.text).join('');
  if (style.startsWith('yaml')) {
    return encodeYaml(text, style, page.source.slice(slot.range.start, slot.range.end));
  }
  if (!style.startsWith('md')) return joinHtml(pieces, slot, page.lang);
  if (style === 'md alt') return oneLine(text).replace(/[[\]\\`*_<&]/g, String.raw`\$&`);
  if (style.startsWith('md title')) return encodeTitle(oneLine(text), style.slice('md title '.length));
  return joinText(pieces, slot, page);
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ');
}

function encodeTitle(text: string, end: string): string {
  return text
    .replace(/\\|&(?=#?\w+;)/g, String.raw`\$&`)
    .replaceAll(end, `\\${end}`)
    .replaceAll('(', end === ')' ? String.raw`\(` : '(');
}

/** What has been written of a block so far. */
interface State {
  out: string;
  /** Open links. */
  links: number;
  /** The next character has to be written by its number. */
  refer: boolean;
}

function joinText(pieces: readonly Piece[], slot: Slot, page: Page): string {
  const ready = [...settleEmphasis(keepLabels(pieces, page.source, slot))];
  // A hard break at the end of a block is none.
  while (/^(?:\\| {2,})?[\r\n]/.test(ready.at(-1)?.text ?? '')) ready.pop();
  const state: State = { out: '', links: 0, refer: false };
  const whole = ready.map(({ text }) => text).join('');
  const isAlone = (char: string): boolean => whole.indexOf(char) === whole.lastIndexOf(char);
  ready.forEach((piece, at) => {
    if (piece.kind !== 'text') addCode(state, piece, ready[at + 1]);
    else {
      const inCell = slot.style === 'md cell';
      const around = { inCell, labels: page.labels, isAlone, after: ready[at + 1]?.text ?? '' };
      const text = addText(state, oneLine(isolateRuns(piece.text, page.lang)), around);
      const spelled = slot.spelling === undefined ? text : respell(text, slot.spelling);
      state.out += slot.lines === undefined ? spelled : spelled.replaceAll(' ', BREAK);
    }
  });
  // White space at the ends means nothing, or too much: an indent, a line break.
  const out = state.out.replace(/^[\s\ufdd0]+|[\s\ufdd0]+$/g, '');
  if (slot.style === 'md heading') return out.replace(/#+$/, (hashes) => `\\${hashes}`);
  if (slot.style !== 'md') return out;
  const first = ready.find(({ text }) => text.trim() !== '');
  const started = first?.kind === 'text' ? escapeStart(out) : out;
  return slot.lines === undefined ? started : wrap(started, slot.lines);
}

function addText(state: State, text: string, around: Omit<Around, 'before' | 'inLink'>): string {
  const first = state.refer ? String.fromCodePoint(text.codePointAt(0) ?? 0) : '';
  state.refer = false;
  const here = { ...around, before: lastOf(state.out), inLink: state.links > 0 };
  const out = (first === '' ? '' : asReference(first)) + escapeText(text.slice(first.length), here);
  return /[\r\n][ \t>]*$/.test(state.out) ? escapeStart(out.trimStart()) : out;
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

function withReference(out: string): string {
  const last = lastOf(out);
  return /[\p{L}\p{N}]/u.test(last) ? out.slice(0, out.length - last.length) + asReference(last) : out;
}

/**
 * `[text]` and `[text][]` find their address by the text: when that changes, the label of the source is written
 * after it.
 */
function keepLabels(pieces: readonly Piece[], source: string, { content, spans }: Slot): readonly Piece[] {
  const labels = new Map<string, string>();
  content.codes.forEach(({ kind, id, data }, index) => {
    if (kind !== 'ec' || (data !== ']' && data !== '][]')) return;
    const start = content.codes.findIndex((code) => code.kind === 'sc' && code.id === id);
    labels.set(id, source.slice(spans[start]?.end ?? 0, spans[index]?.start ?? 0));
  });
  if (labels.size === 0) return pieces;
  const out = [...pieces];
  const open: number[] = [];
  out.forEach((piece, at) => {
    if (piece.kind === 'open') open.push(at);
    if (piece.kind !== 'close') return;
    const from = open.pop() ?? at;
    const label = piece.code === undefined ? undefined : labels.get(piece.code);
    if (label === undefined) return;
    const text = out
      .slice(from + 1, at)
      .map((part) => part.text)
      .join('');
    if (normalLabel(text) !== normalLabel(label)) out[at] = { ...piece, text: `][${label}]` };
  });
  return out;
}
