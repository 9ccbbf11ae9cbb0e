import bidiFactory, { type Bidi, type BidiCharTypeName } from 'bidi-js';

/** Direction a paragraph is laid out in; `auto` takes it from the first strong character (UAX #9 P2, P3). */
export type BaseDirection = 'ltr' | 'rtl' | 'auto';

/** Levels of a text as UAX #9 resolves them, before rule L1.4 (white space at the end of a line). */
export interface Levels {
  /** One level for each UTF-16 code unit; odd ones run from right to left. */
  readonly levels: Uint8Array;
  /** `end` is included. */
  readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly level: number }[];
}

let loaded: Bidi | undefined;

/** The tables of the package are unpacked at the first use: most calls of the program need none. */
function bidi(): Bidi {
  loaded ??= (bidiFactory as unknown as () => Bidi)();
  return loaded;
}

/** A character of the Basic Multilingual Plane for each bidi class that occurs beyond it. */
const STAND_IN: Partial<Record<BidiCharTypeName, string>> = {
  L: 'a',
  R: '\u05d0',
  AL: '\u0627',
  EN: '1',
  AN: '\u0661',
  ET: '%',
  ON: '!',
  NSM: '\u0300',
  BN: '\u00ad',
};
const ASTRAL = /[\ud800-\udbff][\udc00-\udfff]/g;

/** The package looks at single code units; a surrogate pair is shown to it as a character of the same class. */
function inOnePlane(text: string): string {
  return /[\ud800-\udbff]/.test(text)
    ? text.replaceAll(ASTRAL, (char) => {
        const stand = STAND_IN[bidi().getBidiCharTypeName(char)] ?? '!';
        return stand + (stand === '\u0661' || stand === '1' || stand === 'a' ? stand : '\u0300');
      })
    : text;
}

/** Bidi class of the character (not code unit) at an offset (UAX #9 table 4). */
export function bidiClassAt(text: string, at: number): BidiCharTypeName {
  return bidi().getBidiCharTypeName(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Embedding levels of a text (UAX #9 rules P1 to I2, and L1 without its last item). */
export function levelsOf(text: string, base: BaseDirection): Levels {
  return bidi().getEmbeddingLevels(inOnePlane(text), base);
}

/**
 * Order in which the code units of each paragraph are shown from left to right, on a line as long as need be.
 *
 * @returns a permutation of the offsets of `text` (UAX #9 L1, L2); the two halves of a character stay in order
 */
export function visualOrder(text: string, base: BaseDirection): readonly number[] {
  return orderOf(text, levelsOf(text, base));
}

/** The same for levels at hand. */
export function orderOf(text: string, levels: Levels): readonly number[] {
  const order = bidi().getReorderedIndices(inOnePlane(text), {
    levels: levels.levels,
    paragraphs: [...levels.paragraphs],
  });
  for (let at = 1; at < order.length; at++) {
    const [low = 0, high = 0] = [order[at - 1], order[at]];
    if (low === high + 1 && isLow(text.charCodeAt(low)) && isHigh(text.charCodeAt(high)))
      [order[at - 1], order[at]] = [high, low];
  }
  return order;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

/**
 * The text as a reader sees it from left to right: reordered, mirrored characters swapped, controls left out.
 * For reports and tests; a page never needs it.
 */
export function visualText(text: string, base: BaseDirection): string {
  const found = levelsOf(text, base);
  const mirrored = bidi().getMirroredCharactersMap(text, found.levels);
  let shown = '';
  for (const at of orderOf(text, found)) {
    const char = text[at] ?? '';
    if (!INVISIBLE.test(char)) shown += mirrored.get(at) ?? char;
  }
  return shown;
}
