import type { ArticleFormat } from '../model/format.ts';

/** An import costs a tenth of a millisecond even when the module is there. */
const loaded = new Map<RegExp, ArticleFormat>();

/** Formats whose parsers need not be loaded together: most projects have one. */
const common: readonly (readonly [RegExp, () => Promise<ArticleFormat>])[] = [
  [/\.te?xt$/i, async () => (await import('./plain/index.ts')).plainFormat],
  [/\.x?html?$/i, async () => (await import('./html/index.ts')).htmlFormat],
  [/\.(?:md|markdown)$/i, async () => (await import('./markdown/index.ts')).markdownFormat],
];

/**
 * `formatOf` for programs that start often: loads the parser of that format alone (all of them cost a sixth of a second).
 *
 * @param more formats of the project's configuration; with any, and for names of no common extension, all are asked
 */
export async function loadFormat(
  name: string,
  text: string,
  more: readonly ArticleFormat[] = [],
): Promise<ArticleFormat> {
  const known = more.length > 0 ? undefined : common.find(([extension]) => extension.test(name));
  if (known !== undefined) {
    const [extension, load] = known;
    const format = loaded.get(extension) ?? (await load());
    loaded.set(extension, format);
    return format;
  }
  const { formatOf } = await import('./read-article.ts');
  return formatOf(name, text, more);
}
