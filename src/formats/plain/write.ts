import type { Article } from '../../model/article.ts';
import { isSameContent, type Content } from '../../model/inline.ts';
import { lineBreakOf } from './lines.ts';

const BREAK = /[\r\n\u0085\u2028\u2029]/;

/**
 * Writes a plain-text article with other text in its blocks.
 *
 * What is not translated, and everything between the blocks, leaves as it came. A block that was wrapped over
 * several lines is wrapped again at the width of the source.
 */
export function writePlain(article: Article, targets: ReadonlyMap<string, Content>): string {
  const { source, blocks } = article;
  const width = widthOf(article.skeleton);
  const lineBreak = lineBreakOf(source);
  let text = '';
  let from = 0;
  for (const { id, content, range } of blocks) {
    const target = targets.get(id);
    if (target === undefined || isSameContent(target, content)) continue;
    const line = (
      BREAK.test(target.text) ? target.text.replace(/\s*[\r\n\u0085\u2028\u2029]\s*/g, ' ') : target.text
    ).trim();
    text += source.slice(from, range.start);
    const indent = indentOf(source.slice(range.start, range.end));
    text +=
      indent === undefined || width === undefined
        ? line
        : wrap(line, width - indent.length, lineBreak + indent);
    from = range.end;
  }
  return text + source.slice(from);
}

function widthOf(skeleton: unknown): number | undefined {
  if (typeof skeleton !== 'object' || skeleton === null || !('width' in skeleton)) return undefined;
  return typeof skeleton.width === 'number' ? skeleton.width : undefined;
}

/** White space before the second line of a block; undefined when it has one line. */
function indentOf(block: string): string | undefined {
  if (!BREAK.test(block)) return undefined;
  return /(?:\r\n|[\n\r\u0085\u2028\u2029])([^\S\r\n\u2028\u2029]*)/.exec(block)?.[1];
}

function wrap(text: string, width: number, lineBreak: string): string {
  let wrapped = '';
  let column = 0;
  for (const word of text.split(' ')) {
    const isFull = column > 0 && column + 1 + word.length > width;
    if (column > 0) wrapped += isFull ? lineBreak : ' ';
    column = isFull || column === 0 ? word.length : column + 1 + word.length;
    wrapped += word;
  }
  return wrapped;
}
