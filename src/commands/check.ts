import type { Command } from 'commander';
import { UsageError, type Diagnostic, type Level } from '../model/diagnostic.ts';
import { isFailing, reporters } from '../report/index.ts';
import { noteKnown, readKnown, tellKnown } from './baseline.ts';
import { checkFiles, checkProject } from './check-xliff.ts';
import type { Context } from './context.ts';
import { choice, localeOption } from './options.ts';
import { checkPages, isAddress, type PageOptions } from './pages.ts';
import { openProject, type Project } from './project.ts';
import { printReport, type ReportOptions } from './report.ts';

interface Options extends PageOptions, ReportOptions {
  readonly locale?: readonly string[];
  readonly failOn?: Level | 'none';
  readonly fix?: boolean;
  /** File of findings that are not told again. */
  readonly baseline?: string;
  readonly writeBaseline?: string;
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
    .option('--fix', words('check.fix'))
    .option('--baseline <file>', words('check.baseline'))
    .option('--write-baseline <file>', words('check.writeBaseline'))
    .addOption(choice('--browser <when>', words('check.browser'), ['auto', 'on', 'off']))
    .option('--viewport <widths>', words('check.viewport'))
    .option('--source <page>', words('check.source'))
    .option('--stress', words('check.stress'))
    .option('--pictures <folder>', words('check.pictures'))
    .addHelpText('after', () => `\n${words('check.examples')}`)
    .action((targets: readonly string[], options: Options) => check(targets, options, context));
}

async function check(targets: readonly string[], options: Options, context: Context): Promise<void> {
  const { host } = context;
  const paths = await expand(targets, context);
  const files = paths.filter((path) => !isPage(path));
  const isWhole = targets.length === 0;
  const project = isWhole || files.length > 0 ? await projectIfAny(context, isWhole) : undefined;
  const failOn = options.failOn ?? project?.config.failOn ?? 'error';
  const all = findAll({ paths, isWhole, project }, options, context);
  if (options.writeBaseline !== undefined) return noteKnown(all, options.writeBaseline, context);
  const baseline = options.baseline === undefined ? undefined : await readKnown(options.baseline, context);
  const findings = async function* (): AsyncGenerator<readonly Diagnostic[]> {
    for await (const found of all) {
      const fresh = baseline?.fresh(found) ?? found;
      if (fresh.some(({ level }) => isFailing(level, failOn))) host.exit(1);
      yield fresh;
    }
  };
  await printReport(findings(), options, context);
  if (baseline !== undefined) await tellKnown(baseline, options.baseline ?? '', context);
}

interface Targets {
  readonly paths: readonly string[];
  /** Nothing is named: all of the project. */
  readonly isWhole: boolean;
  readonly project: Project | undefined;
}

/** What is found, one article or file after the other. */
async function* findAll(
  { paths, isWhole, project }: Targets,
  options: Options,
  context: Context,
): AsyncGenerator<readonly Diagnostic[]> {
  const { host } = context;
  const files = paths.filter((path) => !isPage(path));
  const pages = paths.filter((path) => isPage(path));
  if (isWhole && project !== undefined) yield* checkProject(project, options, context);
  yield* checkFiles(files, { project, host, isFixing: options.fix === true });
  yield await checkPages(pages, options, context);
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
  return isAddress(path) || /\.x?html?$/i.test(path);
}

async function expand(targets: readonly string[], { host }: Context): Promise<readonly string[]> {
  const all: string[] = [];
  for (const target of targets) {
    const kind = target === '-' || isAddress(target) ? 'file' : (await host.stat(target))?.kind;
    if (kind === 'file' || kind === 'other') {
      all.push(target);
      continue;
    }
    const patterns = kind === 'folder' ? [`${target}/**/*.{xlf,xliff,html,htm,xhtml}`] : [target];
    const found = await host.glob(patterns, host.cwd);
    if (found.length === 0) throw new UsageError('usage/no-such-file', { path: target });
    all.push(...found);
  }
  return [...new Set(all)];
}
