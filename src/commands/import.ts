import type { Command } from 'commander';
import type { State } from '../model/bilingual.ts';
import type { Change } from '../model/host.ts';
import type { ImportPolicies } from '../store/merge.ts';
import { wouldChange } from './changes.ts';
import { printResult, type Context } from './context.ts';
import { printFindings } from './findings.ts';
import { openJob, type ImportInput, type ImportResult, type Take, type Taken } from './import-job.ts';
import { choice } from './options.ts';
import { listArticles, openProject, projectInput } from './project.ts';
import { listReturned } from './returned.ts';
import { spread } from './spread.ts';

interface Options {
  readonly onConflict: ImportPolicies['onConflict'];
  readonly onStale: ImportPolicies['onStale'];
  readonly minState?: State;
  readonly partial?: boolean;
  readonly dryRun?: boolean;
  /** `false` for `--no-check`. */
  readonly check?: boolean;
}

/** `dateline import`: 0 all taken, 1 nothing could be taken, 4 some files were refused and the others are done. */
export function add(program: Command, context: Context): void {
  const { words } = context;
  program
    .command('import')
    .description(words('import.about'))
    .argument('<files...>', words('import.files'))
    .addOption(
      choice('--on-conflict <policy>', words('import.onConflict'), [
        'fail',
        'incoming',
        'existing',
        'newest',
      ]).default('fail'),
    )
    .addOption(
      choice('--on-stale <policy>', words('import.onStale'), ['skip', 'fuzzy', 'fail']).default('skip'),
    )
    .addOption(choice('--min-state <state>', words('import.minState'), ['translated', 'reviewed', 'final']))
    .option('--partial', words('import.partial'))
    .option('--no-check', words('import.check'))
    .option('--dry-run', words('global.dryRun'))
    .addHelpText('after', () => `\n${words('import.examples')}`)
    .action((files: readonly string[], options: Options) => importFiles(files, options, context));
}

async function importFiles(wanted: readonly string[], options: Options, context: Context): Promise<void> {
  const { host } = context;
  // Before anything is written: a disk that fails must not leave it untold.
  await context.speak();
  const project = await openProject(context);
  const policies: ImportPolicies = {
    onConflict: options.onConflict,
    onStale: options.onStale,
    partial: options.partial === true,
    ...(options.minState === undefined ? {} : { minState: options.minState }),
  };
  await host.exclusive(project.root, async () => {
    const files = await listArticles(project, host, []);
    const paths = await listReturned(wanted, context);
    // Standard input can be read once, and here only.
    const piped = paths.includes('-') ? { piped: await host.read('-') } : {};
    const input: ImportInput = {
      ...projectInput(project),
      files,
      policies,
      isChecking: options.check !== false,
      ...piped,
    };
    const done: Told[] = [];
    const changes = takeAll(paths, { input, context, done });
    const isTrial = options.dryRun === true;
    const written = isTrial
      ? await wouldChange(changes, project.root, host)
      : await host.commit(project.root, changes);
    const errors = new Map(done.map((one) => [one.store, one.errors]));
    const sum = [...errors.values()].reduce((all, count) => all + count, 0);
    await tell({ results: done.map(({ result }) => result), written, errors: sum, isTrial }, context);
  });
}

/** What is told of a returned file in the end; its bytes are let go. */
type Told = Omit<Taken, 'changes'>;

interface Import {
  readonly input: ImportInput;
  readonly context: Context;
  /** Filled in the order of the files. */
  readonly done: Told[];
}

/**
 * Takes every file as if it were the only one; those that go to the same store are then taken once more, one after the other,
 * each into what the one before has left.
 */
async function* takeAll(paths: readonly string[], { input, context, done }: Import): AsyncGenerator<Change> {
  let opened: Promise<Take> | undefined;
  const open = (): Promise<Take> => (opened ??= openJob(input, context));
  const byStore = new Map<string, number[]>();
  const openOnce = async (): Promise<(path: string) => Promise<Taken>> => {
    const take = await open();
    return (path) => take(path);
  };
  const job = { name: 'import' as const, input, open: openOnce };
  for await (const { changes, ...told } of spread(job, paths, context)) {
    const place = done.push(told) - 1;
    const { store } = told;
    if (store !== undefined) byStore.set(store, [...(byStore.get(store) ?? []), place]);
    yield* changes;
  }
  for (const places of byStore.values()) {
    if (places.length < 2) continue;
    const take = await open();
    const pending = new Map<string, Change>();
    for (const place of places) {
      const { changes, ...told } = await take(paths[place] ?? '', pending);
      done[place] = told;
      for (const change of changes) pending.set(change.path, change);
      yield* changes;
    }
  }
}

interface Outcome {
  readonly results: readonly ImportResult[];
  readonly written: readonly string[];
  readonly errors: number;
  readonly isTrial: boolean;
}

async function tell({ results, written, errors, isTrial }: Outcome, context: Context): Promise<void> {
  const { host } = context;
  const messages = await context.speak();
  const diagnostics = results.flatMap((one) => one.diagnostics);
  const refused = results.filter(({ isRefused }) => isRefused);
  await printFindings(diagnostics, context);
  const told = results.length > MANY ? [] : results.filter(({ isRefused }) => !isRefused);
  const lines = told.map((one) => messages.t('result', 'import.file', countsOf(one)));
  const total = messages.t('result', isTrial ? 'import.trial' : 'import.done', {
    count: results.length - refused.length,
    written: written.length,
  });
  const checked = errors === 0 ? [] : [messages.t('result', 'import.errors', { count: errors })];
  printResult(
    context,
    { files: results.map(rowOf), written, trial: isTrial, findings: diagnostics, errors },
    [...lines, total, ...checked],
  );
  if (refused.length > 0) host.exit(refused.length < results.length ? 4 : 1);
  // With `--partial`: what is right in a file was taken, something else in it was not.
  else if (diagnostics.some(({ level }) => level === 'error')) host.exit(4);
}

/** From so many files on, only the sum is told. */
const MANY = 20;

function countsOf({
  path,
  article = '',
  locale = '',
  counts = {},
}: ImportResult): Readonly<Record<string, string | number>> {
  const { applied = 0, unchanged = 0, ...others } = counts;
  const rest = Object.values(others).reduce((sum, count) => sum + count, 0);
  return { file: path, article, locale, applied, unchanged, others: rest };
}

function rowOf({
  path,
  article,
  locale,
  counts,
  isRefused,
}: ImportResult): Readonly<Record<string, unknown>> {
  return { file: path, article, locale, counts, refused: isRefused };
}
