import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { afterAll, expect, test } from 'vitest';
import { readClient } from '../../src/io/client.ts';
import { readFonts } from '../../src/io/fonts.ts';
import { serve, watchFolders } from '../../src/io/server.ts';
import { HostError } from '../../src/model/diagnostic.ts';
import { createApp } from '../../src/preview/app.ts';
import { sample, sampleProject, wordsOf } from '../preview/sample.ts';

const hosts = new Set<string>();
const app = await createApp(
  {
    current: () => ({ version: 1, articles: [sample] }),
    subscribe: () => () => undefined,
    words: wordsOf,
    languages: ['en'],
    fonts: sampleProject.fonts,
    script: '',
  },
  () => hosts,
);
const serving = await serve((request) => app.fetch(request), 0);
hosts.add(`127.0.0.1:${serving.port}`);
afterAll(() => serving.close());

/** First line of the answer to bytes as they are. */
function send(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(serving.port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (data) => (answer += data.toString('latin1')));
    socket.on('close', () => resolve(answer.split('\r\n', 1)[0] ?? ''));
    socket.on('error', () => resolve(answer.split('\r\n', 1)[0] ?? ''));
  });
}
const ask = (path: string, headers = `Host: 127.0.0.1:${serving.port}\r\n`): Promise<string> =>
  send(`GET ${path} HTTP/1.1\r\n${headers}Connection: close\r\n\r\n`);

test('paths as they come over the wire lead nowhere', async () => {
  expect(await ask('/')).toContain(' 200 ');
  for (const path of [
    '/../../../etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/....//etc/passwd',
    '/..\\..\\etc\\passwd',
    '/.git/config',
  ])
    expect(await ask(path), path).toMatch(/ 40[04] /);
  for (const path of ['/%00', '/%E0%A4%A']) expect(await ask(path), path).toContain(' 400 ');
});

test('a request without host, or with one that only begins like ours, is refused', async () => {
  expect(await ask('/', '')).toContain(' 400 ');
  expect(await ask('/', 'Host: evil.invalid\r\n')).toContain(' 403 ');
  expect(await ask('/', 'Host: 127.0.0.1.evil.invalid\r\n')).toContain(' 403 ');
  expect(await ask(`http://evil.invalid/`, 'Host: evil.invalid\r\n')).toContain(' 403 ');
});

test('a header of ten megabytes is too large', async () => {
  expect(await ask('/', `Host: 127.0.0.1:${serving.port}\r\nX: ${'x'.repeat(10_000_000)}\r\n`)).toContain(
    ' 431 ',
  );
});

test('a hundred idle connections do not keep others waiting', async () => {
  const idle = Array.from({ length: 100 }, () => {
    const socket = connect(serving.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\n'));
    socket.on('error', () => undefined);
    return socket;
  });
  expect(await ask('/')).toContain(' 200 ');
  for (const socket of idle) socket.destroy();
});

test('only the loopback address listens', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of others)
    await expect(fetch(`http://${address}:${serving.port}/`)).rejects.toThrow('fetch failed');
  expect(serving.url).toBe(`http://127.0.0.1:${serving.port}/`);
});

test('a port that is taken is told', async () => {
  await expect(serve(() => new Response(''), serving.port)).rejects.toThrow(HostError);
});

test('a change in a watched folder is told once, soon', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-watch-'));
  await mkdir(join(folder, 'ar'));
  const told = Promise.withResolvers<readonly string[]>();
  const stop = watchFolders([folder, join(folder, 'none')], told.resolve);
  await writeFile(join(folder, 'ar', 'x.xlf'), 'x');
  expect(await told.promise).toContain(join(folder, 'ar', 'x.xlf'));
  stop();
  await rm(folder, { recursive: true });
});

test('a file that is replaced again and again is told each time, and so is one in a new folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-watch-'));
  const file = join(folder, 'x.xlf');
  await writeFile(file, 'first');
  let told = Promise.withResolvers<readonly string[]>();
  const stop = watchFolders([folder], (paths) => told.resolve(paths));
  for (const text of ['second', 'third', 'fourth']) {
    told = Promise.withResolvers();
    await writeFile(join(folder, '.new'), text);
    await rename(join(folder, '.new'), file);
    expect(await told.promise).toContain(file);
  }
  told = Promise.withResolvers();
  await mkdir(join(folder, 'new'));
  expect(await told.promise).toContain(join(folder, 'new'));
  told = Promise.withResolvers();
  await writeFile(join(folder, 'new', 'y.xlf'), 'y');
  expect(await told.promise).toContain(join(folder, 'new', 'y.xlf'));
  stop();
  await rm(folder, { recursive: true });
});

test('a folder that is not there yet is waited for, and what lies beside it is nobody’s concern', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-watch-'));
  const all: string[] = [];
  let told = Promise.withResolvers<readonly string[]>();
  const stop = watchFolders([join(folder, 'xliff', 'ar')], (paths) => {
    all.push(...paths);
    told.resolve(paths);
  });
  await writeFile(join(folder, 'beside.txt'), 'x');
  await mkdir(join(folder, 'xliff', 'ar'), { recursive: true });
  await told.promise;
  told = Promise.withResolvers();
  await writeFile(join(folder, 'xliff', 'ar', 'x.xlf'), 'x');
  expect(await told.promise).toContain(join(folder, 'xliff', 'ar', 'x.xlf'));
  told = Promise.withResolvers();
  await rm(join(folder, 'xliff', 'ar'), { recursive: true });
  await told.promise;
  told = Promise.withResolvers();
  await mkdir(join(folder, 'xliff', 'ar'));
  await told.promise;
  told = Promise.withResolvers();
  await writeFile(join(folder, 'xliff', 'ar', 'x.xlf'), 'y');
  expect(await told.promise).toContain(join(folder, 'xliff', 'ar', 'x.xlf'));
  expect(all).not.toContain(join(folder, 'beside.txt'));
  stop();
  await rm(folder, { recursive: true });
});

test('the client is one script without types or imports', () => {
  const script = readClient();
  expect(script).not.toMatch(/^(?:import|export)\b/m);
  expect(script).not.toContain('</script');
  expect(() => new Script(script)).not.toThrow();
  expect(script).toContain("customElements.define('dateline-preview'");
});

test('the fonts are there, each for its own characters', async () => {
  const fonts = await readFonts();
  expect(new Set(fonts.map(({ family }) => family))).toEqual(
    new Set(['Noto Naskh Arabic', 'Source Serif 4']),
  );
  for (const { bytes } of fonts) expect(new TextDecoder('latin1').decode(bytes.subarray(0, 4))).toBe('wOF2');
});
