import type { Unit } from '../model/bilingual.ts';
import { pairEqual, risingSubsequence } from './pair-equal.ts';
import { keyOf, pressed, segmentsOf } from './key.ts';
import { nearest, pairEdited } from './pair-edited.ts';
import { pairParts } from './pair-parts.ts';
import { pairUnits } from './pair-units.ts';
import type { Fate, Node, Pairing, Ref } from './pairing.ts';

/** A segment of the new revision and where it comes from. */
export interface Link extends Ref {
  readonly fate: Fate;
  /** Segments of the old revision: none when new, several when joined, in their order. */
  readonly from: readonly Ref[];
  /** 0 to 1, in words; 1 when nothing but the place changed. */
  readonly similarity: number;
  /** For a new one: an old segment that is like it, but has its place elsewhere. */
  readonly near?: Ref & { readonly similarity: number };
}

/** How two revisions of an article belong together. */
export interface Alignment {
  /** One for each segment of the new revision, in its order. */
  readonly links: readonly Link[];
  /** Segments of the old revision that the new one has no part of, in the old order. */
  readonly deleted: readonly Ref[];
  /** Id of a unit of the new revision to id of the old unit that it continues; no old unit is continued twice. */
  readonly units: ReadonlyMap<string, string>;
}

/** All segments that are translated, in order. A segment without id is called by its place, `s1`. */
function nodesOf(units: readonly Unit[]): readonly Node[] {
  const nodes: Node[] = [];
  units.forEach((unit, at) => {
    segmentsOf(unit).forEach(({ id, source }, place) => {
      const ref = { unit: unit.id, segment: id ?? `s${place + 1}` };
      const type = unit.type ?? '';
      nodes.push({ ...ref, index: nodes.length, at, type, key: keyOf(source), text: source.text });
    });
  });
  return nodes;
}

/**
 * Aligns the segments of two revisions of one article.
 *
 * Equal segments first (duplicates by what stands around them), wherever they stand now; then segments that were cut in
 * two or joined; then, among what is left, the most similar ones. Equal means equal text and codes, so a segment never
 * gets the translation of another text; what is only similar is `edited`, and its old translation no more than a candidate.
 *
 * @param previous units of the last revision, in order
 * @param next units of the new one, in order; their ids need not fit those of the last
 * @param lang BCP 47 tag of the source
 */
export function alignRevision(previous: readonly Unit[], next: readonly Unit[], lang: string): Alignment {
  const old = nodesOf(previous);
  const now = nodesOf(next);
  const pairing: Pairing = {
    old,
    next: now,
    from: now.map(() => []),
    fate: now.map(() => undefined),
    similarity: now.map(() => 0),
    to: old.map(() => undefined),
  };
  takeEqual(pairing);
  // A new article has nothing to compare with, an unchanged one nothing left to: neither is worth a look at its words.
  const isSettled = old.length === 0 || pairing.fate.every((fate) => fate !== undefined);
  if (!isSettled) {
    takeCut(pairing);
    pairEdited(pairing, lang);
    pairParts(pairing, lang);
  }
  const units = pairUnits(pairing, previous, next);
  const near: ReturnType<typeof nearest> = isSettled ? new Map() : nearest(pairing, lang);
  return {
    units,
    links: now.map((node, index) => ({
      unit: node.unit,
      segment: node.segment,
      fate: pairing.fate[index] ?? 'new',
      from: (pairing.from[index] ?? []).flatMap((at) => refOf(old[at])),
      similarity: pairing.similarity[index] ?? 0,
      ...nearOf(near.get(index), old),
    })),
    deleted: old.flatMap((node, index) => (pairing.to[index] === undefined ? refOf(node) : [])),
  };
}

function refOf(node: Node | undefined): readonly Ref[] {
  return node === undefined ? [] : [{ unit: node.unit, segment: node.segment }];
}

function nearOf(
  near: { readonly old: number; readonly similarity: number } | undefined,
  old: readonly Node[],
): Pick<Link, 'near'> {
  const [ref] = near === undefined ? [] : refOf(old[near.old]);
  return near === undefined || ref === undefined ? {} : { near: { ...ref, similarity: near.similarity } };
}

function takeEqual(pairing: Pairing): void {
  const pairs = pairEqual(pairing.old, pairing.next);
  const stayed = risingSubsequence(pairs.map(({ old }) => old));
  pairs.forEach(({ old, next }, place) => {
    pairing.from[next] = [old];
    pairing.to[old] = next;
    pairing.similarity[next] = 1;
    pairing.fate[next] = stayed.has(place) ? 'unchanged' : 'moved';
  });
}

/** A segment that became several, and several that became one: the text is the same but for white space. */
function takeCut(pairing: Pairing): void {
  const { old, next, to, fate } = pairing;
  const isLeft = { old: (at: number) => to[at] === undefined, next: (at: number) => fate[at] === undefined };
  for (const { whole, parts } of findRuns(old, next, isLeft)) {
    to[whole] = parts[0];
    for (const part of parts) settle(pairing, part, { from: [whole], fate: 'split' });
  }
  for (const { whole, parts } of findRuns(next, old, { old: isLeft.next, next: isLeft.old })) {
    for (const part of parts) to[part] = whole;
    settle(pairing, whole, { from: parts, fate: 'joined' });
  }
}

function settle(pairing: Pairing, at: number, { from, fate }: { from: readonly number[]; fate: Fate }): void {
  pairing.from[at] = from;
  pairing.fate[at] = fate;
  const words = (index: number): number => (pairing.old[index]?.text ?? '').length;
  const all = from.reduce((sum, index) => sum + words(index), 0);
  const own = (pairing.next[at]?.text ?? '').length;
  pairing.similarity[at] = fate === 'joined' || all === 0 ? 1 : Math.min(1, own / all);
}

/** More parts than this are no longer a cut, and looking for them would take time. */
const MOST_PARTS = 12;

interface Left {
  old(at: number): boolean;
  next(at: number): boolean;
}

/** Segments of one side whose text is that of several neighbours of the other side. */
function* findRuns(
  wholes: readonly Node[],
  pieces: readonly Node[],
  left: Left,
): Generator<{ whole: number; parts: readonly number[] }> {
  const texts = new Map<number, string>();
  const starts = new Map<string, number[]>();
  for (const { index, text } of pieces) {
    if (!left.next(index)) continue;
    const form = pressed(text);
    texts.set(index, form);
    // Pieces are looked up by their beginning; one shorter than that is found by its whole text.
    const head = form.slice(0, 6);
    starts.set(head, [...(starts.get(head) ?? []), index]);
  }
  for (const { index, text } of wholes) {
    if (!left.old(index)) continue;
    const form = pressed(text);
    const parts = candidates(form, starts)
      .map((at) => runFrom(form, at, texts))
      .find((run) => run.length > 1);
    if (parts === undefined) continue;
    for (const part of parts) texts.delete(part);
    yield { whole: index, parts };
  }
}

function candidates(form: string, starts: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const found: number[] = [];
  for (let size = 1; size <= 6; size++) found.push(...(starts.get(form.slice(0, size)) ?? []));
  return [...new Set(found)].slice(0, 64);
}

/** Neighbours from `at` on that together are `form`; empty when there are none. */
function runFrom(form: string, at: number, texts: ReadonlyMap<number, string>): readonly number[] {
  const run: number[] = [];
  let done = 0;
  for (let index = at; run.length < MOST_PARTS; index++) {
    const text = texts.get(index);
    if (text === undefined || text === '' || !form.startsWith(text, done)) return [];
    run.push(index);
    done += text.length;
    if (done === form.length) return run;
  }
  return [];
}
