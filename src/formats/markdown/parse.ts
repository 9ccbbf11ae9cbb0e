import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { condense, expand } from './condense.ts';

const extensions = [gfm(), frontmatter(['yaml', 'toml'])];
// Without the transform that looks for addresses in finished text: what it makes has no place in the source.
const mdastExtensions = [
  ...gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  frontmatterFromMarkdown(['yaml', 'toml']),
];

/** Why a file is not read: the parser would take minutes. */
export interface Refusal {
  readonly code: 'too-large' | 'too-deep' | 'too-complex';
  /** Offset in the source. */
  readonly at: number;
}

/** Most characters with markup; some seconds of work. */
const MOST = 1_000_000;

/** Deepest indentation of a list item; the work grows with its square. */
const DEEPEST = /^(?:[ \t]{400,}|(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])){400,})/m;

/**
 * Parses CommonMark with GFM and front matter; every node has its offsets. Paragraphs without markup are not shown
 * to the parser.
 */
export function parseMarkdown(source: string): Root | Refusal {
  const condensed = condense(source);
  if (condensed.tree !== undefined) return condensed.tree;
  if (condensed.text.length > MOST) return { code: 'too-large', at: 0 };
  const deep = DEEPEST.exec(condensed.text);
  if (deep !== null) return { code: 'too-deep', at: source.indexOf(deep[0]) };
  const complex = complexAt(condensed.text);
  if (complex >= 0)
    return { code: 'too-complex', at: source.indexOf(condensed.text.slice(complex, complex + 200)) };
  const tree = fromMarkdown(condensed.text, { extensions, mdastExtensions });
  expand(tree, condensed);
  return tree;
}

/**
 * Where a paragraph starts over which the parser would go again and again: for every run of backticks to the end of
 * the paragraph, for every mark of emphasis in a long run to the other run. -1 when there is none.
 */
function complexAt(text: string): number {
  if (text.length < 20_000) return -1;
  let at = 0;
  for (const chunk of text.split(/\n[ \t]*(?=\n)/)) {
    const ticks = chunk.length > 5000 ? (chunk.match(/`+/g)?.length ?? 0) : 0;
    if (ticks * chunk.length > 20_000_000 || /([*_~])\1{3000}/.test(chunk)) return at;
    if (chunk.length > 40_000 && (chunk.match(/\[\^/g)?.length ?? 0) > 8000) return at;
    at = text.indexOf('\n', at + chunk.length) + 1;
  }
  return -1;
}

/** Tells a tree from the reason why there is none. */
export function isRefusal(result: Root | Refusal): result is Refusal {
  return 'code' in result;
}
