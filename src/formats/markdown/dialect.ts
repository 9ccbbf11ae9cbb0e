import type { Range } from '../../model/range.ts';
import { rangesIn } from '../markup/templates.ts';
import { rewriteLines } from './dialect-lines.ts';
import type { DialectLines } from './dialect-lines.ts';
import { MARKED, masksOf } from './dialect-masks.ts';
import type { Masked } from './dialect-masks.ts';

/**
 * A file as CommonMark: of the same length, so that all places hold for the source.
 *
 * What other tools add to Markdown (templates, attributes, definition lists, admonitions) is rewritten in a way that
 * CommonMark reads as what is meant. The rewritten text serves to find the places, and nothing of it is ever written.
 */
export interface Dialect extends DialectLines {
  readonly source: string;
  readonly text: string;
  /** In order, without overlap. */
  readonly masks: readonly Masked[];
}

/** Stand for a character of a template: no text holds these noncharacters. Two, so that neighbours stay apart. */
const MARKS: readonly [string, string] = ['\ufdd1', '\ufdd2'];

/** Reads what is no CommonMark in a file. Most files hold nothing of the kind and are given back as they are. */
export function readDialect(source: string): Dialect {
  if (!MARKED.test(source) || /[\ufdd1\ufdd2]/.test(source)) return { ...PLAIN, source, text: source };
  const masks = masksOf(source);
  const masked = maskText(source, masks);
  const { text, ...lines } = rewriteLines(masked);
  return { source, text, masks, ...lines };
}

const PLAIN: Omit<Dialect, 'source' | 'text'> = {
  masks: [],
  descriptions: new Set(),
  titles: new Set(),
  admonitions: new Map(),
};

function maskText(source: string, masks: readonly Masked[]): string {
  let text = '';
  let from = 0;
  masks.forEach(({ start, end, isAttribute }, index) => {
    const inner = isAttribute ? { start: start + 1, end: end - 1 } : { start, end };
    const mark = MARKS[index % 2 === 0 ? 0 : 1];
    text += source.slice(from, inner.start);
    text += source.slice(inner.start, inner.end).replace(/[^\r\n]/g, mark);
    from = inner.end;
  });
  return text + source.slice(from);
}

/** Templates whose place lies in a range of the source. */
export function masksIn({ masks }: Dialect, range: Range): readonly Masked[] {
  return rangesIn(masks, range);
}

const RUN = /\ufdd1+(?:\s+\ufdd1+)*|\ufdd2+(?:\s+\ufdd2+)*/g;

/** A part of a text as the parser gives it: what stands between templates, and the templates. */
export interface Part {
  readonly text: string;
  readonly mask?: Masked;
}

/**
 * The parts of a text that the parser made of a range.
 *
 * @returns one part with the text when there is no template in it
 */
export function partsOf(dialect: Dialect, value: string, range: Range): readonly Part[] {
  if (!/[\ufdd1\ufdd2]/.test(value)) return [{ text: value }];
  const masks = masksIn(dialect, range);
  const parts: Part[] = [];
  let from = 0;
  let next = 0;
  for (const { 0: run, index } of value.matchAll(RUN)) {
    const mask = masks[next++];
    if (mask === undefined) break;
    const brace = mask.isAttribute ? 1 : 0;
    if (index - brace > from) parts.push({ text: value.slice(from, index - brace) });
    parts.push({ text: dialect.source.slice(mask.start, mask.end), mask });
    from = index + run.length + brace;
  }
  if (from < value.length) parts.push({ text: value.slice(from) });
  return parts;
}

/**
 * A text as it stands in the source: an address, what an image shows.
 *
 * @param range where to look for it; the first place that it can be at is taken
 */
export function restored(dialect: Dialect, value: string, { start, end }: Range): string {
  const { masks, text, source } = dialect;
  if (masks.length === 0 || !/[\ufdd1\ufdd2]/.test(value)) return value;
  let at = text.indexOf(value, start);
  // A longer template may hold as many marks.
  while (at >= 0 && (goesOn(text, at) || goesOn(text, at + value.length))) at = text.indexOf(value, at + 1);
  if (at >= 0 && at < end) return source.slice(at, at + value.length);
  return partsOf(dialect, value, { start, end })
    .map((part) => part.text)
    .join('');
}

/** Tells whether a template goes over an offset. */
function goesOn(text: string, at: number): boolean {
  const char = text.charAt(at);
  return (char === MARKS[0] || char === MARKS[1]) && text.charAt(at - 1) === char;
}
