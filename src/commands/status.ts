import type { Command } from 'commander';
import { readXliff } from '../formats/xliff/read.ts';
import type { Messages } from '../messages/index.ts';
import { STATES, type State } from '../model/bilingual.ts';
import { UsageError, type Diagnostic } from '../model/diagnostic.ts';
import {
  addProgress,
  NO_PROGRESS,
  parseGate,
  percentOf,
  reached,
  unmet,
  type Gate,
  type Progress,
} from '../store/progress.ts';
import { countProgress, scanProgress } from '../store/progress.ts';
import { reviseArticle } from '../store/revise-article.ts';
import { META_CATEGORY } from '../convert/extract.ts';
import { charsetOf } from '../config/config.ts';
import { decodeText } from '../text/decode.ts';
import { readProjectArticle } from './article.ts';
import { printResult, type Context } from './context.ts';
import { printFindings } from './findings.ts';
import { choice, localeOption } from './options.ts';
import {
  chooseLocales,
  joinPath,
  listArticles,
  openProject,
  xliffPath,
  type ArticleFile,
  type Project,
} from './project.ts';
import { damageOf } from './stored.ts';

interface Options {
  readonly locale?: readonly string[];
  readonly by: 'locale' | 'article' | 'state';
  readonly require?: Gate;
}

/** `dateline status`: how far every locale is; exit code 1 when less is done than `--require` asks for. */
export function add(program: Command, context: Context): void {
  const { words } = context;
  program
    .command('status')
    .description(words('status.about'))
    .argument('[articles...]', words('status.articles'))
    .addOption(localeOption(words('global.locale')))
    .addOption(choice('--by <what>', words('status.by'), ['locale', 'article', 'state']).default('locale'))
    .option('--require <gate>', words('status.require'), gateOf)
    .addHelpText('after', () => `\n${words('status.examples')}`)
    .action((wanted: readonly string[], options: Options) => showStatus(wanted, options, context));
}

function gateOf(text: string): Gate {
  const gate = parseGate(text);
  if (gate === undefined) throw new UsageError('status/bad-gate', { value: text, states: STATES });
  return gate;
}

/** One article in one locale. `missing`: not exported yet; `stale`: the article has changed since. */
interface Row {
  readonly article: string;
  readonly locale: string;
  readonly state: 'current' | 'stale' | 'missing' | 'unreadable';
  readonly progress: Progress;
  /** Time of the last change of the store, in milliseconds. */
  readonly modified?: number;
  readonly diagnostics: readonly Diagnostic[];
}

async function showStatus(wanted: readonly string[], options: Options, context: Context): Promise<void> {
  const { host } = context;
  const project = await openProject(context);
  const locales = chooseLocales(project.config, options.locale);
  await host.settle(project.root);
  const rows: Row[] = [];
  for (const file of await listArticles(project, host, wanted)) {
    const source = await hashOf(project, file, context);
    let all: Promise<Progress> | undefined;
    // The same for every locale, and only needed for one that is not exported.
    const untranslated = (): Promise<Progress> => (all ??= countArticle(file, project, context));
    for (const locale of locales)
      rows.push(await rowOf(file, locale, { project, context, source, untranslated }));
  }
  await tell(rows, locales, options, context);
}

async function hashOf(project: Project, file: ArticleFile, { host }: Context): Promise<string | undefined> {
  const bytes = await host.read(joinPath(project.root, file.path));
  const { text, problem } = decodeText(bytes, file.path, charsetOf(project.config, project.config.source));
  return problem === undefined ? host.hash(text) : undefined;
}

interface Job {
  readonly project: Project;
  readonly context: Context;
  /** Hash of the article as it is now. */
  readonly source: string | undefined;
  readonly untranslated: () => Promise<Progress>;
}

async function rowOf(file: ArticleFile, locale: string, job: Job): Promise<Row> {
  const { project, source } = job;
  const { host } = job.context;
  const path = xliffPath(project.config, file.name, locale);
  const full = joinPath(project.root, path);
  const key = { article: file.name, locale, diagnostics: [] };
  const stats = await host.stat(full);
  if (stats === undefined) {
    return { ...key, state: 'missing', progress: await job.untranslated() };
  }
  const found = count(await host.read(full), path);
  // Of what cannot be read nothing counts as done; 100 % of no words would pass every gate.
  if (found.diagnostics.length > 0) {
    return { ...key, ...found, state: 'unreadable', progress: await job.untranslated() };
  }
  const state = found.hash === source ? 'current' : 'stale';
  return { ...key, state, progress: found.progress, modified: stats.modified };
}

interface Counted {
  readonly progress: Progress;
  readonly hash: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function count(bytes: Uint8Array, path: string): Counted {
  const scanned = scanProgress(new TextDecoder().decode(bytes));
  if (scanned !== undefined) return { ...scanned, diagnostics: [] };
  const { document, diagnostics } = readXliff(bytes);
  const { bilingual } = document;
  const meta = bilingual.files[0]?.metadata?.find(({ category }) => category === META_CATEGORY)?.meta;
  return {
    progress: countProgress(bilingual),
    hash: meta?.['source-hash'],
    diagnostics: damageOf(path, diagnostics),
  };
}

async function countArticle(file: ArticleFile, project: Project, context: Context): Promise<Progress> {
  const { article } = await readProjectArticle(project, context.host, file);
  return article === undefined
    ? NO_PROGRESS
    : countProgress(reviseArticle(article, { trgLang: 'und' }).bilingual);
}

async function tell(
  rows: readonly Row[],
  locales: readonly string[],
  options: Options,
  context: Context,
): Promise<void> {
  const messages = await context.speak();
  await messages.need(['status']);
  const gate = options.require ?? new Map<State, number>();
  const sums = locales.map((locale) =>
    sumOf(
      rows.filter((row) => row.locale === locale),
      locale,
    ),
  );
  const failed = sums.flatMap((sum) =>
    unmet(sum.progress, gate).map((one) => ({ locale: sum.locale, ...one })),
  );
  const diagnostics = rows.flatMap((row) => row.diagnostics);
  await printFindings(diagnostics, context);
  const show = numbersOf(messages, context.host.now());
  const lines = [
    ...sums.map((sum) => show.sum(sum)),
    ...(options.by === 'article' ? rows.map((row) => show.row(row)) : []),
    ...(options.by === 'state' ? sums.flatMap((sum) => show.states(sum)) : []),
    ...failed.map((one) => show.unmet(one)),
  ];
  printResult(
    context,
    { locales: sums.map(jsonOfSum), articles: rows.map(jsonOfRow), unmet: failed, findings: diagnostics },
    lines,
  );
  if (failed.length > 0 || diagnostics.length > 0) context.host.exit(1);
}

interface Sum {
  readonly locale: string;
  readonly articles: number;
  readonly missing: number;
  readonly stale: number;
  readonly progress: Progress;
  readonly modified?: number;
}

function sumOf(rows: readonly Row[], locale: string): Sum {
  const times = rows.flatMap(({ modified }) => modified ?? []);
  return {
    locale,
    articles: rows.length,
    missing: rows.filter(({ state }) => state === 'missing').length,
    stale: rows.filter(({ state }) => state === 'stale').length,
    progress: rows.reduce((sum, { progress }) => addProgress(sum, progress), NO_PROGRESS),
    // Not the spread of all times: a project may have more articles than a call may have arguments.
    ...(times.length === 0 ? {} : { modified: times.reduce((a, b) => Math.max(a, b)) }),
  };
}

interface Show {
  sum(sum: Sum): string;
  row(row: Row): string;
  states(sum: Sum): readonly string[];
  unmet(one: {
    readonly locale: string;
    readonly state: State;
    readonly wanted: number;
    readonly found: number;
  }): string;
}

const DAY = 86_400_000;

function numbersOf(messages: Messages, now: Date): Show {
  const number = new Intl.NumberFormat(messages.lang);
  const share = new Intl.NumberFormat(messages.lang, { style: 'percent', maximumFractionDigits: 0 });
  const ago = new Intl.RelativeTimeFormat(messages.lang, { numeric: 'auto' });
  // Rounded down: 99.9 % is not all of it.
  const percent = (progress: Progress, state: State): string =>
    share.format(Math.floor(percentOf(progress, state)) / 100);
  const values = (progress: Progress): Record<string, string> => ({
    words: number.format(reached(progress, 'initial').words),
    open: number.format(progress.initial.words),
    translated: percent(progress, 'translated'),
    reviewed: percent(progress, 'reviewed'),
    final: percent(progress, 'final'),
  });
  return {
    sum({ locale, articles, missing, stale, progress, modified }) {
      const line = messages.t('status', 'locale', { locale, count: articles, ...values(progress) });
      const more = [
        ...(missing === 0 ? [] : [messages.t('status', 'missing', { count: missing })]),
        ...(stale === 0 ? [] : [messages.t('status', 'stale', { count: stale })]),
        ...(modified === undefined
          ? []
          : [
              messages.t('status', 'changed', {
                when: ago.format(-Math.max(0, Math.floor((now.getTime() - modified) / DAY)), 'day'),
              }),
            ]),
      ];
      return [line, ...more].join(' ');
    },
    row: ({ article, locale, state, progress }) =>
      `  ${messages.t('status', `article.${state}`, { article, locale, ...values(progress) })}`,
    states: ({ locale, progress }) =>
      STATES.map((state) => {
        const { segments, words } = progress[state];
        const amounts = { segments: number.format(segments), words: number.format(words) };
        return `  ${messages.t('status', `state.${state}`, { locale, ...amounts })}`;
      }),
    unmet: ({ locale, state, wanted, found }) =>
      messages.t('status', `unmet.${state}`, {
        locale,
        wanted: share.format(wanted / 100),
        found: share.format(Math.floor(found) / 100),
      }),
  };
}

function jsonOfSum({
  locale,
  articles,
  missing,
  stale,
  progress,
  modified,
}: Sum): Readonly<Record<string, unknown>> {
  const changed = modified === undefined ? {} : { changed: new Date(modified).toISOString() };
  return { locale, articles, missing, stale, states: progress, percent: percents(progress), ...changed };
}

function jsonOfRow({ article, locale, state, progress, modified }: Row): Readonly<Record<string, unknown>> {
  const changed = modified === undefined ? {} : { changed: new Date(modified).toISOString() };
  return { article, locale, state, states: progress, percent: percents(progress), ...changed };
}

/** Percent of words that have reached a state. */
function percents(progress: Progress): Readonly<Record<string, number>> {
  const round = (state: State): number => Math.floor(percentOf(progress, state) * 10) / 10;
  return { translated: round('translated'), reviewed: round('reviewed'), final: round('final') };
}
