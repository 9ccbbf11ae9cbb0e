import type { DateOrder, Day } from '../model/date.ts';
import type { Diagnostic, Values } from '../model/diagnostic.ts';
import type { Change } from '../model/host.ts';
import type { Config } from '../config/config.ts';
import { isUpToDate, reviseArticle } from '../store/revise-article.ts';
import { segmentsOf } from '../store/key.ts';
import { readProjectArticle } from './article.ts';
import type { Context } from './context.ts';
import { deriveAfterRevision, toldOf, type Translated } from './derived.ts';
import { explainRoles, tellDate } from './explain.ts';
import { noteWriter, type NoteWriter } from './notes.ts';
import { projectOf, type ArticleFile, type Project, type ProjectInput } from './project.ts';
import { readStored, storeChanges } from './stored.ts';

/** What is asked of every article. */
export interface ExportInput extends ProjectInput {
  readonly options: {
    readonly dateOrder?: DateOrder;
    readonly published?: Day;
    readonly xliff?: Config['xliffVersion'];
    readonly explain?: boolean;
  };
  readonly locales: readonly string[];
  /** Too many articles to tell of each. */
  readonly isBrief: boolean;
}

/** What became of one article; the article itself is let go, so that memory does not grow with their number. */
export interface Exported {
  readonly name: string;
  readonly changes: readonly Change[];
  readonly diagnostics: readonly Diagnostic[];
  readonly isFailed: boolean;
  /** What `--json` says about it. */
  readonly row: Readonly<Record<string, unknown>>;
  /** What people are told about it. */
  readonly lines: readonly string[];
}

interface Job extends ExportInput {
  readonly project: Project;
  readonly context: Context;
  readonly note: NoteWriter;
  /** Words for what became of one article. */
  readonly line: (values: Values) => string;
}

/** Reads an article, brings its stores up to it, and tells what is to be written. */
export async function openJob(
  input: ExportInput,
  context: Context,
): Promise<(file: ArticleFile) => Promise<Exported>> {
  const project = await projectOf(input, context);
  const note = await noteWriter(project.config, context);
  // Not loaded where nothing is told.
  const messages = input.isBrief ? undefined : await context.speak();
  const line = (values: Values): string => messages?.t('result', 'export.article', values) ?? '';
  const job: Job = { ...input, project, context, note, line };
  return (file) => exportOne(file, job);
}

async function exportOne(file: ArticleFile, job: Job): Promise<Exported> {
  const { project, context, options } = job;
  const { name } = file;
  const { article, encoding, diagnostics } = await readProjectArticle(project, context.host, file, options);
  if (article === undefined || encoding === undefined || diagnostics.some(({ level }) => level === 'error')) {
    return { name, changes: [], diagnostics, isFailed: true, row: { name, failed: true }, lines: [] };
  }
  const results = [];
  for (const locale of job.locales) results.push(await exportTo(locale, file, { article, encoding }, job));
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

async function exportTo(
  locale: string,
  file: ArticleFile,
  { article, encoding }: Pick<Translated, 'article' | 'encoding'>,
  job: Job,
): Promise<ExportedTo> {
  const { project, context, options, note } = job;
  const stored = await readStored(project, context.host, { name: file.name, locale });
  if (stored.diagnostics.length > 0) return { changes: [], diagnostics: stored.diagnostics, segments: 0 };
  const revision = reviseArticle(article, {
    trgLang: locale,
    version: options.xliff ?? project.config.xliffVersion,
    note: note.word,
    hints: note.hints,
    hash: (text) => context.host.hash(text),
    ...(stored.bilingual === undefined ? {} : { previous: stored.bilingual }),
    ...(stored.history === undefined ? {} : { history: stored.history }),
  });
  const { history } = revision;
  const translated = { article, encoding, bilingual: revision.bilingual, history, locale };
  const isRevised =
    stored.bilingual !== undefined && !isUpToDate(stored.bilingual, context.host.hash(article.source));
  const derived = isRevised
    ? await deriveAfterRevision(project, translated, context.host)
    : { bilingual: revision.bilingual, changes: [], diagnostics: [] };
  const { bilingual } = derived;
  const changes = storeChanges(
    project.config,
    { name: file.name, locale },
    { bilingual, history, hadHistory: stored.history !== undefined },
  );
  const segments = bilingual.files.flatMap(({ units }) => units).flatMap((unit) => segmentsOf(unit)).length;
  const diagnostics = toldOf(derived);
  return { changes: [...changes, ...derived.changes], diagnostics, segments };
}
