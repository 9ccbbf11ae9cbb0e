import { copyOf } from './name-table.ts';
import type { Scope } from './namespaces.ts';
import type { Tag } from './tag.ts';

interface Known {
  readonly text: string;
  readonly tag: Tag;
}

const SLOTS = 1024;

/** Copied for each document: to make a list of that length takes longer than to read a small file. */
const EMPTY: readonly undefined[] = Array.from({ length: SLOTS }, () => undefined);
const LONGEST = 256;

/**
 * Start tags that came more than once: most tags of a document are like an earlier one (`<source>`,
 * `<pc id="1" dataRefStart="d1" dataRefEnd="d2">`), and need not be read again.
 */
export class TagTable {
  private readonly known: (Known | undefined)[] = EMPTY.slice();
  /** Hashes of the tags that came last, so that a tag is only kept when it comes again. */
  private readonly seen = new Int32Array(SLOTS);

  /** The tag that starts at an index, when it is known under these bindings. */
  find(text: string, start: number, scope: Scope): Tag | undefined {
    const end = text.indexOf('>', start) + 1;
    if (end === 0) return undefined;
    const known = this.known[hashOf(text, start, end) & (SLOTS - 1)];
    if (known === undefined || known.tag.outer !== scope || known.text.length !== end - start)
      return undefined;
    return text.startsWith(known.text, start) ? known.tag : undefined;
  }

  /** Keeps a tag for `find`, if it is one that comes again. */
  add(text: string, start: number, tag: Tag): void {
    const end = start + tag.size;
    // Bindings of its own are new ones each time; `find` looks for the first `>`, which may stand in a value as well.
    if (tag.size > LONGEST || tag.inner !== tag.outer || text.indexOf('>', start) + 1 !== end) return;
    const slot = hashOf(text, start, end) & (SLOTS - 1);
    const whole = wholeHash(text, start, end);
    if (this.seen[slot] !== whole) {
      this.seen[slot] = whole;
      return;
    }
    const attributes = tag.attributes.map((one) => ({ ...one, value: copyOf(one.value) }));
    this.known[slot] = { text: copyOf(text.slice(start, end)), tag: { ...tag, attributes } };
  }
}

/** A few characters tell the tags of a document apart as well as all of them do. */
function hashOf(text: string, start: number, end: number): number {
  const size = end - start;
  let hash = size;
  hash = Math.imul(hash, 31) + text.charCodeAt(start + 1);
  hash = Math.imul(hash, 31) + text.charCodeAt(start + (size >> 2));
  hash = Math.imul(hash, 31) + text.charCodeAt(start + (size >> 1));
  hash = Math.imul(hash, 31) + text.charCodeAt(end - (size >> 2) - 1);
  return Math.imul(hash, 31) + text.charCodeAt(end - 3);
}

function wholeHash(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}
