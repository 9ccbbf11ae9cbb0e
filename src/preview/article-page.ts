import type { Article } from '../model/article.ts';
import { renderBody } from './blocks.ts';
import { partsOf, progressOf, unitsOf, type Edition, type Translate } from './edition.ts';
import { escapeHtml } from '../model/escape-html.ts';
import type { Look } from './look.ts';
import { languageSwitch, renderPage, type Link } from './page.ts';

/** What a page of an edition needs besides the edition. */
export interface PageContext {
  readonly edition: Edition;
  readonly t: Translate;
  readonly look: Look;
  /** This view in all languages, this one included. */
  readonly alternates: readonly Link[];
  /** Without links around the article, for a frame. */
  readonly isBare?: boolean;
  /** A page that is handed around without the others: no links to them. */
  readonly isAlone?: boolean;
  /** Relative addresses: the overview, and the other views of this edition with their labels. */
  readonly home: string;
  readonly views: readonly { readonly label: string; readonly href: string; readonly isCurrent: boolean }[];
}

/** From so many blocks on, a page in a frame lays out only what is seen. */
const MANY_BLOCKS = 300;

/** The edition as a reader would see it published: one HTML document that needs only its fonts. */
export function renderArticle(context: PageContext): string {
  const { edition, t, look, alternates } = context;
  const units = unitsOf(edition);
  const title = titleOf(edition);
  const isLong = context.isBare === true && edition.article.blocks.length > MANY_BLOCKS;
  return renderPage({
    lang: edition.lang,
    title,
    look,
    alternates,
    skip: t('skip'),
    html: {
      bar: context.isBare === true ? '' : renderBar(context),
      main: `<article${isLong ? ' class="long"' : ''}>\n${renderBody({ edition, units, t })}\n</article>`,
      foot: context.isBare === true ? '' : renderFoot(context),
    },
  });
}

/** Words of the headline in the language of the edition; the name of the article when it has none. */
export function titleOf(edition: Edition): string {
  const block = headlineOf(edition.article);
  if (block === undefined) return edition.article.name;
  return partsOf(block, edition, unitsOf(edition))
    .map(({ content }) => content.text)
    .join('');
}

/** The block that names the article. */
export function headlineOf({ blocks }: Article): Article['blocks'][number] | undefined {
  return (
    blocks.find(({ role }) => role === 'headline') ??
    blocks.find(({ role }) => role === 'heading') ??
    blocks[0]
  );
}

/** Links to the overview, the other views and the other languages. */
export function renderBar({ t, home, views, alternates, isAlone }: PageContext): string {
  if (isAlone === true) return '';
  const items = views.map(({ label, href, isCurrent }) => {
    const current = isCurrent ? ' aria-current="page"' : '';
    return `<li><a href="${escapeHtml(href)}"${current}>${escapeHtml(label)}</a></li>`;
  });
  const switches =
    items.length < 2 ? '' : `<nav aria-label="${escapeHtml(t('views'))}"><ul>${items.join('')}</ul></nav>`;
  const brand = `<a class="brand" href="${escapeHtml(home)}">${escapeHtml(t('overview'))}</a>`;
  return `<header class="bar">${brand}${switches}${languageSwitch(alternates, t('languages'))}</header>`;
}

function renderFoot({ edition, t }: PageContext): string {
  const { total, final } = progressOf(edition.bilingual);
  const words = edition.bilingual === undefined ? t('foot.source') : t('foot.target', { final, total });
  return `<footer class="foot"><p>${escapeHtml(words)}</p></footer>`;
}
