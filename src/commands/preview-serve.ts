import type { PreviewArticle } from '../preview/project.ts';
import type { PreviewSource } from '../preview/served-pages.ts';
import type { Context } from './context.ts';
import type { Shown } from './preview-load.ts';
import { joinPath, sourceFolder, xliffPath } from './project.ts';

/** So many segments are checked before they are shown; more are shown first and checked when it is quiet. */
const FEW_SEGMENTS = 300;

/** Quiet time before many segments are checked, in milliseconds. */
const QUIET = 500;

/**
 * Serves the preview of a project until it is interrupted; what changes on disk is shown at once.
 *
 * It listens before anything is read: the first page waits for the rest, not the reader for the address.
 */
export async function servePreview(shown: Shown, port: number, context: Context): Promise<void> {
  const { serve, untilInterrupted, watchFolders } = await import('../io/server.ts');
  const hosts = new Set<string>();
  const answering = Promise.withResolvers<(request: Request) => Response | Promise<Response>>();
  const serving = await serve(async (request) => (await answering.promise)(request), port);
  hosts.add(`127.0.0.1:${serving.port}`).add(`localhost:${serving.port}`);
  const isEnded = untilInterrupted();
  try {
    const messages = await context.speak();
    await messages.need(['preview']);
    shown.host.print(messages.t('preview', 'done.serving', { url: serving.url }));
    const live = await createLive(shown);
    const { createApp } = await import('../preview/app.ts');
    const app = await createApp(live.source, () => hosts);
    answering.resolve((request) => app.fetch(request));
    const stop = watchFolders(foldersOf(shown), live.changed);
    await isEnded;
    stop();
  } finally {
    await serving.close();
  }
}

interface Live {
  readonly source: PreviewSource;
  /** Reads again what the files at these absolute paths belong to. */
  readonly changed: (paths: readonly string[]) => void;
}

async function createLive(shown: Shown): Promise<Live> {
  const [{ LANGUAGES }, { readClient }, { readFonts }, load] = await Promise.all([
    import('../messages/language.ts'),
    import('../io/client.ts'),
    import('../io/fonts.ts'),
    import('./preview-load.ts'),
  ]);
  const speakers = await load.createSpeakers(shown.host);
  const listeners = new Set<(version: number) => void>();
  const state: { version: number; articles: readonly PreviewArticle[] } = { version: 0, articles: [] };
  let timer: NodeJS.Timeout | undefined;

  const put = async (wanted: readonly string[], isUnchecked: boolean): Promise<void> => {
    const loaded = await load.loadPreview({ ...shown, wanted }, { isUnchecked });
    await speakers.need(load.findingsOf(loaded));
    const next = isUnchecked
      ? loaded.articles.map((one) => withFindings(one, state.articles))
      : loaded.articles;
    state.articles = wanted === shown.wanted ? next : replaced(state.articles, next);
    state.version++;
    for (const listener of listeners) listener(state.version);
  };
  const show = async (wanted: readonly string[]): Promise<void> => {
    clearTimeout(timer);
    if (segmentsIn(state.articles, wanted) <= FEW_SEGMENTS) {
      await put(wanted, false);
      if (segmentsIn(state.articles, wanted) <= FEW_SEGMENTS) return;
    } else await put(wanted, true);
    // A file that vanishes meanwhile is told by the next change.
    timer = setTimeout(() => void put(wanted, false).catch(() => undefined), QUIET);
    timer.unref();
  };
  await put(shown.wanted, true);
  await show(shown.wanted);
  let busy: Promise<void> = Promise.resolve();
  return {
    source: {
      current: () => state,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      words: speakers.words,
      languages: LANGUAGES,
      fonts: await readFonts(),
      script: readClient(),
    },
    // A file may be half written, or gone for a moment: the next change tells again.
    changed: (paths) =>
      (busy = busy.then(() => show(affected(paths, state.articles, shown))).catch(() => undefined)),
  };
}

/** Until it is checked, an article keeps what was found in it before. */
function withFindings(next: PreviewArticle, articles: readonly PreviewArticle[]): PreviewArticle {
  const before = articles.find(({ article }) => article.name === next.article.name);
  const targets = next.targets.map((target) => ({
    ...target,
    findings: before?.targets.find(({ lang }) => lang === target.lang)?.findings ?? [],
  }));
  return { ...next, targets };
}

function replaced(
  articles: readonly PreviewArticle[],
  next: readonly PreviewArticle[],
): readonly PreviewArticle[] {
  const fresh = new Map(next.map((one) => [one.article.name, one]));
  return articles.map((one) => fresh.get(one.article.name) ?? one);
}

function segmentsIn(articles: readonly PreviewArticle[], wanted: readonly string[]): number {
  let count = 0;
  for (const { article, targets } of articles) {
    if (wanted.length > 0 && !wanted.includes(article.name)) continue;
    for (const { bilingual } of targets)
      for (const { units } of bilingual.files) for (const { segments } of units) count += segments.length;
  }
  return count;
}

/** Names of the articles that files belong to; all that was asked for at the start when none is known: a new one. */
function affected(
  paths: readonly string[],
  articles: readonly PreviewArticle[],
  { project, locales, wanted }: Shown,
): readonly string[] {
  const { config, root } = project;
  const owners = new Map<string, string>();
  for (const { article } of articles) {
    owners.set(joinPath(root, joinPath(sourceFolder(config), article.name)), article.name);
    for (const locale of locales)
      owners.set(joinPath(root, xliffPath(config, article.name, locale)), article.name);
  }
  const names = paths.map((path) => owners.get(path.replaceAll('\\', '/')));
  const known = names.filter((name) => name !== undefined);
  return known.length > 0 ? [...new Set(known)] : wanted;
}

/** Folders that hold articles and bilingual files, as far as their paths are fixed. */
function foldersOf({ project, locales }: Shown): readonly string[] {
  const { config, root } = project;
  const fixed = locales.map((locale) => xliffPath(config, '\0', locale).split('\0', 1)[0] ?? '');
  const folders = [
    sourceFolder(config),
    ...fixed.map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/')))),
  ];
  return [...new Set(folders)].map((folder) => joinPath(root, folder));
}
