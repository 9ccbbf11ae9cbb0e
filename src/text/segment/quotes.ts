import { kindAt, SPACE } from './chars.ts';

/** How many straight quotes stand before an offset; asked from left to right. */
export interface QuoteCounter {
  /** A double quote is open. */
  isDoubleOpen(offset: number): boolean;
  /** Number of single quotes with white space on both sides. */
  loneSingles(offset: number): number;
}

/** Counts quotes as it is asked, so that a text without any costs nothing. */
export function makeQuoteCounter(text: string): QuoteCounter {
  const doubles = counter(text, '"', () => true);
  const singles = counter(text, "'", (at) => isSpaceAt(text, at - 1) && isSpaceAt(text, at + 1));
  return { isDoubleOpen: (offset) => doubles(offset) % 2 === 1, loneSingles: singles };
}

function isSpaceAt(text: string, at: number): boolean {
  return at < 0 || at >= text.length || (kindAt(text, at) & SPACE) !== 0;
}

function counter(text: string, mark: string, counts: (at: number) => boolean): (offset: number) => number {
  let count = 0;
  let seen = 0;
  return (offset) => {
    for (; seen < offset; seen++) {
      const at = text.indexOf(mark, seen);
      if (at < 0 || at >= offset) {
        seen = offset;
        break;
      }
      if (counts(at)) count++;
      seen = at;
    }
    return count;
  };
}
