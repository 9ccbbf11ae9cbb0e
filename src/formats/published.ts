import type { Block } from '../model/article.ts';
import type { Resolution } from '../model/date.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ReadOptions } from '../model/format.ts';

/** The day of publication, and what stands in its way. */
export interface Published {
  readonly published?: Resolution;
  readonly diagnostics: readonly Diagnostic[];
}

/** Resolves the dateline of an article with its other texts as evidence. */
export function readPublished(_blocks: readonly Block[], _options: ReadOptions): Published {
  return { diagnostics: [] };
}
