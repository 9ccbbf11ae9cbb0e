import type { Role } from '../model/article.ts';
import type { DateOrder, Day } from '../model/date.ts';
import type { Level } from '../model/diagnostic.ts';
import type { ArticleFormat } from '../model/format.ts';

/** What the project says about one article, by its name or a glob. */
export interface ArticleSettings {
  /** Day of publication, when the article itself does not say it, or says it in a way that reads two ways. */
  readonly published?: Day | undefined;
  /** Order of day, month and year in dates written in digits. */
  readonly dateOrder?: DateOrder | undefined;
  /** Roles set by hand: unit id, or the first words of a block, to role. */
  readonly roles?: Readonly<Record<string, Role>> | undefined;
}

/** A term and how it must be translated. */
export interface GlossaryEntry {
  readonly source: string;
  readonly target: string;
  /** Target locale; all of them when missing. */
  readonly locale?: string | undefined;
}

/**
 * All settings of a project, with the defaults filled in.
 *
 * Patterns are paths from the project's folder, with `/`. They know `{locale}`, and `{path}`: the name of the
 * article without its extension.
 */
export interface Config {
  /** Language of the articles, BCP 47. */
  readonly source: string;
  /** Languages to translate into, BCP 47. */
  readonly targets: readonly string[];
  /** Folder of the articles of a locale. */
  readonly articles: string;
  /** Globs of articles, inside the folder of the source locale. */
  readonly include: readonly string[];
  /** The bilingual file of an article: the store of its translations. */
  readonly xliff: string;
  readonly xliffVersion: '1.2' | '2.0' | '2.1' | '2.2';
  /** Folder of the preview. */
  readonly preview: string;
  /**
   * Character set of plain text and Markdown that is not UTF-8, by a label of the web (`windows-1256`): one for the
   * sources, or by locale for sources and localised articles. What is not named is UTF-8.
   */
  readonly charset?: string | Readonly<Record<string, string>> | undefined;
  readonly dateOrder?: DateOrder | undefined;
  /** Calendars besides the Gregorian one, in CLDR's names: `islamic-umalqura`. */
  readonly calendars: readonly string[];
  /** Settings of single articles: name or glob to settings. */
  readonly article: Readonly<Record<string, ArticleSettings>>;
  /** Front matter or object keys whose values are text. */
  readonly textKeys?: readonly string[] | undefined;
  /** Rule code, or family with `/*`, to level. */
  readonly rules: Readonly<Record<string, Level | 'off'>>;
  /** The lowest level that makes `check` fail. */
  readonly failOn: Level | 'none';
  readonly glossary: readonly GlossaryEntry[];
  readonly doNotTranslate: readonly string[];
  /** Formats of the project's own, tried before ours. */
  readonly formats: readonly ArticleFormat[];
}

/** What a user writes in `dateline.config.ts`: only `source` and `targets` are required. */
export type UserConfig = Partial<Omit<Config, 'source' | 'targets'>> & Pick<Config, 'source' | 'targets'>;

/** Gives its argument back: for the types. */
export function defineConfig(config: UserConfig): UserConfig {
  return config;
}

/** Names of the files looked for, in this order. */
export const CONFIG_FILES: readonly string[] = [
  'dateline.config.ts',
  'dateline.config.js',
  'dateline.config.mjs',
  'dateline.config.json',
];

/** The character set that the project sets for the articles of a locale. */
export function charsetOf({ charset, source }: Config, locale: string): string | undefined {
  if (typeof charset === 'string') return locale === source ? charset : undefined;
  return charset?.[locale];
}
