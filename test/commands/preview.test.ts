import { expect, test } from 'vitest';
import { run } from '../../src/run.ts';
import { createMemoryHost, type MemoryHost } from '../memory-host.ts';

const ARTICLE =
  'Council keeps the night ferry\n\nThe boat carried 12,400 people.\n\nSFAX - The vote came on Monday.\n';

function project(): MemoryHost {
  return createMemoryHost(
    { 'dateline.config.json': '{}', 'locales/en/articles/ferry.txt': ARTICLE },
    { modules: { 'dateline.config.json': { source: 'en', targets: ['ar', 'fr'] } } },
  );
}

test('preview writes all pages in one commit and says where to look', async () => {
  const host = project();
  await run(['export'], host);
  await run(['preview'], host);
  expect(host.code()).toBe(0);
  expect(host.commits.at(-1)).toEqual(
    expect.arrayContaining([
      'preview/index.html',
      'preview/ar/ferry.html',
      'preview/fr/ferry.bilingual.html',
    ]),
  );
  expect(host.out()).toContain('Open preview/index.html in a browser.');
  expect(host.text('preview/ar/ferry.html')).toContain('<html lang="ar" dir="rtl">');
});

test('preview shows an article that was never exported', async () => {
  const host = project();
  await run(['preview', '--locale', 'ar', '--mode', 'target'], host);
  expect(host.code()).toBe(0);
  expect(host.text('preview/ar/ferry.html')).toContain('data-state="missing"');
  expect(host.text('preview/fr/ferry.html')).toBeUndefined();
});

test('a trial writes nothing', async () => {
  const host = project();
  await run(['preview', '--dry-run'], host);
  expect(host.commits).toEqual([]);
  expect(host.out()).toMatch(/\d+ files would be written/);
});

test('a file that is no XLIFF is told, the rest is shown', async () => {
  const host = project();
  await run(['export'], host);
  host.files.set('/project/xliff/ar/ferry.xlf', new TextEncoder().encode('<html>'));
  await run(['preview'], host);
  expect(host.code()).toBe(1);
  expect(host.err()).toContain('xliff/ar/ferry.xlf');
  expect(host.text('preview/fr/ferry.html')).toBeDefined();
});

test.each([[['--mode', 'all']], [['--port', 'x']], [['--locale', 'de']], [['none.txt']]])(
  'preview refuses %j with one line',
  async (args) => {
    const host = project();
    await run(['preview', ...args], host);
    expect(host.code()).toBe(2);
    expect(host.err().trim().split('\n')).toHaveLength(1);
  },
);
