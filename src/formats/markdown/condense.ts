import type { Heading, Paragraph, Root } from 'mdast';
import { simpleNode } from './simple.ts';

/** A source with stand-ins for its simple paragraphs, and what they stand for. */
export interface Condensed {
  readonly text: string;
  readonly stands: readonly Stand[];
  /** Set when there is nothing for the parser to do. */
  readonly tree?: Root;
}

interface Stand {
  /** Offset of the stand-in in the shorter text. */
  readonly at: number;
  readonly start: number;
  /** A stand-in is there for all simple paragraphs in a row. */
  end: number;
  readonly nodes: (Paragraph | Heading)[];
}

/** What opens a part in which blank lines end nothing: a fence, a comment, a program. */
const OPENS = /(?:^|[\r\n])[ \t>*+\-\d.)]*(?:`{3}|~{3})|<(?:script|pre|style|textarea|!|\?)/i;

/**
 * Replaces the paragraphs that need no parser by stand-ins, as most paragraphs of an article do not: the parser is
 * slow. Nothing is replaced after the first thing that could make of it anything else than a paragraph.
 */
export function condense(source: string): Condensed {
  const stands: Stand[] = [];
  const from = afterFrontMatter(source);
  let isWhole = true;
  /** End of the paragraph before. */
  let before = -1;
  let start = from;
  for (const { end, next } of chunksFrom(source, from)) {
    const node = simpleNode(source, { start, end });
    if (node !== undefined) addStand(stands, { start, end, node, before });
    else isWhole = false;
    if (node === undefined && OPENS.test(source.slice(start, end))) break;
    before = end;
    start = next;
  }
  const front = isWhole && stands.length === 1 ? frontNodes(source, from) : undefined;
  if (front !== undefined) {
    return { text: '', stands, tree: { type: 'root', children: [...front, ...(stands[0]?.nodes ?? [])] } };
  }
  return { text: shortened(source, stands), stands };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly node: Paragraph | Heading;
  readonly before: number;
}

function addStand(stands: Stand[], { start, end, node, before }: Found): void {
  const last = stands.at(-1);
  if (last !== undefined && last.end === before) {
    last.nodes.push(node);
    last.end = end;
    return;
  }
  const at = last === undefined ? start : last.at + 1 + start - last.end;
  stands.push({ at, start, end, nodes: [node] });
}

function shortened(source: string, stands: readonly Stand[]): string {
  let text = '';
  let copied = 0;
  for (const { start, end } of stands) {
    text += `${source.slice(copied, start)}x`;
    copied = end;
  }
  return text + source.slice(copied);
}

const BLANK_LINES = /^(?:[ \t]*(?:\r\n|\n|\r))*/;

function afterFrontMatter(source: string): number {
  const fence = /^(---|\+\+\+)[ \t]*(?=[\r\n])/.exec(source)?.[1];
  if (fence === undefined) return BLANK_LINES.exec(source)?.[0].length ?? 0;
  const close = source.indexOf(`\n${fence}`, fence.length);
  if (close < 0) return source.length;
  const end = source.indexOf('\n', close + 1);
  return end < 0
    ? source.length
    : end + 1 + (BLANK_LINES.exec(source.slice(end + 1, end + 200))?.[0].length ?? 0);
}

/** The front matter as a node; undefined when it is not of the simplest form. */
function frontNodes(source: string, end: number): Root['children'] | undefined {
  const text = source.slice(0, end);
  if (text.trim() === '') return [];
  const found = /^---(?:\r\n|\n)([^]*?)(?:\r\n|\n)---[\r\n]*$/.exec(text);
  if (found === null) return undefined;
  const offset = text.trimEnd().length;
  const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset } };
  return [{ type: 'yaml', value: found[1] ?? '', position }];
}

/** Runs of lines between blank lines: where each ends (without its line break), and where the next starts. */
function* chunksFrom(
  source: string,
  from: number,
): Generator<{ readonly end: number; readonly next: number }> {
  const blank = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:(?:\r\n|\n|\r(?!\n))[ \t]*)+/g;
  blank.lastIndex = from;
  let start = from;
  for (let found = blank.exec(source); found !== null; found = blank.exec(source)) {
    if (found.index < start) continue;
    // White space before the next line belongs to that line.
    const indent = /[ \t]*$/.exec(found[0])?.[0].length ?? 0;
    start = found.index + found[0].length - indent;
    yield { end: found.index, next: start };
  }
  const end = source.trimEnd().length;
  if (end > start) yield { end, next: source.length };
}

/** Puts the places of a tree back to those of the source, and the simple paragraphs into it. */
export function expand(tree: Root, { stands }: Condensed): void {
  if (stands.length === 0) return;
  const known = new Map(stands.map(({ at, nodes }) => [at, nodes]));
  const rest: unknown[] = [];
  tree.children = tree.children.flatMap((child) => {
    const nodes = child.type === 'paragraph' ? known.get(child.position?.start.offset ?? -1) : undefined;
    if (nodes === undefined) rest.push(child);
    return nodes ?? [child];
  });
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (!isNode(node)) continue;
    if (node.position !== undefined) {
      move(node.position.start, stands);
      move(node.position.end, stands);
    }
    if (Array.isArray(node.children)) for (const child of node.children) rest.push(child);
  }
}

interface Point {
  offset?: number | undefined;
}

interface AnyNode {
  readonly children?: unknown;
  readonly position?: { readonly start: Point; readonly end: Point };
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** A point after a stand-in lies as much later as the paragraph is longer. */
function move(point: Point, stands: readonly Stand[]): void {
  const { offset } = point;
  if (offset === undefined) return;
  let low = 0;
  let high = stands.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stands[middle]?.at ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const last = stands[low - 1];
  if (last !== undefined) point.offset = last.end + offset - last.at - 1;
}
