import { LANGUAGES } from '../messages/language.ts';
import { createApp } from '../preview/app.ts';
import type { Context } from './context.ts';
import { createSpeakers, loadPreview, type Loaded, type Shown } from './preview-load.ts';
import { joinPath, sourceFolder, xliffPath } from './project.ts';

/** Serves the preview of a project until it is interrupted; what changes on disk is shown at once. */
export async function servePreview(shown: Shown, port: number, context: Context): Promise<void> {
  const { host } = shown;
  const [{ readClient }, { readFonts }, { serve, untilInterrupted, watchFolders }] = await Promise.all([
    import('../io/client.ts'),
    import('../io/fonts.ts'),
    import('../io/server.ts'),
  ]);
  const [speakers, fonts, first] = await Promise.all([createSpeakers(host), readFonts(), loadPreview(shown)]);
  await speakers.need(findingsOf(first));
  const state = { version: 1, articles: first.articles };
  const listeners = new Set<(version: number) => void>();
  const hosts = new Set<string>();
  const app = await createApp(
    {
      current: () => state,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      words: speakers.words,
      languages: LANGUAGES,
      fonts,
      script: readClient(),
    },
    () => hosts,
  );
  const serving = await serve((request) => app.fetch(request), port);
  hosts.add(`127.0.0.1:${serving.port}`).add(`localhost:${serving.port}`);
  let isBusy: Promise<void> = Promise.resolve();
  const reload = async (): Promise<void> => {
    // A file may be half written, or gone for a moment: the next change tells again.
    const next = await loadPreview(shown).catch(() => undefined);
    if (next === undefined) return;
    await speakers.need(findingsOf(next));
    state.articles = next.articles;
    state.version++;
    for (const listener of listeners) listener(state.version);
  };
  const stop = watchFolders(foldersOf(shown), () => (isBusy = isBusy.then(reload)));
  const messages = await context.speak();
  await messages.need(['preview']);
  host.print(messages.t('preview', 'done.serving', { url: serving.url }));
  await untilInterrupted();
  stop();
  await serving.close();
}

function findingsOf({ articles }: Loaded): Loaded['diagnostics'] {
  return articles.flatMap(({ targets }) => targets.flatMap(({ findings }) => findings));
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
