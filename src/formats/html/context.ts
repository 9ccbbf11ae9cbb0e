import type { Role, RoleEvidence } from '../../model/article.ts';
import { languageOf } from '../../model/locale.ts';
import type { Attributes } from './attributes.ts';

/** What holds for all that stands inside an element. */
export interface Context {
  readonly lang: string;
  /** `lang` is not the language of the article. */
  readonly isForeign: boolean;
  readonly translate: boolean;
  /** Not offered at all: programs, preformatted text. */
  readonly skip: boolean;
  readonly preserve: boolean;
  readonly isHead: boolean;
  readonly isMain: boolean;
  readonly style: 'text' | 'rcdata';
  readonly role: Role;
  readonly evidence: RoleEvidence;
  readonly depth?: number;
  readonly notes?: readonly RoleEvidence[];
}

const ROLE_OF_ELEMENT: Readonly<Record<string, Role>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list-item',
  blockquote: 'quote',
  td: 'table-cell',
  th: 'table-cell',
  caption: 'caption',
  figcaption: 'caption',
  dt: 'term',
  dd: 'definition',
  title: 'metadata',
  legend: 'label',
  summary: 'label',
  option: 'label',
  textarea: 'label',
  nav: 'label',
};

const SKIPPED: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'plaintext', 'noframes']);

/** Elements that start anew: what stands in them is not a caption or a list item because its parent is one. */
const RESETS: ReadonlySet<string> = new Set(['article', 'main', 'body', 'section', 'table', 'figure']);

const part = (names: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${names})(?:$|[\\s_-])`, 'i');

/** Names that newsrooms give to the parts of an article (`class`, `itemprop`, `rel`), in the order of trust. */
const NAMED: readonly (readonly [Role, RegExp])[] = [
  ['headline', /(?:^|[\s_-])(?:headline|entry-title|article-title|post-title|story-title)(?:$|\s)/i],
  [
    'standfirst',
    part(
      'standfirst|lede|dek|deck|sub-?title|sub-?headline|alternativeHeadline|chapo|chapeau|lead|article-(?:summary|intro|lead)|strapline',
    ),
  ],
  ['byline', part('by-?line|author|authors|writer')],
  [
    'dateline',
    part('date|dateline|datePublished|pubdate|pub-?date|published|timestamp|time-?stamp|publication-?date'),
  ],
  ['credit', part('credit|credits|copyright|photo-?credit|image-?credit')],
  ['caption', part('caption|caption-?text|photo-?caption|image-?caption|legend')],
];

/** Roles by names that were asked for: a site gives the same names to the parts of all its pages. */
const named = new Map<string, Role | undefined>();

/** Role by the names on an element; undefined when they say nothing. */
export function namedRole(names: string): Role | undefined {
  if (names === '') return undefined;
  if (named.has(names)) return named.get(names);
  const role = NAMED.find(([, pattern]) => pattern.test(names))?.[0];
  if (named.size > 2000) named.clear();
  named.set(names, role);
  return role;
}

/** Context of the whole article. */
export function rootContext(lang: string): Context {
  return {
    lang,
    isForeign: false,
    translate: true,
    skip: false,
    preserve: false,
    isHead: false,
    isMain: false,
    style: 'text',
    role: 'paragraph',
    evidence: { code: 'element', values: { element: 'body' } },
  };
}

/** What an element's attributes say about its content. */
export interface Said {
  readonly lang?: string;
  readonly dir?: string;
  readonly translate?: boolean;
  readonly names: string;
  readonly note?: string;
  readonly hasId: boolean;
}

const NOTHING: Said = { names: '', hasId: false };

/** Reads the attributes that matter for context, once. */
export function saidBy(attributes: Attributes): Said {
  if (attributes.length === 0) return NOTHING;
  const said: { -readonly [K in keyof Said]: Said[K] } = { names: '', hasId: false };
  for (const { name, value } of attributes) SAYS[name]?.(said, value);
  if (said.translate === undefined && said.names !== '' && /(?:^|\s)notranslate(?:\s|$)/.test(said.names))
    said.translate = false;
  return said;
}

type Saying = (said: { -readonly [K in keyof Said]: Said[K] }, value: string) => void;

const names: Saying = (said, value) => {
  said.names += ` ${value}`;
};

const SAYS: Readonly<Record<string, Saying>> = Object.assign(Object.create(null) as Record<string, Saying>, {
  class: names,
  itemprop: names,
  rel: names,
  lang(said, value) {
    said.lang = value.trim();
  },
  'xml:lang'(said, value) {
    said.lang ??= value.trim();
  },
  dir(said, value) {
    said.dir = value.trim().toLowerCase();
  },
  id(said) {
    said.hasId = true;
  },
  translate(said, value) {
    said.translate = value.trim().toLowerCase() !== 'no';
  },
  'its-loc-note'(said, value) {
    said.note = value;
  },
} satisfies Record<string, Saying>);

/** Tells whether a tag names another language than the article's. */
export function isForeignTo(articleLang: string, lang: string | undefined): lang is string {
  if (lang === undefined || lang === articleLang) return false;
  return lang !== '' && languageOf(lang) !== languageOf(articleLang);
}

type NewContext = { -readonly [K in keyof Context]: Context[K] };

/** Context inside a block element. */
export function enter(outer: Context, element: string, said: Said, articleLang: string): Context {
  const lang = langInside(outer, element, said);
  const context: NewContext = {
    lang,
    isForeign: isForeignTo(articleLang, lang),
    translate: said.translate ?? outer.translate,
    skip: outer.skip || SKIPPED.has(element),
    preserve: outer.preserve || element === 'textarea',
    isHead: outer.isHead || element === 'head' || element === 'title',
    isMain: outer.isMain || element === 'article' || element === 'main',
    style: element === 'title' || element === 'textarea' ? 'rcdata' : 'text',
    role: 'paragraph',
    evidence: outer.evidence,
  };
  settleRole(context, outer, element, said.names);
  const notes = notesOf(said) ?? outer.notes;
  if (notes !== undefined) context.notes = notes;
  return context;
}

/** Templates often name the wrong language on the page as a whole; the project knows better. */
function langInside(outer: Context, element: string, { lang }: Said): string {
  return lang === undefined || lang === '' || element === 'html' || element === 'body' ? outer.lang : lang;
}

function notesOf({ note }: Said): readonly RoleEvidence[] | undefined {
  return note === undefined ? undefined : [{ code: 'its-loc-note', values: { text: note } }];
}

/** Elements that hold whole articles: their names say nothing about what is in them. */
const WHOLE: ReadonlySet<string> = new Set(['body', 'html', 'article']);

function settleRole(context: NewContext, outer: Context, element: string, names: string): void {
  const named = WHOLE.has(element) ? undefined : namedRole(names);
  const role = named ?? ROLE_OF_ELEMENT[element];
  if (role !== undefined) {
    context.role = role;
    context.evidence =
      named === undefined ? byElement(element) : { code: 'named', values: { name: names.trim(), element } };
    if (/^h[1-6]$/.test(element)) context.depth = Number(element[1]);
  } else if (RESETS.has(element) || outer.role === 'paragraph') context.evidence = byElement(element);
  else {
    context.role = outer.role;
    if (outer.depth !== undefined) context.depth = outer.depth;
  }
}

const evidences = new Map<string, RoleEvidence>();

function byElement(element: string): RoleEvidence {
  const evidence = evidences.get(element) ?? { code: 'element', values: { element } };
  evidences.set(element, evidence);
  return evidence;
}
