/** A box in CSS pixels, from the top left corner of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A font that really drew letters of an element, and how many of them. */
export interface DrawnFont {
  readonly family: string;
  /** True when it came with the page (`@font-face`), not from the machine. */
  readonly isWebFont: boolean;
  readonly glyphs: number;
}

/** A page opened in a browser. Every method may reject with `HostError`. */
export interface RenderedPage {
  /** Lays the page out at another width (CSS pixels) and waits until it is still. */
  resize(width: number): Promise<void>;
  /** Value of a JavaScript expression in the page; a JSON value. Runs also when the page's own scripts do not. */
  evaluate(expression: string): Promise<unknown>;
  /** Fonts that drew each element, in the order of the selectors; none for a selector that finds nothing. */
  fonts(selectors: readonly string[]): Promise<readonly (readonly DrawnFont[])[]>;
  /** PNG of a part of the page. */
  screenshot(box: Box): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** How a page is opened. */
export interface OpenOptions {
  /** CSS pixels. */
  readonly width: number;
  readonly height?: number;
  /** Address the page was read from (`file:` or loopback): loaded from there, so that its style sheets and pictures are found. */
  readonly url?: string;
  /** Lets the page's own scripts run; by default they do not. */
  readonly scripts?: boolean;
}

/** Why no browser could be used: a code of `locales/<lang>/page.json` with values. */
export interface NoBrowser {
  readonly missing: string;
  readonly values: Readonly<Record<string, string>>;
}

/** A browser that lays pages out. The one for Node is in `io/browser.ts`; it starts at the first `open`. */
export interface Renderer {
  /** Opens a page; when there is no browser, says so instead of throwing. */
  open(html: string, options: OpenOptions): Promise<RenderedPage | NoBrowser>;
  close(): Promise<void>;
}
