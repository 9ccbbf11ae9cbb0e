import { CONFIG_FILES, type ArticleSettings, type Config } from '../config/config.ts';
import { UsageError } from '../model/diagnostic.ts';
import type { Host } from '../model/host.ts';
import { parseLocale } from '../model/locale.ts';
import type { Context } from './context.ts';

/** A user's project on disk. */
export interface Project {
  /** Its folder, absolute, with `/`. */
  readonly root: string;
  /** The configuration file, as shown to people. */
  readonly file: string;
  readonly config: Config;
}

/** An article of the project and where everything of it lies; paths are relative to the project's folder. */
export interface ArticleFile {
  /** Inside the articles folder: `2018/derna.txt`. */
  readonly name: string;
  readonly path: string;
  readonly settings: ArticleSettings;
}

/**
 * Finds and reads the configuration: the one named with `--config`, else the nearest in this folder or above.
 *
 * @throws UsageError when there is none, or it is wrong
 */
export async function openProject(context: Context): Promise<Project> {
  const { host } = context;
  const named = context.globals().config;
  const file = named === undefined ? await findConfig(host) : absolute(host.cwd, named);
  if (file === undefined) throw new UsageError('usage/no-project', { folder: host.cwd });
  if ((await host.stat(file)) === undefined) throw new UsageError('usage/no-such-file', { path: file });
  const { parseConfig } = await import('../config/parse.ts');
  const config = parseConfig(await host.load(file), named ?? file.slice(file.lastIndexOf('/') + 1));
  return { root: folderOf(file), file, config };
}

/** What a job is told of the project. */
export interface ProjectInput {
  /** The project, where it can cross to another thread: formats of the user's own are code, which cannot. */
  readonly project?: Project;
}

/** What `projectOf` gives the project back from, in this thread or another. */
export function projectInput(project: Project): ProjectInput {
  return (project.config.formats ?? []).length > 0 ? {} : { project };
}

/** The project of a job; read once more where it could not cross. */
export async function projectOf({ project }: ProjectInput, context: Context): Promise<Project> {
  return project ?? openProject(context);
}

async function findConfig(host: Host): Promise<string | undefined> {
  for (let folder = slashes(host.cwd); ; folder = folderOf(folder)) {
    for (const name of CONFIG_FILES) {
      const path = joinPath(folder, name);
      if ((await host.stat(path))?.kind === 'file') return path;
    }
    if (folderOf(folder) === folder) return undefined;
  }
}

/**
 * The articles of the project, in the order of their names.
 *
 * @param wanted files, folders or globs as the user gave them, from the working directory; none: all
 * @throws UsageError when there are none, two would share a file, or one that is named is not among them
 */
export async function listArticles(
  project: Project,
  host: Host,
  wanted: readonly string[],
): Promise<readonly ArticleFile[]> {
  const { config, file } = project;
  const folder = sourceFolder(config);
  const all = await findArticles(project, host);
  if (all.length === 0) throw new UsageError('usage/no-articles', { patterns: config.include, folder, file });
  const [clash] = clashesOf(all, config);
  if (clash !== undefined) throw new UsageError('usage/same-output', { ...clash });
  if (wanted.length === 0) return all;
  const chosen = new Set<ArticleFile>();
  for (const one of wanted) {
    const found = await matching(one, all, project, host);
    if (found.length === 0) {
      throw new UsageError('usage/no-such-article', { path: one, folder, patterns: config.include });
    }
    for (const article of found) chosen.add(article);
  }
  return all.filter((article) => chosen.has(article));
}

/** The same, whether commands can work on them or not; may be empty. */
export async function findArticles({ config, root }: Project, host: Host): Promise<readonly ArticleFile[]> {
  const folder = sourceFolder(config);
  const names = await host.glob(config.include, joinPath(root, folder));
  return names.map((name) => ({
    name,
    path: joinPath(folder, name),
    settings: settingsOf(config, name),
  }));
}

async function matching(
  wanted: string,
  all: readonly ArticleFile[],
  { root }: Project,
  host: Host,
): Promise<readonly ArticleFile[]> {
  const here = absolute(host.cwd, wanted);
  const direct = all.filter(({ name, path }) => {
    const full = joinPath(root, path);
    return name === wanted || full === here || full.startsWith(`${here}/`);
  });
  if (direct.length > 0) return direct;
  const found = new Set((await host.glob([wanted], host.cwd)).map((path) => absolute(host.cwd, path)));
  return all.filter(({ path }) => found.has(joinPath(root, path)));
}

/** Two articles that would be kept in one file: their names, the later one second. */
export type Clash = Readonly<Record<'first' | 'second' | 'path', string>>;

/** `a.txt` and `a.md` would share one XLIFF; so would `A.txt`, where a system does not tell capitals from small letters. */
export function clashesOf(all: readonly ArticleFile[], config: Config): readonly Clash[] {
  const seen = new Map<string, string>();
  return all.flatMap(({ name: second }): readonly Clash[] => {
    const path = xliffPath(config, second, config.targets[0] ?? '');
    const key = path.normalize('NFC').toLowerCase();
    const first = seen.get(key);
    if (first !== undefined) return [{ first, second, path }];
    seen.set(key, second);
    return [];
  });
}

function settingsOf(config: Config, name: string): ArticleSettings {
  const settings = config.article[name];
  if (settings === undefined) return config.dateOrder === undefined ? {} : { dateOrder: config.dateOrder };
  return { ...settings, dateOrder: settings.dateOrder ?? config.dateOrder };
}

/**
 * The target locales that are meant.
 *
 * @param wanted values of `--locale`, each may hold several with commas; none: all targets
 * @throws UsageError for one that is no target
 */
export function chooseLocales(config: Config, wanted: readonly string[] | undefined): readonly string[] {
  if (wanted === undefined || wanted.length === 0) return config.targets;
  const tags = wanted.flatMap((one) => one.split(',')).map((one) => one.trim());
  for (const locale of tags) {
    if (!config.targets.some((target) => isSameLocale(target, locale))) {
      throw new UsageError('usage/unknown-locale', { locale, known: config.targets });
    }
  }
  return config.targets.filter((target) => tags.some((tag) => isSameLocale(target, tag)));
}

function isSameLocale(a: string, b: string): boolean {
  return (parseLocale(a)?.tag ?? a) === (parseLocale(b)?.tag ?? b);
}

/** Folder of the source articles, relative to the project. */
export function sourceFolder(config: Config): string {
  return config.articles.replaceAll('{locale}', config.source);
}

/** The bilingual file of an article and locale. */
export function xliffPath(config: Config, name: string, locale: string): string {
  return config.xliff.replaceAll('{locale}', locale).replaceAll('{path}', withoutExtension(name));
}

/** The localised article. */
export function outputPath(config: Config, name: string, locale: string): string {
  return joinPath(config.articles.replaceAll('{locale}', locale), name);
}

/** The catalogue of a localised article: unit id to target text. */
export function cataloguePath(config: Config, name: string, locale: string): string {
  const path = joinPath(config.articles.replaceAll('{locale}', locale), `${withoutExtension(name)}.json`);
  return path === outputPath(config, name, locale) ? path.replace(/\.json$/, '.units.json') : path;
}

/** `2018/derna` of `2018/derna.txt`; double extensions of ours (`.ninjs.json`) go as one. */
export function withoutExtension(name: string): string {
  return name.replace(/(?<=[^/])(?:\.ninjs\.json|\.nitf\.xml|\.[^./]*)$/, '');
}

/** Joins paths with `/`. */
export function joinPath(folder: string, path: string): string {
  if (folder === '' || folder === '.') return path;
  return folder.endsWith('/') ? folder + path : `${folder}/${path}`;
}

/** A path seen from a folder, `.` and `..` resolved. */
export function absolute(cwd: string, path: string): string {
  const given = slashes(path);
  const full = /^(?:\/|[A-Za-z]:\/)/.test(given) ? given : `${slashes(cwd)}/${given}`;
  const parts: string[] = [];
  for (const part of full.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part);
  }
  return parts.length === 1 && parts[0] === '' ? '/' : parts.join('/');
}

function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at <= 0 ? '/' : path.slice(0, at);
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}
