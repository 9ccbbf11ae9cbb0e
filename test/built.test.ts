import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

// Two runs of the program as it is installed: the built files, in a process of their own, on a real disk.
const root = join(import.meta.dirname, '..');
let folder = '';

const dateline = (...args: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [join(root, 'dist/main.cjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, DATELINE_LANG: 'en' },
  });

beforeAll(() => {
  const built = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, encoding: 'utf8' });
  expect(built.stderr).toBe('');
  expect(built.status).toBe(0);
  folder = mkdtempSync(join(tmpdir(), 'dateline-built-'));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the sample article goes out, comes back, is checked and previewed', () => {
  expect(dateline('init', '--source', 'en', '--targets', 'ar,fr').status).toBe(0);
  // A folder that is a package of the older kind, as `npm init` makes it.
  writeFileSync(join(folder, 'package.json'), '{}');
  cpSync(join(root, 'locales/en/articles/derna.txt'), join(folder, 'locales/en/articles/derna.txt'));
  const exported = dateline('export');
  expect(exported.stdout).toContain('20 blocks, 31 segments');
  expect(exported.stderr).toContain('May 9, 2018');
  expect(exported.stderr).not.toContain('Warning');
  mkdirSync(join(folder, 'back'));
  for (const lang of ['ar', 'fr']) {
    cpSync(join(root, `xliff/${lang}/derna.xlf`), join(folder, `back/${lang}.xlf`));
  }
  expect(dateline('import', 'back').stdout).toContain('29 applied');
  for (const lang of ['ar', 'fr']) {
    for (const path of [`xliff/${lang}/derna.xlf`, `locales/${lang}/articles/derna.txt`]) {
      expect(readFileSync(join(folder, path), 'utf8'), path).toBe(readFileSync(join(root, path), 'utf8'));
    }
  }
  const checked = dateline('check');
  expect(checked.stdout).toContain('Nothing to report.');
  expect(checked.status).toBe(0);
  expect(dateline('preview').status).toBe(0);
  const page = (lang: string): string => readFileSync(join(folder, `preview/${lang}/derna.html`), 'utf8');
  expect(page('ar')).toContain('<time datetime="2018-05-09">');
  expect(page('ar')).toContain('الأربعاء، 9 مايو 2018');
  expect(page('fr')).toContain('mercredi 9 mai 2018');
  expect(existsSync(join(folder, 'preview/index.html'))).toBe(true);
}, 120_000);

test('wrong input ends in one line, its exit code, and files as they were', () => {
  const before = readFileSync(join(folder, 'xliff/ar/derna.xlf'));
  writeFileSync(join(folder, 'proxy.xlf'), '<!DOCTYPE html><html><body>502</body></html>');
  const refused = dateline('import', 'proxy.xlf');
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('proxy.xlf');
  expect(refused.stderr).not.toContain(' at ');
  expect(dateline('import', 'nowhere.xlf').status).toBe(2);
  expect(dateline('exprot').stderr.trim().split('\n')).toHaveLength(1);
  expect(readFileSync(join(folder, 'xliff/ar/derna.xlf')).equals(before)).toBe(true);
}, 120_000);
