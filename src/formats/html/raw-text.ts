/** Tells whether a name stands at an offset, in any case of its ASCII letters. */
export function isNameAt(source: string, name: string, at: number): boolean {
  for (let index = 0; index < name.length; index++) {
    if ((source.charCodeAt(at + index) | 0x20) !== name.charCodeAt(index)) return false;
  }
  return true;
}

/** The same for a name that ends there. */
function isWholeNameAt(source: string, name: string, at: number): boolean {
  return isNameAt(source, name, at) && '\t\n\f\r />'.includes(source.charAt(at + name.length) || 'x');
}

/**
 * Where the end tag of raw text starts (HTML §13.2.5.9 to 14); -1 when there is none.
 *
 * @param name of its element: no other end tag counts
 */
export function findEndTag(source: string, name: string, from: number): number {
  let at = source.indexOf('</', from);
  while (at >= 0 && !isWholeNameAt(source, name, at + 2)) at = source.indexOf('</', at + 2);
  return at;
}

/**
 * Where the end tag of a script starts; -1 when there is none.
 *
 * Old pages hide a script from old browsers by a comment. In such a comment a script may write another one, whose
 * end tag does not count (HTML §13.2.5.15 to 31).
 */
export function scriptEnd(source: string, name: string, from: number): number {
  const end = findEndTag(source, name, from);
  const comment = source.indexOf('<!--', from);
  return comment < 0 || (end >= 0 && end < comment) ? end : hiddenEnd(source, name, comment);
}

/** In a script itself, in a comment in it, in a script in that comment. */
type Depth = 'script' | 'comment' | 'inner';

function hiddenEnd(source: string, name: string, from: number): number {
  const marks = /<|-->/g;
  marks.lastIndex = from;
  let depth: Depth = 'script';
  for (let found = marks.exec(source); found !== null; found = marks.exec(source)) {
    const { 0: mark, index: at } = found;
    if (mark !== '<') depth = 'script';
    else if (depth !== 'inner' && isEndTagAt(source, name, at)) return at;
    else if (depth === 'script' && source.startsWith('<!--', at)) {
      depth = 'comment';
      // Its own hyphens may end it: `<!-->`.
      marks.lastIndex = at + 2;
    } else if (depth === 'comment' && isWholeNameAt(source, 'script', at + 1)) depth = 'inner';
    else if (depth === 'inner' && isEndTagAt(source, 'script', at)) depth = 'comment';
  }
  return -1;
}

function isEndTagAt(source: string, name: string, at: number): boolean {
  return source.startsWith('</', at) && isWholeNameAt(source, name, at + 2);
}
