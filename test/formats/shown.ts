import type { Block } from '../../src/model/article.ts';

/** Text of a block with its codes as `{sc1 link}`. */
export function show({ content: { text, codes } }: Block): string {
  let out = '';
  let from = 0;
  for (const { at, kind, id, disp } of codes) {
    out += `${text.slice(from, at)}{${kind}${id} ${disp}}`;
    from = at;
  }
  return out + text.slice(from);
}
