import type { Article } from '../model/article.ts';
import type { DateOrder, Day } from '../model/date.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ReadOptions } from '../model/format.ts';
import type { Host } from '../model/host.ts';
import { charsetOf } from '../config/config.ts';
import { loadFormat } from '../formats/load-format.ts';
import { decodeText, type Encoding } from '../text/decode.ts';
import { joinPath, type ArticleFile, type Project } from './project.ts';
import { within } from './within.ts';

/** What the command line says about dates, over the configuration. */
export interface DateOptions {
  readonly dateOrder?: DateOrder;
  readonly published?: Day;
}

/** An article of the project as read; `article` is missing when its bytes are no text. */
export interface ReadProjectArticle {
  readonly article?: Article;
  readonly encoding?: Encoding;
  /** Places name the file from the project's folder. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads an article of the project with the settings that hold for it. */
export async function readProjectArticle(
  project: Project,
  host: Host,
  file: ArticleFile,
  options: DateOptions = {},
): Promise<ReadProjectArticle> {
  const bytes = await host.read(joinPath(project.root, file.path));
  const decoded = decodeText(bytes, file.path, charsetOf(project.config, project.config.source));
  if (decoded.problem !== undefined) return { diagnostics: [decoded.problem] };
  const format = await loadFormat(file.name, decoded.text, project.config.formats);
  const { article, diagnostics } = format.read(decoded.text, {
    ...readOptions(project, file, options),
    ...(decoded.encoding.charset === undefined ? {} : { charset: decoded.encoding.charset }),
  });
  return {
    article,
    encoding: decoded.encoding,
    diagnostics: within(file.path, diagnostics),
  };
}

function readOptions(
  { config }: Project,
  { name, settings }: ArticleFile,
  options: DateOptions,
): ReadOptions {
  const dateOrder = options.dateOrder ?? settings.dateOrder;
  const published = options.published ?? settings.published;
  return {
    name,
    lang: config.source,
    calendars: config.calendars,
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(published === undefined ? {} : { published }),
    ...(settings.roles === undefined ? {} : { roles: settings.roles }),
    ...(config.textKeys === undefined ? {} : { textKeys: config.textKeys }),
  };
}
