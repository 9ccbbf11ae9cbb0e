import type { Bilingual, BilingualFile, MetaGroup, Segment } from '../model/bilingual.ts';
import type { Content } from '../model/inline.ts';
import { hasTarget, isOtherSpace, keyOf } from './key.ts';
import { segmentId } from './unit-ids.ts';

/** Category of the metadata in which a file says what it held when we wrote it. */
export const SENT = 'dateline:sent';

/** What a file held when it was sent, as far as its metadata came back. */
export interface Stamp {
  /** Fingerprint of all sources. */
  readonly revision: string;
  /** `unit/segment` to fingerprint of target and state; segments without target are not in it. */
  readonly targets: ReadonlyMap<string, string>;
}

/** A fingerprint of 53 bits: tells texts apart, protects from nothing (cyrb53). That of a text is not that of its bytes. */
export function fingerprint(text: string | Uint8Array): string {
  const print = startPrint();
  if (typeof text === 'string') addText(print, text);
  else addBytes(print, text);
  return endPrint(print);
}

/** The factors of cyrb53, as numbers of 32 bits: others have to be made such at every sign. */
const HIGH = 2654435761 | 0;
const LOW = 1597334677;

/** A fingerprint of several texts as if they were one. */
interface Print {
  high: number;
  low: number;
}

function startPrint(): Print {
  return { high: 0xdeadbeef | 0, low: 0x41c6ce57 };
}

function addText(print: Print, text: string): void {
  let { high, low } = print;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, HIGH);
    low = Math.imul(low ^ unit, LOW);
  }
  print.high = high;
  print.low = low;
}

/** Four bytes at a time, the first one lowest; what is left at the end one by one. */
function addBytes(print: Print, bytes: Uint8Array): void {
  let { high, low } = print;
  const whole = bytes.length & ~3;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < whole; at += 4) {
    const word = view.getInt32(at, true);
    high = Math.imul(high ^ word, HIGH);
    low = Math.imul(low ^ word, LOW);
    // The lowest bits would hear nothing of the higher bytes.
    high ^= high >>> 15;
    low ^= low >>> 13;
  }
  for (let at = whole; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    high = Math.imul(high ^ byte, HIGH);
    low = Math.imul(low ^ byte, LOW);
  }
  print.high = high;
  print.low = low;
}

/** Adds the key of a source (`keyOf`): a text is squeezed on the way and not before, since it is looked at anyhow. */
function addKey(print: Print, content: Content): void {
  if (content.codes.length > 0) {
    addText(print, keyOf(content));
    return;
  }
  const { text } = content;
  let { high, low } = print;
  let isBlankDue = false;
  let isStart = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x20 || ((unit < 0x20 || unit >= 0xa0) && isOtherSpace(unit))) {
      isBlankDue = !isStart;
      continue;
    }
    if (isBlankDue) {
      high = Math.imul(high ^ 0x20, HIGH);
      low = Math.imul(low ^ 0x20, LOW);
      isBlankDue = false;
    }
    high = Math.imul(high ^ unit, HIGH);
    low = Math.imul(low ^ unit, LOW);
    isStart = false;
  }
  print.high = high;
  print.low = low;
}

function endPrint({ high, low }: Print): string {
  const a = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const b = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** What two targets must have in common to be the same: text, and which codes stand where; not the markup behind them. */
export function targetKey({ text, codes }: Content): string {
  if (codes.length === 0) return text;
  return JSON.stringify([text, codes.map(({ at, kind, id }) => [at, kind, id])]);
}

/** Fingerprint of what is known about the translation of a segment; empty when there is none. */
export function targetPrint({ target, state }: Segment): string {
  return target === undefined || !hasTarget({ target }) ? '' : fingerprint(`${state} ${targetKey(target)}`);
}

/** Fingerprint of all sources of a file with their ids: `unit/segment text` in lines. */
export function revisionOf({ units }: BilingualFile): string {
  const print = startPrint();
  let isFirst = true;
  for (const unit of units) {
    let place = 0;
    for (const segment of unit.segments) {
      if (segment.isIgnorable === true) continue;
      if (!isFirst) addText(print, '\n');
      isFirst = false;
      addText(print, unit.id);
      addText(print, '/');
      addText(print, segmentId(segment, place++));
      addText(print, ' ');
      addKey(print, segment.source);
    }
  }
  return endPrint(print);
}

/** The same document, its files saying what they hold: so that what comes back can be compared with what was sent. */
export function stampSent(bilingual: Bilingual): Bilingual {
  return { ...bilingual, files: bilingual.files.map(stampFile) };
}

function stampFile(file: BilingualFile): BilingualFile {
  const targets = targetsOf(file);
  const revision = revisionOf(file);
  const meta: Record<string, string> = targets === '' ? { revision } : { revision, targets };
  const group: MetaGroup = { id: 'sent', category: SENT, meta };
  const others = file.metadata?.filter(({ category }) => category !== SENT) ?? [];
  return { ...file, metadata: [...others, group] };
}

/** `unit/segment=print`, with blanks between. */
function targetsOf({ units }: BilingualFile): string {
  let targets = '';
  for (const unit of units) {
    let place = 0;
    for (const segment of unit.segments) {
      if (segment.isIgnorable === true) continue;
      const at = place++;
      if (segment.target === undefined) continue;
      const print = targetPrint(segment);
      if (print !== '')
        targets += `${targets === '' ? '' : ' '}${unit.id}/${segmentId(segment, at)}=${print}`;
    }
  }
  return targets;
}

/** What a returned file says it held; undefined when a tool has dropped our metadata. */
export function readStamp({ metadata }: BilingualFile): Stamp | undefined {
  const meta = metadata?.find(({ category }) => category === SENT)?.meta;
  const revision = meta?.['revision'];
  if (revision === undefined) return undefined;
  const targets = new Map<string, string>();
  for (const one of (meta?.['targets'] ?? '').split(/\s+/)) {
    const at = one.lastIndexOf('=');
    if (at > 0) targets.set(one.slice(0, at), one.slice(at + 1));
  }
  return { revision, targets };
}

/** The stamp of a file that was kept as it was sent. */
export function stampOf(file: BilingualFile): Stamp {
  return readStamp(stampFile(file)) ?? { revision: revisionOf(file), targets: new Map() };
}
