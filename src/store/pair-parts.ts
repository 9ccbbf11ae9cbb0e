import type { Node, Pairing } from './pairing.ts';
import { similarity, wordsOf } from './words.ts';

/** So much of a piece must stand in the whole for it to be a part of it. */
const LEAST_SHARE = 0.5;

/**
 * Sentences that were joined or cut and edited at the same time: the neighbours of an edited pair that are part of it too.
 *
 * Neighbours of which nothing else is known, and only words that the pair has not used yet.
 */
export function pairParts(pairing: Pairing, lang: string): void {
  for (const { index } of pairing.next) {
    if (pairing.fate[index] !== 'edited') continue;
    takeJoined(pairing, index, lang);
    takeSplit(pairing, index, lang);
  }
}

/** Old neighbours that went into the new segment as well. */
function takeJoined(pairing: Pairing, index: number, lang: string): void {
  const { old, next, from, to } = pairing;
  const first = onlyOf(from[index]);
  if (first === undefined) return;
  const whole = wordsAt(next, index, lang);
  let left = without(whole, wordsAt(old, first, lang));
  const run = [first];
  outwards(first, old.length, (at) => {
    const words = wordsAt(old, at, lang);
    // One of two copies may have its place elsewhere, and paragraphs may have been joined too: then all words count.
    const isFree = to[at] === undefined && isSameUnit(old, at, first);
    if (!isPart(words, left) || (!isFree && without(words, left).length > 0)) return false;
    left = without(left, words);
    to[at] ??= index;
    run.push(at);
    return true;
  });
  if (run.length === 1) return;
  from[index] = run.toSorted((a, b) => a - b);
  const words = from[index].flatMap((at) => wordsAt(old, at, lang));
  pairing.similarity[index] = Math.min(0.99, similarity(words, whole));
}

/** New neighbours that came out of the same old segment. */
function takeSplit(pairing: Pairing, index: number, lang: string): void {
  const { old, next, from, fate } = pairing;
  const whole = onlyOf(from[index]);
  if (whole === undefined) return;
  const words = wordsAt(old, whole, lang);
  let left = without(words, wordsAt(next, index, lang));
  outwards(index, next.length, (at) => {
    const own = wordsAt(next, at, lang);
    if (fate[at] !== undefined || !isSameUnit(next, at, index) || !isPart(own, left)) return false;
    left = without(left, own);
    fate[at] = 'edited';
    from[at] = [whole];
    pairing.similarity[at] = Math.min(0.99, similarity(words, own));
    return true;
  });
}

/** Neighbours before a place, the nearest first, then those after it; in each direction until one is not taken. */
function outwards(from: number, length: number, take: (at: number) => boolean): void {
  for (let at = from - 1; at >= 0 && take(at); at--);
  for (let at = from + 1; at < length && take(at); at++);
}

function onlyOf(list: readonly number[] | undefined): number | undefined {
  return list?.length === 1 ? list[0] : undefined;
}

function isSameUnit(nodes: readonly Node[], a: number, b: number): boolean {
  return nodes[a]?.at === nodes[b]?.at;
}

function wordsAt(nodes: readonly Node[], at: number, lang: string): readonly string[] {
  return wordsOf(nodes[at]?.text ?? '', lang);
}

function isPart(piece: readonly string[], whole: readonly string[]): boolean {
  if (piece.length === 0) return false;
  return (piece.length - without(piece, whole).length) / piece.length >= LEAST_SHARE;
}

/** The words of a list that another has not, counted. */
function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = counts.get(word) ?? 0;
    if (count > 0) counts.set(word, count - 1);
    return count === 0;
  });
}
