import type { ArticleReading } from '../model/article.ts';
import type { ArticleFormat, ReadOptions } from '../model/format.ts';
import { formats } from './index.ts';
import { plainFormat } from './plain/index.ts';

/**
 * Picks the format of an article: by the extension of its name, else by its text.
 *
 * @param more formats of the project's configuration; they are asked first
 */
export function formatOf(name: string, text: string, more: readonly ArticleFormat[] = []): ArticleFormat {
  const all = [...more, ...formats];
  const lower = name.toLowerCase();
  const named = all.find(({ extensions }) => extensions.some((extension) => lower.endsWith(extension)));
  return named ?? all.find((format) => format.isFormat?.(text) === true) ?? plainFormat;
}

/** Reads an article in the format that its name or its text shows. Never throws, for any text. */
export function readArticle(
  text: string,
  options: ReadOptions,
  more: readonly ArticleFormat[] = [],
): ArticleReading {
  return formatOf(options.name, text, more).read(text, options);
}
