import type { Piece, Slot } from '../markup/slot.ts';
import { normalLabel } from './escape.ts';

/** Prepares links so that they will be read as such whatever stands beside them now. */
export function settleLinks(pieces: readonly Piece[], source: string, slot: Slot): readonly Piece[] {
  const kept = keepLabels(pieces, source, slot);
  return kept.map((piece, at) => {
    const next = kept[at + 1]?.text ?? '';
    // `[a]` before `[b]` would be one link, with the text of the first.
    if (piece.kind === 'close' && piece.text === ']' && next.startsWith('['))
      return { ...piece, text: '][]' };
    if (piece.kind !== 'point' || !BARE.test(piece.text)) return piece;
    const after = kept.slice(at + 1, at + 4).map(({ text }) => text);
    return spelledOut(piece, kept[at - 1], after.join(''));
  });
}

/** White space at the start says nothing. A comment there would make HTML of the paragraph: it goes behind the text. */
export function settleStart([own, ...others]: readonly Piece[]): readonly Piece[] {
  const text = own?.kind === 'text' ? own.text.trimStart() : own?.text;
  if (own === undefined || text === undefined) return others;
  if (text === '') return settleStart(others);
  const pieces = [{ ...own, text }, ...others];
  const count = pieces.findIndex((piece) => !/^(?:<!|<\?|\s*$)/.test(piece.text));
  const first = pieces[count];
  if (count <= 0 || first?.kind !== 'text') return pieces;
  return [first, ...pieces.slice(0, count), ...pieces.slice(count + 1)];
}

/** An address that stands as it is: `www.example.com`, `https://example.com`, `name@example.com`. */
const BARE = /^(?:www\.|[a-z]+:|[\w.+-]+@)[^\s<]*$/i;

/** An address that stands apart from other text is a link by itself; elsewhere it has to be marked as one. */
function spelledOut(piece: Piece, before: Piece | undefined, after: string): Piece {
  const { text } = piece;
  const isApart =
    before?.kind === 'text' ? /[\s(]$/.test(before.text) : before?.kind === 'open' || before === undefined;
  if (isApart && /^[?!.,:*_~)]*(?:\s|$)/.test(after)) return piece;
  const isMarked = /^[a-z]+:/i.test(text) || text.includes('@');
  return { ...piece, text: isMarked ? `<${text}>` : `[${text}](http://${text})` };
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
