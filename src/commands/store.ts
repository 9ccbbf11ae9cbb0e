import { Argument, type Command } from 'commander';
import { UsageError, type Diagnostic } from '../model/diagnostic.ts';
import type { Change } from '../model/host.ts';
import { prune } from '../store/prune.ts';
import { printResult, type Context } from './context.ts';
import { wouldChange } from './changes.ts';
import { examine } from './examine.ts';
import { printFindings } from './findings.ts';
import { localeOption, withValues } from './options.ts';
import { chooseLocales, listArticles, openProject, type ArticleFile, type Project } from './project.ts';
import { readStored, storeChanges } from './stored.ts';

interface Options {
  readonly locale?: readonly string[];
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

const ACTIONS = ['build', 'prune'];

/** `dateline store build|prune`: 1 when a file edited by hand was left alone. */
export function add(program: Command, context: Context): void {
  const { words } = context;
  program
    .command('store')
    .description(words('store.about'))
    .addArgument(withValues(new Argument('<action>', words('store.action')), ACTIONS))
    .argument('[articles...]', words('export.articles'))
    .addOption(localeOption(words('global.locale')))
    .option('--force', words('store.force'))
    .option('--dry-run', words('global.dryRun'))
    .addHelpText('after', () => `\n${words('store.examples')}`)
    .action((action: string, wanted: readonly string[], options: Options) => {
      if (action === 'build') return build(wanted, options, context);
      if (action === 'prune') return pruneAll(wanted, options, context);
      throw new UsageError('usage/wrong-choice', { name: 'store', value: action, known: ACTIONS });
    });
}

interface Work {
  readonly project: Project;
  readonly file: ArticleFile;
  readonly locale: string;
}

async function eachStore<T>(
  wanted: readonly string[],
  options: Options,
  context: Context,
  work: (one: Work) => Promise<T>,
): Promise<{ readonly project: Project; readonly results: readonly T[] }> {
  const project = await openProject(context);
  const results: T[] = [];
  for (const file of await listArticles(project, context.host, wanted)) {
    for (const locale of chooseLocales(project.config, options.locale))
      results.push(await work({ project, file, locale }));
  }
  return { project, results };
}

async function write(
  changes: readonly Change[],
  { root }: Project,
  options: Options,
  { host }: Context,
): Promise<readonly string[]> {
  return options.dryRun === true ? wouldChange(changes, root, host) : host.commit(root, changes);
}

/** Makes localised articles and catalogues again; one that was edited by hand only with `--force`. */
async function build(wanted: readonly string[], options: Options, context: Context): Promise<void> {
  const { host } = context;
  const { root } = await openProject(context);
  const messages = await context.speak();
  await messages.need(['doctor']);
  await host.exclusive(root, async () => {
    const { project, results } = await eachStore(wanted, options, context, ({ project, file, locale }) =>
      examine(project, file, locale, context),
    );
    const isOurs = (state: string): boolean =>
      options.force === true || !['edited', 'different'].includes(state);
    const changes = results.flatMap(({ derived, store }) => {
      const files = derived.filter(({ state }) => isOurs(state)).map(({ change }) => change);
      // The note in the store speaks of all derived files, so it is written only together with all of them.
      return files.length === derived.length && files.length > 0 ? [...store, ...files] : files;
    });
    const written = await write(changes, project, options, context);
    const left = results.flatMap(({ diagnostics }) => diagnostics).filter((one) => isLeft(one, options));
    await printFindings(left, context);
    const key = options.dryRun === true ? 'would-build' : 'built';
    printResult(context, { written, trial: options.dryRun === true, findings: left }, [
      messages.t('doctor', key, { count: written.length }),
    ]);
    if (left.length > 0) host.exit(1);
  });
}

/** What `build` could not bring in order. */
function isLeft({ code, level }: Diagnostic, { force }: Options): boolean {
  if (code === 'doctor/derived-edited' || code === 'doctor/derived-different') return force !== true;
  return level !== 'note' && !code.startsWith('doctor/derived-');
}

/** Forgets histories, and candidates of segments that are done. */
async function pruneAll(wanted: readonly string[], options: Options, context: Context): Promise<void> {
  const { host } = context;
  const { root } = await openProject(context);
  const messages = await context.speak();
  await messages.need(['doctor']);
  await host.exclusive(root, async () => {
    const { project, results } = await eachStore(wanted, options, context, (one) => pruneOne(one, context));
    const written = await write(
      results.flatMap(({ changes }) => changes),
      project,
      options,
      context,
    );
    const diagnostics = results.flatMap((one) => one.diagnostics);
    await printFindings(diagnostics, context);
    const sum = (key: 'segments' | 'candidates'): number => results.reduce((all, one) => all + one[key], 0);
    const counts = { segments: sum('segments'), candidates: sum('candidates'), files: written.length };
    const key = options.dryRun === true ? 'would-prune' : 'pruned';
    printResult(context, { ...counts, written, trial: options.dryRun === true, findings: diagnostics }, [
      messages.t('doctor', key, counts),
    ]);
    if (diagnostics.length > 0) host.exit(1);
  });
}

interface PrunedStore {
  readonly changes: readonly Change[];
  readonly diagnostics: readonly Diagnostic[];
  readonly segments: number;
  readonly candidates: number;
}

async function pruneOne({ project, file, locale }: Work, { host }: Context): Promise<PrunedStore> {
  const key = { name: file.name, locale };
  const { bilingual, history, diagnostics } = await readStored(project, host, key);
  if (bilingual === undefined || diagnostics.length > 0)
    return { changes: [], diagnostics, segments: 0, candidates: 0 };
  const pruned = prune(bilingual);
  const segments = history?.files.reduce((sum, { units }) => sum + units.length, 0) ?? 0;
  const isChanged = pruned.candidates > 0 || segments > 0;
  const after = { bilingual: pruned.bilingual, history: undefined, hadHistory: history !== undefined };
  return {
    changes: isChanged ? storeChanges(project.config, key, after) : [],
    diagnostics,
    segments,
    candidates: pruned.candidates,
  };
}
