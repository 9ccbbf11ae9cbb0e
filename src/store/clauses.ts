import type { Segment } from '../model/bilingual.ts';
import { cutContent, plain, type Content } from '../model/inline.ts';
import { digitValue } from '../text/lexeme/digits.ts';
import { hasTarget, keyOf } from './key.ts';
import { countWords } from './words.ts';

/** A semicolon of any script that ends a clause: Latin, Arabic, full width, Ethiopic. */
const SEMICOLON = /[;؛；፤]\s*/gu;

/** Fewer words are an item of a list, no clause that can be read and translated by itself. */
const LEAST_WORDS = 3;

/** How much longer or shorter the share of a clause may be in the translation than in the source. */
const MOST_STRETCH = 2;

/** A segment and its next revision, cut at the clauses that stayed as they were. */
export interface CutPair {
  /** Pieces of the old segment, with its translation cut alike. */
  readonly before: readonly Segment[];
  readonly after: readonly Segment[];
}

/**
 * Cuts an edited segment where a semicolon parts clauses, so that only those are reopened that the edit touches.
 *
 * A translation is cut only when it says which part belongs to which clause: as many clauses, the same digits and codes in
 * each, and about the same share of the text. Nobody has seen the parts by themselves, so they are `translated` at best.
 *
 * @param before the old segment with its translation
 * @param lang BCP 47 tag of the source
 * @returns undefined when no clause stayed, or when it cannot be told which part translates it
 */
export function cutByClauses(before: Segment, after: Segment, lang: string): CutPair | undefined {
  const { target } = before;
  if (target === undefined || !hasTarget(before) || before.state === 'initial') return undefined;
  if (before.canResegment === false || after.canResegment === false) return undefined;
  const was = clausesOf(before.source, lang);
  const now = clausesOf(after.source, lang);
  const said = clausesOf(target, lang);
  if (was.length < 2 || now.length < 2 || said.length !== was.length) return undefined;
  const { start, end } = sameEnds(was.map(keyOf), now.map(keyOf));
  if (start + end === 0 || !areParallel(was, said)) return undefined;
  const old = pieces(before, [before.source, target], { start, end, count: was.length, lang });
  const next = pieces(after, [after.source], { start, end, count: now.length, lang });
  return { before: old, after: next };
}

/** Clauses with the white space after them; the whole text is one when its parts could not stand alone. */
function clausesOf(content: Content, lang: string): readonly Content[] {
  const ends = [...content.text.matchAll(SEMICOLON)].map(({ index, 0: sign }) => index + sign.length);
  if (ends.length === 0) return [content];
  const parts = cutContent(content, ends);
  const areWhole = parts.every((part) => isClosed(part) && countWords(part.text, lang) >= LEAST_WORDS);
  return areWhole ? parts : [content];
}

const OPENING = '([{“«„‹';
const CLOSING = ')]}”»“›';

/** No quotation, bracket or code reaches beyond the part. */
function isClosed({ text, codes }: Content): boolean {
  const open: string[] = [];
  for (const sign of text) {
    if (CLOSING.includes(sign) && open.length > 0) open.pop();
    else if (OPENING.includes(sign)) open.push(sign);
    else if (CLOSING.includes(sign)) return false;
  }
  if (open.length > 0 || text.split('"').length % 2 === 0) return false;
  const starts = codes.filter(({ kind }) => kind === 'sc' || kind === 'sm').map(({ id }) => id);
  const ends = codes.filter(({ kind }) => kind === 'ec' || kind === 'em').map(({ id }) => id);
  return starts.length === ends.length && starts.every((id) => ends.includes(id));
}

/** How many clauses stayed at the beginning and at the end; at least one of the shorter list is none of them. */
function sameEnds(
  was: readonly string[],
  now: readonly string[],
): { readonly start: number; readonly end: number } {
  const most = Math.min(was.length, now.length);
  let start = 0;
  while (start < most - 1 && was[start] === now[start]) start++;
  let end = 0;
  while (end < most - 1 - start && was.at(-1 - end) === now.at(-1 - end)) end++;
  return { start, end };
}

/** Each clause of the translation is that of the source in the same place, as far as anybody can tell. */
function areParallel(sources: readonly Content[], targets: readonly Content[]): boolean {
  const length = (parts: readonly Content[]): number => parts.reduce((sum, { text }) => sum + text.length, 0);
  const stretch = length(targets) / length(sources);
  return sources.every((source, at) => {
    const target = targets[at] ?? plain('');
    const ratio = target.text.length / source.text.length / stretch;
    return (
      ratio <= MOST_STRETCH &&
      ratio >= 1 / MOST_STRETCH &&
      digitsOf(source.text) === digitsOf(target.text) &&
      codesOf(source) === codesOf(target)
    );
  });
}

/** Digits of any script, sorted: a translation may place numbers otherwise, and part thousands as it likes. */
function digitsOf(text: string): string {
  const digits = text.match(/\p{Nd}/gu) ?? [];
  return digits
    .map((digit) => digitValue(digit.codePointAt(0) ?? 0))
    .toSorted((a, b) => a - b)
    .join('');
}

function codesOf({ codes }: Content): string {
  return codes
    .map(({ kind, id }) => `${kind} ${id}`)
    .toSorted()
    .join(' ');
}

/** The kept clauses before, those that changed, the kept ones after; white space between them stands by itself. */
function pieces(
  segment: Segment,
  [source, target]: readonly [Content, Content?],
  cut: { readonly start: number; readonly end: number; readonly count: number; readonly lang: string },
): readonly Segment[] {
  const stops = [cut.start, cut.count - cut.end].filter((stop) => stop > 0 && stop < cut.count);
  const sources = runsOf(source, stops, cut.lang);
  const targets = target === undefined ? [] : runsOf(target, stops, cut.lang);
  return sources.flatMap((part, at): readonly Segment[] => {
    const own = trimmed(part);
    const other = targets[at] === undefined ? undefined : trimmed(targets[at]);
    const piece = withoutState(segment, at);
    const found: Segment[] = [
      { ...piece, source: own.content, ...(other === undefined ? {} : { target: other.content }) },
    ];
    if (own.space !== '') {
      const space = other === undefined || other.space === own.space ? {} : { target: plain(other.space) };
      found.push({ isIgnorable: true, state: 'initial', source: plain(own.space), ...space });
    }
    return found;
  });
}

/** A piece keeps what the segment is, but not its id and its place, which only the first may have. */
function withoutState(
  { id, state, canResegment, preserveSpace }: Segment,
  at: number,
): Omit<Segment, 'source'> {
  return {
    ...(at > 0 || id === undefined ? {} : { id }),
    ...(canResegment === undefined ? {} : { canResegment }),
    ...(preserveSpace === undefined ? {} : { preserveSpace }),
    state: state === 'initial' ? 'initial' : 'translated',
  };
}

/** Clauses in runs that end before the clauses with these numbers. */
function runsOf(content: Content, stops: readonly number[], lang: string): readonly Content[] {
  let end = 0;
  const ends = clausesOf(content, lang).map(({ text }) => (end += text.length));
  return cutContent(
    content,
    stops.map((stop) => ends[stop - 1] ?? content.text.length),
  );
}

/** White space at the end belongs to no segment. */
function trimmed(content: Content): { readonly content: Content; readonly space: string } {
  const length = content.text.trimEnd().length;
  const space = content.text.slice(length);
  const codes = content.codes.map((code) => (code.at > length ? { ...code, at: length } : code));
  return { content: { text: content.text.slice(0, length), codes }, space };
}
