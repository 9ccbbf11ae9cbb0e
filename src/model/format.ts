import type { Article, ArticleReading, Role } from './article.ts';
import type { DateOrder, Day } from './date.ts';
import type { Content } from './inline.ts';

/** What the project says about an article. */
export interface ReadOptions {
  /** Name of the article; its extension helps to pick the format. */
  readonly name: string;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly dateOrder?: DateOrder;
  /** Day of publication known from elsewhere (a CMS), `YYYY-MM-DD`. */
  readonly published?: Day;
  readonly calendars?: readonly string[];
  /** Roles that the project sets by hand: block id, or the first words of the block, to role. */
  readonly roles?: Readonly<Record<string, Role>>;
  /** Front matter or object keys whose values are text. */
  readonly textKeys?: readonly string[];
  /** The encoding that the page declares, when its bytes were read by it and not as UTF-8. */
  readonly charset?: string;
}

/** How a translated article is written. */
export interface WriteOptions {
  /** BCP 47 tag of the translation. */
  readonly lang: string;
  /** Addresses of the other locales of this article, `hreflang` to URL. */
  readonly alternates?: Readonly<Record<string, string>>;
  /** Writes also those targets anew that say what the source says, to show how faithful the writer is. */
  readonly isForced?: boolean;
}

/** One format of articles: a file `src/formats/<name>/index.ts`, or an object in the user's configuration. */
export interface ArticleFormat {
  readonly name: string;
  /** With the dot, lower case. */
  readonly extensions: readonly string[];
  /** Tells from the first kilobytes whether a text of no known extension is in this format. */
  isFormat?(text: string): boolean;
  /** Never throws, for any text. */
  read(text: string, options: ReadOptions): ArticleReading;
  /**
   * Writes the article with other text in its blocks.
   *
   * @param targets unit id to target; a block without target keeps its source, so that no targets, or the
   *   sources as targets in the source language, give `article.source` again, byte for byte
   */
  write(article: Article, targets: ReadonlyMap<string, Content>, options: WriteOptions): string;
}
