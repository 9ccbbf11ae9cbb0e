import { expect, test } from 'vitest';
import type { MemoryHost } from '../memory-host.ts';
import { ARTICLE, createProject, dateline } from './project.ts';

const XLIFF = '/project/xliff/fr/harbour.xlf';

/** A project whose French translation is in: every segment says `fr:` and its source. */
async function translated(state = 'reviewed'): Promise<MemoryHost> {
  const host = await dateline(createProject(), 'export');
  const text = Buffer.from(host.files.get(XLIFF)!).toString('utf8');
  const filled = text.replaceAll(
    /<segment id="(\w+)">(\s*)<source>([^]*?)<\/source>/g,
    (_, id: string, space: string, source: string) =>
      `<segment id="${id}" state="${state}">${space}<source>${source}</source>${space}<target>fr: ${source}</target>`,
  );
  host.files.set('/project/back.xlf', new Uint8Array(Buffer.from(filled)));
  return dateline(host, 'import', 'back.xlf', '--no-check');
}

const put = (host: MemoryHost, path: string, text: string): void =>
  void host.files.set(`/project/${path}`, new Uint8Array(Buffer.from(text)));

/** What the last command printed, as JSON. */
async function json(host: MemoryHost, ...argv: readonly string[]): Promise<Record<string, unknown>> {
  const before = host.out().length;
  await dateline(host, ...argv, '--json');
  return JSON.parse(host.out().slice(before)) as Record<string, unknown>;
}

test('status counts segments and words by locale and state, and fails a gate that is not met', async () => {
  const host = await translated();
  const { locales, unmet } = await json(host, 'status', '--require', 'translated:100,reviewed:80');
  expect(locales).toMatchObject([
    { locale: 'ar', articles: 1, missing: 0, stale: 0, percent: { translated: 0 } },
    { locale: 'fr', articles: 1, percent: { translated: 100, reviewed: 100, final: 0 } },
  ]);
  expect(unmet).toMatchObject([
    { locale: 'ar', state: 'translated', wanted: 100, found: 0 },
    { locale: 'ar', state: 'reviewed', wanted: 80, found: 0 },
  ]);
  expect(host.code()).toBe(1);
});

test('status with a gate that is met ends well, and says so for people', async () => {
  const host = await translated();
  await dateline(host, 'status', '--locale', 'fr', '--require', '100', '--by', 'article');
  expect(host.code()).toBe(0);
  expect(host.out()).toContain('fr: 1 article');
  expect(host.out()).toContain('harbour.txt (fr): 100% translated');
});

test('status names what is not exported, what has changed since, and a demand that it does not understand', async () => {
  const host = await translated();
  put(host, 'locales/en/articles/new.txt', 'A new article\n\nIt has seven words in it now.\n');
  put(host, 'locales/en/articles/harbour.txt', `${ARTICLE}\nOne sentence more.\n`);
  const { locales } = await json(host, 'status', '--locale', 'fr');
  expect(locales).toMatchObject([{ articles: 2, missing: 1, stale: 1 }]);
  const wrong = await dateline(await translated(), 'status', '--require', 'done:100');
  expect([wrong.code(), wrong.err()]).toMatchObject([2, expect.stringContaining('translated:100')]);
});

test('an XLIFF that cannot be read is an error of the status, not a zero', async () => {
  const host = await translated();
  put(host, 'xliff/fr/harbour.xlf', '<xliff');
  const { findings, articles } = await json(host, 'status', '--locale', 'fr');
  expect(findings).not.toEqual([]);
  expect(articles).toMatchObject([{ state: 'unreadable' }]);
  expect(host.code()).toBe(1);
});

test('diff tells what a revision costs, as text, JSON and a page without scripts', async () => {
  const host = await translated();
  const changed = ARTICLE.replace('12 days', '12 long days').replace(
    '“The ferries are back.”',
    '<script>alert(1)</script> is new.',
  );
  put(host, 'locales/en/articles/harbour.txt', changed);
  const { total } = await json(host, 'diff', '--locale', 'fr');
  expect(total).toMatchObject({ edited: { segments: 1 }, deleted: { segments: 1 }, new: { segments: 1 } });
  await dateline(host, 'diff', '--locale', 'fr', '--html', 'diff.html');
  expect(host.out()).toContain('12 {+long +}days');
  const page = host.text('diff.html')!;
  expect(page).toContain('12 <ins>long </ins>days');
  expect(page).toContain('fr: ');
  expect(page).not.toContain('<script>');
  expect(host.code()).toBe(0);
});

test('diff compares two files that are no project', async () => {
  const host = await translated();
  put(host, 'old.txt', ARTICLE);
  put(host, 'new.txt', ARTICLE.replace('4,500', '4,600'));
  const { total } = await json(host, 'diff', 'old.txt', 'new.txt');
  expect(total).toMatchObject({ edited: { segments: 1 }, new: { segments: 0 }, deleted: { segments: 0 } });
});

test('doctor finds nothing in a healthy project, and names what was edited by hand, is missing or out of date', async () => {
  const host = await translated();
  const healthy = await json(host, 'doctor');
  expect(healthy['findings']).toEqual([]);
  put(host, 'locales/fr/articles/harbour.txt', 'by hand');
  host.files.delete('/project/locales/fr/articles/harbour.json');
  host.files.delete('/project/xliff/ar/harbour.xlf');
  put(host, '.dateline/kept/1/x.txt', 'kept');
  const { findings } = await json(host, 'doctor');
  expect((findings as { code: string }[]).map(({ code }) => code)).toEqual([
    'doctor/kept',
    'doctor/missing-store',
    'doctor/derived-edited',
    'doctor/derived-missing',
  ]);
  expect(host.code()).toBe(1);
});

test('an XLIFF edited in place makes the derived files out of date, and a build brings them up to it', async () => {
  const host = await translated();
  put(host, 'xliff/fr/harbour.xlf', host.text('xliff/fr/harbour.xlf')!.replace('fr: Harbour', 'fr: Le port'));
  const { findings } = await json(host, 'doctor');
  const codes = (findings as { code: string }[]).map(({ code }) => code);
  expect(codes).toEqual(['doctor/touched-store', 'doctor/derived-outdated', 'doctor/derived-outdated']);
  await dateline(host, 'store', 'build', '--locale', 'fr');
  expect(host.text('locales/fr/articles/harbour.txt')).toContain('fr: Le port');
  expect((await json(host, 'doctor'))['findings']).toEqual([]);
});

test('a localised article that waits for its translators is no fault, and is made when somebody asks for it', async () => {
  const host = await translated();
  put(host, 'locales/en/articles/harbour.txt', ARTICLE.replace('12 days', '13 days'));
  await dateline(host, 'export');
  const { findings } = await json(host, 'doctor');
  expect((findings as { code: string; level: string }[]).map(({ code, level }) => [code, level])).toEqual([
    ['doctor/derived-waiting', 'note'],
    ['doctor/derived-waiting', 'note'],
  ]);
  expect([host.text('locales/fr/articles/harbour.txt')?.includes('13 days'), host.code()]).toEqual([
    false,
    0,
  ]);
  await dateline(host, 'store', 'build');
  expect(host.text('locales/fr/articles/harbour.txt')).toContain('13 days');
});

test('a build leaves a file alone that was edited by hand, unless it is forced', async () => {
  const host = await translated();
  put(host, 'locales/fr/articles/harbour.txt', 'by hand');
  await dateline(host, 'store', 'build');
  expect([host.text('locales/fr/articles/harbour.txt'), host.code()]).toEqual(['by hand', 1]);
  await dateline(host, 'store', 'build', '--force');
  expect(host.text('locales/fr/articles/harbour.txt')).toContain('fr: Harbour');
});

test('what an article loses is kept until it is pruned', async () => {
  const host = await translated();
  put(
    host,
    'locales/en/articles/harbour.txt',
    ARTICLE.replace('About 4,500 people depend on it, the mayor said.', '').replace('12 days', '13 days'),
  );
  await dateline(host, 'export');
  const history = [...host.files.keys()].filter((path) => path.includes('/.dateline/history/'));
  expect(history).toHaveLength(1);
  expect(Buffer.from(host.files.get(history[0]!)!).toString()).toContain('fr: About 4,500');
  expect(host.text('xliff/fr/harbour.xlf')).toContain('[-12-]{+13+}');
  await dateline(host, 'store', 'prune', '--dry-run');
  expect(host.files.has(history[0]!)).toBe(true);
  await dateline(host, 'store', 'prune');
  expect(host.files.has(history[0]!)).toBe(false);
  // The candidate of a segment that is open is still needed.
  expect(host.text('xliff/fr/harbour.xlf')).toContain('dateline:previous');
});

test('words of all commands are there in every language', async () => {
  for (const lang of ['en', 'fr', 'ar']) {
    const host = await translated();
    put(host, 'locales/fr/articles/harbour.txt', 'by hand');
    Object.assign(host.env, { DATELINE_LANG: lang });
    await dateline(host, 'status', '--by', 'state', '--require', '100');
    await dateline(host, 'diff');
    await dateline(host, 'doctor');
    await dateline(host, 'store', 'build');
    await dateline(host, 'store', 'prune');
    expect(host.err()).not.toContain('bug');
    expect(host.code()).toBe(1);
  }
});

test.each([
  ['cut off', (text: string) => text.slice(0, text.length / 2), 'store/truncated'],
  ['emptied', () => '', 'store/emptied'],
  ['overwritten', () => '<!doctype html><html><body>502</body></html>', 'store/replaced'],
])('a store that was %s is to be brought back from here, not asked for again', async (_, change, code) => {
  const host = await translated();
  const damaged = change(host.text('xliff/fr/harbour.xlf')!);
  put(host, 'xliff/fr/harbour.xlf', damaged);
  for (const command of ['export', 'status', 'doctor', 'check']) {
    const { findings } = await json(host, command);
    expect(findings, command).toContainEqual(
      expect.objectContaining({ code, values: expect.objectContaining({ path: 'xliff/fr/harbour.xlf' }) }),
    );
  }
  expect(host.text('xliff/fr/harbour.xlf')).toBe(damaged);
  await dateline(host, 'doctor');
  expect(host.err()).toContain('git restore xliff/fr/harbour.xlf');
});

test('doctor lists articles that would be kept in one file, and goes on', async () => {
  const host = await translated();
  put(host, 'locales/en/articles/Harbour.txt', ARTICLE);
  put(host, 'locales/en/articles/nul.txt', ARTICLE);
  const { findings } = await json(host, 'doctor');
  expect((findings as { code: string }[]).map(({ code }) => code)).toEqual([
    'doctor/missing-store',
    'doctor/missing-store',
    'doctor/same-output',
    'doctor/unportable-name',
    'doctor/missing-store',
    'doctor/missing-store',
  ]);
  expect(host.code()).toBe(1);
  const values = { first: 'Harbour.txt', second: 'harbour.txt', path: 'xliff/ar/harbour.xlf' };
  expect(findings).toContainEqual(expect.objectContaining({ code: 'doctor/same-output', values }));
  const refused = await dateline(createProject({ 'locales/en/articles/Harbour.txt': ARTICLE }), 'status');
  expect([refused.code(), refused.err()]).toMatchObject([2, expect.stringContaining('Harbour.txt')]);
});
