import { directionOf, languageOf, parseLocale } from '../../model/locale.ts';
import type { Edit } from '../markup/slot.ts';
import type { Mark } from './marks.ts';
import { mirrorSide, mirrorStyle } from './mirror.ts';

/** From which language into which, and where the other languages are. */
export interface LocaleChange {
  readonly from: string;
  readonly lang: string;
  readonly alternates?: Readonly<Record<string, string>>;
}

/** Elements that hold no text of their own and need no language. */
const BARE: ReadonlySet<string> = new Set([
  'head',
  'title',
  'meta',
  'link',
  'script',
  'style',
  'base',
  'hr',
  'template',
]);

/**
 * What changes in a page when its language changes, besides the text: `lang`, `dir`, sides, addresses, character set.
 *
 * @returns edits in no order, without overlap; none when the language stays
 */
export function localeEdits(source: string, marks: readonly Mark[], change: LocaleChange): readonly Edit[] {
  const links = alternateEdits(source, marks, change);
  if (change.lang === change.from) return links;
  const flips = directionOf(change.from) !== directionOf(change.lang);
  const edits = marks.flatMap((mark) => editOf(mark, change, flips));
  return [...edits, ...insertions(marks, change), ...links];
}

function editOf(mark: Mark, change: LocaleChange, flips: boolean): readonly Edit[] {
  const text = newText(mark, change, flips);
  return text === undefined || !('range' in mark) || mark.range === undefined
    ? []
    : [{ ...mark.range, text }];
}

/** What the place of a mark says in the other language; undefined when it stays. */
function newText(mark: Mark, { from, lang, alternates }: LocaleChange, flips: boolean): string | undefined {
  if (mark.kind === 'language') {
    if (mark.language !== languageOf(from) && mark.isRoot !== true) return undefined;
    return mark.style === 'og' ? openGraphLocale(lang) : lang;
  }
  if (mark.kind === 'address') {
    const address = alternates?.[lang];
    return address === undefined ? undefined : escapeValue(address);
  }
  if (mark.kind === 'charset') return /^utf-?8$/i.test(mark.value) ? undefined : 'utf-8';
  return flips ? otherSide(mark, from, lang) : undefined;
}

function otherSide(mark: Mark, from: string, lang: string): string | undefined {
  if (mark.kind === 'direction') return mark.value === directionOf(from) ? directionOf(lang) : undefined;
  if (mark.kind !== 'side') return undefined;
  return mark.isStyle ? mirrorStyle(mark.value) : mirrorSide(mark.value);
}

const openGraph = new Map<string, string>();

/** `ar_TN`; Open Graph wants a territory, the most likely one where the tag has none (which takes long to find). */
function openGraphLocale(lang: string): string {
  const known = openGraph.get(lang) ?? openGraphOf(lang);
  openGraph.set(lang, known);
  return known;
}

function openGraphOf(lang: string): string {
  const language = languageOf(lang);
  const region = parseLocale(lang)?.region ?? new Intl.Locale(lang).maximize().region;
  return region === undefined ? language : `${language}_${region}`;
}

/** `lang` and `dir` where they are missing: on the page, else on every part of a fragment; and `dir` of kept parts. */
function insertions(marks: readonly Mark[], { lang }: LocaleChange): readonly Edit[] {
  const dir = directionOf(lang);
  const attributes = new Map<number, { lang?: string; dir?: string }>();
  for (const root of rootsOf(marks)) {
    attributes.set(root.at, {
      ...(root.hasLang ? {} : { lang }),
      ...(root.hasDir || dir === 'ltr' ? {} : { dir }),
    });
  }
  for (const mark of marks) {
    if (mark.kind !== 'kept' || directionOf(mark.lang) === dir) continue;
    attributes.set(mark.at, { dir: directionOf(mark.lang) });
  }
  return [...attributes].flatMap(([at, own]) => {
    const text = Object.entries(own)
      .map(([name, value]) => ` ${name}="${value}"`)
      .join('');
    return text === '' ? [] : [{ start: at, end: at, text }];
  });
}

function rootsOf(marks: readonly Mark[]): readonly (Mark & { readonly kind: 'root' })[] {
  const roots = marks.filter((mark) => mark.kind === 'root');
  const page =
    roots.find(({ element }) => element === 'html') ?? roots.find(({ element }) => element === 'body');
  return page === undefined ? roots.filter(({ element }) => !BARE.has(element)) : [page];
}

/** Links to the other languages: those that stand there get their address, the others go to the end of the head. */
function alternateEdits(
  source: string,
  marks: readonly Mark[],
  { alternates = {} }: LocaleChange,
): readonly Edit[] {
  const edits: Edit[] = [];
  const head = marks.find((mark) => mark.kind === 'head-end');
  let missing = '';
  for (const [tag, address] of Object.entries(alternates)) {
    const own = marks.find((mark) => mark.kind === 'alternate' && mark.language === tag.toLowerCase());
    if (own?.kind === 'alternate') {
      if (own.range !== undefined) edits.push({ ...own.range, text: escapeValue(address) });
      continue;
    }
    missing += `<link rel="alternate" hreflang="${escapeValue(tag)}" href="${escapeValue(address)}">${source.includes('\r\n') ? '\r\n' : '\n'}`;
  }
  if (missing !== '' && head !== undefined) edits.push({ start: head.at, end: head.at, text: missing });
  return edits;
}

function escapeValue(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;');
}
