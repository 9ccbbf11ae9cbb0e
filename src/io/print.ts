import { launchChromium } from './browser.ts';
import type { Change } from '../model/host.ts';
import type { NoBrowser } from '../model/page.ts';

/** What is made of pages. */
export interface PrintOptions {
  readonly pdf: boolean;
  readonly screenshot: boolean;
  /** Finds the browser. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Widths of the pictures, in CSS pixels: a telephone and a desk. */
const WIDTHS: readonly number[] = [360, 1280];

/** Where the pages stand while they are printed; every request is answered from memory, none leaves the browser. */
const ORIGIN = 'http://preview.invalid/';

/**
 * Prints pages of a preview: `x.html` becomes `x.pdf` and `x.360.png`, `x.1280.png`.
 *
 * @param pages all files of the preview, fonts too
 * @returns the new files, or why there is no browser
 */
export async function printPages(
  pages: readonly Change[],
  { pdf, screenshot, env }: PrintOptions,
): Promise<{ readonly changes: readonly Change[] } | NoBrowser> {
  const browser = await launchChromium(env);
  if ('missing' in browser) return browser;
  const changes: Change[] = [];
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
    await context.route('**', (route) => {
      const path = decodeURIComponent(new URL(route.request().url()).pathname.slice(1));
      const found = pages.find((one) => one.path === path);
      if (found?.bytes === undefined) return route.abort();
      return route.fulfill({
        body: Buffer.from(found.bytes),
        contentType: path.endsWith('.html') ? 'text/html; charset=utf-8' : 'font/woff2',
      });
    });
    const page = await context.newPage();
    for (const { path } of pages) {
      if (!path.endsWith('.html')) continue;
      const stem = path.slice(0, -'.html'.length);
      await page.goto(ORIGIN + path.split('/').map(encodeURIComponent).join('/'));
      if (pdf) {
        const bytes = await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true, outline: true });
        changes.push({ path: `${stem}.pdf`, bytes });
      }
      for (const width of screenshot ? WIDTHS : []) {
        await page.setViewportSize({ width, height: 900 });
        changes.push({ path: `${stem}.${width}.png`, bytes: await page.screenshot({ fullPage: true }) });
      }
    }
  } finally {
    await browser.close();
  }
  return { changes };
}
