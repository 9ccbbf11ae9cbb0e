import { expect, test } from 'vitest';
import type { MemoryHost } from '../memory-host.ts';
import { createProject, dateline } from './project.ts';
import { put, returned, take, translate } from './returned.ts';

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
  expect(host.code()).toBe(1);
  const partly = await take(host, '--partial');
  expect(host.code()).toBe(4);
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

/** The n-th name of many with one hash of the kind `31 * hash + unit`: `Aa` and `BB` have the same. */
function collidingId(nth: number): string {
  return Array.from({ length: 17 }, (_, bit) => ((nth >> bit) & 1 ? 'BB' : 'Aa')).join('');
}

test(
  '100,000 units that are not ours, whose ids share a hash, are refused in seconds',
  { timeout: 30_000 },
  async () => {
    const units = Array.from(
      { length: 100_000 },
      (_, at) =>
        `<unit id="${collidingId(at)}"><segment><source>S${at}</source><target>T${at}</target></segment></unit>`,
    );
    const host = await returned((xliff) => translate(xliff).replace('</file>', `${units.join('')}</file>`));
    const begin = process.cpuUsage();
    const { codes, written } = await take(host);
    expect([codes.length, written]).toEqual([100_001, []]);
    expect(process.cpuUsage(begin).user / 1e6).toBeLessThan(10);
  },
);

test(
  'an article of 25,000 paragraphs whose texts share a hash comes back in seconds',
  { timeout: 60_000 },
  async () => {
    const article = Array.from({ length: 25_000 }, (_, at) => collidingId(at)).join('\n\n');
    const begin = process.cpuUsage();
    const host = await returned(translate, `${article}\n`);
    const { codes, written } = await take(host);
    expect([codes, written[0]]).toEqual([[], 'xliff/fr/harbour.xlf']);
    expect(process.cpuUsage(begin).user / 1e6).toBeLessThan(15);
  },
);

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

test.each([
  ['an entity of HTML', '&nbsp;', 'xliff/xml-entity'],
  ['a reference to NUL', '&#0;', 'xliff/xml-character'],
  ['a reference to a control character', '&#x1B;', 'xliff/xml-character'],
  ['half a surrogate pair', '&#xD800;', 'xliff/xml-character'],
  ['a raw NUL', '\0', 'xliff/xml-character'],
])('%s in a target is told with line and column, and changes nothing', async (_, text, code) => {
  const host = await returned((xliff) =>
    translate(xliff).replace('<target>fr: Harbour', `<target>${text} Harbour`),
  );
  const { codes, written } = await take(host);
  expect([codes[0], written]).toEqual([code, []]);
  await dateline(host, 'import', 'back.xlf', '--no-check');
  expect(host.err() + host.out()).toMatch(/back\.xlf:\d+:\d+|\n {2}\d+:\d+/);
});

test('an inclusion is no text, and a style sheet is no page: both change nothing', async () => {
  const include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>';
  const host = await returned((xliff) =>
    translate(xliff)
      .replace('?>', '?><?xml-stylesheet type="text/xsl" href="http://evil.example/x.xsl"?>')
      .replace('<target>fr: Harbour', `<target>${include}fr: Harbour`),
  );
  await take(host, '--partial');
  const texts: string[] = [];
  for (const path of host.files.keys()) {
    if (path.startsWith('/project/locales/fr/') || path.startsWith('/project/xliff/'))
      texts.push(host.text(path.slice('/project/'.length)) ?? '');
  }
  expect(texts.join('\n')).not.toMatch(/root:|evil|XInclude/);
});

test('one article twice in a file is told, and neither is taken in silence', async () => {
  const host = await returned((xliff) =>
    translate(xliff).replace(
      /<file [^]*<\/file>/,
      (file) => `${file}\n${file.replace('id="f1"', 'id="f2"')}`,
    ),
  );
  const { codes, written } = await take(host);
  expect([codes, written]).toEqual([['import/several-files'], []]);
});

test('markup that a translator wrote as text is text, and comes out escaped', async () => {
  const host = await returned((xliff) =>
    translate(xliff).replace('<target>fr: Harbour', '<target>&lt;img src=x onerror=alert(1)&gt; Harbour'),
  );
  await take(host);
  expect(host.text('locales/fr/articles/harbour.txt')).toContain('<img src=x onerror=alert(1)> Harbour');
  await dateline(host, 'preview', '--locale', 'fr');
  const pages = [...host.files.keys()].filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(0);
  for (const path of pages) expect(host.text(path.slice('/project/'.length))).not.toContain('<img src=x');
});

test('groups four hundred deep are read or refused', { timeout: 30_000 }, async () => {
  const deep = await returned((xliff) =>
    translate(xliff).replace(
      /(<file [^>]*>)([^]*)(<\/file>)/,
      (_, open: string, inner: string, close: string) =>
        `${open}${Array.from({ length: 400 }, (__, at) => `<group id="g${at}">`).join('')}${inner}${'</group>'.repeat(400)}${close}`,
    ),
  );
  expect(
    (await take(deep)).codes.every((code) => code.startsWith('xliff/') || code.startsWith('store/')),
  ).toBe(true);
});

test('signs that a terminal obeys are shown, not sent: C1 controls in what is reported', async () => {
  const host = await returned((xliff) => translate(xliff).replace('id="p01"', 'id="p01&#x9b;31m"'));
  await dateline(host, 'import', 'back.xlf', '--no-check');
  expect(host.err() + host.out()).not.toMatch(/[\u0080-\u009f\u001b]/);
});

test('an article that ends without line end, or is in UTF-16, is exported as what it says', async () => {
  const bare = 'Harbour reopens\n\nIt rained.';
  for (const bytes of [Buffer.from(bare), Buffer.from(`\ufeff${bare}`, 'utf16le')]) {
    const host = createProject({ 'locales/en/articles/harbour.txt': new Uint8Array(bytes) });
    await dateline(host, 'export');
    const xliff = host.text('xliff/fr/harbour.xlf');
    if (xliff === undefined) expect(host.err()).toMatch(/UTF-16|encoding/);
    else expect(xliff).toContain('<source>It rained.</source>');
  }
});

test('a control character in an article is kept, and the XLIFF is well-formed', async () => {
  const host = createProject({
    'locales/en/articles/harbour.txt': 'Harbour\u0001 reopens\n\nIt \u001b[31mrained.\n',
  });
  await dateline(host, 'export');
  const xliff = host.text('xliff/fr/harbour.xlf') ?? '';
  expect(xliff).not.toMatch(/[\u0001-\u0008\u000b\u000c\u000e-\u001f]/);
  expect(xliff).toContain('<cp hex="0001"/>');
  put(host, 'back.xlf', translate(xliff));
  await take(host);
  expect(host.text('locales/fr/articles/harbour.txt')).toBe(
    'fr: Harbour\u0001 reopens\n\nfr: It \u001b[31mrained.\n',
  );
});

test.each(['ZZ', '110000', ''])(
  'a character code that is none (%j) is told with its place, and changes nothing',
  async (hex) => {
    const host = await returned(
      (xliff) =>
        translate(xliff).replace(
          '<target>fr: Harbour<cp hex="0001"/>',
          `<target>fr: Harbour<cp hex="${hex}"/>`,
        ),
      'Harbour\u0001 reopens\n\nIt rained.\n',
    );
    const { codes, written } = await take(host, '--partial');
    expect([codes, written, host.code()]).toEqual([['xliff/cp-hex'], [], 1]);
    await dateline(host, 'import', 'back.xlf', '--no-check');
    const lines = host.text('back.xlf')!.split('\n');
    const line = lines.findIndex((one) => one.includes(`<cp hex="${hex}"/>`));
    const column = lines[line]!.indexOf(`<cp hex="${hex}"/>`);
    expect(host.err()).toContain(`${line + 1}:${column + 1}`);
  },
);
