import { expect, test } from 'vitest';
import type { MemoryHost } from '../memory-host.ts';
import { ARTICLE, createProject, dateline } from './project.ts';

const SOURCE = '/project/locales/en/articles/harbour.txt';
const STORE = 'xliff/fr/harbour.xlf';
const LONG = 'The harbour reopened on May 8. '.repeat(40_000);

const put = (host: MemoryHost, path: string, text: string): void => {
  host.files.set(path, new Uint8Array(Buffer.from(text)));
};

/** A file that comes back translated, for an article that was exported. */
async function returned(change: (text: string) => string = (text) => text): Promise<MemoryHost> {
  const host = await dateline(createProject(), 'export');
  const back = (host.text(STORE) ?? '').replaceAll(
    /<source>([^]*?)<\/source>/g,
    '<source>$1</source><target>fr: $1</target>',
  );
  put(host, '/project/back.xlf', change(back));
  return host;
}

/** Imports in at most five seconds. */
async function take(host: MemoryHost): Promise<void> {
  const before = host.text(STORE);
  const start = process.cpuUsage();
  await dateline(host, 'import', 'back.xlf');
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(5);
  expect(host.text(STORE)).toBe(before);
  expect(host.code()).not.toBe(0);
}

test('an article with a paragraph that no export takes takes no import either, and says why', async () => {
  const host = await returned();
  put(host, SOURCE, ARTICLE + LONG);
  await take(host);
  expect(host.err() + host.out()).toContain('article/long-paragraph');
});

test('such an article is not looked at for a file that names none', async () => {
  const host = await returned((text) => text.replace('harbour.txt', 'unknown.txt'));
  put(host, SOURCE, `Other article\n\n${LONG}`);
  await take(host);
  expect(host.err() + host.out()).toContain('import/other-article');
});

test('a translation that is longer than any paragraph is refused by its unit', async () => {
  const host = await returned((text) => text.replace(/<target>fr: TUNIS[^<]*/, `<target>${LONG}`));
  await take(host);
  expect(host.err() + host.out()).toContain('import/long-target');
});
