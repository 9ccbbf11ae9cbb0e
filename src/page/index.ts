import type { Diagnostic } from '../model/diagnostic.ts';
import type { Renderer } from '../model/page.ts';

/** What is known about a page besides its text. */
export interface PageOptions {
  /** Path of the page as the user gave it; stands in every finding. */
  readonly file?: string;
  /** BCP 47 tag of the language the page should be in, when it is known from elsewhere. */
  readonly lang?: string;
}

/** How a page is checked in a browser. */
export interface CheckPageOptions extends PageOptions {
  /** The browser; without one only the static layer runs, and the rest is said to be not checked. */
  readonly render?: Renderer;
  /** Address the page was read from, so that its style sheets and pictures are found. */
  readonly url?: string;
  /** The source's page: what its rendering has too is folded away. */
  readonly source?: { readonly html: string; readonly url?: string };
  /** Widths in CSS pixels. */
  readonly widths?: readonly number[];
  /** Lays the page out once more with longer text or larger letters. */
  readonly stress?: readonly ('long-text' | 'large-font')[];
}

/** Widths of a telephone, a tablet and a desk, in CSS pixels. */
export const WIDTHS: readonly number[] = [360, 800, 1280];

/**
 * Checks a page for right-to-left layout from its text alone: no browser, no clock, no disk.
 *
 * @param html the whole page, or a part of one; any text
 * @returns in document order
 */
export function checkPageStatic(html: string, options: PageOptions = {}): Diagnostic[] {
  void html;
  void options;
  return [];
}

/**
 * Checks a page in both layers: its text, then its layout in a browser at each width.
 *
 * When no browser can be used, one `page/not-rendered` note says what was not checked.
 */
export async function checkPage(html: string, options: CheckPageOptions = {}): Promise<Diagnostic[]> {
  return checkPageStatic(html, options);
}
