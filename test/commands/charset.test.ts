import { expect, test } from 'vitest';
import { createMemoryHost, type MemoryHost } from '../memory-host.ts';
import { encodeAs } from '../../src/text/charset.ts';
import { dateline } from './project.ts';

const ENGLISH = `Harbour of Zarzis reopens – “at last”

TUNIS - The harbour reopened on May 8 after 12 days. It costs 5 €.
`;

const bytesOf = (text: string, charset: string): Uint8Array =>
  encodeAs(text, charset).bytes ?? new Uint8Array();

function createProject(charset: unknown, article = bytesOf(ENGLISH, 'windows-1252')): MemoryHost {
  return createMemoryHost(
    { 'dateline.config.json': '{}', 'locales/en/articles/harbour.txt': article },
    { modules: { 'dateline.config.json': { source: 'en', targets: ['ar'], charset } } },
  );
}

/** Translates all of the first file that comes out, and takes it in again. */
async function translate(host: MemoryHost, target: string): Promise<MemoryHost> {
  await dateline(host, 'export');
  const sent = host.text('xliff/ar/harbour.xlf') ?? '';
  const back = sent.replaceAll(
    /<segment id="(\w+)">(\s*)<source>([^]*?)<\/source>/g,
    `<segment id="$1" state="reviewed">$2<source>$3</source>$2<target>${target}</target>`,
  );
  host.files.set('/project/back.xlf', new Uint8Array(Buffer.from(back)));
  return dateline(host, 'import', 'back.xlf', '--no-check');
}

const ARTICLE = '/project/locales/ar/articles/harbour.txt';

test('plain text in an older character set is refused with a way out, and read when the project names the set', async () => {
  const refused = await dateline(createProject(undefined), 'export');
  expect(refused.code()).toBe(1);
  expect(refused.err()).toContain('«charset»');
  const host = await translate(createProject('windows-1252'), 'ميناء جرجيس يعود إلى العمل 5 كم');
  expect(host.text('xliff/ar/harbour.xlf')).toContain('Harbour of Zarzis reopens – “at last”');
  expect(new TextDecoder('utf-8', { fatal: true }).decode(host.files.get(ARTICLE))).toContain('ميناء جرجيس');
  await dateline(host, 'status', '--json');
  expect(host.out()).not.toContain('"outdated"');
});

test('the localised article is written in the character set of its locale', async () => {
  const charset = { en: 'windows-1252', ar: 'windows-1256' };
  const host = await translate(createProject(charset), 'ميناء جرجيس يعود إلى العمل 15 km');
  const text = new TextDecoder('windows-1256', { fatal: true }).decode(host.files.get(ARTICLE));
  expect(text).toContain('ميناء جرجيس يعود إلى العمل');
  expect(host.code()).toBe(0);
});

test('a translation that its character set cannot hold is kept, and the article refused by name', async () => {
  const host = await translate(createProject({ en: 'windows-1252', ar: 'windows-1256' }), 'ميناء ٢٠١٨');
  expect(host.err()).toContain('article/not-in-charset');
  expect(host.err()).toContain('U+0662');
  expect(host.files.has(ARTICLE)).toBe(false);
  expect(host.text('xliff/ar/harbour.xlf')).toContain('ميناء ٢٠١٨');
  expect(host.code()).not.toBe(0);
});

test.each(['utf-99', { en: 'cp1252', ar: 'arabic-99' }, 'utf-16le'])(
  '%j is no character set',
  async (charset) => {
    const host = await dateline(createProject(charset), 'export');
    expect(host.code()).toBe(2);
    expect(host.err()).toContain('which names no character set of the web');
  },
);
