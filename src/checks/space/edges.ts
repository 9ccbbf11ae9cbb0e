import type { Hit, Pair } from '../../model/rule.ts';
import { sourceText, targetText } from '../facts.ts';

const WIDE_MARK = /[\u3000-\u303f\uff00-\uff60]$/;

/**
 * White space at one edge of the target that differs from that of the source. A source or target of white space
 * alone has no edges. In East Asian text a full-width mark stands for mark and space.
 */
export function* differentEdge(pair: Pair, edge: RegExp, place: 'start' | 'end'): Generator<Hit> {
  const source = sourceText(pair);
  const target = targetText(pair);
  const wanted = edge.exec(source)?.[0] ?? '';
  const found = edge.exec(target)?.[0] ?? '';
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
