import type { Hit } from '../../model/rule.ts';

/** A mark that opens or closes: a bracket, a quotation mark. */
export interface Mark {
  readonly at: number;
  readonly char: string;
  readonly isOpening: boolean;
}

/** What is wrong with the marks of a text. */
export interface Pairing {
  /** Marks without partner, in order of place. */
  readonly lone: readonly Mark[];
  /** A closing mark where an opening one should stand, and the opening one where it should close. */
  readonly reversed: readonly (readonly [Mark, Mark])[];
}

/**
 * Pairs marks of one kind. When as many open as close, a closing mark that closes nothing and the opening one after
 * it are a pair typed the wrong way round.
 */
export function pairMarks(marks: readonly Mark[]): Pairing {
  const lone: Mark[] = [];
  const reversed: (readonly [Mark, Mark])[] = [];
  const open: Mark[] = [];
  const mayBeReversed = marks.filter(({ isOpening }) => isOpening).length * 2 === marks.length;
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index];
    const next = marks[index + 1];
    if (mark === undefined) break;
    if (mark.isOpening) open.push(mark);
    else if (open.pop() === undefined) {
      if (mayBeReversed && next?.isOpening === true) {
        reversed.push([mark, next]);
        index++;
      } else lone.push(mark);
    }
  }
  return { lone: [...lone, ...open], reversed };
}

/** Joins what was found for several kinds. */
export function joinPairings(parts: readonly Pairing[]): Pairing {
  return {
    lone: parts.flatMap(({ lone }) => lone).toSorted((a, b) => a.at - b.at),
    reversed: parts.flatMap(({ reversed }) => reversed).toSorted(([a], [b]) => a.at - b.at),
  };
}

/** The same marks in the same order: a text continues its quotation or enumeration as its source does. */
export function isSamePairing(a: Pairing, b: Pairing): boolean {
  const shape = ({ lone, reversed }: Pairing): string =>
    [...lone, ...reversed.flat()].map(({ isOpening }) => (isOpening ? '<' : '>')).join('');
  return shape(a) === shape(b);
}

/** Pairs of the target that were typed the wrong way round; the fix lets the two marks change places. */
export function* reversedHits({ reversed }: Pairing, text: string): Generator<Hit> {
  for (const [first, last] of reversed) {
    const range = { start: first.at, end: last.at + 1 };
    const edits = [
      { range: { start: first.at, end: first.at + 1 }, text: last.char },
      { range: { start: last.at, end: last.at + 1 }, text: first.char },
    ];
    yield {
      side: 'target',
      range,
      values: { text: text.slice(range.start, range.end) },
      fix: { isSafe: true, edits },
    };
  }
}
