import type { Command } from 'commander';
import { checkReturned } from '../formats/xliff/check-returned.ts';
import { readXliff } from '../formats/xliff/read.ts';
import { validateChunks } from '../formats/xliff/validate.ts';
import { UsageError, type Diagnostic, type Level } from '../model/diagnostic.ts';
import { isFailing, reporters } from '../report/index.ts';
import type { Context } from './context.ts';
import { choice } from './options.ts';
import { absolute, openProject } from './project.ts';
import { printReport, type ReportOptions } from './report.ts';
import { within } from './within.ts';

interface Options extends ReportOptions {
  readonly sent?: string;
  readonly failOn?: Level | 'none';
}

/** A broken file of a gigabyte may hold a finding on every line: nobody reads more than these. */
const MOST = 1000;

/** `dateline validate`: 0 when every file follows its standard, 1 when one does not. */
export function add(program: Command, context: Context): void {
  const { words } = context;
  program
    .command('validate')
    .description(words('validate.about'))
    .argument('[files...]', words('validate.files'))
    .option('--sent <file>', words('validate.sent'))
    .addOption(choice('-r, --reporter <name>', words('check.reporter'), Object.keys(reporters)))
    .option('-o, --output <file>', words('check.output'))
    .addOption(
      choice('--fail-on <level>', words('check.failOn'), ['error', 'warning', 'note', 'none']).default(
        'error',
      ),
    )
    .addHelpText('after', () => `\n${words('validate.examples')}`)
    .action((files: readonly string[], options: Options) => validate(files, options, context));
}

async function validate(files: readonly string[], options: Options, context: Context): Promise<void> {
  const { host } = context;
  const paths = await expand(files, context);
  const found: Diagnostic[] = [];
  for (const path of paths) {
    const own = [...(await findingsIn(path, context)), ...(await compared(path, options, context))];
    found.push(...within(path, own));
  }
  await printReport([found], options, context);
  if (found.some(({ level }) => isFailing(level, options.failOn ?? 'error'))) host.exit(1);
}

async function findingsIn(path: string, { host }: Context): Promise<readonly Diagnostic[]> {
  const chunks = path === '-' ? [await host.read(path)] : host.stream(path);
  const found: Diagnostic[] = [];
  for await (const one of validateChunks(chunks)) {
    found.push(one);
    if (found.length >= MOST) break;
  }
  return found;
}

/** Against the file that was sent: what a translator may not change. */
async function compared(path: string, { sent }: Options, { host }: Context): Promise<readonly Diagnostic[]> {
  if (sent === undefined) return [];
  const [before, after] = [readXliff(await host.read(sent)), readXliff(await host.read(path))];
  const isBroken = before.diagnostics.length > 0 || after.diagnostics.length > 0;
  return isBroken ? before.diagnostics : checkReturned(before.document, after.document);
}

/** Files, folders and globs as named; with nothing named, every XLIFF file of the project. */
async function expand(files: readonly string[], context: Context): Promise<readonly string[]> {
  const { host } = context;
  if (files.length === 0) {
    const { root, config } = await openProject(context);
    const pattern = config.xliff.replaceAll(/\{[^}]*\}/g, '**');
    const all = await host.glob([pattern], root);
    return all.map((path) => absolute(root, path));
  }
  const all: string[] = [];
  for (const file of files) {
    const kind = file === '-' ? 'file' : (await host.stat(file))?.kind;
    const pattern = kind === 'folder' ? `${file.replace(/\/+$/, '')}/**/*.{xlf,xliff}` : file;
    const found = kind === 'file' || kind === 'other' ? [file] : await host.glob([pattern], host.cwd);
    if (found.length === 0) throw new UsageError('usage/no-such-file', { path: file });
    all.push(...found);
  }
  return [...new Set(all)];
}
