import { expect, test } from 'vitest';
import { HostError } from '../../src/model/diagnostic.ts';
import { createMemoryHost, type MemoryHost } from '../memory-host.ts';
import { createProject, dateline } from './project.ts';

const xliff = (target: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="fr">
  <file id="f1" original="a.txt">
    <unit id="p01">
      <segment id="s1">
        <source>It began on May 7, 2018.</source>
        <target>${target}</target>
      </segment>
    </unit>
  </file>
</xliff>
`;

test('a file is checked without any project', async () => {
  const host = createMemoryHost({ 'back.xlf': xliff('Cela a commencé le 8 mai 2018.') });
  await dateline(host, 'check', 'back.xlf');
  expect(host.code()).toBe(1);
  expect(host.out()).toContain('date/changed');
  expect(host.out()).toContain('a.txt#p01/s1');
});

test('a right translation leaves nothing to report', async () => {
  const host = createMemoryHost({ 'back.xlf': xliff('Cela a commencé le 7 mai 2018.') });
  await dateline(host, 'check', 'back.xlf');
  expect(host.code()).toBe(0);
  expect(host.out()).toContain('Nothing to report.');
});

test('--fail-on decides what fails the run', async () => {
  const host = createMemoryHost({ 'back.xlf': xliff('Cela a commencé le 8 mai 2018.') });
  await dateline(host, 'check', 'back.xlf', '--fail-on', 'none');
  expect(host.code()).toBe(0);
});

test('a report can be written to a file', async () => {
  const host = createMemoryHost({ 'back.xlf': xliff('Cela a commencé le 8 mai 2018.') });
  await dateline(host, 'check', 'back.xlf', '--reporter', 'sarif', '--output', 'out.sarif');
  expect(host.out()).toBe('');
  expect(JSON.parse(host.text('out.sarif') ?? '')).toMatchObject({ version: '2.1.0' });
});

test('a disk that fails in the middle ends the report as far as it came, and no file is written', async () => {
  const files = { 'a.xlf': xliff('Cela a commencé le 8 mai 2018.'), 'b.xlf': '' };
  const failing = (): MemoryHost => {
    const host = createMemoryHost(files);
    const read = (path: string): ReturnType<MemoryHost['read']> => {
      if (path === 'b.xlf') throw new HostError('host/broken', { path, errno: 'EIO' });
      return host.read(path);
    };
    return { ...host, read };
  };
  const json = failing();
  await dateline(json, 'check', 'a.xlf', 'b.xlf', '--reporter', 'json');
  expect([json.code(), JSON.parse(json.out())]).toMatchObject([3, { incomplete: true }]);
  const text = failing();
  await dateline(text, 'check', 'a.xlf', 'b.xlf');
  expect(text.out()).toContain('date/changed');
  const sarif = failing();
  await dateline(sarif, 'check', 'a.xlf', 'b.xlf', '--reporter', 'sarif', '-o', 'out.sarif');
  expect([sarif.code(), sarif.text('out.sarif'), sarif.err()]).toMatchObject([
    3,
    undefined,
    expect.stringContaining('b.xlf'),
  ]);
});

test('a file that is named twice is checked once', async () => {
  const host = createMemoryHost({ 'back.xlf': xliff('Cela a commencé le 8 mai 2018.') });
  await dateline(host, 'check', 'back.xlf', '*.xlf', '--json');
  expect(JSON.parse(host.out())).toMatchObject({ findings: [{ code: 'date/changed' }] });
});

test('--fix changes what is safe to change and nothing else', async () => {
  const host = createMemoryHost({ 'back.xlf': xliff('Cela a  commencé le 7 mai 2018.') });
  await dateline(host, 'check', 'back.xlf', '--fix');
  expect(host.text('back.xlf')).toBe(xliff('Cela a commencé le 7 mai 2018.'));
});

test('the whole project: what was never exported is missing, what was is not translated', async () => {
  const host = await dateline(createProject(), 'check');
  expect(host.code()).toBe(1);
  expect(host.out()).toContain('article/not-exported');
  await dateline(host, 'export');
  await dateline(host, 'check', '--locale', 'ar');
  expect(host.out()).toContain('target/missing');
});

test('a source that has changed since the export is drift', async () => {
  const host = await dateline(createProject(), 'export');
  const path = '/project/locales/en/articles/harbour.txt';
  const text = Buffer.from(host.files.get(path) ?? []).toString('utf8');
  host.files.set(path, new Uint8Array(Buffer.from(text.replace('12 days', '13 days'))));
  await dateline(host, 'check', '--json');
  const { findings } = JSON.parse(host.out().slice(host.out().lastIndexOf('{\n  "schema"'))) as {
    findings: { code: string }[];
  };
  expect(findings.map(({ code }) => code)).toContain('xliff/source-drift');
});

test('pages are told by their name', async () => {
  const page =
    '<!DOCTYPE html><html lang="fr" dir="rtl"><head><title>Un</title></head><body><p>Un texte français assez long.</p></body></html>';
  const host = createMemoryHost({ 'page.html': page });
  await dateline(host, 'check', 'page.html', '--browser', 'off', '--json');
  expect(JSON.parse(host.out())).toMatchObject({ findings: [{ file: 'page.html' }] });
  expect(host.code()).toBe(1);
});

test('what is known is neither told nor counted again, in every language', async () => {
  for (const lang of ['en', 'fr', 'ar']) {
    const host = createMemoryHost(
      { 'back.xlf': xliff('Cela a commencé le 8 mai 2018.') },
      { env: { DATELINE_LANG: lang } },
    );
    await dateline(host, 'check', 'back.xlf', '--write-baseline', 'known.json');
    expect([host.code(), host.out()]).toEqual([0, expect.stringContaining('known.json')]);
    await dateline(host, 'check', 'back.xlf', '--baseline', 'known.json');
    expect(host.out()).not.toContain('date/changed');
    expect([host.code(), host.err()]).toEqual([0, expect.stringContaining('known.json')]);
    host.files.set('/project/back.xlf', new Uint8Array(Buffer.from(xliff('Cela a commencé le 9 mai 2018.'))));
    await dateline(host, 'check', 'back.xlf', '--baseline', 'known.json');
    expect([host.code(), host.out()]).toEqual([1, expect.stringContaining('date/changed')]);
    expect(host.err()).toContain('--write-baseline');
  }
});

test('a file that is no baseline is told before anything is checked', async () => {
  const host = createMemoryHost({ 'back.xlf': xliff('Le 8 mai.'), 'x.json': '{}' });
  await dateline(host, 'check', 'back.xlf', '--baseline', 'x.json');
  expect([host.code(), host.out(), host.err()]).toEqual([2, '', expect.stringContaining('x.json')]);
  await dateline(host, 'check', 'back.xlf', '--baseline', 'none.json');
  expect(host.err()).toContain('none.json');
});
