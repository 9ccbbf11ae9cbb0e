const BULLET = /^(?:[-*•◦▪‣·●–—]|\p{Nd}{1,3}[.)]|\(\p{Nd}{1,3}\)|[a-z][)]|\([a-z]\)|>)\s+(?=\S)/u;

/** The marker of a list item (`- `, `1. `, `a) `) or quotation (`> `) at the start of a line, with its space; else empty. */
export function readMarker(line: string): string {
  return BULLET.exec(line)?.[0] ?? '';
}
