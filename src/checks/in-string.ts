import type { Fix } from '../model/diagnostic.ts';
import type { Content } from '../model/inline.ts';
import type { Range } from '../model/range.ts';
import type { InlineText } from '../text/inline-text.ts';

/** A fix never takes a code away: tells whether no edit spans one. */
export function isFixable(fix: Fix, { codes }: Content): boolean {
  return fix.edits.every(({ range }) => !codes.some(({ at }) => at > range.start && at < range.end));
}

/** The fix with its places in the string as given; undefined when an edit would take a code away. */
export function fixInString(fix: Fix, text: InlineText): Fix | undefined {
  if (!isFixable(fix, text.content)) return undefined;
  return {
    isSafe: fix.isSafe,
    edits: fix.edits.map((edit) => ({ range: rangeInString(edit.range, text), text: edit.text })),
  };
}

/** A span of text in the string as given: it starts after the codes at its start, ends before those at its end. */
export function rangeInString({ start, end }: Range, { content, marks }: InlineText): Range {
  if (marks.length === 0) return { start, end };
  let first = start;
  let last = end;
  for (const [index, mark] of marks.entries()) {
    const at = content.codes[index]?.at ?? 0;
    const length = mark.end - mark.start;
    if (at < start || (at === start && end > start)) first += length;
    if (at < end) last += length;
  }
  return { start: first, end: last };
}
