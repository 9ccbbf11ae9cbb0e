import { expect, test } from 'vitest';
import { createMemoryHost } from '../memory-host.ts';
import { ARTICLE, createProject, dateline } from './project.ts';

test('one XLIFF for each target locale, in one commit', async () => {
  const host = await dateline(createProject(), 'export');
  expect(host.code()).toBe(0);
  expect(host.commits).toHaveLength(1);
  expect(host.text('xliff/ar/harbour.xlf')).toContain('trgLang="ar"');
  expect(host.text('xliff/fr/harbour.xlf')).toContain('<unit id="headline" type="dateline:headline">');
  expect(host.out()).toContain('harbour.txt: 7 blocks');
});

test('the day of the dateline is told with its evidence', async () => {
  const host = await dateline(createProject(), 'export');
  expect(host.err()).toContain('“Wednesday 09/05/2018” is Wednesday, May 9, 2018');
  expect(host.err()).toContain('May 8');
  expect(host.text('xliff/ar/harbour.xlf')).toContain('2018-05-09');
});

test('a dateline that reads two ways stops the export of its article', async () => {
  const open = ARTICLE.replaceAll(/ on May \d/g, '');
  const host = await dateline(createProject({ 'locales/en/articles/harbour.txt': open }), 'export');
  expect(host.code()).toBe(1);
  expect(host.commits.flat()).toEqual([]);
  expect(host.err()).toContain('2018-05-09');
  expect(host.err()).toContain('2018-09-05');
  expect(host.err()).toContain('dateOrder');
});

test('the order given on the command line settles it', async () => {
  const open = ARTICLE.replaceAll(/ on May \d/g, '');
  const host = createProject({ 'locales/en/articles/harbour.txt': open });
  await dateline(host, 'export', '--date-order', 'mdy');
  expect(host.code()).toBe(0);
  expect(host.text('xliff/ar/harbour.xlf')).toContain('2018-09-05');
});

test('exporting again changes nothing', async () => {
  const host = await dateline(createProject(), 'export');
  await dateline(host, 'export');
  expect(host.commits).toHaveLength(1);
});

test('a file that is there but cannot be read is not written over', async () => {
  const host = createProject({ 'xliff/ar/harbour.xlf': '<xliff version="2.0"' });
  await dateline(host, 'export');
  expect(host.code()).toBe(1);
  expect(host.text('xliff/ar/harbour.xlf')).toBe('<xliff version="2.0"');
  expect(host.err()).toContain('xliff/ar/harbour.xlf');
});

test('--dry-run and --check write nothing', async () => {
  const host = await dateline(createProject(), 'export', '--dry-run');
  expect(host.commits).toEqual([]);
  expect(host.code()).toBe(0);
  await dateline(host, 'export', '--check');
  expect(host.commits).toEqual([]);
  expect(host.code()).toBe(1);
});

test('--explain shows why each block has its role', async () => {
  const host = await dateline(createProject(), 'export', '--explain');
  expect(host.out()).toContain('it holds a date and nothing else');
});

test('--json prints one document', async () => {
  const host = await dateline(createProject(), 'export', '--json', '--locale', 'fr');
  const result: unknown = JSON.parse(host.out());
  expect(result).toMatchObject({ schema: 'dateline/1', written: ['xliff/fr/harbour.xlf'] });
});

test.each([
  ['an empty article', '', 1, 'empty'],
  ['a binary', new Uint8Array([0x50, 0x4b, 0, 3, 4]), 1, 'NUL'],
  ['bad UTF-8', new Uint8Array([0x41, 0xc3, 0x28]), 1, 'offset 2'],
])('%s ends in one clear message', async (_, bytes, code, words) => {
  const host = await dateline(createProject({ 'locales/en/articles/harbour.txt': bytes }), 'export');
  expect(host.code()).toBe(code);
  expect(host.err()).toContain('locales/en/articles/harbour.txt');
  expect(host.err()).toContain(words);
  expect(host.commits.flat()).toEqual([]);
});

test.each([
  [['export', '--locale', 'de'], 'de is not a target'],
  [['export', 'missing.txt'], 'missing.txt is not an article'],
  [['export', '--date-order', 'day'], '«day» is not a value of --date-order'],
  [['export', '--published', '2018-02-30'], '«2018-02-30» is not a day'],
  [['export', '--nonsense'], '--nonsense'],
  [['exprot'], 'Did you mean «export»?'],
])('%j is a wrong request', async (argv, words) => {
  const host = await dateline(createProject(), ...argv);
  expect(host.code()).toBe(2);
  expect(host.err()).toContain(words);
  expect(host.commits).toEqual([]);
});

test('without a project the remedy is told', async () => {
  const host = await dateline(createMemoryHost({}), 'export');
  expect(host.code()).toBe(2);
  expect(host.err()).toContain('dateline init');
});

test('a wrong configuration is named with its key', async () => {
  const host = createMemoryHost(
    { 'dateline.config.json': '{}', 'locales/en/articles/a.txt': ARTICLE },
    { modules: { 'dateline.config.json': { source: 'en', target: ['ar'] } } },
  );
  await dateline(host, 'export');
  expect(host.code()).toBe(2);
  expect(host.err()).toContain('Did you mean «targets»?');
});

test('an option with a value may stand before the command', async () => {
  const host = await dateline(createProject(), '--config', 'dateline.config.json', 'export');
  expect(host.commits).toHaveLength(1);
  await dateline(host, '--config', 'nowhere.ts', 'export');
  expect(host.code()).toBe(2);
  expect(host.err()).toContain('nowhere.ts');
});

test('a sentence that was withdrawn leaves the localised article in the same commit', async () => {
  const host = await dateline(createProject(), 'export');
  const filled = host
    .text('xliff/fr/harbour.xlf')!
    .replaceAll(
      /<segment id="(\w+)">(\s*)<source>([^]*?)<\/source>/g,
      '<segment id="$1" state="reviewed">$2<source>$3</source>$2<target>fr: $3</target>',
    );
  host.files.set('/project/back.xlf', new Uint8Array(Buffer.from(filled)));
  await dateline(host, 'import', 'back.xlf', '--no-check');
  const shorter = ARTICLE.replace(' About 4,500 people depend on it, the mayor said.', '');
  host.files.set('/project/locales/en/articles/harbour.txt', new Uint8Array(Buffer.from(shorter)));
  await dateline(host, 'export');
  expect(host.text('locales/fr/articles/harbour.txt')).not.toContain('4,500');
  expect(host.text('locales/fr/articles/harbour.json')).not.toContain('4,500');
  await dateline(host, 'doctor');
  expect(host.err() + host.out()).not.toContain('harbour.txt is older');
});
