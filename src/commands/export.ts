import type { Command } from 'commander';
import type { Article } from '../model/article.ts';
import type { DateOrder, Day } from '../model/date.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
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
import type { Outcome } from '../store/revise.ts';

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

/** What became of one article. */
interface Exported {
  readonly file: ArticleFile;
  readonly article?: Article;
  readonly changes: readonly Change[];
  readonly diagnostics: readonly Diagnostic[];
  readonly segments: number;
}

interface Job {
  readonly project: Project;
  readonly context: Context;
  readonly options: Options;
  readonly locales: readonly string[];
  readonly note: NoteWriter;
}

async function exportArticles(wanted: readonly string[], options: Options, context: Context): Promise<void> {
  const { host } = context;
  const project = await openProject(context);
  const locales = chooseLocales(project.config, options.locale);
  const files = await listArticles(project, host, wanted);
  const job: Job = { project, context, options, locales, note: await noteWriter(project.config, context) };
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
  const { article, diagnostics } = await readProjectArticle(project, context.host, file, options);
  const isStopped = article === undefined || diagnostics.some(({ level }) => level === 'error');
  if (isStopped) {
    return { file, changes: [], diagnostics, segments: 0, ...(article === undefined ? {} : { article }) };
  }
  const results = [];
  for (const locale of job.locales) results.push(await exportTo(locale, file, article, job));
  return {
    file,
    article,
    changes: results.flatMap((one) => one.changes),
    diagnostics: [...diagnostics, ...results.flatMap((one) => one.diagnostics)],
    segments: results[0]?.outcomes.filter(({ fate }) => fate !== 'deleted').length ?? 0,
  };
}

interface ExportedTo {
  readonly changes: readonly Change[];
  readonly diagnostics: readonly Diagnostic[];
  readonly outcomes: readonly Outcome[];
}

async function exportTo(locale: string, file: ArticleFile, article: Article, job: Job): Promise<ExportedTo> {
  const { project, context, options, note } = job;
  const stored = await readStored(project, context.host, { name: file.name, locale });
  if (stored.diagnostics.length > 0) return { changes: [], diagnostics: stored.diagnostics, outcomes: [] };
  const { bilingual, history, outcomes } = reviseArticle(article, {
    trgLang: locale,
    version: options.xliff ?? project.config.xliffVersion,
    note: note.word,
    hints: note.hints,
    hash: (text) => context.host.hash(text),
    ...(stored.bilingual === undefined ? {} : { previous: stored.bilingual }),
    ...(stored.history === undefined ? {} : { history: stored.history }),
  });
  const changes = storeChanges(project.config, { name: file.name, locale }, { bilingual, history });
  return { changes, diagnostics: [], outcomes };
}

async function tell(done: readonly Exported[], written: readonly string[], job: Job): Promise<void> {
  const { context, options } = job;
  const messages = await context.speak();
  const diagnostics = done.flatMap((one) => one.diagnostics);
  const isTrial = options.dryRun === true || options.check === true;
  const failed = done.filter((one) => one.diagnostics.some(({ level }) => level === 'error'));
  for (const { article } of done) {
    if (article !== undefined && done.length <= MANY) await tellDate(article, context);
  }
  await printFindings(diagnostics, context);
  const explained =
    options.explain === true
      ? await explainRoles(
          done.flatMap(({ article }) => article ?? []),
          context,
        )
      : [];
  const lines =
    done.length > MANY
      ? []
      : done
          .filter((one) => !failed.includes(one))
          .map((one) =>
            messages.t('result', 'export.article', {
              name: one.file.name,
              blocks: one.article?.blocks.length ?? 0,
              segments: one.segments,
              files: one.changes.flatMap(({ path, bytes }) => (bytes === undefined ? [] : [path])),
            }),
          );
  const total = messages.t('result', isTrial ? 'export.trial' : 'export.done', {
    count: done.length - failed.length,
    written: written.length,
    locales: job.locales,
  });
  printResult(context, { articles: done.map(rowOf), written, trial: isTrial, findings: diagnostics }, [
    ...explained,
    ...lines,
    total,
  ]);
  if (failed.length > 0) context.host.exit(1);
}

/** From so many articles on, only the sum is told. */
const MANY = 20;

function rowOf({
  file,
  article,
  changes,
  segments,
  diagnostics,
}: Exported): Readonly<Record<string, unknown>> {
  return {
    name: file.name,
    published: article?.published,
    blocks: article?.blocks.map(({ id, role, evidence, repeats }) => ({ id, role, evidence, repeats })),
    segments,
    files: changes.flatMap(({ path, bytes }) => (bytes === undefined ? [] : [path])),
    failed: diagnostics.some(({ level }) => level === 'error'),
  };
}
