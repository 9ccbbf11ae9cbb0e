import type { Definition, Html, Nodes, Root } from 'mdast';
import type { Role, RoleEvidence } from '../../model/article.ts';
import type { Range } from '../../model/range.ts';
import { readLine } from '../html/inline.ts';
import type { Item } from '../html/inline.ts';
import { readPage } from '../html/read.ts';
import type { Draft } from '../markup/draft.ts';
import { given } from '../markup/given.ts';
import { templateTexts } from '../markup/templates.ts';
import { masksIn } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { normalLabel } from './escape.ts';
import { readFrontMatter } from './front-matter.ts';
import type { FrontMatter } from './front-matter.ts';
import { itemsOf, placeOf } from './inline.ts';
import type { TextNode } from './inline.ts';
import { draftOf, innerDrafts, titleRange } from './inner.ts';
import { linesOfItems } from './template-items.ts';
import { readToml } from './toml.ts';
import { linesOf } from './wrap.ts';

/** What stands in a Markdown file. */
export interface Pieces {
  readonly drafts: readonly Draft[];
  readonly labels: ReadonlySet<string>;
  readonly front: FrontMatter;
}

/** What a paragraph is by the node around it. */
interface Around {
  readonly role: Role;
  readonly element: string;
}

const CONTAINERS: Readonly<Record<string, Role>> = {
  listItem: 'list-item',
  blockquote: 'quote',
  footnoteDefinition: 'footnote',
};

interface Step {
  readonly node: Nodes;
  readonly around: Around;
}

/** Collects the texts of a tree in order of the source, without recursion. */
export function readTree(
  dialect: Dialect,
  tree: Root,
  lang: string,
  textKeys: readonly string[] = [],
): Pieces {
  const { source } = dialect;
  const drafts: Draft[] = [];
  const labels = new Set<string>();
  let front: FrontMatter = { drafts: [] };
  const rest: Step[] = [{ node: tree, around: { role: 'paragraph', element: 'paragraph' } }];
  for (let step = rest.pop(); step !== undefined; step = rest.pop()) {
    const { node, around } = step;
    if (node.type === 'yaml') front = readFrontMatter(source, fenced(source, node), textKeys);
    if (isToml(node)) front = readToml(source, fenced(source, node), textKeys);
    if (node.type === 'definition') labels.add(normalLabel(node.label ?? node.identifier));
    const own = draftsOf(dialect, node, around, lang);
    if (own !== undefined) drafts.push(...own);
    else if ('children' in node) {
      if (node.type === 'listItem') drafts.push(...admonitionDrafts(dialect, node));
      for (const inner of childSteps(dialect, node.children, insideOf(dialect, node, around)))
        rest.push(inner);
    }
  }
  return { drafts: [...drafts, ...front.drafts], labels, front };
}

/** The children of a node, the last first; a paragraph before definitions is their term. */
function childSteps(dialect: Dialect, children: readonly Nodes[], around: Around): readonly Step[] {
  return children
    .map((node, at): Step => {
      const isTerm = node.type === 'paragraph' && isDescribed(dialect, children[at + 1]);
      return { node, around: isTerm ? TERM : around };
    })
    .reverse();
}

const TERM: Around = { role: 'term', element: 'dt' };
const DEFINITION: Around = { role: 'definition', element: 'dd' };

/** What paragraphs inside a node are; definitions and admonitions are list items only to the parser. */
function insideOf({ descriptions, admonitions }: Dialect, node: Nodes, around: Around): Around {
  const role = CONTAINERS[node.type];
  if (role === undefined) return around;
  if (node.type === 'listItem') {
    const { start } = placeOf(node);
    if (descriptions.has(start)) return DEFINITION;
    if (admonitions.has(start)) return around;
  }
  return { role, element: node.type };
}

/** Tells whether a node is the list of definitions of the paragraph before. */
function isDescribed({ descriptions }: Dialect, node: Nodes | undefined): boolean {
  return node?.type === 'list' && descriptions.has(placeOf(node).start);
}

/** The title of an admonition of Python-Markdown. */
function admonitionDrafts({ source, admonitions }: Dialect, node: Nodes): readonly Draft[] {
  const title = admonitions.get(placeOf(node).start);
  if (title === undefined) return [];
  const text = source.slice(title.start, title.end);
  return /[\p{L}\p{N}]/u.test(text) ? [draftOf('title', text, title, 'md quoted')] : [];
}

/** Texts of a node that has no other blocks inside; undefined when it may have. */
function draftsOf(dialect: Dialect, node: Nodes, around: Around, lang: string): readonly Draft[] | undefined {
  const { source } = dialect;
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    if (around.role === 'term') return termDrafts(dialect, node, around);
    return textDrafts(dialect, node, around);
  }
  if (node.type === 'html') return htmlDrafts(dialect, node, lang);
  return node.type === 'definition' ? definitionDrafts(source, node) : undefined;
}

/** A node that the types of the parser do not name. */
function isToml({ type }: { readonly type: string }): boolean {
  return type === 'toml';
}

/** Without the fences. */
function fenced(source: string, node: Nodes): Range {
  const { start, end } = placeOf(node);
  const from = source.indexOf('\n', start) + 1;
  const last = source.lastIndexOf('\n', end - 1);
  return { start: from, end: Math.max(from, source.charAt(last - 1) === '\r' ? last - 1 : last) };
}

/** Each line of a term is one, as long as no markup goes over the end of a line. */
function termDrafts(dialect: Dialect, node: TextNode, around: Around): readonly Draft[] {
  const lines = linesOfItems(dialect.source, itemsOf(dialect, node));
  return lines === undefined || lines.length < 2
    ? textDrafts(dialect, node, around)
    : lines.flatMap((items) => itemDrafts(dialect, node, items, around));
}

function textDrafts(dialect: Dialect, node: TextNode, around: Around): readonly Draft[] {
  const items = withoutAlert(dialect.source, itemsOf(dialect, node), around);
  return itemDrafts(dialect, node, items, around);
}

function itemDrafts(
  dialect: Dialect,
  node: TextNode,
  items: readonly Item[],
  around: Around,
): readonly Draft[] {
  const { source } = dialect;
  const line = readLine(source, items, false);
  const bounds = { start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0 };
  const inner = [...innerOf(dialect, node, bounds)];
  if (line === undefined) {
    const isImage = node.type === 'paragraph' && node.children.every(({ type }) => type === 'image');
    return isImage ? inner.map((draft) => ({ ...draft, isImage: true })) : inner;
  }
  const lines = node.type === 'paragraph' ? linesOf(source, line.range.start, line.range.end) : undefined;
  const draft: Draft = {
    ...line,
    ...roleOf(dialect, node, around),
    style: styleOf(dialect, node, around),
    isMain: true,
    ...given('lines', lines),
    ...given('isEmphasised', isEmphasised(node) || undefined),
  };
  for (const part of inner) {
    const code = line.spans.findIndex(({ start, end }) => part.range.start >= start && part.range.end <= end);
    if (code >= 0) part.within = { draft, code };
  }
  return [draft, ...inner];
}

/** How text is written here. A heading that is underlined starts as a paragraph does. */
function styleOf({ source, titles }: Dialect, node: TextNode, { role }: Around): string {
  if (node.type === 'tableCell') return 'md cell';
  const { start } = placeOf(node);
  const isOnLine = node.type === 'heading' && (source.charAt(start) === '#' || titles.has(start));
  if (isOnLine) return 'md heading';
  return role === 'term' ? 'md term' : 'md';
}

const ALERT = /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\r\n|\n|\r)[ \t>]*/;

/** The mark that makes an alert of a quotation (GitHub) stands on a line of its own and is no text. */
function withoutAlert(source: string, items: readonly Item[], { role }: Around): readonly Item[] {
  const [first, ...others] = items;
  if (role !== 'quote' || first?.text?.startsWith('[!') !== true) return items;
  const mark = ALERT.exec(source.slice(first.start, first.end))?.[0];
  const text = first.text.replace(/^[^\n]*\n?/, '');
  return mark === undefined ? items : [{ ...first, start: first.start + mark.length, text }, ...others];
}

function isEmphasised({ children: [first, ...others] }: TextNode): boolean {
  return others.length === 0 && (first?.type === 'emphasis' || first?.type === 'strong');
}

function roleOf(
  { titles }: Dialect,
  node: TextNode,
  { role, element }: Around,
): { role: Role; evidence: RoleEvidence; depth?: number } {
  if (node.type === 'heading' && titles.has(placeOf(node).start)) {
    return { role: 'label', evidence: { code: 'element', values: { element: ':::' } } };
  }
  if (node.type === 'heading') {
    return {
      role: 'heading',
      evidence: { code: 'element', values: { element: 'heading' } },
      depth: node.depth,
    };
  }
  if (node.type === 'tableCell') {
    return { role: 'table-cell', evidence: { code: 'element', values: { element: 'table' } } };
  }
  return { role, evidence: { code: 'element', values: { element } } };
}

/** Alternative texts and titles in a line, and the texts of attributes of its HTML. */
function* innerOf(dialect: Dialect, node: TextNode, bounds: Range): Generator<Draft> {
  for (const mask of masksIn(dialect, bounds)) yield* templateTexts(dialect.source, mask);
  const rest: Nodes[] = node.children.toReversed();
  for (let child = rest.pop(); child !== undefined; child = rest.pop()) {
    const { start, end } = placeOf(child);
    if (start < bounds.start || end > bounds.end) continue;
    if (child.type === 'image' || child.type === 'imageReference' || child.type === 'link') {
      yield* innerDrafts(dialect, child);
    }
    if (child.type === 'html') yield* htmlDrafts(dialect, child, '');
    if ('children' in child) rest.push(...child.children.toReversed());
  }
}

/** Texts in HTML, whether it stands alone or in a line; none where lines have marks of a container before them. */
function htmlDrafts({ source, text }: Dialect, node: Html, lang: string): readonly Draft[] {
  const { start, end } = placeOf(node);
  if (text.slice(start, end) !== node.value) return [];
  const { drafts } = readPage(source.slice(start, end), lang);
  const shift = (range: Range): Range => ({ start: range.start + start, end: range.end + start });
  const moved = new Map<Draft, Draft>();
  for (const draft of drafts) {
    const { within, ...rest } = draft;
    const outer = within === undefined ? undefined : moved.get(within.draft);
    moved.set(draft, {
      ...rest,
      range: shift(draft.range),
      spans: draft.spans.map(shift),
      isMain: true,
      ...(within === undefined || outer === undefined ? {} : { within: { draft: outer, code: within.code } }),
    });
  }
  return [...moved.values()];
}

function definitionDrafts(source: string, node: Definition): readonly Draft[] {
  // `[//]: # (…)` is how authors write a comment.
  if (!/[\p{L}\p{N}]/u.test(node.title ?? '') || /^(?:\/\/|comment)$/.test(node.identifier)) return [];
  const range = titleRange(source, placeOf(node));
  return range === undefined
    ? []
    : [draftOf('title', node.title ?? '', range, `md title ${source.charAt(range.end)}`)];
}
