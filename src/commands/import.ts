import type { Command } from 'commander';
import type { State } from '../model/bilingual.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ImportPolicies } from '../store/merge.ts';
import { printResult, type Context } from './context.ts';
import { wouldChange } from './changes.ts';
import { printFindings } from './findings.ts';
import { noteWriter } from './notes.ts';
import { choice } from './options.ts';
import { openProject } from './project.ts';
import { openReturned, type Returned } from './returned.ts';
import { openTargets } from './import-target.ts';

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

async function importFiles(paths: readonly string[], options: Options, context: Context): Promise<void> {
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
  const note = await noteWriter(project.config, context);
  await host.exclusive(project.root, async () => {
    const targets = await openTargets({ project, context, note, isChecking: options.check !== false });
    const results: ImportResult[] = [];
    for await (const returned of openReturned(paths, context)) {
      results.push(await targets.take(returned, policies));
    }
    const changes = targets.changes();
    const isTrial = options.dryRun === true;
    const written = isTrial
      ? await wouldChange(changes, project.root, host)
      : await host.commit(project.root, changes);
    await tell({ results, written, errors: targets.errors(), isTrial }, context);
  });
}

interface Outcome {
  readonly results: readonly ImportResult[];
  readonly written: readonly string[];
  readonly errors: number;
  readonly isTrial: boolean;
}

/** What became of one returned file. */
export interface ImportResult {
  readonly returned: Pick<Returned, 'path'>;
  readonly article?: string;
  readonly locale?: string;
  readonly counts?: Readonly<Record<string, number>>;
  readonly isRefused: boolean;
  readonly diagnostics: readonly Diagnostic[];
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
}

/** From so many files on, only the sum is told. */
const MANY = 20;

function countsOf({
  returned,
  article = '',
  locale = '',
  counts = {},
}: ImportResult): Readonly<Record<string, string | number>> {
  const { applied = 0, unchanged = 0, ...others } = counts;
  const rest = Object.values(others).reduce((sum, count) => sum + count, 0);
  return { file: returned.path, article, locale, applied, unchanged, others: rest };
}

function rowOf({
  returned,
  article,
  locale,
  counts,
  isRefused,
}: ImportResult): Readonly<Record<string, unknown>> {
  return { file: returned.path, article, locale, counts, refused: isRefused };
}
