import type { BilingualFile, Segment, Unit } from '../model/bilingual.ts';
import { cutContent } from '../model/inline.ts';
import { sourceOf } from './key.ts';

/**
 * Units whose text did not change, cut where the store cuts them.
 *
 * A translator may have joined or split segments, or our rules may have become better since: neither is a reason to
 * translate a text again that nobody changed.
 *
 * @param file as extracted, with the ids of the store
 */
export function cutAsBefore(file: BilingualFile, before: BilingualFile): BilingualFile {
  const old = new Map(before.units.map((unit) => [unit.id, unit]));
  let isSame = true;
  const units = file.units.map((unit) => {
    const previous = old.get(unit.id);
    if (previous === undefined || isCutAlike(unit, previous)) return unit;
    const segments = recut(unit, previous);
    if (segments === undefined) return unit;
    isSame = false;
    return { ...unit, segments };
  });
  return isSame ? file : { ...file, units };
}

function isCutAlike(a: Unit, b: Unit): boolean {
  return (
    a.segments.length === b.segments.length && a.segments.every((one, at) => isAlike(one, b.segments[at]))
  );
}

function isAlike(a: Segment, b: Segment | undefined): boolean {
  return a.source.text === b?.source.text && (a.isIgnorable === true) === (b.isIgnorable === true);
}

function recut(unit: Unit, previous: Unit): readonly Segment[] | undefined {
  const source = sourceOf(unit);
  if (source.text !== sourceOf(previous).text || source.text === '') return undefined;
  if (previous.segments.some((part) => part.source.text === '')) return undefined;
  const ends: number[] = [];
  let end = 0;
  for (const part of previous.segments) ends.push((end += part.source.text.length));
  const parts = cutContent(source, ends);
  if (parts.length !== previous.segments.length) return undefined;
  return previous.segments.flatMap(({ id, isIgnorable, canResegment }, at): readonly Segment[] => {
    const part = parts[at];
    if (part === undefined) return [];
    return [
      {
        ...(id === undefined ? {} : { id }),
        ...(isIgnorable === undefined ? {} : { isIgnorable }),
        ...(canResegment === undefined ? {} : { canResegment }),
        state: 'initial',
        source: part,
      },
    ];
  });
}
