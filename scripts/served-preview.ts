import { readClient } from '../src/io/client.ts';
import { serve } from '../src/io/server.ts';
import { LANGUAGES } from '../src/messages/language.ts';
import { createApp } from '../src/preview/app.ts';
import type { PreviewSource } from '../src/preview/served-pages.ts';

/** Serves articles that do not change, at a port of this machine. */
export async function servePreview(
  articles: ReturnType<PreviewSource['current']>['articles'],
  words: PreviewSource['words'],
  fonts: PreviewSource['fonts'],
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const hosts = new Set<string>();
  const source: PreviewSource = {
    current: () => ({ version: 1, articles }),
    subscribe: () => () => {},
    words,
    languages: LANGUAGES,
    fonts,
    script: readClient(),
  };
  const app = await createApp(source, () => hosts);
  const serving = await serve((request) => app.fetch(request), 0);
  hosts.add(`127.0.0.1:${serving.port}`);
  return serving;
}
