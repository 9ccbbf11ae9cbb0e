import type { Node, Pairing } from './pairing.ts';
import { similarity, wordsOf } from './words.ts';

/** Less than this in common, and the old translation is of no help. */
const LEAST = 0.5;

/** Between the same neighbours a segment is the old one rewritten, even with less in common. */
const LEAST_IN_PLACE = 0.3;

/** A word that stands in so many segments does not tell which one is meant. */
const COMMON = 60;

/** So many candidates by shared words are compared in full. */
const COMPARED = 8;

interface Candidate {
  readonly old: number;
  readonly next: number;
  readonly score: number;
  readonly similarity: number;
  /** By the share of words, or by the signs of a short segment; else a word must tell that it is the same sentence. */
  readonly isSure: boolean;
}

/**
 * Pairs what is left by likeness, the most similar first; each segment at most once.
 *
 * Candidates come from an index of words, so that an article rewritten as a whole does not cost the square of its length.
 */
export function pairEdited(pairing: Pairing, lang: string): void {
  const { old, next, to, fate } = pairing;
  const leftOld = old.filter(({ index }) => to[index] === undefined);
  const leftNext = next.filter(({ index }) => fate[index] === undefined);
  if (leftOld.length === 0 || leftNext.length === 0) return;
  const words = new Map(leftOld.map(({ index, text }) => [index, wordsOf(text, lang)]));
  const postings = indexWords(words);
  const found: Candidate[] = [];
  const isTelling = createTelling(old, lang);
  for (const node of leftNext) {
    const own = wordsOf(node.text, lang);
    for (const at of likely(node, own, { pairing, words, postings })) {
      const before = words.get(at) ?? [];
      const candidate = compare(pairing, { old: at, next: node.index }, similarity(before, own));
      const isOfUse = (word: string): boolean => before.includes(word) && isTelling(word);
      if (candidate !== undefined && (candidate.isSure || own.some(isOfUse))) found.push(candidate);
    }
  }
  found.sort((a, b) => b.score - a.score || a.next - b.next || a.old - b.old);
  for (const candidate of found) {
    if (to[candidate.old] !== undefined || fate[candidate.next] !== undefined) continue;
    to[candidate.old] = candidate.next;
    fate[candidate.next] = 'edited';
    pairing.from[candidate.next] = [candidate.old];
    pairing.similarity[candidate.next] = Math.min(candidate.similarity, 0.99);
  }
}

/**
 * Tells words that say what a sentence is about from those that stand in many (`the`, `on`, `said`), in any language.
 *
 * @param nodes all segments of the last revision; their words are counted when they are first asked for
 */
function createTelling(nodes: readonly Node[], lang: string): (word: string) => boolean {
  let counts: Map<string, number> | undefined;
  const most = Math.max(2, nodes.length / 8);
  return (word) => {
    if (counts === undefined) {
      counts = new Map();
      for (const { text } of nodes) {
        for (const one of new Set(wordsOf(text, lang))) counts.set(one, (counts.get(one) ?? 0) + 1);
      }
    }
    return (counts.get(word) ?? 0) <= most;
  };
}

/**
 * For segments that come from nowhere: the old one most like it, though it has its place already (one of two copies was
 * edited). Its translation is a candidate, no more.
 */
export function nearest(
  pairing: Pairing,
  lang: string,
): ReadonlyMap<number, { old: number; similarity: number }> {
  const found = new Map<number, { old: number; similarity: number }>();
  const open = pairing.next.filter(({ index }) => pairing.fate[index] === undefined);
  if (open.length === 0 || pairing.old.length === 0) return found;
  const words = new Map(pairing.old.map(({ index, text }) => [index, wordsOf(text, lang)]));
  const postings = indexWords(words);
  for (const node of open) {
    const own = wordsOf(node.text, lang);
    if (own.length === 0) continue;
    for (const old of likely(node, own, { pairing, words, postings })) {
      const likeness = similarity(words.get(old) ?? [], own);
      if (likeness < LEAST || likeness <= (found.get(node.index)?.similarity ?? 0)) continue;
      found.set(node.index, { old, similarity: likeness });
    }
  }
  return found;
}

function indexWords(words: ReadonlyMap<number, readonly string[]>): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>();
  for (const [index, list] of words) {
    for (const word of new Set(list)) {
      const places = postings.get(word);
      if (places === undefined) postings.set(word, [index]);
      else places.push(index);
    }
  }
  return postings;
}

function likely(
  node: Node,
  own: readonly string[],
  known: {
    readonly pairing: Pairing;
    readonly words: ReadonlyMap<number, readonly string[]>;
    readonly postings: ReadonlyMap<string, readonly number[]>;
  },
): ReadonlySet<number> {
  const shared = new Map<number, number>();
  for (const word of new Set(own)) {
    const places = known.postings.get(word) ?? [];
    if (places.length > COMMON) continue;
    for (const at of places) shared.set(at, (shared.get(at) ?? 0) + 1);
  }
  const size = (at: number): number => own.length + (known.words.get(at)?.length ?? 0);
  const best = [...shared].sort((a, b) => b[1] / size(b[0]) - a[1] / size(a[0])).slice(0, COMPARED);
  const found = new Set(best.map(([at]) => at));
  for (const at of neighbours(known.pairing, node.index)) if (known.words.has(at)) found.add(at);
  return found;
}

/** Old segments that stand where this one stands, judged by the neighbours that are paired. */
function neighbours({ old, next, from }: Pairing, index: number): readonly number[] {
  const before = index === 0 ? -1 : from[index - 1]?.at(-1);
  const after = index === next.length - 1 ? old.length : from[index + 1]?.[0];
  return [...(before === undefined ? [] : [before + 1]), ...(after === undefined ? [] : [after - 1])];
}

function compare(
  pairing: Pairing,
  { old, next }: { readonly old: number; readonly next: number },
  likeness: number,
): Candidate | undefined {
  const places = neighbours(pairing, next);
  const isInPlace = places.includes(old);
  const was = pairing.old[old];
  const now = pairing.next[next];
  const isSameType = was?.type === now?.type;
  const isOnly = places.length === 2 && places.every((place) => place === old);
  const signs = isOnly && isSameType ? inSigns(was, now) : 0;
  const own = Math.max(likeness, signs);
  if (own < (isInPlace ? LEAST_IN_PLACE : LEAST)) return undefined;
  const score = own + (isInPlace ? 0.1 : 0) + (isSameType ? 0.05 : 0);
  return { old, next, score, similarity: own, isSure: own >= LEAST || signs > likeness };
}

/** So few words say little: `(AFP)`, a place, a label. */
const SHORT = 3;

/** Signs of short texts that are in common by chance are not so many. */
const LEAST_SIGNS = 0.6;

/**
 * Likeness of two short segments between the same neighbours: a typo leaves no word of `Colour` as it was, and of
 * `(AFP)` and `(Reuters)` the brackets are what says that one stands for the other.
 */
function inSigns(was: Node | undefined, now: Node | undefined): number {
  if (was === undefined || now === undefined || !isShort(was) || !isShort(now)) return 0;
  const likeness = similarity(signsOf(was.text), signsOf(now.text));
  if (likeness >= LEAST_SIGNS) return likeness;
  const frames = [was, now].map(({ text }) => text.match(FRAME)?.slice(1).join(''));
  return frames[0] !== undefined && frames[0] === frames[1] ? LEAST_IN_PLACE : 0;
}

const isShort = ({ text }: Node): boolean => text.length <= 64 && text.trim().split(/\s+/).length <= SHORT;

const signsOf = (text: string): readonly string[] => Array.from(text.toLowerCase());

/** A text between signs that belong together. */
const FRAME = /^([([{“«"‘]).*([)\]}”»"’])$/u;
