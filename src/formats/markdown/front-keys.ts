import type { Role } from '../../model/article.ts';

/** Keys whose values are text for readers, and what they are. */
export const TEXT_KEYS: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['title', 'headline'],
  ['headline', 'headline'],
  ['subtitle', 'standfirst'],
  ['standfirst', 'standfirst'],
  ['lead', 'standfirst'],
  ['dek', 'standfirst'],
  ['description', 'metadata'],
  ['summary', 'metadata'],
  ['excerpt', 'metadata'],
  ['abstract', 'metadata'],
  ['caption', 'caption'],
  ['alt', 'label'],
  ['image_alt', 'label'],
  ['linktitle', 'metadata'],
  ['sidebar_label', 'metadata'],
  ['pagination_label', 'metadata'],
  ['nav_title', 'metadata'],
  ['menu_title', 'metadata'],
  ['short_title', 'metadata'],
  ['teaser', 'metadata'],
  ['tagline', 'metadata'],
  ['tags', 'metadata'],
  ['categories', 'metadata'],
  ['keywords', 'metadata'],
]);

/** Keys that hold the day of publication. */
export const DATE_KEYS: ReadonlySet<string> = new Set([
  'date',
  'published',
  'pubdate',
  'publishdate',
  'datepublished',
]);

/** Keys that name the language. */
export const LANGUAGE_KEYS: ReadonlySet<string> = new Set(['lang', 'language']);

/** Keys of tables, or lists of tables, about pictures and about how a page is shared. */
export const PICTURES: ReadonlySet<string> = new Set([
  'cover',
  'image',
  'images',
  'featured_image',
  'feature',
  'figure',
  'photo',
  'photos',
  'thumbnail',
  'hero',
  'banner',
  'header',
  'gallery',
  'resources',
  'seo',
  'og',
  'opengraph',
]);

/** Keys in those tables whose values are text. */
export const PICTURE_KEYS: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['alt', 'label'],
  ['title', 'metadata'],
  ['caption', 'caption'],
  ['description', 'metadata'],
  ['image_description', 'label'],
]);
