import type { Context, Globals } from './commands/context.ts';
import type { Messages } from './messages/index.ts';
import type { Host } from './model/host.ts';

/**
 * What commands get besides their options; our own words are loaded when first asked for.
 *
 * @param globals options of the program, once they are read
 */
export async function createContext(host: Host, globals: () => Globals): Promise<Context> {
  const wish = host.env['DATELINE_LANG'] ?? host.env['LC_ALL'] ?? host.env['LC_MESSAGES'] ?? host.env['LANG'];
  const { nearestLanguage } = await import('./messages/language.ts');
  const lang = nearestLanguage(wish);
  const catalogues = [await host.catalogue(lang, 'cli'), await host.catalogue('en', 'cli')];
  let messages: Promise<Messages> | undefined;
  return {
    host,
    words: (key) => wordsIn(catalogues, key),
    speak: () => (messages ??= speak(lang, host)),
    globals,
    version: host.versions.dateline,
  };
}

async function speak(lang: string, host: Host): Promise<Messages> {
  const { createMessages } = await import('./messages/index.ts');
  const messages = await createMessages(lang, (language, name) => host.catalogue(language, name));
  await messages.need(['cli', 'report', 'result', 'usage', 'config', 'host']);
  return messages;
}

function wordsIn(catalogues: readonly unknown[], key: string): string {
  for (const catalogue of catalogues) {
    let here: unknown = catalogue;
    for (const step of key.split('.')) {
      here = typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined;
    }
    if (typeof here === 'string') return here;
  }
  return key;
}
