const BULLET = /^(?:[-*•◦▪‣·●–—]|\p{Nd}{1,3}[.)]|\(\p{Nd}{1,3}\)|[a-z][)]|\([a-z]\)|>)\s+(?=\S)/u;

/** The marker of a list item (`- `, `1. `, `a) `) or quotation (`> `) at the start of a line, with its space; else empty. */
export function readMarker(line: string): string {
  const first = line.charCodeAt(0);
  // Most lines start with a capital.
  return first >= 0x41 && first <= 0x5a ? '' : (BULLET.exec(line)?.[0] ?? '');
}
