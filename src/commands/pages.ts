import { checkPage, type CheckPageOptions } from '../page/index.ts';
import { UsageError, type Diagnostic } from '../model/diagnostic.ts';
import type { Host } from '../model/host.ts';
import type { Renderer } from '../model/page.ts';
import { decodeText } from '../text/decode.ts';
import type { Context } from './context.ts';
import { absolute } from './project.ts';
import { within } from './within.ts';

/** Options of `check` that concern pages. */
export interface PageOptions {
  readonly browser?: 'auto' | 'on' | 'off';
  readonly viewport?: string;
  /** Page in the source language. */
  readonly source?: string;
  /** Lays pages out once more with longer text and larger letters. */
  readonly stress?: boolean;
  /** Folder for cropped pictures of what was found. */
  readonly pictures?: string;
}

/** Checks HTML pages, each by its text and, when there is a browser, as it is laid out. */
export async function checkPages(
  paths: readonly string[],
  options: PageOptions,
  { host }: Context,
): Promise<readonly Diagnostic[]> {
  if (paths.length === 0) return [];
  const renderer = options.browser === 'off' ? undefined : await openRenderer(host);
  const album: Picture[] = [];
  const settings = {
    ...(await settingsFor(options, host)),
    ...(renderer === undefined ? {} : { render: renderer }),
    ...(options.pictures === undefined
      ? {}
      : { onPicture: (finding: Diagnostic, png: Uint8Array) => void album.push({ finding, png }) }),
  };
  const found: Diagnostic[] = [];
  try {
    for (const path of paths) {
      const { html, url } = await openPage(path, host);
      const own = await checkPage(html, { ...settings, file: path, url });
      found.push(...within(path, own));
    }
  } finally {
    await renderer?.close();
  }
  if (options.pictures !== undefined) await savePictures(album, absolute(host.cwd, options.pictures), host);
  const unseen = found.find(({ code }) => code === 'page/not-rendered');
  if (options.browser === 'on' && unseen !== undefined) throw new UsageError(unseen.code, unseen.values);
  return found;
}

async function settingsFor(options: PageOptions, host: Host): Promise<CheckPageOptions> {
  return {
    ...(options.source === undefined ? {} : { source: await openPage(options.source, host) }),
    ...(options.viewport === undefined ? {} : { widths: widthsOf(options.viewport) }),
    ...(options.stress === true ? { stress: ['long-text', 'large-font'] } : {}),
  };
}

interface Picture {
  readonly finding: Diagnostic;
  readonly png: Uint8Array;
}

/** One file a picture, numbered in the order of the findings, with the rule in its name. */
async function savePictures(album: readonly Picture[], folder: string, host: Host): Promise<void> {
  for (const [at, { finding, png }] of album.entries()) {
    const number = String(at + 1).padStart(3, '0');
    await host.write(`${folder}/${number}-${finding.code.replaceAll('/', '-')}.png`, png);
  }
}

/** An address on this machine, which the browser opens itself. */
export function isAddress(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

async function openRenderer(host: Host): Promise<Renderer> {
  const { createRenderer } = await import('../io/browser.ts');
  return createRenderer(host.env);
}

async function openPage(path: string, host: Host): Promise<{ readonly html: string; readonly url: string }> {
  if (isAddress(path)) return { html: '', url: path };
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
