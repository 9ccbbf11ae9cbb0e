import type { Code, Content } from '../../src/model/inline.ts';

/**
 * A reordering that a check accepts: every code is there once, pairs stay pairs, and stand beside or in each other.
 *
 * @param picks numbers that decide on order and nesting
 * @param words what stands between the codes, in turn
 */
export function shuffled(
  codes: readonly Code[],
  picks: readonly number[],
  words: readonly string[],
): Content {
  const pick = (at: number): number => picks[at % Math.max(1, picks.length)] ?? 0;
  const order = codes
    .filter(({ kind, isolated }) => kind !== 'ec' || isolated === true)
    .map((code, at) => ({ code, place: pick(at) }))
    .toSorted((a, b) => a.place - b.place);
  const out: Code[] = [];
  const open: Code[] = [];
  let text = words[0] ?? '';
  const close = (): void => {
    const start = open.pop();
    const end = codes.find(({ kind, id }) => kind === 'ec' && id === start?.id);
    if (end !== undefined) out.push({ ...end, at: text.length });
  };
  order.forEach(({ code }, at) => {
    if (pick(at + 3) % 3 !== 0 || code.type === 'link') while (open.length > 0) close();
    out.push({ ...code, at: text.length });
    if (code.kind === 'sc' && code.isolated !== true) open.push(code);
    text += words[(at + 1) % Math.max(1, words.length)] ?? '';
  });
  while (open.length > 0) close();
  return { text: `${text}ن`, codes: out };
}
