import type { Bilingual, BilingualFile } from '../model/bilingual.ts';
import { languageOf, parseLocale } from '../model/locale.ts';
import { META_CATEGORY } from '../convert/extract.ts';

/** What a project knows of its articles. */
export interface Known {
  /** Names of the articles, inside their folder. */
  readonly names: ReadonlySet<string>;
  /** Hash of the source, as `extract` writes it (`source-hash`), to name; helps when a tool has lost the name. */
  readonly hashes?: ReadonlyMap<string, string>;
}

/**
 * The article that a returned file belongs to, by what stands in it; the name and place of the file do not count.
 *
 * `original` is only ever looked up among the names there are, never used as a path: whatever it says, nothing outside the
 * project can be meant by it.
 *
 * @returns undefined when none or more than one fits
 */
export function findArticle(
  { original, metadata }: BilingualFile,
  { names, hashes }: Known,
): string | undefined {
  if (original !== undefined && names.has(original)) return original;
  const hash = metadata?.find(({ category }) => category === META_CATEGORY)?.meta['source-hash'];
  const byHash = hash === undefined ? undefined : hashes?.get(hash);
  if (byHash !== undefined || original === undefined) return byHash;
  // Tools put their own folder in front, turn slashes, or escape signs.
  const wanted = slashes(original);
  const inside = [...names].filter((name) => wanted === name || wanted.endsWith(`/${name}`));
  const longest = inside.toSorted((a, b) => b.length - a.length)[0];
  if (longest !== undefined) return longest;
  const alike = [...names].filter((name) => name.toLowerCase() === wanted.toLowerCase());
  return alike.length === 1 ? alike[0] : undefined;
}

function slashes(original: string): string {
  const path = original.replaceAll('\\', '/');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The target locale of the project that a returned document is in: the same tag, else the only one of that language.
 *
 * @returns undefined when there is none, or the document is not from the project's source language
 */
export function findLocale(
  { srcLang, trgLang }: Pick<Bilingual, 'srcLang' | 'trgLang'>,
  source: string,
  targets: readonly string[],
): string | undefined {
  if (trgLang === undefined || languageOf(srcLang) !== languageOf(source)) return undefined;
  const tag = parseLocale(trgLang)?.tag ?? trgLang;
  const same = targets.find((target) => (parseLocale(target)?.tag ?? target) === tag);
  if (same !== undefined) return same;
  const alike = targets.filter((target) => languageOf(target) === languageOf(trgLang));
  return alike.length === 1 ? alike[0] : undefined;
}
