import { ASCII, nameEnd } from './xml-chars.ts';

const SIZE = 1024;

/** Copied for each document: to make a list of that length takes longer than to read a small file. */
const EMPTY: readonly undefined[] = Array.from({ length: SIZE }, () => undefined);

/**
 * Names of elements and attributes, each made only once.
 *
 * A document has a million names but only some dozen different ones: a string for each would be most of the garbage.
 */
export class NameTable {
  private readonly slots: (string | undefined)[] = EMPTY.slice();

  /** The name that starts at an index; empty when none does. */
  read(text: string, start: number): string {
    let hash = 0;
    let at = start;
    for (;;) {
      const unit = text.charCodeAt(at);
      // Not below 128, or the end of the text: the rare names that are not ASCII.
      if (!(unit < 128))
        return Number.isNaN(unit)
          ? this.take(text, start, { end: at, hash })
          : text.slice(start, nameEnd(text, start));
      const kind = ASCII[unit];
      if (kind === 0 || (kind === 2 && at === start)) return this.take(text, start, { end: at, hash });
      hash = (hash * 31 + unit) | 0;
      at++;
    }
  }

  private take(
    text: string,
    start: number,
    { end, hash }: { readonly end: number; readonly hash: number },
  ): string {
    if (end === start) return '';
    const slot = hash & (SIZE - 1);
    const known = this.slots[slot];
    if (known !== undefined && known.length === end - start && isAt(text, start, known)) return known;
    const name = copyOf(text.slice(start, end));
    this.slots[slot] = name;
    return name;
  }
}

function isAt(text: string, start: number, name: string): boolean {
  for (let at = 0; at < name.length; at++)
    if (text.charCodeAt(start + at) !== name.charCodeAt(at)) return false;
  return true;
}

/** A string of its own: a slice would keep its piece of the document alive. */
export function copyOf(slice: string): string {
  return ` ${slice}`.slice(1);
}
