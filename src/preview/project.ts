import type { Article } from '../model/article.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Change } from '../model/host.ts';
import { renderArticle, type PageContext } from './article-page.ts';
import { renderBilingual, type Explain } from './bilingual-page.ts';
import type { Edition, Translate } from './edition.ts';
import { renderIndex, type IndexEntry } from './index-page.ts';
import { createLook, type FontFile, type Look, type PageKind } from './look.ts';
import type { Link } from './page.ts';

/** What the reader of a page is told, in one language. */
export interface Words {
  readonly t: Translate;
  readonly explain: Explain;
  /** A day (`YYYY-MM-DD`) in the long form of the language, with its weekday. */
  readonly date: (day: string) => string;
}

/** An article with all its translations. */
export interface PreviewArticle {
  readonly article: Article;
  readonly targets: readonly {
    readonly lang: string;
    readonly bilingual: Bilingual;
    readonly findings: readonly Diagnostic[];
  }[];
}

/** All that previews are made from. */
export interface PreviewProject {
  readonly articles: readonly PreviewArticle[];
  readonly fonts: readonly FontFile[];
  /** Words in a language; a language we have no words in gives those of another one. */
  readonly words: (lang: string) => Words;
  /** Folder of the pages, relative to the project. */
  readonly folder: string;
}

/** Every page of the static preview with its fonts, as one set of files; addresses in it are relative. */
export async function renderPreview(project: PreviewProject): Promise<readonly Change[]> {
  const languages = languagesOf(project);
  const shared = new Map<string, Promise<Look>>();
  const lookAt = (kind: PageKind, path: string): Promise<Look> => {
    const root = '../'.repeat(path.split('/').length - 1);
    const key = `${kind} ${root}`;
    const known = shared.get(key) ?? createLook(kind, project.fonts, ({ name }) => `${root}assets/${name}`);
    shared.set(key, known);
    return known;
  };
  const names = namesOf(project.articles.map(({ article }) => article));
  const pages = new Map<string, string>();
  for (const one of project.articles) {
    for (const [path, html] of await renderEditions(one, names.get(one.article.name) ?? one.article.name, {
      project,
      lookAt,
    })) {
      pages.set(path, html);
    }
  }
  for (const [index, lang] of languages.entries()) {
    const path = index === 0 ? 'index.html' : `${lang}/index.html`;
    pages.set(
      path,
      await renderOverview({ lang, path, languages, names }, project, await lookAt('index', path)),
    );
  }
  const encoder = new TextEncoder();
  return [
    ...Array.from(pages, ([path, html]) => ({
      path: `${project.folder}/${path}`,
      bytes: encoder.encode(html),
    })),
    ...project.fonts.map(({ name, bytes }) => ({ path: `${project.folder}/assets/${name}`, bytes })),
  ];
}

/** Languages of the project, that of the sources first. */
function languagesOf({ articles }: PreviewProject): readonly string[] {
  return [
    ...new Set([
      ...articles.map(({ article }) => article.lang),
      ...articles.flatMap(({ targets }) => targets.map(({ lang }) => lang)),
    ]),
  ];
}

/** Names of the pages: the article's name without extension, unless two articles differ by nothing else. */
export function namesOf(articles: readonly Article[]): ReadonlyMap<string, string> {
  const short = (name: string): string => name.replace(/\.[^./]+$/, '');
  const counts = new Map<string, number>();
  for (const { name } of articles) counts.set(short(name), (counts.get(short(name)) ?? 0) + 1);
  return new Map(
    articles.map(({ name }) => [
      name,
      counts.get(short(name)) === 1 && short(name) !== 'index' ? short(name) : name,
    ]),
  );
}

interface Making {
  readonly project: PreviewProject;
  readonly lookAt: (kind: PageKind, path: string) => Promise<Look>;
}

async function renderEditions(
  { article, targets }: PreviewArticle,
  name: string,
  { project, lookAt }: Making,
): Promise<readonly (readonly [string, string])[]> {
  const editions: Edition[] = [{ article, lang: article.lang, findings: [] }];
  for (const target of targets) editions.push({ article, ...target });
  const pages: [string, string][] = [];
  for (const edition of editions) {
    const words = project.words(edition.lang);
    const path = `${edition.lang}/${name}.html`;
    const beside = path.replace(/\.html$/, '.bilingual.html');
    const context = (kind: 'article' | 'bilingual', look: Look): PageContext => {
      const own = kind === 'article' ? path : beside;
      const views =
        edition.bilingual === undefined
          ? []
          : [
              { label: words.t('view.target'), href: relativeTo(own, path), isCurrent: kind === 'article' },
              {
                label: words.t('view.bilingual'),
                href: relativeTo(own, beside),
                isCurrent: kind === 'bilingual',
              },
            ];
      return {
        edition,
        t: words.t,
        look,
        views,
        date:
          article.published?.date === undefined
            ? undefined
            : { day: article.published.date, words: words.date(article.published.date) },
        alternates: alternatesOf(kind === 'article' ? editions : editions.slice(1), edition, (lang) =>
          relativeTo(own, own.replace(/^[^/]+/, lang)),
        ),
        home: relativeTo(own, edition.lang === article.lang ? 'index.html' : `${edition.lang}/index.html`),
      };
    };
    pages.push([path, renderArticle(context('article', await lookAt('article', path)))]);
    if (edition.bilingual === undefined) continue;
    const page = { ...context('bilingual', await lookAt('bilingual', beside)), explain: words.explain };
    pages.push([beside, renderBilingual(page)]);
  }
  return pages;
}

function alternatesOf(
  editions: readonly Edition[],
  current: Edition,
  address: (lang: string) => string,
): readonly Link[] {
  return editions.map(({ lang }) => ({ lang, href: address(lang), isCurrent: lang === current.lang }));
}

interface Overview {
  readonly lang: string;
  readonly path: string;
  readonly languages: readonly string[];
  readonly names: ReadonlyMap<string, string>;
}

async function renderOverview(
  { lang, path, languages, names }: Overview,
  project: PreviewProject,
  look: Look,
): Promise<string> {
  const words = project.words(lang);
  const entries = project.articles.map(({ article, targets }): IndexEntry => {
    const name = names.get(article.name) ?? article.name;
    return {
      source: { article, lang: article.lang, findings: [] },
      href: relativeTo(path, `${article.lang}/${name}.html`),
      date: article.published?.date === undefined ? undefined : words.date(article.published.date),
      targets: targets.map((target) => ({
        edition: { article, ...target },
        views: [
          { label: words.t('view.target'), href: relativeTo(path, `${target.lang}/${name}.html`) },
          {
            label: words.t('view.bilingual'),
            href: relativeTo(path, `${target.lang}/${name}.bilingual.html`),
          },
        ],
      })),
    };
  });
  const alternates = languages.map((other, index) => ({
    lang: other,
    href: relativeTo(path, index === 0 ? 'index.html' : `${other}/index.html`),
    isCurrent: other === lang,
  }));
  return renderIndex({ lang, t: words.t, look, alternates, entries });
}

/** Address of one page as seen from another; both are paths from the same folder. */
export function relativeTo(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  const path = [
    ...here.slice(shared).map(() => '..'),
    ...there.slice(shared).map((part) => encodeURIComponent(part)),
  ].join('/');
  return path;
}
