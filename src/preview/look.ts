import type { FontFile } from '../model/font.ts';
import { SHELL_STYLE } from './shell-style.ts';
import { ARTICLE_STYLE, BASE_STYLE, BILINGUAL_STYLE, FRAME_STYLE, INDEX_STYLE } from './style.ts';

export type PageKind = 'article' | 'bilingual' | 'index' | 'frame' | 'shell';

/** Style of a page with what its Content-Security-Policy must allow for it. */
export interface Look {
  readonly css: string;
  /** Value of the policy: nothing but this style and the fonts beside the page. */
  readonly policy: string;
}

const STYLES: Readonly<Record<PageKind, string>> = {
  article: BASE_STYLE + ARTICLE_STYLE,
  bilingual: BASE_STYLE + BILINGUAL_STYLE,
  index: BASE_STYLE + INDEX_STYLE,
  frame: BASE_STYLE + ARTICLE_STYLE + FRAME_STYLE,
  shell: BASE_STYLE + SHELL_STYLE,
};

/**
 * Style and policy of the pages of one kind.
 *
 * @param fonts fonts to declare
 * @param addressOf address of a font file as the page sees it: relative, or a `data:` URL
 */
export async function createLook(
  kind: PageKind,
  fonts: readonly FontFile[],
  addressOf: (font: FontFile) => string,
): Promise<Look> {
  const addresses = fonts.map(addressOf);
  const faces = fonts.map((font, index) => fontFace(font, addresses[index] ?? '')).join('\n');
  const css = `\n${faces}\n${STYLES[kind].trim()}\n`;
  const fontSource = addresses.some((address) => address.startsWith('data:')) ? 'data:' : "'self'";
  return {
    css,
    policy: `default-src 'none'; style-src '${await hashOf(css)}'; font-src ${fontSource}; base-uri 'none'; form-action 'none'`,
  };
}

function fontFace({ family, weight, style, range }: FontFile, address: string): string {
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:swap;src:url("${address}") format("woff2");unicode-range:${range}}`;
}

/** Hash of an inline style or script, as Content-Security-Policy names it: `sha256-…`. */
export async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/** For drawing a page only to see which characters it has. */
export const NO_LOOK: Look = { css: '', policy: '' };

/** Address that holds the font itself. */
export function dataAddress({ bytes }: FontFile): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 4096)
    binary += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return `data:font/woff2;base64,${btoa(binary)}`;
}

/** The fonts that have characters of a page. */
export function fontsFor(html: string, fonts: readonly FontFile[]): readonly FontFile[] {
  const points = new Set<number>();
  for (const character of html) points.add(character.codePointAt(0) ?? 0);
  return fonts.filter(({ range }) => {
    const spans = range.split(',').map((part) =>
      part
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16)),
    );
    return spans.some(([from = 0, to = from]) =>
      points.values().some((point) => point >= from && point <= to),
    );
  });
}
