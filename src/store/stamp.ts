import type { Bilingual, BilingualFile, MetaGroup, Segment } from '../model/bilingual.ts';
import type { Content } from '../model/inline.ts';
import { hasTarget, keyOf } from './key.ts';
import { segmentsById } from './unit-ids.ts';

/** Category of the metadata in which a file says what it held when we wrote it. */
export const SENT = 'dateline:sent';

/** What a file held when it was sent, as far as its metadata came back. */
export interface Stamp {
  /** Fingerprint of all sources. */
  readonly revision: string;
  /** `unit/segment` to fingerprint of target and state; segments without target are not in it. */
  readonly targets: ReadonlyMap<string, string>;
}

/** A fingerprint of 53 bits: tells texts apart, protects from nothing (cyrb53). */
export function fingerprint(text: string | Uint8Array): string {
  const print = createPrint();
  print.add(text);
  return print.end();
}

/** A fingerprint of several texts as if they were one. */
function createPrint(): { readonly add: (text: string | Uint8Array) => void; readonly end: () => string } {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  return {
    add(text) {
      // Twice the same loop: one for both kinds would ask for the kind at every sign.
      let h = high;
      let l = low;
      if (typeof text === 'string') {
        for (let at = 0; at < text.length; at++) {
          const unit = text.charCodeAt(at);
          h = Math.imul(h ^ unit, 2654435761);
          l = Math.imul(l ^ unit, 1597334677);
        }
      } else {
        for (const unit of text) {
          h = Math.imul(h ^ unit, 2654435761);
          l = Math.imul(l ^ unit, 1597334677);
        }
      }
      high = h;
      low = l;
    },
    end() {
      high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
      low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
      return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
    },
  };
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
  const print = createPrint();
  let isFirst = true;
  for (const unit of units) {
    for (const [id, { source }] of segmentsById(unit)) {
      print.add(`${isFirst ? '' : '\n'}${unit.id}/${id} `);
      print.add(keyOf(source));
      isFirst = false;
    }
  }
  return print.end();
}

/** The same document, its files saying what they hold: so that what comes back can be compared with what was sent. */
export function stampSent(bilingual: Bilingual): Bilingual {
  return { ...bilingual, files: bilingual.files.map(stampFile) };
}

function stampFile(file: BilingualFile): BilingualFile {
  const targets: string[] = [];
  for (const unit of file.units) {
    for (const [id, segment] of segmentsById(unit)) {
      const print = targetPrint(segment);
      if (print !== '') targets.push(`${unit.id}/${id}=${print}`);
    }
  }
  const meta = {
    revision: revisionOf(file),
    ...(targets.length === 0 ? {} : { targets: targets.join(' ') }),
  };
  const others = (file.metadata ?? []).filter(({ category }) => category !== SENT);
  const group: MetaGroup = { id: 'sent', category: SENT, meta };
  return { ...file, metadata: [...others, group] };
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
