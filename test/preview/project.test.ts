import { join } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { expect, test } from 'vitest';
import { hashOf } from '../../src/preview/look.ts';
import { namesOf, relativeTo, renderPreview } from '../../src/preview/project.ts';
import { sample, sampleArticle, sampleProject, translated } from './sample.ts';

const pages = new Map(
  (await renderPreview(sampleProject)).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]),
);
const page = (path: string): string => pages.get(`preview/${path}`) ?? '';

function* elements(node: DefaultTreeAdapterMap['node']): Generator<DefaultTreeAdapterMap['element']> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}
const attribute = (element: DefaultTreeAdapterMap['element'], name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

test('a preview is one folder: an overview, a page for each language, a bilingual view, fonts', () => {
  expect([...pages.keys()].toSorted()).toEqual([
    'preview/ar/ferry.bilingual.html',
    'preview/ar/ferry.html',
    'preview/ar/index.html',
    'preview/assets/face.woff2',
    'preview/en/ferry.html',
    'preview/index.html',
  ]);
});

test.each(['ar/ferry.html', 'ar/ferry.bilingual.html', 'en/ferry.html', 'index.html'])(
  'the page %s looks as it did (style left out)',
  async (path) => {
    const html = page(path)
      .replace(/<style>[^]*<\/style>/, '<style></style>')
      .replace(/sha256-[^&]*/, 'sha256-')
      .replace(/<svg class="sprite"[^]*?<\/svg>\n/, '');
    await expect(html).toMatchFileSnapshot(join(import.meta.dirname, 'golden', path.replace('/', '-')));
  },
);

test('every page says its language and direction, and links all others', () => {
  expect(page('ar/ferry.html')).toContain('<html lang="ar" dir="rtl">');
  expect(page('en/ferry.html')).toContain('<html lang="en" dir="ltr">');
  expect(page('ar/ferry.html')).toContain('<link rel="alternate" hreflang="en" href="../en/ferry.html">');
});

test('the date is an element with the day, in the words of the language', () => {
  expect(page('ar/ferry.html')).toContain('<time datetime="2018-05-09">الأربعاء، 9 مايو 2018</time>');
  expect(page('en/ferry.html')).toContain('<time datetime="2018-05-09">Wednesday 9 May 2018</time>');
});

test('a caption that is there twice is shown once, as caption of one figure', () => {
  expect(page('en/ferry.html').match(/<figure>/g)).toHaveLength(1);
  expect(page('en/ferry.html').match(/old quay/g)).toHaveLength(1);
});

test('what is not translated is shown in the language of the source and says so', () => {
  expect(page('ar/ferry.html')).toMatch(/data-state="missing" lang="en" dir="ltr">The vote came/);
});

test('foreign words and quantities stand isolated', () => {
  const targets = { 'p01.s1': 'قال عامل في ورشة IMO إن المسافة 15 km.' };
  const article = {
    ...sample,
    targets: [{ lang: 'ar', bilingual: translated(sampleArticle, targets), findings: [] }],
  };
  return renderPreview({ ...sampleProject, articles: [article] }).then((changes) => {
    const html = new TextDecoder().decode(
      changes.find(({ path }) => path === 'preview/ar/ferry.html')?.bytes,
    );
    expect(html).toContain('<bdi dir="ltr">IMO</bdi>');
    expect(html).toContain('<bdi dir="ltr">15 km</bdi>');
  });
});

test('a state is shown by a word, a colour class and an icon', () => {
  expect(page('ar/ferry.bilingual.html')).toMatch(
    /<span class="state final"><svg [^>]*aria-hidden="true">.*?<\/svg>نهائي/,
  );
  expect(page('index.html')).toContain('of 9 segments translated');
});

test('a finding stands beside its segment', () => {
  expect(page('ar/ferry.bilingual.html')).toMatch(/id="p01\.s1"[^]*?class="finding error"/);
});

test('pages hold no script, no address outside, and a policy that allows their own style only', async () => {
  for (const [path, html] of pages) {
    if (!path.endsWith('.html')) continue;
    const all = [...elements(parse(html))];
    expect(all.some(({ tagName }) => /^(?:script|iframe|object|embed|img|form|base)$/.test(tagName))).toBe(
      false,
    );
    for (const element of all) {
      expect(element.attrs.some(({ name }) => name.startsWith('on') || name === 'style')).toBe(false);
      expect(attribute(element, 'href') ?? '').not.toMatch(/^(?:[a-z]+:|\/)/i);
    }
    const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
    const policy = attribute(
      all.find((one) => attribute(one, 'http-equiv') !== undefined)!,
      'content',
    );
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain(await hashOf(style));
    expect(style).not.toMatch(
      /\b(?:left|right)\b(?=[^{}]*[:;])|-left|-right|margin-top|text-align:(?:left|right)|https?:/,
    );
  }
});

test('translations with markup stay text', async () => {
  const targets = { headline: '<script>x()</script>', 'p01.s1': '<img src=x onerror=x()>"\'' };
  const article = {
    ...sample,
    targets: [{ lang: 'ar', bilingual: translated(sampleArticle, targets), findings: [] }],
  };
  for (const { path, bytes } of await renderPreview({ ...sampleProject, articles: [article] })) {
    if (!path.endsWith('.html')) continue;
    const html = new TextDecoder().decode(bytes);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<img');
  }
});

test('pages are named without extension unless two articles would be one', () => {
  const named = (name: string) => ({ ...sampleArticle, name });
  expect([
    ...namesOf([named('a/x.txt'), named('a/x.md'), named('b.html'), named('index.txt')]).values(),
  ]).toEqual(['a/x.txt', 'a/x.md', 'b', 'index.txt']);
});

test('addresses between pages are relative', () => {
  expect(relativeTo('ar/a/x.html', 'ar/a/y.html')).toBe('y.html');
  expect(relativeTo('ar/a/x.html', 'fr/a/x.html')).toBe('../../fr/a/x.html');
  expect(relativeTo('index.html', 'ar/50%.html')).toBe('ar/50%25.html');
});
