import type { Fix } from '../model/diagnostic.ts';
import type { Code, Content } from '../model/inline.ts';

type Edit = Fix['edits'][number];

/**
 * Edits of several fixes that can be made in one go: in order of place, none touching another. Of two fixes that
 * overlap the earlier in the list wins; run the check again for the rest.
 */
export function mergeFixes(fixes: readonly Fix[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const { edits } of fixes)
    if (!edits.some((edit) => taken.some((other) => isTouching(edit, other)))) taken.push(...edits);
  return taken.toSorted((a, b) => a.range.start - b.range.start);
}

/** Overlapping, or an insertion at the edge of the other: which of the two texts comes first would be chance. */
function isTouching({ range: a }: Edit, { range: b }: Edit): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

/** Applies fixes to a string whose findings gave their places. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  let result = '';
  let from = 0;
  for (const { range, text: put } of mergeFixes(fixes)) {
    result += text.slice(from, range.start) + put;
    from = range.end;
  }
  return result + text.slice(from);
}

/** Applies fixes to content; codes keep their place among the words. */
export function fixContent(content: Content, fixes: readonly Fix[]): Content {
  const edits = mergeFixes(fixes);
  if (edits.length === 0) return content;
  return {
    text: applyFixes(content.text, fixes),
    codes: content.codes.map((code): Code => ({ ...code, at: moved(code.at, edits) })),
  };
}

/** A code inside a replaced span goes to its end; one before an insertion at its place stays before it. */
function moved(at: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const { range, text } of edits) {
    if (range.start >= at) break;
    shift += text.length - (Math.min(range.end, at) - range.start);
  }
  return at + shift;
}
