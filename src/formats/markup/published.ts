import type { Block } from '../../model/article.ts';
import type { ReadOptions } from '../../model/format.ts';
import { readPublished } from '../published.ts';
import type { Published } from '../published.ts';

/**
 * Resolves the day of publication with what the article states for machines as evidence; an article without a
 * dateline was published on the day it states.
 *
 * @param stated `YYYY-MM-DD`, from metadata in the file itself
 */
export function publishedOf(
  blocks: readonly Block[],
  options: ReadOptions,
  stated: string | undefined,
): Published {
  const known = options.published ?? stated;
  const result = readPublished(blocks, known === undefined ? options : { ...options, published: known });
  if (result.published !== undefined || known === undefined) return result;
  return {
    published: { date: known, by: 'metadata', evidence: [{ by: 'metadata', fact: known, day: known }] },
    diagnostics: result.diagnostics,
  };
}
