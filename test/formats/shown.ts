import type { Block } from '../../src/model/article.ts';
import { withMarkup } from '../../src/model/inline.ts';

/** Text of a block with its codes as `{sc1 link}`. */
export function show({ content: { text, codes } }: Block): string {
  return withMarkup({
    text,
    codes: codes.map((code) => ({ ...code, data: `{${code.kind}${code.id} ${code.disp}}` })),
  });
}

/** Role and text of a block with its codes as `‹link›`. */
export function showNames({ role, content: { text, codes } }: Block): string {
  return `${role}: ${withMarkup({ text, codes: codes.map((code) => ({ ...code, data: `‹${code.disp}›` })) })}`;
}
