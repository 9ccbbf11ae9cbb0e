import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../src/io/browser.ts';
import { readClient } from '../../src/io/client.ts';
import { readFonts } from '../../src/io/fonts.ts';
import { serve } from '../../src/io/server.ts';
import { createApp } from '../../src/preview/app.ts';
import { renderPreview } from '../../src/preview/project.ts';
import { createServing, sample, sampleProject } from './sample.ts';

const browser = await launchChromium(process.env);
const isThere = !('missing' in browser);
const fonts = await readFonts();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const live = createServing(readClient());
const hosts = new Set<string>();
const app = await createApp({ ...live.source, fonts }, () => hosts);
const serving = await serve((request) => app.fetch(request), 0);
hosts.add(`127.0.0.1:${serving.port}`);

afterAll(async () => {
  if (isThere) await browser.close();
  await serving.close();
});

interface Opened {
  readonly page: Page;
  readonly source: Frame;
  readonly target: Frame;
  /** Requests to anywhere else, errors and refusals by the policy. */
  readonly wrong: readonly string[];
}

async function open(path: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Opened> {
  const context = await (browser as Browser).newContext({
    viewport: { width: 1400, height: 700 },
    colorScheme,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(serving.url)) wrong.push(request.url());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    // The probes of the test driver itself are blocked in the sandbox.
    if (message.type() === 'error' && !message.text().startsWith('Blocked script execution'))
      wrong.push(message.text());
  });
  await page.goto(serving.url + path);
  await page.waitForSelector('dateline-list button');
  const frame = async (side: string): Promise<Frame> => {
    const found = await (await page.waitForSelector(`dateline-frame.${side} iframe`)).contentFrame();
    await found!.waitForSelector('h1');
    return found!;
  };
  return { page, source: await frame('source'), target: await frame('target'), wrong };
}

const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.textContent(selector)) ?? '';
const chosen = (frame: Frame): Promise<string | null> =>
  frame.locator('.s.chosen').first().getAttribute('id', { timeout: 5000 });

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

async function violations(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe);
  const result = await frame.evaluate<AxeResult>('axe.run(document, { iframes: false })');
  return result.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

describe.skipIf(!isThere)('served preview in a browser (skipped when there is none)', () => {
  test('a click on a sentence shows its unit, state and dates on both sides', async () => {
    const { page, source, target, wrong } = await open('view/ar/ferry?ui=en');
    await target.click('[id="dateline.s1"]');
    const panel = await textOf(page, 'dateline-details');
    for (const words of ['Dateline', 'ferry.txt#dateline/s1', 'Final', 'May 9, 2018'])
      expect(panel).toContain(words);
    expect(await chosen(source)).toBe('dateline.s1');
    expect(page.url()).toMatch(/#dateline\/s1$/);
    await page.click('dateline-details button');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('ferry.txt#dateline/s1');
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  test('an address with a segment opens at it', async () => {
    const { page, source, target } = await open('view/ar/ferry?ui=en#p01/s2');
    expect(await chosen(target)).toBe('p01.s2');
    expect(await chosen(source)).toBe('p01.s2');
    for (const frame of [source, target])
      await expect
        .poll(() =>
          frame.evaluate(
            `(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector('.chosen').getBoundingClientRect())`,
          ),
        )
        .toBe(true);
    expect(await textOf(page, 'dateline-details')).toContain('p01/s2');
    await page.context().close();
  });

  test('find leaves the segments that hold the words, without accents and vowel signs', async () => {
    const { page, target } = await open('view/ar/ferry?ui=en');
    await page.fill('#find', 'العباره'.replace('ه', 'ة'));
    expect(await page.locator('dateline-list button').count()).toBe(3);
    expect(await target.locator('.s.hit').count()).toBe(3);
    await page.fill('#find', 'PETITION');
    expect(await page.locator('dateline-list button').count()).toBe(1);
    await page.press('#find', 'Enter');
    expect(await chosen(target)).toBe('p02.s1');
    await page.press('#find', 'Escape');
    expect(await page.locator('dateline-list button').count()).toBe(9);
    await page.context().close();
  });

  test('filters leave what is not translated or has findings', async () => {
    const { page } = await open('view/ar/ferry?ui=en');
    await page.selectOption('#filter', 'missing');
    expect(await page.locator('dateline-list button').count()).toBe(5);
    await page.selectOption('#filter', 'findings');
    expect(await page.locator('dateline-list button').count()).toBe(1);
    await page.selectOption('#filter', 'edited');
    expect(await page.locator('dateline-list button').count()).toBe(0);
    await page.context().close();
  });

  test('both pages scroll together', async () => {
    const { page, source, target } = await open('view/ar/ferry?ui=en');
    await page.setViewportSize({ width: 1400, height: 320 });
    await target.evaluate('document.querySelector("[data-block=p02]").scrollIntoView()');
    await expect.poll(() => source.evaluate('scrollY > 200')).toBe(true);
    await page.context().close();
  });

  test('everything can be done with the keyboard', async () => {
    const { page, target } = await open('view/ar/ferry?ui=en');
    await page.keyboard.press('n');
    expect(await chosen(target)).toBe('headline.s1');
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    await page.keyboard.press('p');
    expect(await chosen(target)).toBe('standfirst.s1');
    await page.keyboard.press('c');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('ferry.txt#standfirst/s1');
    await page.keyboard.press('d');
    expect(await target.evaluate('document.documentElement.dir')).toBe('ltr');
    expect(await page.getAttribute('[data-do=direction]', 'aria-pressed')).toBe('true');
    await page.keyboard.press('2');
    await expect.poll(() => target.evaluate('innerWidth')).toBe(360);
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).toBe('find');
    await page.keyboard.type('quay');
    expect(await page.locator('dateline-list button').count()).toBe(1);
    await page.keyboard.press('Escape');
    for (
      let tabs = 0;
      tabs < 40 && (await page.evaluate('document.activeElement.closest("dateline-list button") === null'));
      tabs++
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await chosen(target)).toBe('headline.s1');
    await page.keyboard.press('?');
    expect(await page.evaluate('document.querySelector("dialog").open')).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.querySelector("dialog").open')).toBe(false);
    await page.context().close();
  });

  test('a change is shown and the reader stays where he was', async () => {
    const { page, target } = await open('view/ar/ferry?ui=en#p02/s1');
    await page.setViewportSize({ width: 1400, height: 320 });
    await target.evaluate('document.querySelector("[data-block=p02]").scrollIntoView()');
    const before = Number(
      await target.evaluate('document.querySelector("[data-block=p02]").getBoundingClientRect().top'),
    );
    live.change({
      headline: 'عنوان جديد أطول بكثير من العنوان السابق كي تتغير الأسطر كلها في هذه الصفحة وما بعدها',
    });
    // Asked from here: in the frame no timer runs that could ask.
    await expect
      .poll(() => target.evaluate('document.querySelector("h1").textContent'), {
        interval: 10,
        timeout: 30_000,
      })
      .toContain('عنوان جديد');
    const after = Number(
      await target.evaluate('document.querySelector("[data-block=p02]").getBoundingClientRect().top'),
    );
    expect(Math.abs(after - before)).toBeLessThan(40);
    await expect.poll(() => chosen(target)).toBe('p02.s1');
    await page.selectOption('#filter', 'edited');
    expect(await page.locator('dateline-list button').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('the interface in Arabic runs from right to left', async () => {
    const { page, target, wrong } = await open('view/ar/ferry?ui=ar');
    expect(await page.evaluate('getComputedStyle(document.body).direction')).toBe('rtl');
    const [panel, frame] = await Promise.all([
      page.locator('aside').boundingBox(),
      page.locator('dateline-frame.source').boundingBox(),
    ]);
    expect(panel!.x).toBeLessThan(frame!.x);
    await target.click('[id="headline.s1"]');
    expect(await textOf(page, 'dateline-details')).toContain('العنوان');
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['en', 'light'],
    ['fr', 'dark'],
    ['ar', 'light'],
  ] as const)('axe-core finds nothing in the tool in %s (%s)', async (ui, scheme) => {
    const { page, target } = await open(`view/ar/ferry?ui=${ui}`, scheme);
    await target.click('[id="headline.s1"]');
    expect(await violations(page.mainFrame())).toEqual([]);
    // In the frame no timer runs, so axe-core cannot: the same pages without their sandbox.
    for (const address of [`page/ar/ferry`, 'page/en/ferry?with=ar']) {
      const alone = await page.context().newPage();
      await alone.setContent(await (await fetch(serving.url + address)).text());
      expect(await violations(alone.mainFrame())).toEqual([]);
    }
    await page.context().close();
  });
});

describe.skipIf(!isThere)('static pages in a browser (skipped when there is none)', async () => {
  const french = { ...sample.targets[0]!, lang: 'fr' };
  const articles = [{ ...sample, targets: [...sample.targets, french] }];
  const pages = new Map(
    (await renderPreview({ ...sampleProject, articles, fonts, modes: ['target', 'bilingual', 'diff'] })).map(
      ({ path, bytes }) => [`/${path}`, bytes],
    ),
  );

  const cases = [...pages.keys()]
    .filter((path) => path.endsWith('.html'))
    .map((path, index) => [path, index % 2 === 0 ? 360 : 1280, index % 3 === 0 ? 'dark' : 'light'] as const);

  test.each(cases)('axe-core finds nothing in %s, %i px wide (%s)', async (path, width, colorScheme) => {
    const context = await (browser as Browser).newContext({ viewport: { width, height: 800 }, colorScheme });
    await context.route('**', (route) => {
      const url = new URL(route.request().url());
      const body = pages.get(url.pathname);
      if (body === undefined) return route.abort();
      const contentType = url.pathname.endsWith('.html') ? 'text/html; charset=utf-8' : 'font/woff2';
      return route.fulfill({ body: Buffer.from(body), contentType });
    });
    const page = await context.newPage();
    await page.goto(`http://preview.invalid${path}`);
    expect(await violations(page.mainFrame())).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await context.close();
  });
});
