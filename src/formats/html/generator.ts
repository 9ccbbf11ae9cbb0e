import type { Range } from '../../model/range.ts';
import { languageOf } from '../../model/locale.ts';
import type { Draft } from '../markup/draft.ts';
import { findShortcodes, findTemplates, rangesIn, withoutOverlap } from '../markup/templates.ts';
import type { Template } from '../markup/templates.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';
import type { Item } from './inline.ts';
import type { Mark } from './marks.ts';

/** What a site generator or a CMS has put into a page. */
export interface Generated {
  /** The page with front matter and blocks of code blank, so that their tags are none; of the same length. */
  readonly text: string;
  /** Where the front matter ends and the page starts. */
  readonly start: number;
  /** In order, without overlap. */
  readonly templates: readonly Template[];
  /** Texts of the front matter. */
  readonly drafts: readonly Draft[];
  readonly marks: readonly Mark[];
}

const FRONT = /^---[ \t]*(?:\r\n|\n)([^]*?)(?:\r\n|\n)---[ \t]*(?=\r|\n|$)/;

/** Reads what is no HTML in a page: front matter (Jekyll, Hugo), templates, shortcodes of WordPress. */
export function readGenerated(source: string): Generated {
  const front = source.startsWith('---') ? FRONT.exec(source) : null;
  const templates = withoutOverlap([...findTemplates(source), ...findShortcodes(source)]);
  const end = front?.[0].length ?? 0;
  const own = end === 0 ? templates : templates.filter(({ start }) => start >= end);
  const blank = own.filter(({ kind }) => kind === 'raw');
  return {
    text: blanked(source, end === 0 ? blank : [{ start: 0, end }, ...blank]),
    start: end,
    templates: own,
    ...frontOf(source, front),
  };
}

function blanked(source: string, ranges: readonly Range[]): string {
  let text = '';
  let from = 0;
  for (const { start, end } of ranges) {
    text += source.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return text + source.slice(from);
}

function frontOf(source: string, front: RegExpExecArray | null): Pick<Generated, 'drafts' | 'marks'> {
  if (front === null) return { drafts: [], marks: [] };
  const start = front[0].indexOf('\n') + 1;
  const end = start + (front[1]?.length ?? 0);
  const { drafts, published, language } = readFrontMatter(source, { start, end });
  const marks: Mark[] = [];
  if (published !== undefined) marks.push({ kind: 'published', value: published, trust: 1 });
  if (language !== undefined) {
    const value = source.slice(language.start, language.end);
    marks.push({ kind: 'language', range: language, value, language: languageOf(value), style: 'html' });
  }
  return { drafts, marks };
}

/** Items with the templates in their texts as codes. */
export function withTemplates(
  source: string,
  items: readonly Item[],
  templates: readonly Template[],
): readonly Item[] {
  if (templates.length === 0) return items;
  return items.flatMap((item) => {
    const inside = item.kind === 'text' ? rangesIn(templates, item) : [];
    if (inside.length === 0) return [item];
    const parts: Item[] = [];
    let from = item.start;
    for (const { start, end, kind } of inside) {
      if (start > from) parts.push({ ...item, start: from, end: start });
      const name = kind === 'output' ? '#output' : '#template';
      parts.push({ kind: 'point', name, start, end, equiv: source.slice(start, end) });
      from = end;
    }
    if (from < item.end) parts.push({ ...item, start: from });
    return parts;
  });
}
