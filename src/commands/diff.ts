import type { Command } from 'commander';
import { readArticle } from '../formats/read-article.ts';
import type { Messages } from '../messages/index.ts';
import { UsageError, type Diagnostic } from '../model/diagnostic.ts';
import type { Article } from '../model/article.ts';
import { costOf, type Cost } from '../store/cost.ts';
import { reviseArticle } from '../store/revise-article.ts';
import type { Outcome } from '../store/revise.ts';
import { diffWords, showDiff } from '../store/words.ts';
import { decodeText } from '../text/decode.ts';
import { readProjectArticle } from './article.ts';
import { printResult, type Context } from './context.ts';
import { printFindings } from './findings.ts';
import { localeOption } from './options.ts';
import { absolute, chooseLocales, listArticles, openProject, type Project } from './project.ts';
import { readStored } from './stored.ts';
import { diffPage } from './diff-page.ts';

interface Options {
  readonly locale?: readonly string[];
  readonly html?: string;
  readonly lang?: string;
}

/** What a revision does to one article in one locale. */
export interface ArticleDiff {
  readonly article: string;
  /** Missing when two files are compared. */
  readonly locale?: string;
  readonly outcomes: readonly Outcome[];
  /** Translation of a segment of the last revision, by `unit/segment`. */
  readonly targets: ReadonlyMap<string, string>;
}

/** `dateline diff`: what would be kept, moved, edited, new and deleted if the articles were exported now. */
export function add(program: Command, context: Context): void {
  const { words } = context;
  program
    .command('diff')
    .description(words('diff.about'))
    .argument('[articles...]', words('diff.articles'))
    .addOption(localeOption(words('global.locale')))
    .option('--html <file>', words('diff.html'))
    .option('--lang <tag>', words('diff.lang'))
    .addHelpText('after', () => `\n${words('diff.examples')}`)
    .action((wanted: readonly string[], options: Options) => showDiffs(wanted, options, context));
}

async function showDiffs(wanted: readonly string[], options: Options, context: Context): Promise<void> {
  const { host } = context;
  const { diffs, diagnostics, lang } = await compare(wanted, options, context);
  const messages = await context.speak();
  await messages.need(['diff']);
  await printFindings(diagnostics, context);
  if (options.html !== undefined) {
    await host.write(options.html, new TextEncoder().encode(diffPage(diffs, { messages, lang })));
  }
  const total = costOf(diffs.flatMap(({ outcomes }) => outcomes));
  printResult(
    context,
    { articles: diffs.map(jsonOf), total, findings: diagnostics },
    linesOf(diffs, total, { messages, lang }),
  );
  if (diagnostics.length > 0) host.exit(1);
}

interface Compared {
  readonly diffs: readonly ArticleDiff[];
  readonly diagnostics: readonly Diagnostic[];
  /** Language of the articles. */
  readonly lang: string;
}

async function compare(wanted: readonly string[], options: Options, context: Context): Promise<Compared> {
  const [old, now, ...more] = wanted;
  if (old !== undefined && now !== undefined && more.length === 0) {
    const project = await projectOf(context, options.lang !== undefined);
    if (project === undefined || !(await isArticle(project, old, context))) {
      return compareFiles(old, now, options.lang ?? project?.config.source ?? 'en', context);
    }
  }
  return compareProject(await openProject(context), wanted, options, context);
}

/** The project that the working directory is in, if any. */
async function projectOf(context: Context, isAlone: boolean): Promise<Project | undefined> {
  if (isAlone) return undefined;
  try {
    return await openProject(context);
  } catch (error) {
    if (error instanceof UsageError && error.code === 'usage/no-project') return undefined;
    throw error;
  }
}

async function isArticle(project: Project, path: string, { host }: Context): Promise<boolean> {
  const here = absolute(host.cwd, path);
  const all = await listArticles(project, host, []);
  return all.some((one) => one.name === path || `${project.root}/${one.path}` === here);
}

async function compareFiles(old: string, now: string, lang: string, context: Context): Promise<Compared> {
  const before = await readFile(old, lang, context);
  const after = await readFile(now, lang, context);
  const problems = [before, after].flatMap((one) => ('code' in one ? [one] : []));
  if ('code' in before || 'code' in after) return { diffs: [], diagnostics: problems, lang };
  const previous = reviseArticle(before, { trgLang: 'und' }).bilingual;
  const { outcomes } = reviseArticle(after, { trgLang: 'und', previous });
  return {
    diffs: [{ article: now, outcomes: asIfTranslated(outcomes), targets: new Map() }],
    diagnostics: [],
    lang,
  };
}

/** Two files have no translations: what counts is what a finished translation would lose. */
function asIfTranslated(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.map((one) => ({ ...one, isOpen: ['edited', 'new', 'split'].includes(one.fate) }));
}

async function readFile(path: string, lang: string, { host }: Context): Promise<Article | Diagnostic> {
  const { text, problem } = decodeText(await host.read(path), path);
  if (problem !== undefined) return problem;
  return readArticle(text, { name: path.slice(path.lastIndexOf('/') + 1), lang }).article;
}

async function compareProject(
  project: Project,
  wanted: readonly string[],
  options: Options,
  context: Context,
): Promise<Compared> {
  const { host } = context;
  await host.settle(project.root);
  const diffs: ArticleDiff[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of await listArticles(project, host, wanted)) {
    const read = await readProjectArticle(project, host, file);
    if (read.article === undefined) {
      diagnostics.push(...read.diagnostics);
      continue;
    }
    for (const locale of chooseLocales(project.config, options.locale)) {
      const stored = await readStored(project, host, { name: file.name, locale });
      diagnostics.push(...stored.diagnostics);
      if (stored.diagnostics.length > 0) continue;
      const { outcomes } = reviseArticle(read.article, {
        trgLang: locale,
        ...(stored.bilingual === undefined ? {} : { previous: stored.bilingual }),
        ...(stored.history === undefined ? {} : { history: stored.history }),
      });
      diffs.push({ article: file.name, locale, outcomes, targets: targetsOf(stored.bilingual) });
    }
  }
  return { diffs, diagnostics, lang: project.config.source };
}

function targetsOf(
  bilingual: Awaited<ReturnType<typeof readStored>>['bilingual'],
): ReadonlyMap<string, string> {
  const units = bilingual?.files.flatMap((file) => file.units) ?? [];
  return new Map(
    units.flatMap((unit) =>
      unit.segments.flatMap(({ id = '', target }) =>
        target === undefined ? [] : [[`${unit.id}/${id}`, target.text] as const],
      ),
    ),
  );
}

/** From so many articles on, only those that changed are told. */
const MANY = 20;

function linesOf(
  diffs: readonly ArticleDiff[],
  total: Cost,
  { messages, lang }: { readonly messages: Messages; readonly lang: string },
): readonly string[] {
  const lines: string[] = [];
  for (const { article, locale, outcomes } of diffs) {
    const changed = outcomes.filter(({ fate }) => fate !== 'unchanged');
    if (changed.length === 0 && diffs.length > MANY) continue;
    lines.push(
      messages.t('diff', 'article', {
        article,
        locale: locale ?? '',
        ...amounts(costOf(outcomes), messages),
      }),
    );
    for (const one of changed) lines.push(`  ${lineOf(one, messages, lang)}`);
  }
  return [...lines, messages.t('diff', 'total', amounts(total, messages))];
}

function lineOf(
  { unit, segment, fate, before = '', after = '' }: Outcome,
  messages: Messages,
  lang: string,
): string {
  const text =
    fate === 'edited' ? showDiff(diffWords(before, after, lang)) : fate === 'deleted' ? before : after;
  return `${messages.t('diff', `fate.${fate}`)} ${unit}/${segment}: ${text}`;
}

function amounts(cost: Cost, { lang }: Messages): Readonly<Record<string, string>> {
  const number = new Intl.NumberFormat(lang);
  return Object.fromEntries(
    Object.entries(cost).flatMap(([name, { segments, words }]: [string, Cost['all']]) => [
      [name, number.format(segments)],
      [`${name}Words`, number.format(words)],
    ]),
  );
}

function jsonOf({ article, locale, outcomes }: ArticleDiff): Readonly<Record<string, unknown>> {
  return {
    article,
    locale,
    cost: costOf(outcomes),
    segments: outcomes.filter(({ fate }) => fate !== 'unchanged'),
  };
}
