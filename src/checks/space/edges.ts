import type { Hit, Pair } from '../../model/rule.ts';
import { sourceText, targetText } from '../facts.ts';

const WIDE_MARK = /[\u3000-\u303f\uff00-\uff60]$/;

/**
 * White space at one edge of the target that differs from that of the source. A source or target of white space
 * alone has no edges. In East Asian text a full-width mark stands for mark and space.
 */
export function* differentEdge(pair: Pair, place: 'start' | 'end'): Generator<Hit> {
  const source = sourceText(pair);
  const target = targetText(pair);
  const wanted = edgeOf(source, place);
  const found = edgeOf(target, place);
  if (wanted === found || source.trim() === '' || target.trim() === '') return;
  // Line ends are for `space/newline`.
  if (/[\n\r]/.test(wanted + found)) return;
  if (place === 'end' && WIDE_MARK.test(target)) return;
  const start = place === 'start' ? 0 : target.length - found.length;
  const range = { start, end: start + found.length };
  yield {
    side: 'target',
    range,
    values: { found: found.length, wanted: wanted.length },
    fix: { isSafe: true, edits: [{ range, text: wanted }] },
  };
}

/** White space at the edge; no pattern, since one anchored at the end takes quadratic time on long runs of spaces. */
function edgeOf(text: string, place: 'start' | 'end'): string {
  return place === 'start'
    ? text.slice(0, text.length - text.trimStart().length)
    : text.slice(text.trimEnd().length);
}
