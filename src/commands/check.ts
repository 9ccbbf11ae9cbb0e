import type { Command } from 'commander';
import { familyOf } from '../messages/index.ts';
import { UsageError, type Diagnostic, type Level } from '../model/diagnostic.ts';
import { isFailing, reporters } from '../report/index.ts';
import { checkFiles, checkProject } from './check-xliff.ts';
import type { Context } from './context.ts';
import { isColoured } from './findings.ts';
import { choice, localeOption } from './options.ts';
import { checkPages, isAddress, type PageOptions } from './pages.ts';
import { absolute, openProject, type Project } from './project.ts';

interface Options extends PageOptions {
  readonly locale?: readonly string[];
  readonly reporter?: string;
  readonly output?: string;
  readonly failOn?: Level | 'none';
  readonly fix?: boolean;
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
  const pages = paths.filter((path) => isPage(path));
  const files = paths.filter((path) => !isPage(path));
  const isWhole = targets.length === 0;
  const project = isWhole || files.length > 0 ? await projectIfAny(context, isWhole) : undefined;
  const found = [
    ...(isWhole && project !== undefined ? await checkProject(project, options, context) : []),
    ...(await checkFiles(files, { project, host, isFixing: options.fix === true })),
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
  return all;
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
