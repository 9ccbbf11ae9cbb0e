import { kindAt, SPACE } from './chars.ts';

/** Counts of straight quotes up to an offset; asked from left to right, so that all asking together is linear. */
export interface QuoteCounter {
  readonly text: string;
  readonly doubles: Count;
  readonly singles: Count;
}

interface Count {
  count: number;
  seen: number;
}

/** A counter for a text. */
export function makeQuoteCounter(text: string): QuoteCounter {
  return { text, doubles: { count: 0, seen: 0 }, singles: { count: 0, seen: 0 } };
}

/** Tells whether a double quote is open before an offset. */
export function isDoubleOpen({ text, doubles }: QuoteCounter, offset: number): boolean {
  advance(text, '"', doubles, offset);
  return doubles.count % 2 === 1;
}

/** Number of single quotes with white space on both sides before an offset. */
export function loneSingles({ text, singles }: QuoteCounter, offset: number): number {
  advance(text, "'", singles, offset);
  return singles.count;
}

function advance(text: string, mark: string, count: Count, offset: number): void {
  while (count.seen < offset) {
    const at = text.indexOf(mark, count.seen);
    if (at < 0 || at >= offset) {
      count.seen = offset;
      return;
    }
    if (mark === '"' || (isSpaceAt(text, at - 1) && isSpaceAt(text, at + 1))) count.count++;
    count.seen = at + 1;
  }
}

function isSpaceAt(text: string, at: number): boolean {
  return at < 0 || at >= text.length || (kindAt(text, at) & SPACE) !== 0;
}
