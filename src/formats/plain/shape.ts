import { PLACE_DASHES } from '../../text/news/place-line.ts';
import { CLOSE, kindAt, SPACE } from '../../text/segment/chars.ts';
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
  /** Holds a dash or hyphen: without one there is no place-line. */
  readonly hasDash: boolean;
}

const STOP = 1;
const CLOSER = 2;
const BLANK = 3;
const DASH = 4;
/** What the characters of a measured text are; 0 is any other. */
const kinds = new Uint8Array(0x1_0000);
function setKind(kind: number, chars: string): void {
  for (let at = 0; at < chars.length; at++) kinds[chars.charCodeAt(at)] = kind;
}
setKind(STOP, '.!?…؟۔。！？।');
setKind(CLOSER, '"\')]’”»');
setKind(BLANK, ' \u00a0');
setKind(DASH, PLACE_DASHES);

/** Measures a piece: words, and stops before a space, closing marks between them aside. */
export function shapeOf(piece: Piece): Shape {
  const { text } = piece;
  const isEnded = isEndedText(text);
  let words = 0;
  let stops = isEnded ? 1 : 0;
  let inWord = false;
  let afterStop = false;
  let hasDash = false;
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === BLANK) {
      if (afterStop) stops++;
      afterStop = false;
      inWord = false;
      continue;
    }
    if (!inWord) words++;
    inWord = true;
    if (kind === DASH) hasDash = true;
    if (kind !== CLOSER) afterStop = kind === STOP;
  }
  return { piece, text, words, isEnded, stops, hasDash };
}

const ENDERS: ReadonlySet<number> = new Set(Array.from('.!?…؟۔。！？।።։', (stop) => stop.charCodeAt(0)));
/** Closing marks and white space at the end of a text are no more than this. */
const LAST = 12;

/** Tells whether a text ends with a stop, closing marks and white space behind it aside. */
function isEndedText(text: string): boolean {
  const least = Math.max(0, text.length - LAST);
  for (let at = text.length - 1; at >= least; at--) {
    const unit = text.charCodeAt(at);
    if (ENDERS.has(unit)) return true;
    if (unit !== 0x22 && unit !== 0x27 && (kindAt(text, at) & (CLOSE | SPACE)) === 0) return false;
  }
  return false;
}

/** Starts with a capital, a digit or a letter of a script without case. */
export function isTitleStart({ text }: Shape): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}\p{Nd}]/u.test(text);
}

/** The whole is one quotation. */
export function isQuoted({ text }: Shape): boolean {
  return /^(?:“[^“”]*”|«[^«»]*»|"[^"]*"|„[^„“]*“)$/u.test(text);
}
