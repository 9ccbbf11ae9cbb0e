import type { Context } from 'hono';
import { formatLongDate } from '../text/format.ts';
import type { PageContext } from './article-page.ts';
import type { Edition } from './edition.ts';
import { renderIndex } from './index-page.ts';
import type { FontFile } from '../model/font.ts';
import type { Look } from './look.ts';
import { ownName } from './page.ts';
import { namesOf, type PreviewArticle, type Words } from './project.ts';
import { languageChoices, renderShell, type Choice } from './shell.ts';

/** What the served preview shows; asked anew for every request, so that it may change at any time. */
export interface PreviewSource {
  /** All articles as they are now, and a number that grows with every change. */
  current(): { readonly version: number; readonly articles: readonly PreviewArticle[] };
  /** Calls back after every change; gives the way to stop that. */
  subscribe(listener: (version: number) => void): () => void;
  readonly words: (lang: string) => Words;
  /** Languages of the interface. */
  readonly languages: readonly string[];
  readonly fonts: readonly FontFile[];
  /** The client's code as one script. */
  readonly script: string;
}

/** The article whose pages have this name. */
export function findArticle(source: PreviewSource, name: string): PreviewArticle | undefined {
  const { articles } = source.current();
  const names = namesOf(articles.map(({ article }) => article));
  return articles.find(({ article }) => names.get(article.name) === name);
}

/**
 * An article in one language; the source is cut into the segments of a translation.
 *
 * @param beside for the source: language of the translation that says where its segments are
 */
export function editionFor(
  { article, targets }: PreviewArticle,
  lang: string,
  beside: string | undefined,
): Edition | undefined {
  if (lang === article.lang) {
    const target = targets.find((one) => one.lang === beside);
    const cut = target === undefined ? {} : { bilingual: target.bilingual };
    return { article: target?.article ?? article, lang, shows: 'source', findings: [], ...cut };
  }
  const target = targets.find((one) => one.lang === lang);
  return target && { article, ...target };
}

/** The language of the interface: `?ui=`, else the first one that the browser wishes for. */
export function readerOf({ languages }: PreviewSource, c: Context): string {
  const wishes = [c.req.query('ui') ?? '', ...(c.req.header('accept-language') ?? '').split(',')];
  for (const wish of wishes) {
    const language = wish.trim().split(/[-;]/, 1)[0]?.toLowerCase() ?? '';
    if (languages.includes(language)) return language;
  }
  return languages[0] ?? 'en';
}

/** What the page in a frame needs: no links around the article. */
export function pageContext(edition: Edition, source: PreviewSource, look: Look): PageContext {
  const { t } = source.words(edition.lang);
  return {
    edition,
    t,
    look,
    alternates: [],
    isBare: true,
    home: '/',
    views: [],
  };
}

/** The request, and the look of the answer. */
export interface Asked {
  readonly c: Context;
  readonly look: Look;
}

/** The tool around a translation. */
export function shellPage(
  { article, targets }: PreviewArticle,
  lang: string,
  source: PreviewSource,
  { c, look }: Asked,
): string {
  const { articles } = source.current();
  const names = namesOf(articles.map((one) => one.article));
  const name = names.get(article.name) ?? article.name;
  const reader = readerOf(source, c);
  const ui = `?ui=${reader}`;
  const path = encodePath(name);
  return renderShell({
    reader,
    t: source.words(reader).t,
    title: article.name,
    sourceLang: article.lang,
    lang,
    articles: articles.map((one): Choice => {
      const has = one.targets.some((target) => target.lang === lang);
      const own = encodePath(names.get(one.article.name) ?? one.article.name);
      return {
        label: one.article.name,
        href: `/view/${has ? lang : (one.targets[0]?.lang ?? lang)}/${own}${ui}`,
        isCurrent: one.article === article,
      };
    }),
    locales: languageChoices(
      targets.map((target) => target.lang),
      lang,
      (other) => `/view/${other}/${path}${ui}`,
    ),
    readers: source.languages.map((other) => ({
      label: ownName(other),
      href: `/view/${lang}/${path}?ui=${other}`,
      isCurrent: other === reader,
      lang: other,
    })),
    addresses: {
      source: `/page/${article.lang}/${path}?with=${lang}`,
      target: `/page/${lang}/${path}`,
      facts: `/data/${lang}/${path}${ui}`,
    },
    css: look.css,
    script: source.script,
  });
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** All articles, with links to the tool. */
export function overview(source: PreviewSource, { c, look }: Asked): string {
  const lang = readerOf(source, c);
  const { t } = source.words(lang);
  const { articles } = source.current();
  const names = namesOf(articles.map(({ article }) => article));
  return renderIndex({
    lang,
    t,
    look,
    alternates: source.languages.map((other) => ({
      lang: other,
      href: `/?ui=${other}`,
      isCurrent: other === lang,
    })),
    entries: articles.map(({ article, targets }) => {
      const path = encodePath(names.get(article.name) ?? article.name);
      const day = article.published?.date;
      return {
        source: { article, lang: article.lang, findings: [] },
        href: `/view/${targets[0]?.lang ?? article.lang}/${path}?ui=${lang}`,
        date: day === undefined ? undefined : formatLongDate(day, lang),
        targets: targets.map((target) => ({
          edition: { article, ...target },
          views: [
            { label: t('view.bilingual'), href: `/view/${target.lang}/${path}?ui=${lang}` },
            { label: t('view.target'), href: `/page/${target.lang}/${path}` },
          ],
        })),
      };
    }),
  });
}
