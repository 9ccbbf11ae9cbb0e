import { UsageError } from '../model/diagnostic.ts';
import type { Change } from '../model/host.ts';
import type { Mode } from '../preview/mode.ts';
import { renderPreview } from '../preview/project.ts';
import { diffWords } from '../store/words.ts';
import { wouldChange } from './changes.ts';
import { printResult, type Context } from './context.ts';
import { printFindings } from './findings.ts';
import { createSpeakers, findingsOf, loadPreview, type Shown } from './preview-load.ts';
import { joinPath, type Project } from './project.ts';

/** What a static preview is made of. */
export interface BuildOptions {
  readonly mode?: readonly Mode[];
  readonly out?: string;
  readonly singleFile?: boolean;
  readonly pdf?: boolean;
  readonly screenshot?: boolean;
  readonly dryRun?: boolean;
}

/** Writes the pages of a project; exit code 1 when an article or a translation could not be read. */
export async function buildPreview(shown: Shown, options: BuildOptions, context: Context): Promise<void> {
  const { project, host } = shown;
  const { readFonts } = await import('../io/fonts.ts');
  const loaded = await loadPreview(shown);
  const speakers = await createSpeakers(host);
  await speakers.need(findingsOf(loaded));
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
  { pdf, screenshot, dryRun }: BuildOptions,
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
