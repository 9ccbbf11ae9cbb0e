import type { Definition, Html, Nodes, Root, Yaml } from 'mdast';
import type { Role, RoleEvidence } from '../../model/article.ts';
import type { Range } from '../../model/range.ts';
import { readLine } from '../html/inline.ts';
import type { Item } from '../html/inline.ts';
import { readPage } from '../html/read.ts';
import type { Draft } from '../markup/draft.ts';
import { given } from '../markup/given.ts';
import { normalLabel } from './escape.ts';
import { readFrontMatter } from './front-matter.ts';
import type { FrontMatter } from './front-matter.ts';
import { itemsOf, placeOf } from './inline.ts';
import type { TextNode } from './inline.ts';
import { draftOf, innerDrafts, titleRange } from './inner.ts';
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
export function readTree(source: string, tree: Root, lang: string, textKeys: readonly string[] = []): Pieces {
  const drafts: Draft[] = [];
  const labels = new Set<string>();
  let front: FrontMatter = { drafts: [] };
  const rest: Step[] = [{ node: tree, around: { role: 'paragraph', element: 'paragraph' } }];
  for (let step = rest.pop(); step !== undefined; step = rest.pop()) {
    const { node, around } = step;
    if (node.type === 'yaml') front = readFrontMatter(source, yamlRange(source, node), textKeys);
    if (node.type === 'definition') labels.add(normalLabel(node.label ?? node.identifier));
    const own = draftsOf(source, node, around, lang);
    if (own !== undefined) drafts.push(...own);
    else if ('children' in node) {
      const role = CONTAINERS[node.type];
      const inside = role === undefined ? around : { role, element: node.type };
      for (const child of node.children.toReversed()) rest.push({ node: child, around: inside });
    }
  }
  return { drafts: [...drafts, ...front.drafts], labels, front };
}

/** Texts of a node that has no other blocks inside; undefined when it may have. */
function draftsOf(source: string, node: Nodes, around: Around, lang: string): readonly Draft[] | undefined {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    return textDrafts(source, node, around);
  }
  if (node.type === 'html') return htmlDrafts(source, node, lang);
  return node.type === 'definition' ? definitionDrafts(source, node) : undefined;
}

/** Without the fences. */
function yamlRange(source: string, node: Yaml): Range {
  const { start, end } = placeOf(node);
  const from = source.indexOf('\n', start) + 1;
  return { start: from, end: Math.max(from, source.lastIndexOf('\n', end - 1)) };
}

function textDrafts(source: string, node: TextNode, around: Around): readonly Draft[] {
  const items = withoutAlert(source, itemsOf(source, node), around);
  const line = readLine(source, items, false);
  const inner = [...innerOf(source, node)];
  if (line === undefined) {
    const isImage = node.type === 'paragraph' && node.children.every(({ type }) => type === 'image');
    return isImage ? inner.map((draft) => ({ ...draft, isImage: true })) : inner;
  }
  const lines = node.type === 'paragraph' ? linesOf(source, line.range.start, line.range.end) : undefined;
  const draft: Draft = {
    ...line,
    ...roleOf(node, around),
    style: styleOf(source, node),
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
function styleOf(source: string, node: TextNode): string {
  if (node.type === 'tableCell') return 'md cell';
  return source.charAt(placeOf(node).start) === '#' && node.type === 'heading' ? 'md heading' : 'md';
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
  node: TextNode,
  { role, element }: Around,
): { role: Role; evidence: RoleEvidence; depth?: number } {
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
function* innerOf(source: string, node: TextNode): Generator<Draft> {
  const rest: Nodes[] = node.children.toReversed();
  for (let child = rest.pop(); child !== undefined; child = rest.pop()) {
    if (child.type === 'image' || child.type === 'imageReference' || child.type === 'link') {
      yield* innerDrafts(source, child);
    }
    if (child.type === 'html') yield* htmlDrafts(source, child, '');
    if ('children' in child) rest.push(...child.children.toReversed());
  }
}

/** Texts in HTML, whether it stands alone or in a line; none where lines have marks of a container before them. */
function htmlDrafts(source: string, node: Html, lang: string): readonly Draft[] {
  const { start, end } = placeOf(node);
  if (source.slice(start, end) !== node.value) return [];
  const { drafts } = readPage(node.value, lang);
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
  if (!/[\p{L}\p{N}]/u.test(node.title ?? '')) return [];
  const range = titleRange(source, placeOf(node));
  return range === undefined
    ? []
    : [draftOf('title', node.title ?? '', range, `md title ${source.charAt(range.end)}`)];
}
