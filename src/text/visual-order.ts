import * as loaded from 'bidi-js';

// The package is a CommonJS function with types of an ES module: the default export is the function itself.
const factory = loaded.default as unknown as typeof loaded.default.default;
const bidi = factory();

/** Where each code unit of a paragraph stands on an endless line, from the left (UAX #9). */
export interface VisualOrder {
  readonly positions: Int32Array;
  readonly levels: Uint8Array;
}

/** Order of a paragraph on the line. */
export function orderOf(text: string, direction: 'ltr' | 'rtl'): VisualOrder {
  const result = bidi.getEmbeddingLevels(text, direction);
  const positions = new Int32Array(text.length);
  for (const [place, index] of bidi.getReorderedIndices(text, result).entries()) positions[index] = place;
  return { positions, levels: result.levels };
}
