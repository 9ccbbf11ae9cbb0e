import type { Bilingual, Segment, Unit } from '../model/bilingual.ts';
import { hasTarget, keyOf } from './key.ts';
import type { Ref } from './pairing.ts';

/** Category of the metadata of a unit of the history. */
const HISTORY = 'dateline:history';

/** A translated segment that has lost its place in the article. */
export interface Past extends Ref {
  readonly value: Segment;
}

/**
 * Translations that have lost their place, by source: found again when the text comes back.
 *
 * @param history the file under `.dateline/history/`; undefined when there is none
 */
export function pastByKey(history: Bilingual | undefined): ReadonlyMap<string, Past> {
  const found = new Map<string, Past>();
  for (const unit of history?.files.flatMap(({ units }) => units) ?? []) {
    const [value] = unit.segments;
    // The last one wins: it is the youngest.
    if (value !== undefined && hasTarget(value)) found.set(keyOf(value.source), { ...placeOf(unit), value });
  }
  return found;
}

function placeOf({ id, metadata }: Unit): Ref {
  const meta = metadata?.find(({ category }) => category === HISTORY)?.meta;
  const [, unit = id, segment = 's1'] = /^(.+)\.(s\d+)(?:\.\d+)?$/.exec(id) ?? [];
  return { unit: meta?.['unit'] ?? unit, segment: meta?.['segment'] ?? segment };
}

/**
 * A history with more in it, and without what is back in the article.
 *
 * It is a bilingual document like any other: one unit for each segment, its place in the metadata.
 *
 * @param like where languages and version come from
 * @returns undefined when nothing is left
 */
export function remember(
  history: Bilingual | undefined,
  like: Bilingual,
  change: { readonly gone: readonly Past[]; readonly back: ReadonlySet<string> },
): Bilingual | undefined {
  const before = history?.files.flatMap(({ units }) => units) ?? [];
  const gone = change.gone.filter(({ value }) => hasTarget(value));
  if (gone.length === 0 && change.back.size === 0) return history;
  const fresh = new Map(gone.map((past) => [keyOf(past.value.source), past]));
  const kept = before.filter(({ segments: [segment] }) => {
    const key = segment === undefined ? '' : keyOf(segment.source);
    return !fresh.has(key) && !change.back.has(key);
  });
  const used = new Set(kept.map(({ id }) => id));
  const units = [...kept, ...[...fresh.values()].map((past) => unitOf(past, used))];
  if (units.length === 0) return undefined;
  const file = history?.files[0] ?? { ...like.files[0], id: 'history', notes: [] };
  return {
    // Its metadata module says where a text stood; 1.2 has none.
    version: like.version === '1.2' ? '2.0' : like.version,
    srcLang: like.srcLang,
    ...(like.trgLang === undefined ? {} : { trgLang: like.trgLang }),
    files: [
      {
        id: file.id ?? 'history',
        ...(file.original === undefined ? {} : { original: file.original }),
        notes: [],
        units,
      },
    ],
  };
}

function unitOf({ unit, segment, value }: Past, used: Set<string>): Unit {
  let id = `${unit}.${segment}`;
  for (let number = 2; used.has(id); number++) id = `${unit}.${segment}.${number}`;
  used.add(id);
  const { state, subState, source, target } = value;
  return {
    id,
    notes: [],
    metadata: [{ category: HISTORY, meta: { unit, segment } }],
    segments: [
      {
        id: 's1',
        state,
        ...(subState === undefined ? {} : { subState }),
        source,
        ...(target === undefined ? {} : { target }),
      },
    ],
  };
}
