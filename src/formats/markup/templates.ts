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
    // Blocks of code (Liquid, Hugo); not where a manual speaks of them.
    String.raw`(?<!${'`'}|<(?:code|pre|kbd|tt)\b[^<>]{0,200}>)(?<raw>\{%-?\s*(?<liquid>highlight|comment)\b[^]{0,20000}?\{%-?\s*end\k<liquid>\s*-?%\}`,
    String.raw`\{\{(?<mark>[<%])\s*(?<hugo>highlight|mermaid|math|katex|plantuml|comment)\b[^]{0,20000}?\{\{\k<mark>\s*/\s*\k<hugo>\s*[>%]\}\})`,
    // Hugo's shortcodes, tags of Liquid, Jinja, Twig and Nunjucks, and their comments.
    String.raw`(?<tag>\{\{<${upTo(String.raw`>\}\}`)}`,
    String.raw`\{\{%${upTo(String.raw`%\}\}`)}`,
    String.raw`\{%${upTo(String.raw`%\}`)}`,
    String.raw`\{\{[#/!>&^]${upTo(String.raw`\}\}`)}`,
    String.raw`\{#\s${upTo(String.raw`\s#\}`)})`,
    // What stands for text, also in Handlebars.
    String.raw`\{\{\{${upTo(String.raw`\}\}\}`)}`,
    String.raw`\{\{(?![<%{])${upTo(String.raw`\}\}`)}`,
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

/** Shortcodes of WordPress that hold an address or code. */
const RAW_SHORTCODE =
  /\[(embed|audio|video|playlist|code|sourcecode|php|css|js|javascript|html|xml|sql|bash|latex)\b[^\]\r\n]{0,500}\][^<]{0,20000}?\[\/\1\]/g;

/** `[name a="b"]`, `[name]`, `[name/]`, `[/name]`. */
const SHORTCODE =
  /\[(\/?)([a-z][\w-]*)((?:\s+[\w-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>\]/]+))*)\s*(\/?)\]/gi;

/** Shortcodes that WordPress itself has, and that need neither attributes nor an end. */
const CORE: ReadonlySet<string> = new Set([
  'gallery',
  'playlist',
  'audio',
  'video',
  'embed',
  'caption',
  'wp_caption',
]);

/**
 * The shortcodes of WordPress in a page: those that have attributes, or an end, or belong to WordPress itself. Any other
 * word in brackets is text (`[sic]`).
 *
 * @returns in order, without overlap
 */
export function findShortcodes(text: string): readonly Template[] {
  if (!/\[\/?[a-z]/i.test(text)) return [];
  const found: Template[] = Array.from(text.matchAll(RAW_SHORTCODE), ({ 0: all, index }) => ({
    start: index,
    end: index + all.length,
    kind: 'raw',
  }));
  const matches = [...text.matchAll(SHORTCODE)];
  const named = (mark: string): ReadonlySet<string> =>
    new Set(matches.flatMap(([, slash, name = '']) => (slash === mark ? [name] : [])));
  const [opened, closed] = [named(''), named('/')];
  for (const { 0: all, 1: slash, 2: name = '', 3: attributes, 4: own, index } of matches) {
    const isPair = opened.has(name) && closed.has(name);
    if (!isPair && attributes === '' && own === '' && !(slash === '' && CORE.has(name.toLowerCase())))
      continue;
    found.push({ start: index, end: index + all.length, kind: isPair ? 'tag' : 'output' });
  }
  return withoutOverlap(found);
}

/** In order, the longer of two that start together first. */
export function withoutOverlap<T extends Range>(ranges: readonly T[]): readonly T[] {
  let last = 0;
  return ranges
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}

/** Those of ranges in order that lie inside another. */
export function rangesIn<T extends Range>(ranges: readonly T[], { start, end }: Range): readonly T[] {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let stop = low;
  while ((ranges[stop]?.end ?? Infinity) <= end) stop++;
  return ranges.slice(low, stop);
}

/** Parameters of a shortcode or an include whose values people read; only Go has escapes in its strings. */
const NAMES = String.raw`(?<=[\s"'])(title|alt|caption|description|label|summary|heading|subtitle|credit)\s*=\s*`;
const HUGO_PARAMETER = new RegExp(
  NAMES + String.raw`(?:"(?:[^"\\\r\n]|\\.)*"|${'`'}[^${'`'}\r\n]*${'`'})`,
  'gi',
);
const PARAMETER = new RegExp(NAMES + String.raw`(?:"[^"\r\n]*"|'[^'\r\n]*')`, 'gi');

/** Texts in the parameters of a tag: `{{< figure caption="…" >}}`, `{% include a.html alt="…" %}`. */
export function* templateTexts(source: string, { start, end, kind }: Template): Generator<Draft> {
  if (kind === 'raw' || (kind === 'output' && source.charAt(start) === '{')) return;
  const isHugo = source.charAt(start + 1) === '{';
  const parameters = source.slice(start, end).matchAll(isHugo ? HUGO_PARAMETER : PARAMETER);
  for (const { 0: all, 1: name = '', index } of parameters) {
    const quote = all.at(-1) ?? '';
    const from = start + index + all.indexOf(quote) + 1;
    const range = { start: from, end: start + index + all.length - 1 };
    const text = source.slice(range.start, range.end);
    if (/[\p{L}\p{N}]/u.test(text) && !/\{[{%]/.test(text))
      yield parameterDraft(text, range, { key: name.toLowerCase(), quote, isHugo });
  }
}

interface Parameter {
  readonly key: string;
  readonly quote: string;
  readonly isHugo: boolean;
}

function parameterDraft(text: string, range: Range, { key, quote, isHugo }: Parameter): Draft {
  return {
    role: key === 'caption' ? 'caption' : 'label',
    evidence: { code: 'key', values: { key } },
    content: plain(
      isHugo && quote === '"' ? text.replace(/\\(["\\])/g, '$1') : text.replaceAll('&quot;', '"'),
    ),
    range,
    spans: [],
    style: `parameter ${isHugo ? 'hugo' : 'liquid'} ${quote}`,
    // The names of roles are ids already.
    key: `param-${key}`,
  };
}

/** Writes a text as the value of a parameter, in the quotes that stand around it. */
export function encodeParameter(text: string, style: string): string {
  const quote = style.at(-1) ?? '"';
  // A mark of the engine would end the tag, or begin another, even in quotes.
  const line = text.replace(/\s*[\r\n]\s*/g, ' ').replace(/\{(?=[{%])|[%}](?=\})/g, '$& ');
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
