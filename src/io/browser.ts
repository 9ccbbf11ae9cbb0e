import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { HostError } from '../model/diagnostic.ts';
import type { Box, DrawnFont, NoBrowser, OpenOptions, RenderedPage, Renderer } from '../model/page.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Names under which Chrome, Chromium and Edge are found on the `PATH`. */
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
];

const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** No network but what the page asks for, no first-run windows, letters drawn the same on every machine. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--hide-scrollbars',
];

/** Longest wait for a page or a step in it, in milliseconds. */
const PATIENCE = 20_000;

/** A browser that is running, with the way to stop it. */
interface Running {
  readonly browser: Browser;
  readonly take: (freedom: Freedom) => Promise<Tab>;
}

/** One tab of the browser. */
interface Tab {
  readonly page: Page;
  /** Session of the DevTools protocol that knows the page's nodes and fonts. */
  readonly cdp: () => Promise<CDPSession>;
  /** Gives the tab back. */
  readonly release: () => Promise<void>;
}

/**
 * Finds a Chromium: `DATELINE_CHROMIUM`, an installed Chrome, Chromium or Edge.
 *
 * @returns the path of the program; undefined when there is none
 */
export function findChromium(env: Env): string | undefined {
  const named = env['DATELINE_CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  return candidates(env).find(canRun);
}

function* candidates(env: Env): Generator<string> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const folder of (env['PATH'] ?? '').split(delimiter).filter(Boolean))
    for (const command of COMMANDS) yield join(folder, command + suffix);
  if (process.platform === 'darwin') yield* MAC;
  if (process.platform !== 'win32') return;
  for (const key of ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']) {
    const folder = env[key];
    if (folder !== undefined) yield* WINDOWS.map((path) => join(folder, path));
  }
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** An npm Chromium that the user installed beside dateline. */
interface PackagedChromium {
  readonly args: string[];
  executablePath(): Promise<string>;
}

async function findPackaged(): Promise<PackagedChromium | undefined> {
  const name = '@sparticuz/chromium';
  try {
    createRequire(import.meta.url).resolve(name);
    const loaded: { default: PackagedChromium } = await import(name);
    return loaded.default;
  } catch {
    return undefined;
  }
}

/**
 * Starts a headless Chromium.
 *
 * @returns the browser (the caller closes it), or why there is none
 */
export async function launchChromium(env: Env): Promise<Browser | NoBrowser> {
  const playwright = await import('playwright-core').catch(() => undefined);
  if (playwright === undefined) return { missing: 'page/no-playwright', values: {} };
  const found = findChromium(env);
  const packaged = found === undefined ? await findPackaged() : undefined;
  const path = found ?? (await packaged?.executablePath());
  if (path === undefined) return { missing: 'page/no-browser', values: {} };
  // Chromium refuses to build its sandbox as root, as in most containers.
  const chromiumSandbox = process.platform !== 'linux' || process.getuid?.() !== 0;
  try {
    return await playwright.chromium.launch({
      executablePath: path,
      args: [...FLAGS, ...(packaged?.args ?? [])],
      chromiumSandbox,
      timeout: 3 * PATIENCE,
    });
  } catch (cause) {
    return { missing: 'page/browser-failed', values: { path, reason: firstLine(cause) } };
  }
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] ?? text;
}

/**
 * A browser for checking pages; it is looked for and started at the first `open`, and one is used for all.
 *
 * Pages get no network (only files and data of their own, and this machine when they come from it), and their
 * scripts do not run unless asked for.
 *
 * @param env `DATELINE_CHROMIUM` names the program
 */
export function createRenderer(env: Env): Renderer {
  let started: Promise<Running | NoBrowser> | undefined;
  return {
    async open(html, options) {
      started ??= start(env);
      const running = await started;
      if ('missing' in running) return running;
      return attempt(options.url, async () => {
        const { scripts = false, url } = options;
        const network = url !== undefined && /^https?:/i.test(url) && isLocal(new URL(url));
        const tab = await running.take({ scripts, network });
        try {
          return await openPage(tab, html, options);
        } catch (cause) {
          await tab.page.close();
          throw cause;
        }
      });
    },
    async close() {
      const running = await started;
      started = undefined;
      if (running !== undefined && !('missing' in running)) await running.browser.close();
    },
  };
}

async function start(env: Env): Promise<Running | NoBrowser> {
  const browser = await launchChromium(env);
  if ('missing' in browser) return browser;
  const contexts = new Map<string, Promise<BrowserContext>>();
  const context = ({ scripts, network }: Freedom): Promise<BrowserContext> => {
    const key = `${scripts} ${network}`;
    const known = contexts.get(key);
    if (known !== undefined) return known;
    const made = browser.newContext({
      javaScriptEnabled: scripts,
      offline: !network,
      serviceWorkers: 'block',
      deviceScaleFactor: 1,
      reducedMotion: 'reduce',
    });
    contexts.set(key, made);
    return made;
  };
  const idle: Tab[] = [];
  const take = async (freedom: Freedom): Promise<Tab> => {
    const isPlain = !freedom.scripts && !freedom.network;
    // A plain tab keeps nothing of the page before, and to open one takes longer than to lay a page out.
    const before = isPlain ? idle.pop() : undefined;
    if (before !== undefined) return before;
    const page = await (await context(freedom)).newPage();
    page.setDefaultTimeout(PATIENCE);
    if (freedom.network)
      await page.route(
        (url) => !isLocal(url),
        (route) => route.abort(),
      );
    let session: Promise<CDPSession> | undefined;
    const tab: Tab = {
      page,
      cdp: () => (session ??= openSession(page)),
      release: async () => {
        if (!isPlain || idle.length >= MOST_IDLE) await page.close();
        else idle.push(tab);
      },
    };
    return tab;
  };
  return { browser, take };
}

/** What a page may do in its tab. */
interface Freedom {
  readonly scripts: boolean;
  /** This machine alone. */
  readonly network: boolean;
}

function isLocal({ protocol, hostname }: URL): boolean {
  if (!protocol.startsWith('http') && !protocol.startsWith('ws')) return true;
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.[\d.]+$/.test(hostname);
}

/** Tabs that are kept for the next page. */
const MOST_IDLE = 2;

async function openSession(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  return session;
}

async function attempt<T>(url: string | undefined, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    throw new HostError('page/browser-failed', { path: url ?? '', reason: firstLine(cause) }, { cause });
  }
}

async function openPage(tab: Tab, html: string, options: OpenOptions): Promise<RenderedPage> {
  const { page, cdp } = tab;
  const { width, height = 900, url } = options;
  await page.setViewportSize({ width, height });
  if (url === undefined) {
    if (page.url() !== 'about:blank') await page.goto('about:blank');
    await page.setContent(html, { waitUntil: 'load' });
  } else await page.goto(url, { waitUntil: 'load' });
  const settle = (): Promise<unknown> => page.evaluate('document.fonts.ready.then(() => true)');
  await settle();
  return {
    resize: (to) =>
      attempt(url, async () => {
        await page.setViewportSize({ width: to, height });
        await settle();
      }),
    evaluate: (expression) => attempt(url, () => page.evaluate<unknown>(expression)),
    fonts: (selectors) => attempt(url, async () => readFonts(await cdp(), selectors)),
    screenshot: (box) =>
      attempt(url, () => page.screenshot({ type: 'png', clip: clipOf(box), fullPage: true })),
    close: tab.release,
  };
}

function clipOf({ x, y, width, height }: Box): Box {
  return { x: Math.max(0, x), y: Math.max(0, y), width: Math.max(1, width), height: Math.max(1, height) };
}

async function readFonts(cdp: CDPSession, selectors: readonly string[]): Promise<readonly DrawnFont[][]> {
  const { root } = await cdp.send('DOM.getDocument', { depth: 0 });
  return Promise.all(
    selectors.map(async (selector) => {
      try {
        const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector });
        if (nodeId === 0) return [];
        const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
        return fonts.map((font) => ({
          family: font.familyName,
          isWebFont: font.isCustomFont,
          glyphs: font.glyphCount,
        }));
      } catch {
        return [];
      }
    }),
  );
}
