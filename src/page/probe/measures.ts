/** What the measuring script gives back: plain data, one object a width. Lengths are CSS pixels, boxes `[x, y, width, height]`. */
export interface Measures {
  /** Tag names of all elements in document order, to be sure that script and static layer speak of the same ones. */
  readonly tags: readonly string[];
  /** Computed longhands by element, in the order of `STYLE_NAMES`. */
  readonly styles: readonly (readonly string[])[];
  /** The same with the page turned around (`dir` and `lang` of the root exchanged); only sides. */
  readonly turned: readonly (readonly string[])[];
  /** Generated content: element, side, content, background image, transform. */
  readonly pseudos: readonly (readonly [
    element: number,
    side: string,
    content: string,
    image: string,
    transform: string,
  ])[];
  readonly clientWidth: number;
  readonly scrollWidth: number;
  /** Elements that reach out of the page at the side where it scrolls, outermost ones. */
  readonly overflowing: readonly ElementBox[];
  readonly lines: readonly Line[];
  readonly clipped: readonly Clipped[];
  readonly spills: readonly Clipped[];
  /** Text under a box that is drawn over it. */
  readonly covered: readonly Clipped[];
  /** Families of the page whose files could not be read. */
  readonly failedFonts: readonly string[];
  /** How the page was reached: `file:`, `http:`, or `about:` for text without an address. */
  readonly protocol: string;
  readonly brokenWords: readonly TextBox[];
  readonly missing: readonly { readonly element: number; readonly chars: string; readonly family: string }[];
  /** One element for each list of fonts that draws right-to-left letters. */
  readonly fontSamples: readonly {
    readonly element: number;
    readonly family: string;
    readonly selector: string;
  }[];
}

/** A box of the page: x, y, width, height. */
export type Rect = readonly [x: number, y: number, width: number, height: number];

/** An element and where it stands. */
export interface ElementBox {
  readonly element: number;
  readonly box: Rect;
}

/** A part of a text and where it stands. */
export interface TextBox extends ElementBox {
  readonly text: string;
}

/** Text that something cuts off, or that leaves its box. */
export interface Clipped extends TextBox {
  /** Element that cuts; -1 for the window. */
  readonly by: number;
}

/** One line of a block. */
export interface Line extends TextBox {
  readonly block: number;
  readonly fontSize: number;
  /** False when the line height is that of the fonts themselves (`normal`). */
  readonly isHeightSet: boolean;
  /** For each word where it stands and the top and bottom of what is really drawn. */
  readonly inks: readonly (readonly [x: number, width: number, top: number, bottom: number])[];
  /** True for what stays in place over a page that scrolls below it; a bar at the top is not. */
  readonly isFixed: boolean;
}

/** Longhands that are read from the browser. */
export const STYLE_NAMES: readonly string[] = [
  'direction',
  'unicode-bidi',
  'text-align',
  'text-align-last',
  'justify-content',
  'border-top-left-radius',
  'border-top-right-radius',
  'border-bottom-left-radius',
  'border-bottom-right-radius',
  'letter-spacing',
  'word-break',
  'line-break',
  'font-family',
  'font-size',
  'display',
  'visibility',
  'position',
  'float',
  'margin-left',
  'margin-right',
  'padding-left',
  'padding-right',
  'border-left-width',
  'border-right-width',
  'left',
  'right',
  'width',
  'transform',
  'scale',
  'rotate',
  'background-image',
];

/** Longhands that are read again with the page turned around. */
export const TURNED_NAMES: readonly string[] = [
  'direction',
  'float',
  'margin-left',
  'margin-right',
  'padding-left',
  'padding-right',
  'border-left-width',
  'border-right-width',
  'border-top-left-radius',
  'border-top-right-radius',
  'border-bottom-left-radius',
  'border-bottom-right-radius',
  'left',
  'right',
];
