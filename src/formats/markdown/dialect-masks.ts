import { findTemplates, withoutOverlap } from '../markup/templates.ts';
import type { Template } from '../markup/templates.ts';

/** A stretch of a Markdown file that stands for something else than text. */
export interface Masked extends Template {
  /** Braces stay to be seen: what they hold belongs to the text before (`{#id}`). */
  readonly isAttribute: boolean;
}

/** Something that no CommonMark has; most files hold nothing of the kind. */
export const MARKED: RegExp =
  /\{|:[a-z][\w+-]*:|:[+-]1:|(?:^|[\r\n])[ \t>]*(?::|!!!|\?\?\?|===\s?["!+]|\$\$|-{1,2}8<-|\*\[|<<<|(?:import|export)\s|\[{1,2}_?toc)/i;

/** Attributes of kramdown, Pandoc, Hugo, Docusaurus and Python-Markdown; those without a mark only after markup. */
const ATTRIBUTES =
  /(?<!\\)(?:\{:{1,2}[\s.#/\w][^{}\r\n]{0,300}\}|\{[ \t]*[.#][\p{L}\w:.-]+(?:[ \t]+[^{}\r\n]{0,300})?\}|(?<=[)\]`*_])\{(?:[ \t]*[\w-]+=(?:"[^"{}\r\n]*"|'[^'{}\r\n]*'|[^\s"'{}]+))+[ \t]*\})/gu;

/** Lines of MDX, the place of a table of contents, files that are put in, a formula on one line. */
const LINES = new RegExp(
  [
    String.raw`import\s[^\r\n"';]*\sfrom\s+(["'])[^"'\r\n]+\1;?`,
    String.raw`import\s+(["'])[^"'\r\n]+\2;?`,
    String.raw`export\s+(?:const|let)\s+[\w$]+\s*=[^\r\n]*`,
    String.raw`export\s+default\s+(?:function|class|\(|[\w$]+;)[^\r\n]*`,
    String.raw`\[{1,2}_?[Tt][Oo][Cc]_?\]{1,2}`,
    String.raw`-{1,2}8<-{1,2}[ \t]+["'][^\r\n]*["']`,
    String.raw`<<<[ \t]?[@./][^\r\n]*`,
    String.raw`\$\$[^\r\n$]+\$\$`,
  ]
    .map((line) => `^[ \\t]*${line}[ \\t]*$`)
    .join('|'),
  'gm',
);

/** Formulas and comments over several lines. */
const BLOCKS =
  /^[ \t]*\$\$[ \t]*\r?\n[^]{0,20000}?^[ \t]*\$\$[ \t]*$|^\{::comment\}[^]{0,20000}?\{:\/(?:comment)?\}/gm;

/** Emoji by name (GitHub), icons of Material for MkDocs. */
const EMOJI = /(?<![\w/\\]|::|(?:^|\s):):(?:[a-z][a-z0-9_+-]*|[+-]1):(?!\w)/g;

/** A file that starts as a program, after its front matter. */
const MDX =
  /^(?:---[ \t]*\r?\n[^]*?\n---[ \t]*\r?\n)?\s*(?:import\s[^\r\n]*["']|export\s+(?:const|let|default)\s)/;

/** Expressions and comments of MDX. */
const EXPRESSIONS = /\{\/\*[^]{0,5000}?\*\/\}|(?<![\\$])\{[^{}"'\r\n]{1,300}\}/g;

/** Comments of MDX, which are none of anything else. */
const COMMENTS = /\{\/\*[^]{0,5000}?\*\/\}/g;

/** Finds the stretches of a file that stand for something else than text. */
export function masksOf(source: string): readonly Masked[] {
  const found: Masked[] = findTemplates(source)
    // What is escaped is text, as an editor can only mean it.
    .filter(({ start }) => source.charAt(start - 1) !== '\\')
    .flatMap((template) => perBlock(source, template));
  const add = (pattern: RegExp, kind: Template['kind'], isAttribute = false): void => {
    for (const { 0: all, index } of source.matchAll(pattern)) {
      const start = index + all.length - all.trimStart().length;
      const place = { start, end: index + all.trimEnd().length, kind };
      if (kind === 'raw') found.push(...perBlock(source, place));
      else found.push({ ...place, isAttribute });
    }
  };
  if (source.includes('{')) add(ATTRIBUTES, 'tag', true);
  add(LINES, 'tag');
  add(BLOCKS, 'raw');
  add(MDX.test(source) ? EXPRESSIONS : COMMENTS, 'output');
  add(EMOJI, 'output');
  return withoutOverlap(found);
}

/** Blank lines would part a block of code: each of its parts is one for itself. */
function perBlock(source: string, template: Template): readonly Masked[] {
  const { start, end, kind } = template;
  const raw = source.slice(start, end);
  // In a quotation the marks of its lines have to be seen.
  if (/[\r\n][ \t]*>/.test(raw)) return [];
  if (kind !== 'raw') return [{ ...template, isAttribute: false }];
  return Array.from(raw.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => ({
    start: start + index,
    end: start + index + line.length,
    kind,
    isAttribute: false,
  }));
}
