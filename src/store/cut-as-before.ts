import type { BilingualFile, Segment, Unit } from '../model/bilingual.ts';
import { cutContent } from '../model/inline.ts';
import { sourceOf } from './key.ts';

/**
 * Units cut where the store cuts them, as far as their text did not change.
 *
 * A translator may have joined or split segments, or our rules may have become better since: neither is a reason to
 * translate a text again that nobody changed. In a unit that was edited this holds for what stands before and after the edit.
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

/** A segment by where it ends in the text of its unit. */
interface Part {
  readonly end: number;
  readonly segment: Segment;
}

function partsOf({ segments }: Unit): readonly Part[] {
  let end = 0;
  return segments.map((segment) => ({ end: (end += segment.source.text.length), segment }));
}

function recut(unit: Unit, previous: Unit): readonly Segment[] | undefined {
  const source = sourceOf(unit);
  const before = sourceOf(previous).text;
  if (source.text === '' || previous.segments.some((part) => part.source.text === '')) return undefined;
  const fresh = partsOf(unit);
  const old = partsOf(previous);
  const { start, end } = commonParts({ text: source.text, parts: fresh }, { text: before, parts: old });
  const shift = source.text.length - before.length;
  const head = old.filter((part) => part.end <= start);
  const middle = fresh.filter((part) => part.end > start && part.end <= source.text.length - end);
  const tail = old
    .filter((part) => part.end > before.length - end)
    .map((part) => ({ ...part, end: part.end + shift }));
  const parts = [...head, ...named(middle, [...head, ...tail]), ...tail];
  if (parts.length === fresh.length && parts.every((part, at) => isCutLike(part, fresh[at])))
    return undefined;
  const contents = cutContent(
    source,
    parts.map((part) => part.end),
  );
  if (contents.length !== parts.length) return undefined;
  return parts.map(({ segment: { id, isIgnorable, canResegment } }, at) => ({
    ...(id === undefined ? {} : { id }),
    ...(isIgnorable === undefined ? {} : { isIgnorable }),
    ...(canResegment === undefined ? {} : { canResegment }),
    state: 'initial',
    source: contents[at] ?? source,
  }));
}

function isCutLike(a: Part, b: Part | undefined): boolean {
  return a.end === b?.end && (a.segment.isIgnorable === true) === (b.segment.isIgnorable === true);
}

interface Cut {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** How much of two texts is the same at both ends, up to a place where both are cut. */
function commonParts(a: Cut, b: Cut): { readonly start: number; readonly end: number } {
  const most = Math.min(a.text.length, b.text.length);
  let start = 0;
  while (start < most && a.text[start] === b.text[start]) start++;
  let end = 0;
  while (end < most - start && a.text.at(-1 - end) === b.text.at(-1 - end)) end++;
  const stops = new Set(b.parts.map((part) => part.end));
  const both = a.parts.map((part) => part.end).filter((stop) => stop <= start && stops.has(stop));
  const head = both.at(-1) ?? 0;
  // Where a part begins, counted from the end of the text.
  const begins = new Set(beginsOf(b));
  const tail = beginsOf(a).filter((far) => far <= end && begins.has(far));
  return { start: head, end: Math.max(0, ...tail) };
}

function beginsOf({ text, parts }: Cut): readonly number[] {
  return parts.map(({ end, segment }) => text.length - end + segment.source.text.length);
}

/** Parts with ids that none of the others has. */
function named(parts: readonly Part[], others: readonly Part[]): readonly Part[] {
  const used = new Set(others.flatMap(({ segment }) => segment.id ?? []));
  let number = 0;
  return parts.map((part) => {
    const { id } = part.segment;
    if (id === undefined || !used.has(id)) return part;
    while (used.has(`s${number}`) || number === 0) number++;
    used.add(`s${number}`);
    return { ...part, segment: { ...part.segment, id: `s${number}` } };
  });
}
