import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { markdownFormat } from '../../../src/formats/markdown/index.ts';
import { parseMarkdown } from '../../../src/formats/markdown/parse.ts';
import type { Code, Content } from '../../../src/model/inline.ts';

const SOURCES = [
  'One **two** and *three* see [four *five*](a.md "T") `six` ![seven](b.png) ~~eight~~ nine[^1].\n\n[^1]: Note\n',
  '> One __two__ and _three_ see\n> [four][four] `six`\\\n> <b>eight</b> <https://a.example> nine [four].\n\n[four]: b.md\n',
  '| One **two** *three* | b |\n|---|---|\n| `a\\|b` [c](d) e | f |\n',
  'One *two*\n**three**\n`four` five\nsix <i>seven</i>\n',
  '1. One\\\n   *two*\\\n   three `- x` four\n',
  'One *two* `a`\n===\n\nx\n',
  'One | *two*\n--|--\n`a` b | c\n',
  'See [one] and [two][] and *x*\nor [three][a] `y`\n\n[one]: a\n[two]: b\n[a]: c\n',
  'A https://a.example/b then *c* www.example.com d\ne <!-- c --> f ***g h*** i.\n',
];

/** Types of the nodes of a file, texts left out. */
function types(text: string): readonly string[] {
  const tree = parseMarkdown(text);
  if ('code' in tree) return ['refused'];
  const rest: Nodes[] = [tree];
  const found: string[] = [];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node.type !== 'text') found.push(node.type);
    if ('children' in node) rest.push(...node.children);
  }
  return found.toSorted((a, b) => a.localeCompare(b));
}

/** A reordering that a check accepts: every code is there, pairs hold a word and stand beside or in each other. */
function shuffled(codes: readonly Code[], picks: readonly number[], words: readonly string[]): Content {
  const order = codes
    .filter(({ kind }) => kind !== 'ec')
    .toSorted((a, b) => (picks[Number(a.id)] ?? 0) - (picks[Number(b.id)] ?? 0));
  let text = words[0] ?? '';
  const out: Code[] = [];
  const open: Code[] = [];
  const close = (): void => {
    const start = open.pop();
    const end = codes.find((code) => code.kind === 'ec' && code.id === start?.id);
    if (end !== undefined) out.push({ ...end, at: text.length });
  };
  for (const [index, code] of order.entries()) {
    if ((picks[index] ?? 0) % 3 !== 0 || code.type === 'link') while (open.length > 0) close();
    text += words[index + 1] ?? ' ';
    out.push({ ...code, at: text.length });
    if (code.kind === 'sc') open.push(code);
    text += `${words[index + 5] ?? ''}سلام`;
  }
  while (open.length > 0) close();
  return { text: `${text}${words.at(-1) ?? ''}ن`, codes: out };
}

/** Without what a writer may add or move: isolates, white space, the text of an address. */
function squeeze(text: string): string {
  return text.replace(/[\u2066-\u2069\s]|(?:www\.|https?:)[\w./]*(?:com|example\/b)/g, '');
}

const word = fc.constantFrom(
  ' ',
  ' كلمة ',
  'كلمة',
  'a',
  ', ',
  '. ',
  '(',
  ')',
  '«',
  '»',
  ' - ',
  '*',
  '_',
  '[x]',
  '!',
  ' 1. ',
  '؟ ',
  '`',
  '~',
  '|',
  '\\',
  '&amp;',
  '<i>',
  '',
  '  ',
  '=',
  ' = ',
  ' -- ',
  ' --- ',
  '# ',
  ' > ',
  ' + ',
  '[^1]',
  '[a]: ',
  '](',
  ' |- ',
  ' :- ',
  '**',
  '__',
  '~~',
  '```',
  '.',
  '1)',
  '😀',
  '€',
  '&',
  ';',
  '<',
  ': ',
  '{',
  '}',
  'é',
);

test.each(SOURCES)('whatever a translator does with the codes, the nodes stay the same: %.30s', (source) => {
  const { article } = markdownFormat.read(source, { name: 'a.md', lang: 'en' });
  const block = article.blocks[0];
  const before = types(source);
  fc.assert(
    fc.property(
      fc.array(fc.nat(40), { minLength: 12, maxLength: 12 }),
      fc.array(word, { minLength: 14, maxLength: 14 }),
      (picks, words) => {
        const target = shuffled(block?.content.codes ?? [], picks, words);
        const text = markdownFormat.write(article, new Map([[block?.id ?? '', target]]), { lang: 'ar' });
        if (JSON.stringify(types(text)) !== JSON.stringify(before)) throw new Error(text);
        expect(types(text)).toEqual(before);
        const [again] = markdownFormat.read(text, { name: 'a.md', lang: 'ar' }).article.blocks;
        expect(squeeze(again?.content.text ?? '')).toBe(squeeze(target.text));
      },
    ),
    { numRuns: 300 },
  );
});
