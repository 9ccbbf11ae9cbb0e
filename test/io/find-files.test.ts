import fs, { globSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFiles } from '../../src/io/find-files.ts';

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'dateline-find-'));
  for (const folder of ['a/b', '.h/c', 'd.txt', 'x-y.z/w'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const file of [
    'x.txt',
    'a/y.txt',
    'a/b/z.md',
    'a/.hidden.txt',
    '.h/c/w.txt',
    '.txt',
    'a/b/.md',
    'a/b/UP.TXT',
    'd.txt/in.txt',
    'a/a.b.txt',
    'x-y.z/w/n.nitf.xml',
    'x-y.z/w/txt',
    'a/with space.txt',
    'a/عنوان.txt',
  ]) {
    writeFileSync(join(root, file), '');
  }
  symlinkSync('a', join(root, 'to-folder'));
  symlinkSync('x.txt', join(root, 'to-file.txt'));
  symlinkSync('nowhere', join(root, 'to-nothing.txt'));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each([
  '**/*.txt',
  '**/*.{txt,md}',
  '**/*.{md,nitf.xml,b.txt}',
  'a/**/*.txt',
  'x-y.z/**/*.xml',
  'to-folder/**/*.txt',
  'none/**/*.txt',
  'a/*.txt',
  '**/b/*',
  '*.{txt,md}',
  '**/*',
])('%s means the files that the matcher of Node finds', async (pattern) => {
  const expected = globSync(pattern, { cwd: root })
    .filter((name) => statSync(join(root, name), { throwIfNoEntry: false })?.isFile() === true)
    .sort();
  expect(await findFiles([pattern], root)).toEqual(expected);
});

test('a folder that cannot be read is told, since articles in it would be left out without a word', async () => {
  const { readdirSync } = fs;
  fs.readdirSync = () => {
    throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
  };
  syncBuiltinESMExports();
  try {
    await expect(findFiles(['a/**/*.txt'], root)).rejects.toMatchObject({
      code: 'host/denied',
      values: { path: join(root, 'a') },
    });
  } finally {
    fs.readdirSync = readdirSync;
    syncBuiltinESMExports();
  }
});

test('the name of a file is that file, whatever signs are in it', async () => {
  writeFileSync(join(root, 'a[1].txt'), '');
  expect(await findFiles(['a[1].txt', './x.txt'], root)).toEqual(['a[1].txt', 'x.txt']);
});
