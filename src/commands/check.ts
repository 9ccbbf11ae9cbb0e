import type { Command } from 'commander';
import { checkBilingual } from '../checks/run.ts';
import { mergeTargets } from '../convert/merge.ts';
import { readXliff } from '../formats/xliff/read.ts';
import { familyOf } from '../messages/index.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { UsageError, type Diagnostic, type Level } from '../model/diagnostic.ts';
import { isFailing, reporters } from '../report/index.ts';
import { readProjectArticle } from './article.ts';
import type { Context } from './context.ts';
import { isColoured } from './findings.ts';
import { choice, localeOption } from './options.ts';
import { checkSettings } from './settings.ts';
import { checkPages, type PageOptions } from './pages.ts';
import {
  absolute,
  chooseLocales,
  joinPath,
  listArticles,
  openProject,
  xliffPath,
  type ArticleFile,
  type Project,
} from './project.ts';

interface Options extends PageOptions {
  readonly locale?: readonly string[];
  readonly reporter?: string;
  readonly output?: string;
  readonly failOn?: Level | 'none';
}

const LEVELS = ['error', 'warning', 'note', 'none'];

/** `dateline check`: exit code 1 when a finding is at or above `--fail-on` (the full table is in product.md). */
export function add(program: Command, context: Context): void {
  const { words } = context;
  program
    .command('check')
    .description(words('check.about'))
    .argument('[targets...]', words('check.targets'))
    .addOption(localeOption(words('global.locale')))
    .addOption(choice('-r, --reporter <name>', words('check.reporter'), Object.keys(reporters)))
    .option('-o, --output <file>', words('check.output'))
    .addOption(choice('--fail-on <level>', words('check.failOn'), LEVELS))
    .addOption(choice('--browser <when>', words('check.browser'), ['auto', 'on', 'off']))
    .option('--viewport <widths>', words('check.viewport'))
    .option('--source <page>', words('check.source'))
    .addHelpText('after', () => `\n${words('check.examples')}`)
    .action((targets: readonly string[], options: Options) => check(targets, options, context));
}

async function check(targets: readonly string[], options: Options, context: Context): Promise<void> {
  const { host } = context;
  const paths = await expand(targets, context);
  const pages = paths.filter((path) => isPage(path));
  const files = paths.filter((path) => !isPage(path));
  const project =
    targets.length === 0 || files.length > 0 ? await projectIfAny(context, targets.length === 0) : undefined;
  const found = [
    ...(targets.length === 0 && project !== undefined ? await checkProject(project, options, context) : []),
    ...(await checkFiles(files, project, context)),
    ...(await checkPages(pages, options, context)),
  ];
  await print(found, options, context);
  const failOn = options.failOn ?? project?.config.failOn ?? 'error';
  if (found.some(({ level }) => isFailing(level, failOn))) host.exit(1);
}

/** A returned file may be checked anywhere; only the whole project needs a configuration. */
async function projectIfAny(context: Context, isNeeded: boolean): Promise<Project | undefined> {
  try {
    return await openProject(context);
  } catch (error) {
    const isAbsent = error instanceof UsageError && error.code === 'usage/no-project';
    if (isNeeded || !isAbsent) throw error;
    return undefined;
  }
}

function isPage(path: string): boolean {
  return /\.x?html?$/i.test(path);
}

async function expand(targets: readonly string[], { host }: Context): Promise<readonly string[]> {
  const all: string[] = [];
  for (const target of targets) {
    const kind = target === '-' ? 'file' : (await host.stat(target))?.kind;
    if (kind === 'file' || kind === 'other') {
      all.push(target);
      continue;
    }
    const patterns = kind === 'folder' ? [`${target}/**/*.{xlf,xliff,html,htm,xhtml}`] : [target];
    const found = await host.glob(patterns, host.cwd);
    if (found.length === 0) throw new UsageError('usage/no-such-file', { path: target });
    all.push(...found);
  }
  return all;
}

async function checkFiles(
  paths: readonly string[],
  project: Project | undefined,
  { host }: Context,
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const path of paths) {
    const { document, diagnostics } = readXliff(await host.read(path));
    const { bilingual } = document;
    const own =
      diagnostics.length > 0
        ? diagnostics
        : checkBilingual(bilingual, checkSettings(bilingual, project?.config));
    found.push(...own.map((one) => ({ ...one, place: { ...one.place, file: path } })));
  }
  return found;
}

/** Every translation of the project, with the article it belongs to. */
async function checkProject(
  project: Project,
  options: Options,
  context: Context,
): Promise<readonly Diagnostic[]> {
  await context.host.settle(project.root);
  const locales = chooseLocales(project.config, options.locale);
  const files = await listArticles(project, context.host, []);
  const found: Diagnostic[] = [];
  for (const file of files) {
    const { article, diagnostics } = await readProjectArticle(project, context.host, file);
    found.push(...diagnostics);
    for (const locale of locales) {
      const path = xliffPath(project.config, file.name, locale);
      const one = await checkStored(path, { project, context, file });
      if (one.bilingual === undefined || article === undefined) {
        found.push(...one.diagnostics);
        continue;
      }
      const drift = mergeTargets(article, one.bilingual).diagnostics;
      found.push(
        ...[...drift, ...one.diagnostics].map((finding) => ({
          ...finding,
          place: { ...finding.place, file: path },
        })),
      );
    }
  }
  return found;
}

interface Stored {
  readonly bilingual?: Bilingual;
  readonly diagnostics: readonly Diagnostic[];
}

async function checkStored(
  path: string,
  {
    project,
    context,
    file,
  }: { readonly project: Project; readonly context: Context; readonly file: ArticleFile },
): Promise<Stored> {
  const { host } = context;
  const full = joinPath(project.root, path);
  if ((await host.stat(full)) === undefined) {
    return {
      diagnostics: [
        {
          code: 'article/not-exported',
          level: 'error',
          type: 'untranslated',
          place: { file: path, article: file.name },
          values: { file: path, article: file.name },
        },
      ],
    };
  }
  const { document, diagnostics } = readXliff(await host.read(full));
  if (diagnostics.length > 0)
    return { diagnostics: diagnostics.map((one) => ({ ...one, place: { ...one.place, file: path } })) };
  const { bilingual } = document;
  return { bilingual, diagnostics: checkBilingual(bilingual, checkSettings(bilingual, project.config)) };
}

async function print(found: readonly Diagnostic[], options: Options, context: Context): Promise<void> {
  const { host } = context;
  const messages = await context.speak();
  await messages.need(found.map(({ code }) => familyOf(code)));
  const isJson = context.globals().json === true;
  const name = options.reporter ?? (isJson ? 'json' : 'text');
  const isToTerminal = options.output === undefined;
  const report = reporters[name]?.({
    findings: found,
    messages,
    version: context.version,
    isColoured: isToTerminal && isColoured(context, 'out'),
  });
  if (report === undefined) return;
  if (options.output === undefined) host.print(report);
  else await host.write(absolute(host.cwd, options.output), new TextEncoder().encode(`${report}\n`));
}
