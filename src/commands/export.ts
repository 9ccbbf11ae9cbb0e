import type { Command } from 'commander';
import type { Article } from '../model/article.ts';
import type { DateOrder, Day } from '../model/date.ts';
import type { Diagnostic, Values } from '../model/diagnostic.ts';
import type { Change } from '../model/host.ts';
import type { Config } from '../config/config.ts';
import { wouldChange } from './changes.ts';
import { readProjectArticle } from './article.ts';
import { printResult, type Context } from './context.ts';
import { noteWriter, type NoteWriter } from './notes.ts';
import { choice, localeOption, parseDay } from './options.ts';
import { chooseLocales, listArticles, openProject, type ArticleFile, type Project } from './project.ts';
import { printFindings } from './findings.ts';
import { explainRoles, tellDate } from './explain.ts';
import { readStored, storeChanges } from './stored.ts';
import { reviseArticle } from '../store/revise-article.ts';
import { segmentsOf } from '../store/key.ts';

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

/** What became of one article; the article itself is let go, so that memory does not grow with their number. */
interface Exported {
  readonly name: string;
  readonly changes: readonly Change[];
  readonly diagnostics: readonly Diagnostic[];
  readonly isFailed: boolean;
  /** What `--json` says about it. */
  readonly row: Readonly<Record<string, unknown>>;
  /** What people are told about it. */
  readonly lines: readonly string[];
}

interface Job {
  readonly project: Project;
  readonly context: Context;
  readonly options: Options;
  readonly locales: readonly string[];
  readonly note: NoteWriter;
  /** Too many articles to tell of each. */
  readonly isBrief: boolean;
  /** Words for what became of one article. */
  readonly line: (values: Values) => string;
}

async function exportArticles(wanted: readonly string[], options: Options, context: Context): Promise<void> {
  const { host } = context;
  const project = await openProject(context);
  const locales = chooseLocales(project.config, options.locale);
  const files = await listArticles(project, host, wanted);
  const messages = await context.speak();
  const { explain, json } = { ...options, ...context.globals() };
  const job: Job = {
    project,
    context,
    options,
    locales,
    note: await noteWriter(project.config, context),
    isBrief: files.length > MANY && explain !== true && json !== true,
    line: (values) => messages.t('result', 'export.article', values),
  };
  const isTrial = options.dryRun === true || options.check === true;
  await host.exclusive(project.root, async () => {
    const done: Exported[] = [];
    for (const file of files) done.push(await exportOne(file, job));
    const changes = done.flatMap((one) => one.changes);
    const written = isTrial
      ? await wouldChange(changes, project.root, host)
      : await host.commit(project.root, changes);
    await tell(done, written, job);
    if (options.check === true && written.length > 0) host.exit(1);
  });
}

async function exportOne(file: ArticleFile, job: Job): Promise<Exported> {
  const { project, context, options } = job;
  const { name } = file;
  const { article, diagnostics } = await readProjectArticle(project, context.host, file, options);
  if (article === undefined || diagnostics.some(({ level }) => level === 'error')) {
    return { name, changes: [], diagnostics, isFailed: true, row: { name, failed: true }, lines: [] };
  }
  const results = [];
  for (const locale of job.locales) results.push(await exportTo(locale, file, article, job));
  const all = [...diagnostics, ...results.flatMap((one) => one.diagnostics)];
  const changes = results.flatMap((one) => one.changes);
  const isFailed = all.some(({ level }) => level === 'error');
  const paths = changes.flatMap(({ path, bytes }) => (bytes === undefined ? [] : [path]));
  const segments = results[0]?.segments ?? 0;
  if (job.isBrief) return { name, changes, diagnostics: all, isFailed, row: {}, lines: [] };
  await tellDate(article, context);
  const explained = options.explain === true ? await explainRoles(article, context) : [];
  const blocks = article.blocks.map(({ id, role, evidence, repeats }) => ({ id, role, evidence, repeats }));
  return {
    name,
    changes,
    diagnostics: all,
    isFailed,
    row: { name, published: article.published, blocks, segments, files: paths, failed: isFailed },
    lines: [
      ...explained,
      ...(isFailed ? [] : [job.line({ name, blocks: blocks.length, segments, files: paths })]),
    ],
  };
}

interface ExportedTo {
  readonly changes: readonly Change[];
  readonly diagnostics: readonly Diagnostic[];
  /** Of the whole article, repeated blocks included. */
  readonly segments: number;
}

async function exportTo(locale: string, file: ArticleFile, article: Article, job: Job): Promise<ExportedTo> {
  const { project, context, options, note } = job;
  const stored = await readStored(project, context.host, { name: file.name, locale });
  if (stored.diagnostics.length > 0) return { changes: [], diagnostics: stored.diagnostics, segments: 0 };
  const { bilingual, history } = reviseArticle(article, {
    trgLang: locale,
    version: options.xliff ?? project.config.xliffVersion,
    note: note.word,
    hints: note.hints,
    hash: (text) => context.host.hash(text),
    ...(stored.bilingual === undefined ? {} : { previous: stored.bilingual }),
    ...(stored.history === undefined ? {} : { history: stored.history }),
  });
  const changes = storeChanges(
    project.config,
    { name: file.name, locale },
    { bilingual, history, hadHistory: stored.history !== undefined },
  );
  const segments = bilingual.files.flatMap(({ units }) => units).flatMap((unit) => segmentsOf(unit)).length;
  return { changes, diagnostics: [], segments };
}

async function tell(done: readonly Exported[], written: readonly string[], job: Job): Promise<void> {
  const { context, options } = job;
  const messages = await context.speak();
  const diagnostics = done.flatMap((one) => one.diagnostics);
  const trial = options.dryRun === true || options.check === true;
  const good = done.filter(({ isFailed }) => !isFailed);
  await printFindings(diagnostics, context);
  const total = messages.t('result', trial ? 'export.trial' : 'export.done', {
    count: good.length,
    written: written.length,
    locales: job.locales,
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
