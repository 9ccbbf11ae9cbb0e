/**
 * Takes the pictures of the README and the docs: the sample in Arabic, French and English at 360 and 1280 px, and the
 * served preview with an interface in English and in Arabic.
 *
 * usage: node scripts/screenshots.ts [folder, default docs/images]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSpeakers, findingsOf, loadPreview } from '../src/commands/preview-load.ts';
import { openProject } from '../src/commands/project.ts';
import { launchChromium } from '../src/io/browser.ts';
import { readFonts } from '../src/io/fonts.ts';
import { createHost } from '../src/io/host.ts';
import { renderPreview } from '../src/preview/project.ts';
import { servePreview } from './served-preview.ts';

const folder = process.argv[2] ?? 'docs/images';
const browser = await launchChromium(process.env);
if ('missing' in browser) {
  console.error(`screenshots: ${browser.missing}`);
  process.exit(3);
}
mkdirSync(folder, { recursive: true });
const host = createHost();
const project = await openProject({
  host,
  globals: () => ({}),
  words: (key) => key,
  speak: () => Promise.reject(new Error('no words')),
  version: '',
});
const { articles } = await loadPreview({ project, host, wanted: [], locales: project.config.targets });
const speakers = await createSpeakers(host);
await speakers.need(findingsOf({ articles }));
const fonts = await readFonts();
const modes = ['target', 'bilingual'] as const;
const pages = new Map(
  (await renderPreview({ articles, fonts, words: speakers.words, folder: 'p', modes })).map((one) => [
    one.path,
    one.bytes,
  ]),
);

async function shoot(name: string, url: string, width: number, prepare: string): Promise<void> {
  const context = await browserOf().newContext({
    viewport: { width, height: width < 500 ? 780 : 860 },
    colorScheme: 'light',
  });
  await context.route('http://preview.invalid/**', (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    const body = pages.get(path);
    if (body === undefined) return route.abort();
    return route.fulfill({
      body: Buffer.from(body),
      contentType: path.endsWith('.html') ? 'text/html; charset=utf-8' : 'font/woff2',
    });
  });
  const page = await context.newPage();
  await page.goto(url);
  if (prepare !== '') await page.waitForSelector(prepare);
  await page.evaluate('document.fonts.ready');
  await page.waitForTimeout(prepare === '' ? 50 : 600);
  writeFileSync(join(folder, `${name}.png`), await page.screenshot());
  await context.close();
}

function browserOf(): Exclude<typeof browser, { readonly missing: string }> {
  if ('missing' in browser) throw new Error(browser.missing);
  return browser;
}

const serving = await servePreview(articles, speakers.words, fonts);
for (const lang of ['ar', 'fr', 'en'])
  for (const width of [360, 1280])
    await shoot(`derna-${lang}-${width}`, `http://preview.invalid/p/${lang}/derna.html`, width, '');
await shoot('bilingual-ar-1280', 'http://preview.invalid/p/ar/derna.bilingual.html', 1280, '');
await shoot('overview-1280', 'http://preview.invalid/p/index.html', 1280, '');
for (const ui of ['en', 'ar'])
  await shoot(
    `served-${ui}`,
    `${serving.url}view/ar/derna?ui=${ui}#p03/s1`,
    1440,
    'dateline-list button[aria-current]',
  );
await serving.close();
await browser.close();
