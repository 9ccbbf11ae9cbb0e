import type { Command } from 'commander';
import { extract } from '../convert/extract.ts';
import { readXliff, serializeXliff } from '../formats/xliff/read.ts';
import type { Article } from '../model/article.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { DateOrder, Day } from '../model/date.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Change } from '../model/host.ts';
import type { Config } from '../config/config.ts';
import { readProjectArticle } from './article.ts';
import { printResult, type Context } from './context.ts';
import { noteWriter, type NoteWriter } from './notes.ts';
import { choice, localeOption, parseDay } from './options.ts';
import {
  chooseLocales,
  joinPath,
  listArticles,
  openProject,
  xliffPath,
  type ArticleFile,
  type Project,
} from './project.ts';
import { printFindings } from './findings.ts';
import { explainRoles, tellDate } from './explain.ts';

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
    const written = isTrial ? await wouldChange(changes, job) : await host.commit(project.root, changes);
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
    changes: results.flatMap(({ change }) => (change === undefined ? [] : [change])),
    diagnostics: [...diagnostics, ...results.flatMap((one) => one.diagnostics)],
    segments: results[0]?.segments ?? 0,
  };
}

async function exportTo(
  locale: string,
  file: ArticleFile,
  article: Article,
  job: Job,
): Promise<{
  readonly change?: Change;
  readonly diagnostics: readonly Diagnostic[];
  readonly segments: number;
}> {
  const { project, context, options, note } = job;
  const path = xliffPath(project.config, file.name, locale);
  const earlier = await readEarlier(joinPath(project.root, path), path, context);
  if (earlier.diagnostics.length > 0) return { diagnostics: earlier.diagnostics, segments: 0 };
  const bilingual = extract(article, {
    trgLang: locale,
    version: options.xliff ?? project.config.xliffVersion,
    note: note.word,
    hints: note.hints,
    hash: (text) => context.host.hash(text),
    ...(earlier.bilingual === undefined ? {} : { previous: earlier.bilingual }),
  });
  const bytes = new TextEncoder().encode(serializeXliff(bilingual));
  return { change: { path, bytes }, diagnostics: [], segments: countSegments(bilingual) };
}

/** The file of an earlier export. One that cannot be read is never written over: it may hold translations. */
async function readEarlier(
  full: string,
  path: string,
  { host }: Context,
): Promise<{ readonly bilingual?: Bilingual; readonly diagnostics: readonly Diagnostic[] }> {
  if ((await host.stat(full)) === undefined) return { diagnostics: [] };
  const { document, diagnostics } = readXliff(await host.read(full));
  if (diagnostics.length === 0) return { bilingual: document.bilingual, diagnostics };
  return { diagnostics: diagnostics.map((one) => ({ ...one, place: { ...one.place, file: path } })) };
}

function countSegments({ files }: Bilingual): number {
  return files
    .flatMap(({ units }) => units)
    .reduce((sum, { segments }) => sum + segments.filter((one) => one.isIgnorable !== true).length, 0);
}

/** Paths whose bytes on disk are not the new ones. */
async function wouldChange(
  changes: readonly Change[],
  { project, context }: Job,
): Promise<readonly string[]> {
  const { host } = context;
  const paths: string[] = [];
  for (const { path, bytes } of changes) {
    const full = joinPath(project.root, path);
    const isThere = (await host.stat(full)) !== undefined;
    if (!isThere || !isSameBytes(await host.read(full), bytes ?? new Uint8Array())) paths.push(path);
  }
  return paths;
}

function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
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
              files: one.changes.map(({ path }) => path),
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
    files: changes.map(({ path }) => path),
    failed: diagnostics.some(({ level }) => level === 'error'),
  };
}
