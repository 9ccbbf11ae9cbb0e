import type { FontFile } from '../model/font.ts';
import type { Article } from '../model/article.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Change } from '../model/host.ts';
import { formatLongDate } from '../text/format.ts';
import { renderArticle, type PageContext } from './article-page.ts';
import { renderBilingual, type Explain } from './bilingual-page.ts';
import { renderDiff, type DiffPart } from './diff-page.ts';
import type { Edition, Translate } from './edition.ts';
import { renderIndex, type IndexEntry } from './index-page.ts';
import { createLook, dataAddress, fontsFor, NO_LOOK, type Look, type PageKind } from './look.ts';
import { MODES, type Mode } from './mode.ts';
import type { Link } from './page.ts';

/** What the reader of a page is told, in one language. */
export interface Words {
  readonly t: Translate;
  readonly explain: Explain;
}

/** One translation of an article. */
export interface PreviewTarget {
  readonly lang: string;
  readonly bilingual: Bilingual;
  readonly findings: readonly Diagnostic[];
  /** The article with the ids that `bilingual` knows its blocks by, when they differ. */
  readonly article?: Article;
}

/** An article with all its translations. */
export interface PreviewArticle {
  readonly article: Article;
  readonly targets: readonly PreviewTarget[];
}

/** All that previews are made from. */
export interface PreviewProject {
  readonly articles: readonly PreviewArticle[];
  readonly fonts: readonly FontFile[];
  /** Words in a language; a language we have no words in gives those of another one. */
  readonly words: (lang: string) => Words;
  /** Folder of the pages, relative to the project. */
  readonly folder: string;
  /** `target` and `bilingual` when not said. */
  readonly modes?: readonly Mode[];
  /** Every page holds its fonts and stands alone, without links and overview. */
  readonly isSingleFile?: boolean;
  /** Compares two texts of a language; needed for `diff`. */
  readonly diff?: (before: string, after: string, lang: string) => readonly DiffPart[];
}

const USUAL: readonly Mode[] = ['target', 'bilingual'];

/** Every page of the static preview with its fonts, as one set of files; addresses in it are relative. */
export async function renderPreview(project: PreviewProject): Promise<readonly Change[]> {
  const names = namesOf(project.articles.map(({ article }) => article));
  const looks = createLooks(project);
  const pages = new Map<string, string>();
  for (const one of project.articles) {
    const name = names.get(one.article.name) ?? one.article.name;
    for (const page of pagesOf(one, name, project)) {
      const draw = (look: Look): string => page.render(look);
      pages.set(page.path, await looks(page.kind, page.path, draw));
    }
  }
  if (project.isSingleFile !== true) await addOverviews(pages, { names, project, looks });
  const encoder = new TextEncoder();
  const files = Array.from(pages, ([path, html]) => ({ path, bytes: encoder.encode(html) }));
  const fonts = project.isSingleFile === true ? [] : project.fonts;
  const assets = fonts.map(({ name, bytes }) => ({ path: `assets/${name}`, bytes }));
  return [...files, ...assets].map(({ path, bytes }) => ({ path: `${project.folder}/${path}`, bytes }));
}

/** Draws a page in its look. */
type Looks = (kind: PageKind, path: string, draw: (look: Look) => string) => Promise<string>;

function createLooks({ fonts, isSingleFile }: PreviewProject): Looks {
  if (isSingleFile === true) {
    return async (kind, _path, draw) =>
      draw(await createLook(kind, fontsFor(draw(NO_LOOK), fonts), dataAddress));
  }
  const shared = new Map<string, Promise<Look>>();
  return async (kind, path, draw) => {
    const root = '../'.repeat(path.split('/').length - 1);
    const key = `${kind} ${root}`;
    const look = shared.get(key) ?? createLook(kind, fonts, ({ name }) => `${root}assets/${name}`);
    shared.set(key, look);
    return draw(await look);
  };
}

/** Names of the pages: the article's name without extension, unless two articles differ by nothing else. */
export function namesOf(articles: readonly Article[]): ReadonlyMap<string, string> {
  const short = (name: string): string =>
    name.replace(/(?<=[^/])(?:\.ninjs\.json|\.nitf\.xml|\.[^./]*)$/, '');
  const counts = new Map<string, number>();
  for (const { name } of articles) counts.set(short(name), (counts.get(short(name)) ?? 0) + 1);
  return new Map(
    articles.map(({ name }) => [
      name,
      counts.get(short(name)) === 1 && short(name) !== 'index' ? short(name) : name,
    ]),
  );
}

interface Page {
  readonly path: string;
  readonly kind: PageKind;
  readonly render: (look: Look) => string;
}

/** Path of a view of an edition. */
export function pathOf(lang: string, name: string, mode: Mode): string {
  return `${lang}/${name}${mode === 'target' ? '' : `.${mode}`}.html`;
}

function* pagesOf(
  { article, targets }: PreviewArticle,
  name: string,
  project: PreviewProject,
): Generator<Page> {
  const modes = project.modes ?? USUAL;
  const editions: Edition[] = targets.map((target) => ({ article, ...target }));
  const source: Edition = { article, lang: article.lang, findings: [] };
  const all = [source, ...editions];
  for (const mode of MODES.filter((mode) => modes.includes(mode))) {
    for (const edition of mode === 'target' ? all : editions) {
      const shown = mode === 'target' ? all : editions;
      const path = pathOf(edition.lang, name, mode);
      const context = contextOf({ edition, mode, name, shown }, project);
      yield {
        path,
        kind: mode === 'target' ? 'article' : 'bilingual',
        render: (look) => RENDERERS[mode]({ ...context, look }, project),
      };
    }
  }
}

const RENDERERS: Readonly<Record<Mode, (context: PageContext, project: PreviewProject) => string>> = {
  target: renderArticle,
  bilingual: (context, { words }) => {
    const { explain } = words(context.edition.lang);
    return renderBilingual({ ...context, explain });
  },
  diff: (context, { diff = unmarked }) => renderDiff({ ...context, diff }),
};

function unmarked(_before: string, text: string): readonly DiffPart[] {
  return [{ kind: 'same', text }];
}

interface View {
  readonly edition: Edition;
  readonly mode: Mode;
  readonly name: string;
  /** The editions that have this view. */
  readonly shown: readonly Edition[];
}

function contextOf({ edition, mode, name, shown }: View, project: PreviewProject): Omit<PageContext, 'look'> {
  const { lang, bilingual } = edition;
  const { t } = project.words(lang);
  const own = pathOf(lang, name, mode);
  const isAlone = project.isSingleFile === true;
  const modes = project.modes ?? USUAL;
  const views = isAlone || bilingual === undefined ? [] : MODES.filter((one) => modes.includes(one));
  const alternates = shown.map((one): Link => ({
    lang: one.lang,
    href: relativeTo(own, pathOf(one.lang, name, mode)),
    isCurrent: one.lang === lang,
  }));
  return {
    edition,
    t,
    alternates: isAlone ? [] : alternates,
    isAlone,
    home: relativeTo(own, bilingual === undefined ? 'index.html' : `${lang}/index.html`),
    views: views.map((view) => ({
      label: t(`view.${view}`),
      href: relativeTo(own, pathOf(lang, name, view)),
      isCurrent: view === mode,
    })),
  };
}

interface Overviews {
  readonly names: ReadonlyMap<string, string>;
  readonly project: PreviewProject;
  readonly looks: Looks;
}

/** One overview in each language of the project, that of the sources at the top of the folder. */
async function addOverviews(pages: Map<string, string>, { names, project, looks }: Overviews): Promise<void> {
  const sources = project.articles.map(({ article }) => article.lang);
  const targets = project.articles.flatMap(({ targets }) => targets.map(({ lang }) => lang));
  const languages = [...new Set([...sources, ...targets])];
  const pathFor = (lang: string): string => (lang === languages[0] ? 'index.html' : `${lang}/index.html`);
  for (const lang of languages) {
    const path = pathFor(lang);
    const alternates = languages.map((other) => ({
      lang: other,
      href: relativeTo(path, pathFor(other)),
      isCurrent: other === lang,
    }));
    const { t } = project.words(lang);
    const entries = project.articles.map((one) => entryOf(one, { path, lang, names }, project));
    pages.set(
      path,
      await looks('index', path, (look) => renderIndex({ lang, t, look, alternates, entries })),
    );
  }
}

interface Listing {
  readonly path: string;
  readonly lang: string;
  readonly names: ReadonlyMap<string, string>;
}

function entryOf(
  { article, targets }: PreviewArticle,
  { path, lang, names }: Listing,
  project: PreviewProject,
): IndexEntry {
  const { t } = project.words(lang);
  const name = names.get(article.name) ?? article.name;
  const day = article.published?.date;
  const modes = project.modes ?? USUAL;
  return {
    source: { article, lang: article.lang, findings: [] },
    href: modes.includes('target') ? relativeTo(path, pathOf(article.lang, name, 'target')) : undefined,
    date: day === undefined ? undefined : formatLongDate(day, lang),
    targets: targets.map((target) => ({
      edition: { article, ...target },
      views: MODES.filter((mode) => modes.includes(mode)).map((mode) => ({
        label: t(`view.${mode}`),
        href: relativeTo(path, pathOf(target.lang, name, mode)),
      })),
    })),
  };
}

/** Address of one page as seen from another; both are paths from the same folder. */
export function relativeTo(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  const down = there.slice(shared).map((part) => encodeURIComponent(part));
  return [...here.slice(shared).map(() => '..'), ...down].join('/');
}
