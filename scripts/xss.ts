/**
 * Puts hostile texts into every place of a preview that holds words of others (translations, native markup in
 * translations, notes, findings, earlier versions, sources) and opens the pages, static and served, in Chromium. Counts
 * scripts that ran and requests that left: both must be 0.
 *
 * usage: DATELINE_DATA=<folder with robust/xss/payloads.json> node scripts/xss.ts
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { extract } from '../src/convert/extract.ts';
import { readArticle } from '../src/formats/read-article.ts';
import { launchChromium } from '../src/io/browser.ts';
import { readFonts } from '../src/io/fonts.ts';
import { createHost } from '../src/io/host.ts';
import { createSpeakers } from '../src/commands/preview-load.ts';
import type { Article } from '../src/model/article.ts';
import type { Unit } from '../src/model/bilingual.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import type { DiffPart } from '../src/preview/diff-page.ts';
import { MODES } from '../src/preview/mode.ts';
import {
  renderPreview,
  type PreviewArticle,
  type PreviewProject,
  type Words,
} from '../src/preview/project.ts';
import { servePreview } from './served-preview.ts';

interface Payload {
  readonly id: string;
  readonly payload: string;
  /** Runs a script when it is put into a page as it is. */
  readonly executes_raw: boolean;
}

const data = process.env['DATELINE_DATA'];
if (data === undefined) {
  console.log('xss: skipped, DATELINE_DATA is not set');
  process.exit(0);
}
const payloads = JSON.parse(
  readFileSync(join(data, 'robust/xss/payloads.json'), 'utf8'),
) as readonly Payload[];
const browser = await launchChromium(process.env);
if ('missing' in browser) {
  console.log(`xss: not run, ${browser.missing}`);
  process.exit(3);
}

/** Payloads in one article. */
const BATCH = 12;
const fonts = await readFonts();
const speakers = await createSpeakers(createHost());

/** What happened in a page that must not. */
interface Seen {
  ran: number;
  left: number;
  elements: number;
  /** Payloads that are not there as text, letter for letter. */
  lost: number;
}

const hooks = `
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
    window[name] = (...args) => { globalThis.__ran?.(name + ' ' + args.join(' ')); };
`;
/** Touches every element as a reader would who touches all of them. */
const touch = `
  for (const element of document.querySelectorAll('body *:not(option):not(select)')) {
    for (const type of ['pointerover', 'mouseover', 'mouseenter', 'focus', 'mousedown', 'mouseup'])
      element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
    element.focus?.();
    if (!element.closest('a[href],[data-do],dialog,label')) element.click?.();
  }
`;
/** Elements that we never write. */
const FOREIGN =
  'img,iframe:not([sandbox]),object,embed,video,audio,form,base,link[rel=stylesheet],math,input[onfocus],marquee,[onclick],[onload],[onerror],[style],svg script,svg image,svg foreignObject,a[href^="javascript"]';

async function watch(context: BrowserContext, seen: Seen, isOurs: (url: string) => boolean): Promise<Page> {
  const page = await context.newPage();
  await page.exposeFunction('__ran', () => seen.ran++);
  await page.addInitScript(hooks);
  page.on('dialog', (dialog) => {
    seen.ran++;
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    if (!isOurs(request.url())) seen.left++;
  });
  return page;
}

type Chromium = Exclude<typeof browser, { readonly missing: string }>;

/** An article with a headline and, for every payload, a paragraph with codes and a list item. */
function sourceFor(batch: readonly Payload[]): Article {
  const body = batch.map(
    (_, at) =>
      `<p>Some <a href="https://example.org/">link</a> and <b>bold ${at}</b>.</p><ul><li>Item ${at}</li></ul>`,
  );
  const { article } = readArticle(`<h1>A day</h1>${body.join('')}`, { name: 'x.html', lang: 'en' });
  // Items are not translated: there the source itself is hostile.
  let item = 0;
  const blocks = article.blocks.map((block) => {
    if (block.role !== 'list-item') return block;
    return { ...block, translate: false, content: { text: batch[item++]?.payload ?? '', codes: [] } };
  });
  return { ...article, blocks };
}

/** Every target says its payload, around and inside the codes, whose native markup is the payload as well. */
function spoil(unit: Unit, payload: string): Unit {
  const text = { text: payload, codes: [] };
  return {
    ...unit,
    notes: [{ text: payload }],
    matches: [{ segment: 's1', origin: 'dateline:previous', source: text, target: text }],
    segments: unit.segments.map((segment) => ({
      ...segment,
      state: 'final',
      subState: `x:${payload}`,
      target: {
        text: payload + segment.source.text + payload,
        codes: segment.source.codes.map((code) => ({
          ...code,
          at: code.at + payload.length,
          data: payload,
          disp: payload,
        })),
      },
    })),
  };
}

function hostile(batch: readonly Payload[]): PreviewArticle {
  const article = sourceFor(batch);
  const bilingual = extract(article, { trgLang: 'ar' });
  let next = -1;
  const findings: Diagnostic[] = [];
  const files = bilingual.files.map((file) => ({
    ...file,
    units: file.units.map((unit) => {
      const payload = batch[Math.max(0, next++)]?.payload ?? '';
      findings.push({
        code: 'xss/text',
        level: 'error',
        values: { text: payload },
        place: { unit: unit.id },
      });
      return spoil(unit, payload);
    }),
  }));
  return { article, targets: [{ lang: 'ar', bilingual: { ...bilingual, files }, findings }] };
}

function words(lang: string): Words {
  const explain: Words['explain'] = ({ values }) => ({
    title: String(values['text']),
    text: String(values['text']),
  });
  return { ...speakers.words(lang), explain };
}

const read = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g, '\uFFFD')
    .replaceAll(/\r\n?/g, '\n');

async function staticPages(seen: Seen): Promise<void> {
  const origin = 'http://preview.invalid/';
  let files = new Map<string, Uint8Array>();
  const context = await (browser as Chromium).newContext();
  const page = await watch(
    context,
    seen,
    (url) => url.startsWith(origin) && files.has(new URL(url).pathname.slice(1)),
  );
  await context.route('**', (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    const body = files.get(path);
    if (body === undefined) return route.abort();
    const contentType = path.endsWith('.html') ? 'text/html; charset=utf-8' : 'font/woff2';
    return route.fulfill({ body: Buffer.from(body), contentType });
  });
  for (let from = 0; from < payloads.length; from += BATCH) {
    const batch = payloads.slice(from, from + BATCH);
    const project: PreviewProject = {
      articles: [hostile(batch)],
      fonts,
      words,
      folder: 'p',
      modes: MODES,
      diff: whole,
    };
    files = new Map(
      (await renderPreview(project)).map(({ path, bytes }) => [path, bytes ?? new Uint8Array()]),
    );
    for (const path of files.keys()) {
      if (!path.endsWith('.html')) continue;
      await page.goto(origin + path, { waitUntil: 'domcontentloaded' });
      await page.evaluate(touch);
      seen.elements += await page.locator(`script,${FOREIGN}`).count();
      if (path.includes('index')) continue;
      const text = String(await page.evaluate('document.body.textContent'));
      seen.lost += batch.filter(({ payload }) => !text.includes(read(payload))).length;
    }
  }
  await context.close();
}

function whole(before: string, after: string): readonly DiffPart[] {
  return [
    { kind: 'gone', text: before },
    { kind: 'new', text: after },
  ];
}

/** Asks again until the answer is yes, for two seconds at most. */
async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (await isSo()) return true;
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  return false;
}

async function servedPages(seen: Seen): Promise<number> {
  const serving = await servePreview([hostile(payloads)], words, fonts);
  const context = await (browser as Chromium).newContext();
  const page = await watch(context, seen, (url) => url.startsWith(serving.url));
  await page.goto(`${serving.url}view/ar/x`);
  await page.waitForSelector('dateline-list button');
  // The list is built in pieces, and what is known of a segment is fetched when it is chosen.
  const count = payloads.length + 1;
  await until(async () => (await page.locator('dateline-list button').count()) >= count);
  await page.evaluate(touch);
  for (let at = 0; at < count; at++) {
    await page.keyboard.press('n');
    const isShown = await until(async () => {
      const text = String(await page.evaluate('document.querySelector("dateline-details").textContent'));
      const [, number = '1'] = /#p(\d+)\//.exec(text) ?? [];
      // What a script puts in as text keeps its line ends and controls.
      const { payload = '' } = payloads[Number(number) - 1] ?? {};
      return text.includes(payload) || text.includes(read(payload));
    });
    if (!isShown) seen.lost++;
  }
  await page.evaluate(touch);
  seen.elements += await page.locator(FOREIGN).count();
  seen.elements += Math.max(0, (await page.locator('script').count()) - 2);
  for (const frame of page.frames().slice(1))
    seen.elements += await frame.locator(`script,${FOREIGN}`).count();
  await context.close();
  await serving.close();
  return count;
}

/** The same payloads as they are, without policy: shows that what is counted would be seen. */
async function control(): Promise<number> {
  const seen: Seen = { ran: 0, left: 0, elements: 0, lost: 0 };
  const context = await (browser as Chromium).newContext();
  const page = await watch(context, seen, (url) => url === 'http://control.invalid/');
  let body = '';
  await context.route('**', (route) =>
    route.request().url() === 'http://control.invalid/'
      ? route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  );
  for (const { payload } of payloads.filter(({ executes_raw }) => executes_raw).slice(0, 20)) {
    body = `<!doctype html><body><p>${payload}</p>`;
    await page.goto('http://control.invalid/', { waitUntil: 'domcontentloaded' }).catch(() => undefined);
    await page.evaluate(touch).catch(() => undefined);
  }
  await context.close();
  return seen.ran;
}

const start = performance.now();
const inStatic: Seen = { ran: 0, left: 0, elements: 0, lost: 0 };
const inServed: Seen = { ran: 0, left: 0, elements: 0, lost: 0 };
const raw = await control();
await staticPages(inStatic);
const served = await servedPages(inServed);
await browser.close();
console.log(
  `${payloads.length} payloads, ${Math.round((performance.now() - start) / 1000)} s; control: ${raw} scripts ran when 20 were put in raw`,
);
for (const [name, { ran, left, elements, lost }] of [
  ['static pages', inStatic],
  [`served, ${served} segments`, inServed],
] as const)
  console.log(
    `${name}: ${ran} scripts, ${left} requests, ${elements} elements that are not ours, ${lost} texts not shown as they are`,
  );
const isClean = [inStatic, inServed].every(
  ({ ran, left, elements, lost }) => ran + left + elements + lost === 0,
);
process.exit(isClean && raw > 0 ? 0 : 1);
