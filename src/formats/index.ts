import type { ArticleFormat } from '../model/format.ts';

/** All formats of articles, in the order in which content is tried. */
export const formats: readonly ArticleFormat[] = [];
