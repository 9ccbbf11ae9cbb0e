import { IMPLIED_END } from './elements.ts';
import type { Context } from './context.ts';
import type { Item } from './inline.ts';
import type { TextMode } from './tokens.ts';

/** Start tags after which a tokenizer reads characters until the end tag (HTML §13.2.6.2). */
export const TEXT_MODES: ReadonlyMap<string, TextMode> = new Map([
  ['title', 'raw'],
  ['textarea', 'raw'],
  ['style', 'raw'],
  ['xmp', 'raw'],
  ['iframe', 'raw'],
  ['noembed', 'raw'],
  ['noframes', 'raw'],
  ['script', 'script'],
  ['plaintext', 'plain'],
]);

/** An open block element. */
export interface Frame {
  readonly name: string;
  readonly context: Context;
}

/** Markup that is one code: from its start tag until it ends. */
export interface Opaque {
  readonly name: string;
  readonly start: number;
  readonly about: NonNullable<Item['about']>;
  /** Open elements of the same name, and block elements, inside it. */
  depth: number;
  blocks: number;
  equiv: string;
  /** Innermost element. */
  inner: string;
  readonly isForeignContent: boolean;
  readonly jsonStart?: number;
}

/** Index of the outermost element that a start tag ends; -1 for none. Only near ones count, as depth has no bound. */
export function impliedDepth(stack: readonly Frame[], name: string): number {
  const rule = IMPLIED_END[name];
  let depth = -1;
  if (rule === undefined) return depth;
  for (let at = stack.length - 1; at >= 0; at--) {
    const frame = stack[at];
    if (frame === undefined || rule.stop.has(frame.name)) break;
    if (rule.ends.has(frame.name)) depth = at;
    else if (stack.length - at > 50) break;
  }
  return depth;
}
