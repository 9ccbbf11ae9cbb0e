import { plain } from '../../model/inline.ts';
import type { Range } from '../../model/range.ts';
import type { Draft } from './draft.ts';

/** What a template engine replaces before the page is a page: never text for a translator. */
export interface Template extends Range {
  /** `output` stands for text (`{{ page.title }}`), `tag` does something (`{% if %}`), `raw` holds code. */
  readonly kind: 'output' | 'tag' | 'raw';
}

/** Up to the end mark, over no other opening mark and no blank line. */
const upTo = (end: string): string => String.raw`(?:(?!\{\{|\{%|${end}|\r?\n[ \t]*\r?\n)[^]){0,2000}${end}`;

const TEMPLATE = new RegExp(
  [
    // Blocks of code (Liquid, Hugo).
    String.raw`(?<raw>\{%-?\s*(?<liquid>highlight|comment)\b[^]{0,20000}?\{%-?\s*end\k<liquid>\s*-?%\}`,
    String.raw`\{\{(?<mark>[<%])\s*(?<hugo>highlight|mermaid|math|katex|plantuml|comment)\b[^]{0,20000}?\{\{\k<mark>\s*/\s*\k<hugo>\s*[>%]\}\})`,
    // Hugo's shortcodes, tags of Liquid, Jinja, Twig and Nunjucks, and their comments.
    String.raw`(?<tag>\{\{<${upTo(String.raw`>\}\}`)}`,
    String.raw`\{\{%${upTo(String.raw`%\}\}`)}`,
    String.raw`\{%${upTo(String.raw`%\}`)}`,
    String.raw`\{\{?[#/!>&^]${upTo(String.raw`(?<!\{)#?\}\}`)}`,
    String.raw`\{#\s${upTo(String.raw`\s#\}`)})`,
    // What stands for text, also in Handlebars.
    String.raw`\{\{\{?(?![<%{])${upTo(String.raw`\}\}`)}\}?`,
  ].join('|'),
  'g',
);

/**
 * The marks of template engines in a text: Liquid (Jekyll), Go templates (Hugo), Jinja, Twig, Handlebars.
 *
 * @returns in order, without overlap
 */
export function findTemplates(text: string): readonly Template[] {
  if (!text.includes('{{') && !text.includes('{%') && !text.includes('{#')) return [];
  return Array.from(text.matchAll(TEMPLATE), ({ 0: all, index, groups }): Template => {
    const kind = groups?.['raw'] !== undefined ? 'raw' : groups?.['tag'] !== undefined ? 'tag' : 'output';
    return { start: index, end: index + all.length, kind };
  });
}

/** Parameters of a shortcode or an include whose values people read. */
const PARAMETER =
  /(?<=[\s"'])(title|alt|caption|description|label|summary|heading|subtitle|credit)\s*=\s*(?:"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'|`[^`\r\n]*`)/gi;

/** Texts in the parameters of a tag: `{{< figure caption="…" >}}`, `{% include a.html alt="…" %}`. */
export function* templateTexts(source: string, { start, end, kind }: Template): Generator<Draft> {
  if (kind !== 'tag') return;
  for (const { 0: all, 1: name = '', index } of source.slice(start, end).matchAll(PARAMETER)) {
    const quote = all.at(-1) ?? '';
    const from = start + index + all.indexOf(quote) + 1;
    const to = start + index + all.length - 1;
    const text = source.slice(from, to);
    if (!/[\p{L}\p{N}]/u.test(text) || /\{[{%]/.test(text)) continue;
    const isHugo = source.charAt(start + 1) === '{';
    const key = name.toLowerCase();
    yield {
      role: key === 'caption' ? 'caption' : 'label',
      evidence: { code: 'key', values: { key } },
      content: plain(isHugo && quote === '"' ? text.replace(/\\(["\\])/g, '$1') : text),
      range: { start: from, end: to },
      spans: [],
      style: `parameter ${isHugo ? 'hugo' : 'liquid'} ${quote}`,
      key,
    };
  }
}

/** Writes a text as the value of a parameter, in the quotes that stand around it. */
export function encodeParameter(text: string, style: string): string {
  const quote = style.at(-1) ?? '"';
  const line = text.replace(/\s*[\r\n]\s*/g, ' ');
  if (style.includes('hugo') && quote === '"') return line.replace(/["\\]/g, String.raw`\$&`);
  // Neither Liquid nor a raw string of Go knows a way to write the quote itself.
  return line.replaceAll(quote, quote === '"' ? '&quot;' : quote === "'" ? '’' : '‘');
}

/** Changes a text everywhere but in its templates. */
export function outsideTemplates(text: string, change: (part: string) => string): string {
  let out = '';
  let from = 0;
  for (const { start, end } of findTemplates(text)) {
    out += change(text.slice(from, start)) + text.slice(start, end);
    from = end;
  }
  return out + change(text.slice(from));
}
