import type { Block } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { positionAt } from '../../model/range.ts';

/** Most characters of one unit: a thick book. No translator can work with more, and no tool shows it. */
export const MOST_TEXT = 1_000_000;

const NONE: readonly Diagnostic[] = [];

/** Blocks that are too long to be translated as one unit: a damaged file, or lines that lost their breaks. */
export function longBlocks(source: string, blocks: readonly Block[], name: string): readonly Diagnostic[] {
  if (source.length <= MOST_TEXT) return NONE;
  return blocks
    .filter(({ content }) => content.text.length > MOST_TEXT)
    .map(({ id, content, range }) => ({
      code: 'article/long-paragraph',
      level: 'error',
      type: 'length',
      place: { file: name, unit: id, ...positionAt(source, range.start) },
      values: { length: content.text.length, most: MOST_TEXT },
    }));
}
