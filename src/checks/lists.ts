import { closest } from '../text/similarity.ts';
import type { Token } from '../text/tokens.ts';

/** What one list has and the other has not, each as often as it is missing. */
export interface Difference {
  /** Texts of the first list; `like` is what the second has instead, when there is something similar. */
  readonly missing: readonly { readonly text: string; readonly like: Token | undefined }[];
  /** Tokens of the second list that answer to nothing in the first. */
  readonly extra: readonly Token[];
}

/** Compares two lists of tokens by text, in any order. */
export function difference(wanted: readonly Token[], found: readonly Token[]): Difference {
  const extra = [...found];
  const missing: string[] = [];
  for (const { text } of wanted) {
    const at = extra.findIndex((token) => token.text === text);
    if (at < 0) missing.push(text);
    else extra.splice(at, 1);
  }
  const free = [...extra];
  return {
    missing: missing.map((text) => {
      const like = closest(text, free);
      if (like !== undefined) free.splice(free.indexOf(like), 1);
      return { text, like };
    }),
    extra,
  };
}
