import { expect, test } from 'vitest';
import type { MemoryHost } from '../memory-host.ts';
import { createProject, dateline } from './project.ts';

/** An exported project with a file that came back, made from the export by `change`. */
async function returned(change: (xliff: string) => string, article?: string): Promise<MemoryHost> {
  const host = await dateline(
    createProject(article === undefined ? {} : { 'locales/en/articles/harbour.txt': article }),
    'export',
  );
  put(host, 'back.xlf', change(host.text('xliff/fr/harbour.xlf')!));
  return host;
}

function put(host: MemoryHost, path: string, text: string): void {
  host.files.set(`/project/${path}`, new Uint8Array(Buffer.from(text)));
}

/** Every segment translated: `fr:` and its source, codes included. */
function translate(xliff: string): string {
  return xliff.replaceAll(
    /<segment id="(\w+)">(\s*)<source>([^]*?)<\/source>/g,
    '<segment id="$1" state="translated">$2<source>$3</source>$2<target>fr: $3</target>',
  );
}

/** Imports the file; gives codes of findings and what was written. */
async function take(
  host: MemoryHost,
  ...options: readonly string[]
): Promise<{ codes: readonly string[]; written: readonly string[] }> {
  const before = host.out().length;
  await dateline(host, 'import', 'back.xlf', '--json', '--no-check', ...options);
  const { findings, written } = JSON.parse(host.out().slice(before)) as {
    findings: { code: string }[];
    written: string[];
  };
  return { codes: findings.map(({ code }) => code), written };
}

test.each([
  '/etc/cron.d/pwned',
  '../../pwned.txt',
  'file:///etc/pwned',
  'nul.txt',
  '.git/hooks/pre-commit',
  '-rf',
  '%2e%2e%2fpwned',
  'a\u0000b',
  'CON',
  `${'x'.repeat(5000)}.txt`,
])('a file that says it belongs to %j is looked up, never followed', async (original) => {
  const host = await returned((xliff) =>
    translate(xliff).replace('original="harbour.txt"', `original="${original.replace('\0', '')}"`),
  );
  const before = new Set(host.files.keys());
  await take(host);
  // The texts are those of an article of ours, so its place is the one that is written to, or none is.
  const fresh = [...host.files.keys()].filter((path) => !before.has(path));
  for (const path of fresh) expect(path).toMatch(/^\/project\/locales\/fr\/articles\/harbour\.(?:txt|json)$/);
});

test('two units with one id are refused: nobody can tell which is meant', async () => {
  const host = await returned((xliff) =>
    translate(xliff).replace(/(<unit id="headline"[^]*?<\/unit>\n)/, '$1$1'),
  );
  const { codes, written } = await take(host);
  expect([codes[0], written]).toEqual(['store/duplicate-id', []]);
  const partly = await take(host, '--partial');
  expect(partly.written).toContain('xliff/fr/harbour.xlf');
  expect(host.text('xliff/fr/harbour.xlf')).not.toContain('fr: Harbour');
});

test.each(['__proto__', 'constructor', 'toString', 'x&quot;&gt;&lt;script&gt;'])(
  'a unit with the id %s is foreign, and no more',
  async (id) => {
    const unit = `<unit id="${id}"><segment id="s1" state="translated"><source>One.</source><target>Un.</target></segment></unit>`;
    const host = await returned((xliff) => translate(xliff).replace('</file>', `${unit}</file>`));
    const { codes, written } = await take(host);
    expect([codes, written]).toEqual([['store/foreign', 'store/refused'], []]);
    expect(Object.keys({})).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  },
);

test('markup that a translator changed is ours again, markup that was added is refused', async () => {
  const article = 'Harbour reopens\n\nRead <https://example.org/a> today. It is short.\n';
  const markdown = async (change: (xliff: string) => string): Promise<MemoryHost> => {
    const host = createProject({
      'locales/en/articles/harbour.txt': 'Harbour\n',
      'locales/en/articles/links.md': `# Harbour\n\nRead [the report](https://example.org/a) today.\n\n${article}`,
    });
    await dateline(host, 'export');
    put(host, 'back.xlf', change(translate(host.text('xliff/fr/links.xlf')!)));
    return host;
  };
  const host = await markdown((xliff) => xliff.replaceAll('https://example.org/a', 'https://evil.example/'));
  await take(host);
  const text = host.text('locales/fr/articles/links.md') ?? '';
  expect(text).not.toContain('evil');
  expect(text).toContain('https://example.org/a');
  const added = await markdown((xliff) =>
    xliff.replace('<target>fr: ', '<target><ph id="99" disp="x"/>fr: '),
  );
  expect((await take(added)).codes).toContain('store/code-unknown');
});

test('a file of 20,000 units that are not ours is refused', async () => {
  const units = Array.from(
    { length: 20_000 },
    (_, at) => `<unit id="u${at}"><segment><source>S${at}</source><target>T${at}</target></segment></unit>`,
  );
  const host = await returned((xliff) => translate(xliff).replace('</file>', `${units.join('')}</file>`));
  const { codes, written } = await take(host);
  expect([codes.length, written]).toEqual([20_001, []]);
});

test.each([
  ['cut off', (xliff: string) => xliff.slice(0, xliff.length / 2)],
  ['empty', () => ''],
  ['a page of a proxy', () => '<!DOCTYPE html><html><body>502</body></html>'],
  ['with marks of a merge', (xliff: string) => xliff.replace('<unit', '<<<<<<< HEAD\n<unit')],
  [
    'with an entity of its own',
    (xliff: string) => xliff.replace('?>', '?><!DOCTYPE xliff [<!ENTITY a "b">]>'),
  ],
  ['with a raw control character', (xliff: string) => xliff.replace('<target>', '<target>\u001b')],
])('a file that is %s changes nothing', async (_, change) => {
  const host = await returned((xliff) => change(translate(xliff)));
  const { codes, written } = await take(host);
  expect(codes).not.toEqual([]);
  expect([written, host.code()]).toEqual([[], 1]);
});

test('signs that tools like to change come through: CR, line separator, NFD, control characters of bidi', async () => {
  const sign = 'e\u0301 \u2028 \u200f\u2067x\u2069 \u0085';
  const host = await returned((xliff) =>
    translate(xliff).replace('<target>fr: Harbour', `<target>${sign}&#13; Harbour`),
  );
  await take(host);
  expect(host.text('xliff/fr/harbour.xlf')).toContain(`${sign}&#13; Harbour`);
  expect(JSON.parse(host.text('locales/fr/articles/harbour.json')!)).toMatchObject({
    headline: expect.stringContaining(`${sign}\r Harbour`),
  });
});
