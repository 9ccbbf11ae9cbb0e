import type { Piece } from './layout.ts';

/** What the form of a piece says, whatever its language. */
export interface Shape {
  readonly piece: Piece;
  readonly text: string;
  readonly words: number;
  /** Ends as a sentence does, closing quotes and brackets aside. */
  readonly isEnded: boolean;
  /** Number of stops inside, an estimate of sentences. */
  readonly stops: number;
  /** Starts with a capital, a digit or a letter of a script without case. */
  readonly isTitleStart: boolean;
  /** The whole is one quotation. */
  readonly isQuoted: boolean;
}

const ENDED = /[.!?…؟۔。！？।።։][\p{Pe}\p{Pf}"'\s]*$/u;
const STOPS: ReadonlySet<number> = new Set(Array.from('.!?…؟۔。！？।', (stop) => stop.charCodeAt(0)));
const CLOSERS: ReadonlySet<number> = new Set(Array.from('"\')]’”»', (mark) => mark.charCodeAt(0)));
const QUOTED = /^(?:“[^“”]*”|«[^«»]*»|"[^"]*"|„[^„“]*“)$/u;
const LAST = 12;

/** Measures a piece. */
export function shapeOf(piece: Piece): Shape {
  const { text } = piece;
  const { words, stops } = measure(text);
  const isEnded = ENDED.test(text.length > LAST ? text.slice(-LAST) : text);
  return {
    piece,
    text,
    words,
    isEnded,
    stops: stops + (isEnded ? 1 : 0),
    isTitleStart: /^[\p{Lu}\p{Lt}\p{Lo}\p{Nd}]/u.test(text),
    isQuoted: QUOTED.test(text),
  };
}

/** Counts words, and stops before a space, closing marks between them aside. */
function measure(text: string): { readonly words: number; readonly stops: number } {
  let words = 0;
  let stops = 0;
  let inWord = false;
  let afterStop = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x20 || unit === 0xa0) {
      if (afterStop) stops++;
      afterStop = false;
      inWord = false;
      continue;
    }
    if (!inWord) words++;
    inWord = true;
    if (!CLOSERS.has(unit)) afterStop = STOPS.has(unit);
  }
  return { words, stops };
}
