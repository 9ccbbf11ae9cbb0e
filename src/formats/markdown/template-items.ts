import type { Item } from '../html/inline.ts';
import { partsOf } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import type { Masked } from './dialect-masks.ts';

/** The items of a paragraph with the templates in its texts as codes. */
export function withTemplates(dialect: Dialect, items: readonly Item[]): readonly Item[] {
  return dialect.masks.length === 0 ? items : items.flatMap((item) => split(dialect, item));
}

function split(dialect: Dialect, item: Item): readonly Item[] {
  const parts = item.text === undefined ? [] : partsOf(dialect, item.text, item);
  if (!parts.some(({ mask }) => mask !== undefined)) return [item];
  let at = item.start;
  const items = parts.map(({ text, mask }, index): Item => {
    const start = at;
    const next = parts[index + 1];
    at = mask?.end ?? next?.mask?.start ?? item.end;
    if (mask === undefined) return { kind: 'text', name: '', start, end: at, text };
    const name = isAside(dialect.source, mask) ? '#template' : '#output';
    return { kind: 'point', name, start: mask.start, end: mask.end, equiv: text };
  });
  // What stands after the text in its place (the mark of a quotation) goes with its last part.
  const last = items.pop();
  return last === undefined ? [item] : [...items, { ...last, end: item.end }];
}

/** Tells whether a template is no part of a sentence: attributes, and what stands on lines of its own. */
function isAside(source: string, { start, end, kind, isAttribute }: Masked): boolean {
  if (isAttribute || kind === 'raw') return true;
  const before = /[^\r\n]*$/.exec(source.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  const after = /^[^\r\n]*/.exec(source.slice(end, end + 200))?.[0] ?? '';
  const isApart = (text: string): boolean =>
    /^(?:[ \t>]|[-+*][ \t]|\d+[.)][ \t]|\{\{[<%][^{}]*[>%]\}\}|\{%[^{}]*%\})*$/.test(text);
  return isApart(before) && isApart(after);
}

/**
 * The items of each line; undefined when markup goes over the end of a line.
 *
 * @param items of a paragraph
 */
export function linesOfItems(
  source: string,
  items: readonly Item[],
): readonly (readonly Item[])[] | undefined {
  const lines: Item[][] = [[]];
  let depth = 0;
  for (const item of items) {
    if (item.kind === 'open') depth++;
    if (item.kind === 'close') depth--;
    const texts = item.text?.split(/\r\n|\n|\r/) ?? [];
    const ends = Array.from(source.slice(item.start, item.end).matchAll(/\r\n|\n|\r/g));
    if (texts.length < 2) {
      lines.at(-1)?.push(item);
      continue;
    }
    if (depth > 0 || ends.length !== texts.length - 1) return undefined;
    let { start } = item;
    texts.forEach((text, index) => {
      const found = ends[index];
      const end = found === undefined ? item.end : item.start + found.index;
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...item, start, end, text });
      start = end + (found?.[0].length ?? 0);
    });
  }
  return lines.filter((line) => line.length > 0);
}
