import { checkPage } from '../page/index.ts';
import { UsageError, type Diagnostic } from '../model/diagnostic.ts';
import type { Host } from '../model/host.ts';
import type { Renderer } from '../model/page.ts';
import { decodeText } from '../text/decode.ts';
import type { Context } from './context.ts';
import { absolute } from './project.ts';

/** Options of `check` that concern pages. */
export interface PageOptions {
  readonly browser?: 'auto' | 'on' | 'off';
  readonly viewport?: string;
  /** Page in the source language. */
  readonly source?: string;
}

/** Checks HTML pages, each by its text and, when there is a browser, as it is laid out. */
export async function checkPages(
  paths: readonly string[],
  options: PageOptions,
  { host }: Context,
): Promise<readonly Diagnostic[]> {
  if (paths.length === 0) return [];
  const source = options.source === undefined ? undefined : await openPage(options.source, host);
  const widths = options.viewport === undefined ? undefined : widthsOf(options.viewport);
  const renderer = options.browser === 'off' ? undefined : await openRenderer(host);
  const found: Diagnostic[] = [];
  try {
    for (const path of paths) {
      const { html, url } = await openPage(path, host);
      const own = await checkPage(html, {
        file: path,
        url,
        ...(renderer === undefined ? {} : { render: renderer }),
        ...(source === undefined ? {} : { source }),
        ...(widths === undefined ? {} : { widths }),
      });
      found.push(...own.map((one) => ({ ...one, place: { ...one.place, file: path } })));
    }
  } finally {
    await renderer?.close();
  }
  const unseen = found.find(({ code }) => code === 'page/not-rendered');
  if (options.browser === 'on' && unseen !== undefined) throw new UsageError(unseen.code, unseen.values);
  return found;
}

async function openRenderer(host: Host): Promise<Renderer> {
  const { createRenderer } = await import('../io/browser.ts');
  return createRenderer(host.env);
}

async function openPage(path: string, host: Host): Promise<{ readonly html: string; readonly url: string }> {
  const url = new URL('file:///');
  url.pathname = absolute(host.cwd, path);
  return { html: decode(await host.read(path), path), url: url.href };
}

function widthsOf(value: string): readonly number[] {
  return value.split(',').map((one) => {
    const width = Number(one);
    if (Number.isInteger(width) && width >= 100 && width <= 10_000) return width;
    throw new UsageError('usage/wrong-choice', { name: '--viewport', value, known: ['360,800,1280'] });
  });
}

function decode(bytes: Uint8Array, file: string): string {
  const decoded = decodeText(bytes, file);
  if (decoded.text === undefined) throw new UsageError(decoded.problem.code, decoded.problem.values);
  return decoded.text;
}
