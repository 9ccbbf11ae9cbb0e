import type { Command } from 'commander';
import { UsageError } from '../model/diagnostic.ts';
import type { Change } from '../model/host.ts';
import { MODES, renderPreview, type Mode } from '../preview/project.ts';
import { diffWords } from '../store/words.ts';
import { wouldChange } from './changes.ts';
import { printResult, type Context } from './context.ts';
import { printFindings } from './findings.ts';
import { localeOption } from './options.ts';
import { createSpeakers, loadPreview, type Shown } from './preview-load.ts';
import { chooseLocales, joinPath, openProject, type Project } from './project.ts';

interface Options {
  readonly locale?: readonly string[];
  readonly mode?: readonly Mode[];
  readonly out?: string;
  readonly singleFile?: boolean;
  readonly pdf?: boolean;
  readonly screenshot?: boolean;
  readonly serve?: boolean;
  readonly port?: number;
  readonly dryRun?: boolean;
}

/** `dateline preview`: builds the pages of the project, or serves them; exit code 1 when an article could not be shown. */
export function add(program: Command, context: Context): void {
  const { words } = context;
  program
    .command('preview')
    .description(words('preview.about'))
    .argument('[articles...]', words('export.articles'))
    .addOption(localeOption(words('global.locale')))
    .option('-m, --mode <modes>', words('preview.mode'), parseModes)
    .option('--out <folder>', words('preview.out'))
    .option('--single-file', words('preview.singleFile'))
    .option('--pdf', words('preview.pdf'))
    .option('--screenshot', words('preview.screenshot'))
    .option('--serve', words('preview.serve'))
    .option('--port <number>', words('preview.port'), parsePort)
    .option('--dry-run', words('global.dryRun'))
    .addHelpText('after', () => `\n${words('preview.examples')}`)
    .action((wanted: readonly string[], options: Options) => preview(wanted, options, context));
}

function parseModes(value: string): readonly Mode[] {
  return value.split(',').map((one) => {
    const mode = MODES.find((known) => known === one.trim());
    if (mode === undefined)
      throw new UsageError('usage/wrong-choice', { name: '--mode', value, known: [...MODES] });
    return mode;
  });
}

function parsePort(value: string): number {
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port < 65_536) return port;
  throw new UsageError('usage/wrong-choice', { name: '--port', value, known: ['0–65535'] });
}

async function preview(wanted: readonly string[], options: Options, context: Context): Promise<void> {
  const { host } = context;
  const project = await openProject(context);
  await host.settle(project.root);
  const shown: Shown = { project, host, wanted, locales: chooseLocales(project.config, options.locale) };
  if (options.serve === true) {
    const { servePreview } = await import('./preview-serve.ts');
    await servePreview(shown, options.port ?? 0, context);
    return;
  }
  const { readFonts } = await import('../io/fonts.ts');
  const loaded = await loadPreview(shown);
  const speakers = await createSpeakers(host);
  await speakers.need(loaded.articles.flatMap(({ targets }) => targets.flatMap(({ findings }) => findings)));
  const pages = await renderPreview({
    articles: loaded.articles,
    fonts: await readFonts(),
    words: speakers.words,
    folder: options.out ?? project.config.preview,
    diff: diffWords,
    isSingleFile: options.singleFile === true,
    ...(options.mode === undefined ? {} : { modes: options.mode }),
  });
  const changes = [...pages, ...(await prints(pages, options, context))];
  const isTrial = options.dryRun === true;
  const written = isTrial
    ? await wouldChange(changes, project.root, host)
    : await host.commit(project.root, changes);
  await printFindings(loaded.diagnostics, context);
  await tell({ changes, written, isTrial }, project, {
    context,
    locales: shown.locales,
  });
  if (loaded.diagnostics.some(({ level }) => level === 'error')) host.exit(1);
}

/** Pages as PDF and pictures; when there is no browser that is told, and it is a failure of the request. */
async function prints(
  pages: readonly Change[],
  { pdf, screenshot, dryRun }: Options,
  { host }: Context,
): Promise<readonly Change[]> {
  if (dryRun === true || (pdf !== true && screenshot !== true)) return [];
  const { printPages } = await import('../io/print.ts');
  const result = await printPages(pages, {
    pdf: pdf === true,
    screenshot: screenshot === true,
    env: host.env,
  });
  if ('missing' in result) throw new UsageError(result.missing, result.values);
  return result.changes;
}

interface Told {
  readonly changes: readonly Change[];
  readonly written: readonly string[];
  readonly isTrial: boolean;
}

async function tell(
  { changes, written, isTrial }: Told,
  project: Project,
  { context, locales }: { readonly context: Context; readonly locales: readonly string[] },
): Promise<void> {
  const messages = await context.speak();
  await messages.need(['preview']);
  const pages = changes.filter(({ path }) => path.endsWith('.html'));
  const count = pages.length;
  const first = pages.find(({ path }) => path.endsWith('/index.html')) ?? pages[0];
  const last = isTrial
    ? messages.t('preview', 'done.trial', { count: written.length })
    : messages.t('preview', 'done.open', {
        path: first?.path ?? joinPath(project.config.preview, 'index.html'),
      });
  printResult(
    context,
    { command: 'preview', pages: changes.map(({ path }) => path), written, dryRun: isTrial },
    [messages.t('preview', 'done.pages', { count, languages: locales }), last],
  );
}
