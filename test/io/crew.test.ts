import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJob, type ExportInput } from '../../src/commands/export-job.ts';
import type { ArticleFile } from '../../src/commands/project.ts';
import { createContext } from '../../src/create-context.ts';
import { createHost } from '../../src/io/host.ts';
import { HostError } from '../../src/model/diagnostic.ts';

let root = '';
const input: ExportInput = { options: {}, locales: ['ar'], isBrief: true };
const article = (name: string): ArticleFile => ({ name, path: `locales/en/articles/${name}`, settings: {} });

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'dateline-crew-'));
  mkdirSync(join(root, 'locales/en/articles'), { recursive: true });
  writeFileSync(join(root, 'dateline.config.json'), JSON.stringify({ source: 'en', targets: ['ar'] }));
  writeFileSync(
    join(root, 'locales/en/articles/a.txt'),
    'Port reopens\n\nThe port opened again on Monday.\n',
  );
  writeFileSync(
    join(root, 'locales/en/articles/b.txt'),
    'Bridge closed\n\nThe bridge is closed. Nobody knows why.\n',
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('threads give what this thread gives, and errors keep their class', async () => {
  const host = createHost({ cwd: root, env: { DATELINE_THREADS: '3' } });
  const here = await openJob(input, await createContext(host, () => ({})));
  const crew = host.crew({ job: 'export', input, globals: {} });
  expect(crew?.size).toBe(2);
  try {
    const names = ['a.txt', 'b.txt', 'a.txt'];
    const there = await Promise.all(names.map(async (name) => (await crew?.run([article(name)]))?.[0]));
    expect(there).toEqual(await Promise.all(names.map((name) => here(article(name)))));
    const lost = crew?.run([article('lost.txt')]);
    await expect(lost).rejects.toThrow(HostError);
    await expect(lost).rejects.toMatchObject({ code: 'host/missing' });
  } finally {
    await crew?.close();
  }
});

test('a job that cannot be opened says so with every piece', async () => {
  const host = createHost({ cwd: join(root, 'locales'), env: { DATELINE_THREADS: '3' } });
  writeFileSync(join(root, 'locales/dateline.config.json'), '{"sauce": "en"}');
  const crew = host.crew({ job: 'export', input, globals: {} });
  await expect(crew?.run([article('a.txt')])).rejects.toMatchObject({
    code: expect.stringMatching(/^config\//),
  });
  await crew?.close();
  rmSync(join(root, 'locales/dateline.config.json'));
});

test('one thread is no crew', () => {
  const host = createHost({ cwd: root, env: { DATELINE_THREADS: '1' } });
  expect(host.crew({ job: 'export', input, globals: {} })).toBeUndefined();
});
