import type { Role } from '../../model/article.ts';
import type { Range } from '../../model/range.ts';
import type { Attribute } from './tokens.ts';

/** Attributes that readers see or hear. Value: the elements on which they do; none: on all. */
const TEXT_ATTRIBUTES: ReadonlyMap<string, ReadonlySet<string> | undefined> = new Map([
  ['alt', new Set(['img', 'area', 'input', 'applet'])],
  ['title', undefined],
  ['aria-label', undefined],
  ['aria-description', undefined],
  ['aria-placeholder', undefined],
  ['aria-roledescription', undefined],
  ['aria-valuetext', undefined],
  ['placeholder', new Set(['input', 'textarea'])],
  // `tabitem` is a component of site generators.
  ['label', new Set(['option', 'optgroup', 'track', 'menuitem', 'tabitem'])],
  ['abbr', new Set(['th', 'td'])],
  ['summary', new Set(['table'])],
  ['value', new Set(['input'])],
  ['content', new Set(['meta'])],
]);

/** Kinds of `input` whose value is the text on a button. */
const BUTTONS: ReadonlySet<string> = new Set(['submit', 'button', 'reset']);

/** `name`, `property` or `itemprop` of a `meta` whose content is text for readers. */
const TEXT_META: ReadonlySet<string> = new Set([
  'title',
  'description',
  'abstract',
  'subject',
  'keywords',
  'news_keywords',
  'author',
  'application-name',
  'apple-mobile-web-app-title',
  'og:title',
  'og:description',
  'og:site_name',
  'og:image:alt',
  'og:video:alt',
  'article:section',
  'article:tag',
  'twitter:title',
  'twitter:description',
  'twitter:image:alt',
  'twitter:label1',
  'twitter:label2',
  'dc.title',
  'dc.description',
  'dc.subject',
  'dcterms.title',
  'dcterms.description',
  'dcterms.abstract',
  'parsely-title',
  'sailthru.title',
  'sailthru.description',
  'headline',
  'alternativeheadline',
  'articlesection',
  'caption',
]);

/** Attributes of a tag. */
export type Attributes = readonly Attribute[];

/** A text attribute: how it is called in ids, what it is, and where it stands. */
export interface TextAttribute extends Range {
  readonly name: string;
  readonly key: string;
  readonly role: Role;
}

/**
 * Text attributes of a tag, in the order of the tag.
 */
export function textAttributes(element: string, attributes: Attributes): readonly TextAttribute[] {
  const found: TextAttribute[] = [];
  for (const { name, start, end } of attributes) {
    if (!TEXT_ATTRIBUTES.has(name)) continue;
    const elements = TEXT_ATTRIBUTES.get(name);
    if (elements !== undefined && !elements.has(element)) continue;
    if (name === 'content') {
      const key = metaKey(attributes);
      if (TEXT_META.has(key))
        found.push({ name, key: key.replaceAll(/[^a-z0-9]+/g, '-'), role: 'metadata', start, end });
    } else if (name !== 'value' || BUTTONS.has(valueOf(attributes, 'type').toLowerCase())) {
      found.push({ name, key: name, role: element === 'link' ? 'metadata' : 'label', start, end });
    }
  }
  return found;
}

/** What a `meta` is about, in lower case. */
export function metaKey(attributes: Attributes): string {
  const key =
    valueOf(attributes, 'property') ||
    valueOf(attributes, 'name') ||
    valueOf(attributes, 'itemprop') ||
    valueOf(attributes, 'http-equiv');
  return key.toLowerCase();
}

/** Value of an attribute; `''` when it is not there. */
export function valueOf(attributes: Attributes, name: string): string {
  return attributeOf(attributes, name)?.value ?? '';
}

/** An attribute by its name. */
export function attributeOf(attributes: Attributes, name: string): Attribute | undefined {
  for (const attribute of attributes) if (attribute.name === name) return attribute;
  return undefined;
}
