import type { PhrasingContent, Paragraph, Heading, TableCell } from 'mdast';
import type { Range } from '../../model/range.ts';
import { VOID } from '../html/elements.ts';
import type { Item } from '../html/inline.ts';
import { given } from '../markup/given.ts';
import { restored } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { withTemplates } from './template-items.ts';

/** A node whose children stand in one line of text. */
export type TextNode = Paragraph | Heading | TableCell;

/** Place of a node in the source. */
export function placeOf({ position }: { readonly position?: PhrasingContent['position'] }): Range {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

interface Step {
  readonly node: PhrasingContent;
  /** The end of the node is due, not its start. */
  readonly isEnd: boolean;
}

/**
 * The inline markup of a node as items without gaps: what stands between two nodes (`> ` before a line of a
 * quotation) goes with the one before.
 */
export function itemsOf(dialect: Dialect, node: TextNode): readonly Item[] {
  const items: Item[] = [];
  const rest: Step[] = node.children.toReversed().map((child) => ({ node: child, isEnd: false }));
  let last = node.children[0]?.position?.start.offset ?? 0;
  for (let step = rest.pop(); step !== undefined; step = rest.pop()) {
    const { start, end } = placeOf(step.node);
    const item = step.isEnd ? endOf(step.node, last, end) : startOf(dialect, step.node, { start, end });
    const previous = items.at(-1);
    if (previous !== undefined && item.start > last)
      items[items.length - 1] = { ...previous, end: item.start };
    items.push(item);
    last = item.end;
    if (!step.isEnd && item.kind === 'open' && 'children' in step.node) {
      rest.push({ node: step.node, isEnd: true });
      for (const child of step.node.children.toReversed()) rest.push({ node: child, isEnd: false });
    }
  }
  return withTemplates(dialect, items);
}

/** Names by which the codes of HTML are known too. */
const NAMES: Readonly<Record<string, string>> = {
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  link: 'a',
  linkReference: 'a',
  image: 'img',
  imageReference: 'img',
  inlineCode: 'code',
  break: 'br',
  footnoteReference: '#note',
};

function nameOf(node: PhrasingContent): string {
  return NAMES[node.type] ?? node.type;
}

function endOf(node: PhrasingContent, start: number, end: number): Item {
  return { kind: 'close', name: nameOf(node), start, end };
}

function startOf(dialect: Dialect, node: PhrasingContent, range: Range): Item {
  const { source } = dialect;
  if (node.type === 'text') return { kind: 'text', name: '', ...range, text: node.value };
  if (node.type === 'html') return htmlItem(node.value, range);
  if (!('children' in node)) return pointOf(dialect, node, range);
  const first = node.children[0]?.position?.start.offset;
  // An address that stands for itself is one code; so is a link without text.
  if (first === undefined || /[^[*_~]/.test(source.charAt(range.start))) {
    const equiv = source.slice(range.start, range.end).replace(/^<|>$/g, '');
    return { kind: 'point', name: '#address', ...range, equiv };
  }
  const after = { start: node.children.at(-1)?.position?.end.offset ?? range.start, end: range.end };
  const about = node.type === 'link' ? { address: restored(dialect, node.url, after) } : undefined;
  return { kind: 'open', name: nameOf(node), start: range.start, end: first, ...given('about', about) };
}

function pointOf(dialect: Dialect, node: PhrasingContent, range: Range): Item {
  const after = { start: dialect.source.indexOf('](', range.start), end: range.end };
  const about = node.type === 'image' ? { address: restored(dialect, node.url, after) } : undefined;
  const equiv = equivOf(node);
  return {
    kind: 'point',
    name: nameOf(node),
    ...range,
    ...given('equiv', equiv === undefined ? undefined : restored(dialect, equiv, range)),
    ...given('about', about),
  };
}

function equivOf(node: PhrasingContent): string | undefined {
  if (node.type === 'inlineCode') return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return node.type === 'footnoteReference' ? `[${node.identifier}]` : undefined;
}

const TAG = /^<(\/?)([A-Za-z][^\s/>]*)[^]*?(\/?)>$/;

function htmlItem(value: string, range: Range): Item {
  const [, slash, tag = '', selfClosing] = TAG.exec(value) ?? [];
  // A line of source may end after the tag: unlike a hard break it takes no white space along.
  const name = tag.toLowerCase() === 'br' ? '#br' : tag.toLowerCase();
  if (name === '') return { kind: 'point', name: '#comment', ...range };
  if (name === '#br' || VOID.has(name) || selfClosing === '/') return { kind: 'point', name, ...range };
  return { kind: slash === '/' ? 'close' : 'open', name, ...range };
}
