import type { Command } from 'commander';
import type { DateOrder, Day } from '../model/date.ts';
import type { Change } from '../model/host.ts';
import type { Config } from '../config/config.ts';
import { wouldChange } from './changes.ts';
import { printResult, type Context } from './context.ts';
import { openJob, type Exported, type ExportInput } from './export-job.ts';
import { choice, localeOption, parseDay } from './options.ts';
import { chooseLocales, listArticles, openProject, projectInput } from './project.ts';
import { printFindings } from './findings.ts';
import { spread } from './spread.ts';

interface Options {
  readonly locale?: readonly string[];
  readonly dateOrder?: DateOrder;
  readonly published?: Day;
  readonly xliff?: Config['xliffVersion'];
  readonly explain?: boolean;
  readonly check?: boolean;
  readonly dryRun?: boolean;
}

/** `dateline export`: writes one XLIFF file for each article and target locale; exit code 1 when one could not be. */
export function add(program: Command, context: Context): void {
  const { words } = context;
  program
    .command('export')
    .description(words('export.about'))
    .argument('[articles...]', words('export.articles'))
    .addOption(localeOption(words('global.locale')))
    .addOption(choice('--date-order <order>', words('export.dateOrder'), ['dmy', 'mdy', 'ymd']))
    .option('--published <day>', words('export.published'), parseDay)
    .addOption(choice('--xliff <version>', words('export.xliff'), ['1.2', '2.0', '2.1', '2.2']))
    .option('--explain', words('export.explain'))
    .option('--check', words('export.check'))
    .option('--dry-run', words('global.dryRun'))
    .addHelpText('after', () => `\n${words('export.examples')}`)
    .action((wanted: readonly string[], options: Options) => exportArticles(wanted, options, context));
}

async function exportArticles(wanted: readonly string[], options: Options, context: Context): Promise<void> {
  const { host } = context;
  const project = await openProject(context);
  const locales = chooseLocales(project.config, options.locale);
  const files = await listArticles(project, host, wanted);
  const { explain, json } = { ...options, ...context.globals() };
  const isBrief = files.length > MANY && explain !== true && json !== true;
  const input: ExportInput = { ...projectInput(project), options, locales, isBrief };
  const isTrial = options.dryRun === true || options.check === true;
  await host.exclusive(project.root, async () => {
    const job = { name: 'export' as const, input, open: () => openJob(input, context) };
    const done: Told[] = [];
    const changes = takeChanges(spread(job, files, context), done);
    const written = isTrial
      ? await wouldChange(changes, project.root, host)
      : await host.commit(project.root, changes);
    await tell(done, written, { context, options, locales });
    if (options.check === true && written.length > 0) host.exit(1);
  });
}

/** What is told of an article in the end: its bytes are let go. */
type Told = Omit<Exported, 'changes'>;

async function* takeChanges(results: AsyncIterable<Exported>, done: Told[]): AsyncGenerator<Change> {
  for await (const { changes, ...told } of results) {
    done.push(told);
    yield* changes;
  }
}

async function tell(
  done: readonly Told[],
  written: readonly string[],
  {
    context,
    options,
    locales,
  }: { readonly context: Context; readonly options: Options; readonly locales: readonly string[] },
): Promise<void> {
  const messages = await context.speak();
  const diagnostics = done.flatMap((one) => one.diagnostics);
  const trial = options.dryRun === true || options.check === true;
  const good = done.filter(({ isFailed }) => !isFailed);
  await printFindings(diagnostics, context);
  const total = messages.t('result', trial ? 'export.trial' : 'export.done', {
    count: good.length,
    written: written.length,
    locales,
  });
  const articles = done.map(({ row }) => row);
  printResult(context, { articles, written, trial, findings: diagnostics }, [
    ...done.flatMap(({ lines }) => lines),
    total,
  ]);
  if (good.length < done.length) context.host.exit(good.length > 0 ? 4 : 1);
}

/** From so many articles on, only the sum is told. */
const MANY = 20;
