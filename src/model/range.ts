/** A half-open span of UTF-16 code units: `text.slice(start, end)`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Line and column (both from 1, columns in UTF-16 code units) of an offset in a text with any line ending. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let at = 0; at < offset && at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) {
      line++;
      start = at + 1;
    }
  }
  return { line, column: offset - start + 1 };
}
