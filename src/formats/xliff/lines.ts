/** Line and column, both from 1; columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Counts lines in a text that comes in pieces; asked for ascending offsets only. */
export interface Lines {
  write(chunk: string): void;
  /** Position of an offset that is not before the last one asked for. */
  at(offset: number): Position;
}

export function createLines(): Lines {
  let chunks: { readonly start: number; readonly text: string; readonly hasReturns: boolean }[] = [];
  let end = 0;
  let line = 1;
  let lineStart = 0;
  let cursor = 0;
  let wasReturn = false;

  function count({ text, start, hasReturns }: (typeof chunks)[number], from: number, to: number): void {
    if (!wasReturn && !hasReturns) {
      for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
        line++;
        lineStart = start + at + 1;
      }
      return;
    }
    for (let at = from; at < to; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 0x0d || (unit === 0x0a && !wasReturn)) line++;
      if (unit === 0x0d || unit === 0x0a) lineStart = start + at + 1;
      wasReturn = unit === 0x0d;
    }
  }

  return {
    write(chunk) {
      chunks.push({ start: end, text: chunk, hasReturns: chunk.includes('\r') });
      end += chunk.length;
    },
    at(offset) {
      let used = 0;
      for (const chunk of chunks) {
        const { start, text } = chunk;
        if (cursor >= offset) break;
        const from = Math.max(cursor - start, 0);
        const to = Math.min(offset - start, text.length);
        if (to > from) {
          count(chunk, from, to);
          cursor = start + to;
        }
        if (cursor < start + text.length) break;
        used++;
      }
      if (used > 0) chunks = chunks.slice(used);
      return { line, column: offset - lineStart + 1 };
    },
  };
}

/** Position of an offset, counted from a known position. */
export function positionFrom(from: Position, text: string): Position {
  let { line } = from;
  let start = -1;
  for (const found of text.matchAll(/\r\n?|\n/g)) {
    line++;
    start = found.index + found[0].length;
  }
  return { line, column: start < 0 ? from.column + text.length : text.length - start + 1 };
}
