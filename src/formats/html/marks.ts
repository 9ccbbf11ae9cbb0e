import type { Token } from 'parse5';
import { languageOf } from '../../model/locale.ts';
import type { Range } from '../../model/range.ts';
import { encodingRange } from '../markup/encoding.ts';
import { metaKey, valueOf } from './attributes.ts';
import type { Context, Said } from './context.ts';
import { isForeignTo } from './context.ts';
import { OPAQUE_INLINE } from './elements.ts';

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

/** Marks of a start tag. */
export function* markTag(source: string, token: Token.TagToken, setting: Setting): Generator<Mark> {
  const { tagName: name, attrs } = token;
  if (attrs.length > 0) {
    if (name === 'meta') yield* markMeta(source, token);
    if (name === 'link') yield* markLink(source, token);
    if (name === 'time') yield* markTime(attrs, setting);
    yield* markAttributes(source, token, setting);
  }
  if (setting.isTop && setting.isBlock) yield* markRoot(token, setting);
  yield* markKept(token, setting);
}

/** Place of the value of an attribute, without quotes; undefined when it has none. */
function valueRange(source: string, { location }: Token.TagToken, name: string): Range | undefined {
  const place = location?.attrs?.[name];
  if (place === undefined) return undefined;
  const raw = source.slice(place.startOffset, place.endOffset);
  const match = /^[^=]*=\s*(["']?)/.exec(raw);
  if (match === null) return undefined;
  const start = place.startOffset + match[0].length;
  return { start, end: place.endOffset - (match[1] === '' ? 0 : 1) };
}

function* markAttributes(source: string, token: Token.TagToken, setting: Setting): Generator<Mark> {
  const { context, said, lang } = setting;
  const isRoot = token.tagName === 'html' || token.tagName === 'body';
  if (!isRoot && [said.lang, context.lang].some((own) => isForeignTo(lang, own))) return;
  const isLaidOut = isTranslated(setting);
  for (const { name, value } of token.attrs) {
    if (!LANG.has(name) && !(isLaidOut && DIRECTIONAL.has(name))) continue;
    const range = valueRange(source, token, name);
    if (range === undefined || value === '') continue;
    if (DIRECTIONAL.has(name)) yield directional(name, value, range, source);
    else yield { kind: 'language', range, value, language: languageOf(value), style: 'html', isRoot };
  }
}

function isTranslated({ isBlock, context }: Setting): boolean {
  return isBlock && context.translate && !context.skip;
}

function directional(name: string, value: string, range: Range, source: string): Mark {
  if (name === 'dir') return { kind: 'direction', range, value: value.toLowerCase() };
  return { kind: 'side', range, value: source.slice(range.start, range.end), isStyle: name === 'style' };
}

function* markRoot({ tagName: name, location }: Token.TagToken, { said }: Setting): Generator<Mark> {
  if (location === null) return;
  const at = location.startOffset + 1 + name.length;
  yield { kind: 'root', at, element: name, hasLang: said.lang !== undefined, hasDir: said.dir !== undefined };
}

/** Program code and foreign quotations keep their own direction inside a page that changes its own. */
function* markKept(
  { tagName: name, location }: Token.TagToken,
  { context, said, isBlock, lang }: Setting,
): Generator<Mark> {
  if (location === null || said.dir !== undefined || context.isHead) return;
  const at = location.startOffset + 1 + name.length;
  if (name === 'html' || name === 'body') return;
  if (name === 'pre' || OPAQUE_INLINE.has(name)) yield { kind: 'kept', at, lang: 'en' };
  else if (isForeignTo(lang, said.lang)) yield { kind: 'kept', at, lang: said.lang };
  else if (said.translate === false && (isBlock || context.translate))
    yield { kind: 'kept', at, lang: context.lang };
}

function* markMeta(source: string, token: Token.TagToken): Generator<Mark> {
  const key = metaKey(token.attrs);
  const value = valueOf(token.attrs, 'content');
  const charset = valueRange(source, token, 'charset');
  if (charset !== undefined)
    yield { kind: 'charset', range: charset, value: source.slice(charset.start, charset.end) };
  const range = valueRange(source, token, 'content');
  if (range === undefined) return;
  if (DATES.has(key)) yield { kind: 'published', value, trust: 1 };
  if (LANGUAGES.has(key))
    yield { kind: 'language', range, value, language: languageOf(value), style: 'html' };
  if (key === 'og:locale') {
    yield { kind: 'language', range, value, language: languageOf(value.replace('_', '-')), style: 'og' };
  }
  if (key === 'og:url') yield { kind: 'address', range };
  if (key === 'content-type') yield* charsetInType(source, range);
}

/** The encoding that an XML declaration at the start of a page names (XHTML), when it is not Unicode. */
export function markDeclaration(source: string, end: number): readonly Mark[] {
  const range = encodingRange(source.slice(0, end));
  return range === undefined ? [] : [{ kind: 'charset', range, value: source.slice(range.start, range.end) }];
}

/** `text/html; charset=iso-8859-1` */
function* charsetInType(source: string, range: Range): Generator<Mark> {
  const found = /charset=([^\s;"']+)/i.exec(source.slice(range.start, range.end));
  const value = found?.[1];
  if (found === null || value === undefined) return;
  const end = range.start + found.index + found[0].length;
  yield { kind: 'charset', range: { start: end - value.length, end }, value };
}

function* markLink(source: string, token: Token.TagToken): Generator<Mark> {
  const rel = valueOf(token.attrs, 'rel').toLowerCase().split(/\s+/);
  const range = valueRange(source, token, 'href');
  if (rel.includes('canonical') && range !== undefined) yield { kind: 'address', range };
  const language = valueOf(token.attrs, 'hreflang');
  if (rel.includes('alternate') && language !== '')
    yield { kind: 'alternate', language: language.toLowerCase(), range };
}

function* markTime(attrs: Token.TagToken['attrs'], { context }: Setting): Generator<Mark> {
  const value = valueOf(attrs, 'datetime');
  const isStated = /pubdate|datePublished/.test(
    `${valueOf(attrs, 'itemprop')} ${attrs.some(({ name }) => name === 'pubdate') ? 'pubdate' : ''}`,
  );
  if (value === '') return;
  if (isStated) yield { kind: 'published', value, trust: 1 };
  else if (context.role === 'dateline' || context.role === 'byline' || context.isMain)
    yield { kind: 'published', value, trust: 2 };
}
