import type { Content } from '../../model/inline.ts';

/** A pair of codes and what it encloses. */
export interface Span {
  readonly id: string;
  /** Index of the start in `codes`. */
  readonly index: number;
  /** Id of the innermost pair around it. */
  readonly parent: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All pairs of codes of a content, by their start. Codes that overlap are taken as they come. */
export function spansOf({ text, codes }: Content): readonly Span[] {
  const open: { readonly id: string; readonly index: number; readonly at: number }[] = [];
  const spans: Span[] = [];
  for (const [index, { kind, id, at, isolated }] of codes.entries()) {
    if (isolated === true) continue;
    if (kind === 'sc') open.push({ id, index, at });
    if (kind !== 'ec') continue;
    const from = open.findLastIndex((start) => start.id === id);
    const start = open[from];
    if (start === undefined) continue;
    const parent = open[from - 1]?.id;
    spans.push({ id, index: start.index, parent, start: start.at, end: at, text: text.slice(start.at, at) });
    open.splice(from, 1);
  }
  return spans.toSorted((a, b) => a.index - b.index);
}

/** Spans by id; of ids that occur twice (elements without id) none. */
export function spansById(content: Content): ReadonlyMap<string, Span> {
  const spans = spansOf(content);
  const seen = new Map<string, number>();
  for (const { id } of spans) seen.set(id, (seen.get(id) ?? 0) + 1);
  return new Map(spans.filter(({ id }) => seen.get(id) === 1).map((span) => [span.id, span]));
}

/** Codes of a pair whose partner does not stand where it should in this text: by index. */
export function looseCodes({ codes }: Content): readonly number[] {
  const open: { readonly id: string; readonly index: number }[] = [];
  const loose: number[] = [];
  for (const [index, { kind, id }] of codes.entries()) {
    if (kind === 'sc') open.push({ id, index });
    if (kind !== 'ec') continue;
    const from = open.findLastIndex((start) => start.id === id);
    if (from < 0) loose.push(index);
    else open.splice(from, 1);
  }
  return [...loose, ...open.map(({ index }) => index)].toSorted((a, b) => a - b);
}

/** Starts of pairs that end after a pair which began before them, and so cross it: by index. */
export function crossingCodes({ codes }: Content): readonly number[] {
  const open: { readonly id: string; readonly index: number }[] = [];
  const crossing: number[] = [];
  const loose = new Set(looseCodes({ text: '', codes }));
  for (const [index, { kind, id }] of codes.entries()) {
    if (loose.has(index)) continue;
    if (kind === 'sc') open.push({ id, index });
    if (kind !== 'ec') continue;
    const from = open.findLastIndex((start) => start.id === id);
    if (from < 0) continue;
    crossing.push(...open.slice(from + 1).map((inner) => inner.index));
    open.splice(from, 1);
  }
  return crossing;
}
