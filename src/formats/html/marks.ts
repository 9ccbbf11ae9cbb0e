import { languageOf } from '../../model/locale.ts';
import type { Range } from '../../model/range.ts';
import { encodingRange } from '../markup/encoding.ts';
import { attributeOf, metaKey, valueOf } from './attributes.ts';
import type { Context, Said } from './context.ts';
import { isForeignTo } from './context.ts';
import { OPAQUE_INLINE } from './elements.ts';
import type { Tag } from './tokens.ts';

/** A place of the page that says its language, direction, address or date, and changes with the language. */
export type Mark =
  /** Value of `lang` and the like (without quotes). */
  | {
      readonly kind: 'language';
      readonly range: Range;
      readonly value: string;
      readonly language: string;
      readonly style: 'html' | 'json' | 'og';
      readonly isRoot?: boolean;
    }
  /** Value of `dir` of an element whose text is translated. */
  | { readonly kind: 'direction'; readonly range: Range; readonly value: string }
  /** Value of an attribute that names a side (`align`, or declarations in `style`). */
  | { readonly kind: 'side'; readonly range: Range; readonly value: string; readonly isStyle: boolean }
  /** End of the name in a start tag: where `lang` and `dir` go when they are missing. */
  | {
      readonly kind: 'root';
      readonly at: number;
      readonly element: string;
      readonly hasLang: boolean;
      readonly hasDir: boolean;
    }
  /** End of the name in the start tag of something that is not translated and has no `dir`. */
  | { readonly kind: 'kept'; readonly at: number; readonly lang: string }
  | { readonly kind: 'head-end'; readonly at: number }
  | { readonly kind: 'alternate'; readonly language: string; readonly range: Range | undefined }
  | { readonly kind: 'address'; readonly range: Range }
  | { readonly kind: 'charset'; readonly range: Range; readonly value: string }
  /** A date of publication; `trust` 1 is a property made for it, 2 the first `time` of the article. */
  | { readonly kind: 'published'; readonly value: string; readonly trust: 1 | 2 };

/** Where a tag stands, as far as its marks depend on it. */
export interface Setting {
  /** Inside it. */
  readonly context: Context;
  readonly said: Said;
  readonly isBlock: boolean;
  /** Nothing but `html` and `body` around it. */
  readonly isTop: boolean;
  readonly lang: string;
}

/** Attributes that name a direction or a side. */
const DIRECTIONAL: ReadonlySet<string> = new Set(['dir', 'align', 'style']);

const LANG: ReadonlySet<string> = new Set(['lang', 'xml:lang']);

const DATES: ReadonlySet<string> = new Set(['article:published_time', 'datepublished', 'date', 'pubdate']);
const LANGUAGES: ReadonlySet<string> = new Set(['content-language', 'language', 'inlanguage', 'dc.language']);

/** A start tag in its place. */
export interface Tagged {
  readonly source: string;
  readonly tag: Tag;
  readonly setting: Setting;
}

/** Adds the marks of a start tag. */
export function markTag(marks: Mark[], tagged: Tagged): void {
  const { tag, setting } = tagged;
  if (tag.attributes.length > 0) {
    if (tag.name === 'meta') markMeta(marks, tagged);
    if (tag.name === 'link') markLink(marks, tagged);
    if (tag.name === 'time') markTime(marks, tagged);
    markAttributes(marks, tagged);
  }
  if (setting.isTop && setting.isBlock) markRoot(marks, tagged);
  markKept(marks, tagged);
}

/** Place of the value of an attribute, without quotes; undefined when it has none. */
function valueRange({ source, tag: { attributes } }: Tagged, name: string): Range | undefined {
  const attribute = attributeOf(attributes, name);
  if (attribute === undefined) return undefined;
  const { start: from, end } = attribute;
  const match = /^[^=]*=\s*(["']?)/.exec(source.slice(from, end));
  if (match === null) return undefined;
  return { start: from + match[0].length, end: end - (match[1] === '' ? 0 : 1) };
}

function markAttributes(marks: Mark[], tagged: Tagged): void {
  const { source, tag, setting } = tagged;
  const { context, said, lang } = setting;
  const isRoot = tag.name === 'html' || tag.name === 'body';
  if (!isRoot && (isForeignTo(lang, said.lang) || isForeignTo(lang, context.lang))) return;
  const isLaidOut = isTranslated(setting);
  for (const { name, value } of tag.attributes) {
    if (!LANG.has(name) && !(isLaidOut && DIRECTIONAL.has(name))) continue;
    const range = valueRange(tagged, name);
    if (range === undefined || value === '') continue;
    if (DIRECTIONAL.has(name)) marks.push(directional(name, value, range, source));
    else marks.push({ kind: 'language', range, value, language: languageOf(value), style: 'html', isRoot });
  }
}

function isTranslated({ isBlock, context }: Setting): boolean {
  return isBlock && context.translate && !context.skip;
}

function directional(name: string, value: string, range: Range, source: string): Mark {
  if (name === 'dir') return { kind: 'direction', range, value: value.toLowerCase() };
  return { kind: 'side', range, value: source.slice(range.start, range.end), isStyle: name === 'style' };
}

/** Where further attributes of a tag go. */
function endOfName({ start, name }: Tag): number {
  return start + 1 + name.length;
}

function markRoot(marks: Mark[], { tag, setting: { said } }: Tagged): void {
  const hasLang = said.lang !== undefined;
  marks.push({
    kind: 'root',
    at: endOfName(tag),
    element: tag.name,
    hasLang,
    hasDir: said.dir !== undefined,
  });
}

/** Program code and foreign quotations keep their own direction inside a page that changes its own. */
function markKept(marks: Mark[], { tag, setting }: Tagged): void {
  const { name } = tag;
  const { context, said, isBlock, lang } = setting;
  if (said.dir !== undefined || context.isHead || name === 'html' || name === 'body') return;
  const at = endOfName(tag);
  if (name === 'pre' || OPAQUE_INLINE.has(name)) marks.push({ kind: 'kept', at, lang: 'en' });
  else if (isForeignTo(lang, said.lang)) marks.push({ kind: 'kept', at, lang: said.lang });
  else if (said.translate === false && (isBlock || context.translate))
    marks.push({ kind: 'kept', at, lang: context.lang });
}

function markMeta(marks: Mark[], tagged: Tagged): void {
  const { source, tag } = tagged;
  const key = metaKey(tag.attributes);
  const value = valueOf(tag.attributes, 'content');
  const charset = valueRange(tagged, 'charset');
  if (charset !== undefined)
    marks.push({ kind: 'charset', range: charset, value: source.slice(charset.start, charset.end) });
  const range = valueRange(tagged, 'content');
  if (range === undefined) return;
  if (DATES.has(key)) marks.push({ kind: 'published', value, trust: 1 });
  if (LANGUAGES.has(key))
    marks.push({ kind: 'language', range, value, language: languageOf(value), style: 'html' });
  if (key === 'og:locale') {
    const language = languageOf(value.replace('_', '-'));
    marks.push({ kind: 'language', range, value, language, style: 'og' });
  }
  if (key === 'og:url') marks.push({ kind: 'address', range });
  if (key === 'content-type') markType(marks, source, range);
}

/** The encoding that an XML declaration at the start of a page names (XHTML), when it is not Unicode. */
export function markDeclaration(source: string, end: number): readonly Mark[] {
  const range = encodingRange(source.slice(0, end));
  return range === undefined ? [] : [{ kind: 'charset', range, value: source.slice(range.start, range.end) }];
}

/** `text/html; charset=iso-8859-1` */
function markType(marks: Mark[], source: string, range: Range): void {
  const found = /charset=([^\s;"']+)/i.exec(source.slice(range.start, range.end));
  const value = found?.[1];
  if (found === null || value === undefined) return;
  const end = range.start + found.index + found[0].length;
  marks.push({ kind: 'charset', range: { start: end - value.length, end }, value });
}

function markLink(marks: Mark[], tagged: Tagged): void {
  const { attributes } = tagged.tag;
  const rel = valueOf(attributes, 'rel').toLowerCase().split(/\s+/);
  const range = valueRange(tagged, 'href');
  if (rel.includes('canonical') && range !== undefined) marks.push({ kind: 'address', range });
  const language = valueOf(attributes, 'hreflang');
  if (rel.includes('alternate') && language !== '')
    marks.push({ kind: 'alternate', language: language.toLowerCase(), range });
}

function markTime(marks: Mark[], { tag: { attributes }, setting: { context } }: Tagged): void {
  const value = valueOf(attributes, 'datetime');
  if (value === '') return;
  const hasProperty = /pubdate|datePublished/.test(valueOf(attributes, 'itemprop'));
  if (hasProperty || attributeOf(attributes, 'pubdate') !== undefined)
    marks.push({ kind: 'published', value, trust: 1 });
  else if (context.role === 'dateline' || context.role === 'byline' || context.isMain)
    marks.push({ kind: 'published', value, trust: 2 });
}
