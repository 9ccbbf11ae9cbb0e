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

const ENDED = /[.!?…؟۔。！？।։][\p{Pe}\p{Pf}"'\s]*$/u;
const STOP = /[.!?…؟۔](?=[\p{Pe}\p{Pf}"']*\s)|[。！？।]/gu;
const QUOTED = /^(?:“[^“”]*”|«[^«»]*»|"[^"]*"|„[^„“]*“)$/u;

/** Measures a piece. */
export function shapeOf(piece: Piece): Shape {
  const { text } = piece;
  const isEnded = ENDED.test(text);
  return {
    piece,
    text,
    words: countWords(text),
    isEnded,
    stops: (text.match(STOP)?.length ?? 0) + (isEnded ? 1 : 0),
    isTitleStart: /^[\p{Lu}\p{Lt}\p{Lo}\p{Nd}]/u.test(text),
    isQuoted: QUOTED.test(text),
  };
}

function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const isSpace = text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0xa0;
    if (!isSpace && !inWord) count++;
    inWord = !isSpace;
  }
  return count;
}
