import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHost } from '../../src/io/host.ts';
import type { Change } from '../../src/model/host.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dateline-host-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const change = (path: string, text: string): Change => ({ path, bytes: bytes(text) });
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const host = (): ReturnType<typeof createHost> => createHost({ cwd: root, lockWait: 200 });

test('a file is read whole, and what is no regular file is refused by name', async () => {
  writeFileSync(join(root, 'a.txt'), 'à');
  mkdirSync(join(root, 'folder'));
  execFileSync('mkfifo', [join(root, 'pipe')]);
  expect(Buffer.from(await host().read('a.txt')).toString()).toBe('à');
  await expect(host().read('b.txt')).rejects.toMatchObject({
    code: 'host/missing',
    values: { path: join(root, 'b.txt') },
  });
  await expect(host().read('folder')).rejects.toMatchObject({ code: 'host/folder' });
  await expect(host().read('a.txt/b')).rejects.toMatchObject({ code: 'host/not-folder' });
  await expect(host().read('/dev/zero')).rejects.toMatchObject({ code: 'host/not-regular' });
  await expect(host().read('pipe')).rejects.toMatchObject({ code: 'host/not-regular' });
  // Its size is told as 0, so it is a file that grew while it was read.
  await expect(host().read('/proc/self/status')).rejects.toMatchObject({ code: 'host/changed' });
  await expect(host().read('x'.repeat(300))).rejects.toMatchObject({ code: 'host/long-name' });
});

test('a file larger than memory should hold is refused, but can be streamed', async () => {
  execFileSync('truncate', ['-s', '300M', join(root, 'big')]);
  await expect(host().read('big')).rejects.toMatchObject({
    code: 'host/too-large',
    values: { size: 300, most: 256 },
  });
  let size = 0;
  for await (const part of host().stream('big')) size += part.length;
  expect(size).toBe(300 * 1_048_576);
});

test('globs give files only, sorted by code unit, and a name with signs of a glob is that file', async () => {
  mkdirSync(join(root, 'a/é'), { recursive: true });
  for (const name of ['a/é/z.txt', 'a/B.txt', 'a/a.txt', 'a/[1].txt']) writeFileSync(join(root, name), '');
  expect(await host().glob(['a/**/*.txt', 'a/[1].txt'], '.')).toEqual([
    'a/B.txt',
    'a/[1].txt',
    'a/a.txt',
    'a/é/z.txt',
  ]);
});

test('a commit writes all files, makes their folders, and does not touch a file that has these bytes', async () => {
  await host().commit('.', [change('x/y/a.txt', 'one'), change('b.txt', 'two')]);
  expect([text('x/y/a.txt'), text('b.txt')]).toEqual(['one', 'two']);
  const before = statSync(join(root, 'b.txt'));
  chmodSync(join(root, 'x/y/a.txt'), 0o640);
  const done = await host().commit('.', [
    change('x/y/a.txt', 'uno'),
    change('b.txt', 'two'),
    { path: 'no.txt', bytes: undefined },
  ]);
  expect(done).toEqual(['x/y/a.txt']);
  expect(statSync(join(root, 'b.txt'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  expect(statSync(join(root, 'x/y/a.txt')).mode & 0o777).toBe(0o640);
  await host().commit('.', [{ path: 'b.txt', bytes: undefined }]);
  expect(existsSync(join(root, 'b.txt'))).toBe(false);
  expect(existsSync(join(root, '.dateline'))).toBe(false);
});

test.each([
  '../out.txt',
  '/etc/out.txt',
  'a/../../out.txt',
  'C:\\out.txt',
  'a//b',
  '',
  '.git/hooks/pre-commit',
  'a\0b',
  'link/out.txt',
  'leaf',
  'dangling',
])('a commit never writes to %j', async (path) => {
  const outside = mkdtempSync(join(tmpdir(), 'dateline-outside-'));
  writeFileSync(join(outside, 'victim'), 'safe');
  symlinkSync(outside, join(root, 'link'));
  symlinkSync(join(outside, 'victim'), join(root, 'leaf'));
  symlinkSync(join(outside, 'new'), join(root, 'dangling'));
  await expect(host().commit('.', [change('good.txt', 'x'), change(path, 'pwned')])).rejects.toMatchObject({
    code: 'host/outside',
  });
  expect(existsSync(join(root, 'good.txt'))).toBe(false);
  expect(readdirSync(outside)).toEqual(['victim']);
  expect(readFileSync(join(outside, 'victim'), 'utf8')).toBe('safe');
  rmSync(outside, { recursive: true });
});

test('a file is replaced as a whole, from pieces too; an error of whoever makes them leaves it as it was', async () => {
  const pieces = async function* (isFailing: boolean): AsyncGenerator<Uint8Array> {
    yield bytes('one, ');
    if (isFailing) throw new Error('no more');
    yield bytes('two');
  };
  await host().write('out/a.txt', bytes('old'));
  await expect(host().write('out/a.txt', pieces(true))).rejects.toThrow('no more');
  expect([text('out/a.txt'), readdirSync(join(root, 'out'))]).toEqual(['old', ['a.txt']]);
  await host().write('out/a.txt', pieces(false));
  await host().write('/dev/null', pieces(false));
  expect([text('out/a.txt'), readdirSync(join(root, 'out'))]).toEqual(['one, two', ['a.txt']]);
  await expect(host().write('out', bytes('x'))).rejects.toMatchObject({ code: 'host/folder' });
});

test('a link inside the project is followed, and stays a link', async () => {
  writeFileSync(join(root, 'real.txt'), 'old');
  symlinkSync('real.txt', join(root, 'name.txt'));
  await host().commit('.', [change('name.txt', 'new')]);
  expect(text('real.txt')).toBe('new');
  expect(lstatSync(join(root, 'name.txt')).isSymbolicLink()).toBe(true);
  await expect(host().commit('.', [change('name.txt', 'a'), change('real.txt', 'b')])).rejects.toMatchObject({
    code: 'host/same-file',
  });
});

test('a commit that cannot write one file writes none and leaves no trace', async () => {
  writeFileSync(join(root, 'file'), '');
  const long = `${'n'.repeat(256)}.txt`;
  for (const path of ['file/in-a-file.txt', long]) {
    await expect(host().commit('.', [change('new/good.txt', 'x'), change(path, 'y')])).rejects.toMatchObject({
      name: 'HostError',
    });
  }
  expect(readdirSync(root)).toEqual(['file']);
});

test('two calls wait for each other, a nested one goes on, and a third that may not wait says who holds the lock', async () => {
  const order: string[] = [];
  const other = createHost({ cwd: root, lockWait: 0 });
  await Promise.all([
    host().exclusive('.', async () => {
      order.push('a');
      await host().commit('.', [change('a.txt', 'a')]);
      await new Promise((done) => setTimeout(done, 60));
      order.push('b');
    }),
    (async () => {
      await new Promise((done) => setTimeout(done, 20));
      await expect(other.exclusive('.', async () => undefined)).rejects.toMatchObject({
        code: 'host/locked',
        values: { pid: process.pid },
      });
      await host().exclusive('.', async () => void order.push('c'));
    })(),
  ]);
  expect(order).toEqual(['a', 'b', 'c']);
});

test('the lock of a process that is gone is taken over', async () => {
  mkdirSync(join(root, '.dateline'));
  const gone = execFileSync(process.execPath, ['-e', 'console.log(process.pid)'], {
    encoding: 'utf8',
  }).trim();
  const lock = {
    pid: Number(gone),
    host: execFileSync('hostname', { encoding: 'utf8' }).trim(),
    since: '',
    command: 'import',
  };
  writeFileSync(join(root, '.dateline/lock'), JSON.stringify(lock));
  await host().commit('.', [change('a.txt', 'a')]);
  expect(text('a.txt')).toBe('a');
});

test('a configuration is loaded, again when it changes, and a broken one is named', () => {
  writeFileSync(join(root, 'c.ts'), 'export default { source: "en" as string };');
  writeFileSync(join(root, 'broken.ts'), 'export default {');
  // In a process of its own: under vitest `import()` is not the one of Node.
  const script = `
    import { createHost } from ${JSON.stringify(join(import.meta.dirname, '../../src/io/host.ts'))};
    import { utimesSync, writeFileSync } from 'node:fs';
    const host = createHost();
    const codes = [];
    for (const path of ['broken.ts', 'none.ts']) await host.load(path).catch(({ code }) => codes.push(code));
    const first = await host.load('c.ts');
    writeFileSync('c.ts', 'export default { source: "fr" };');
    utimesSync('c.ts', 1, 1);
    host.print(JSON.stringify([codes, first, await host.load('c.ts')]));
    host.exit(1);
    host.exit(0);`;
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(JSON.parse(stdout)).toEqual([['host/load', 'host/missing'], { source: 'en' }, { source: 'fr' }]);
  expect(status).toBe(1);
});

test('a reader that has gone ends the output quietly', () => {
  const script = `
    import { createHost } from ${JSON.stringify(join(import.meta.dirname, '../../src/io/host.ts'))};
    const host = createHost();
    for (let i = 0; i < 20000; i++) host.print('line ' + i);`;
  writeFileSync(join(root, 's.mjs'), script);
  const { stdout, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" s.mjs | head -n 1`], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([stdout, stderr]).toEqual(['line 0\n', '']);
});

test('catalogues are found, and no path leads out of their folder', async () => {
  expect(await host().catalogue('en', 'host')).toHaveProperty('missing.text');
  expect(await host().catalogue('../locales/en', 'host')).toBeUndefined();
  expect(await host().catalogue('xx', 'host')).toBeUndefined();
});
