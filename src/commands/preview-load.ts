import { checkBilingual } from '../checks/run.ts';
import { extract } from '../convert/extract.ts';
import { mergeTargets } from '../convert/merge.ts';
import { createMessages, familyOf, type Messages } from '../messages/index.ts';
import { LANGUAGES, nearestLanguage } from '../messages/language.ts';
import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Host } from '../model/host.ts';
import type { PreviewArticle, PreviewTarget, Words } from '../preview/project.ts';
import { identify } from '../store/identify.ts';
import { readProjectArticle } from './article.ts';
import { listArticles, type ArticleFile, type Project } from './project.ts';
import { checkSettings } from './settings.ts';
import { readStored } from './stored.ts';

/** What of a project is shown. */
export interface Shown {
  readonly project: Project;
  readonly host: Host;
  /** Articles as the user named them; none: all. */
  readonly wanted: readonly string[];
  readonly locales: readonly string[];
}

/** How a preview is read. */
export interface LoadOptions {
  /** Without what the checks find, which takes most of the time. */
  readonly isUnchecked?: boolean;
}

/** Articles with their translations, and what could not be read. */
export interface Loaded {
  readonly articles: readonly PreviewArticle[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads what a preview shows. A translation that was never exported is shown as not translated. */
export async function loadPreview(
  { project, host, wanted, locales }: Shown,
  options: LoadOptions = {},
): Promise<Loaded> {
  const files = await listArticles(project, host, wanted);
  const articles: PreviewArticle[] = [];
  const problems: Diagnostic[] = [];
  for (const file of files) {
    const { article, diagnostics } = await readProjectArticle(project, host, file);
    problems.push(...diagnostics);
    if (article === undefined) continue;
    const targets: PreviewTarget[] = [];
    for (const locale of locales) {
      const one = await loadTarget({ project, host, file, article, locale }, options);
      problems.push(...one.problems);
      targets.push(one.target);
    }
    articles.push({ article, targets });
  }
  return { articles, diagnostics: problems };
}

interface One {
  readonly project: Project;
  readonly host: Host;
  readonly file: ArticleFile;
  readonly article: Article;
  readonly locale: string;
}

async function loadTarget(
  { project, host, file, article, locale }: One,
  { isUnchecked }: LoadOptions,
): Promise<{ readonly target: PreviewTarget; readonly problems: readonly Diagnostic[] }> {
  const { bilingual, history, diagnostics } = await readStored(project, host, { name: file.name, locale });
  if (bilingual === undefined) {
    const empty = extract(article, { trgLang: locale });
    return { target: { lang: locale, bilingual: empty, findings: [] }, problems: diagnostics };
  }
  const identified = identify(article, bilingual, history).article;
  const findings =
    isUnchecked === true
      ? []
      : [
          ...mergeTargets(identified, bilingual).diagnostics,
          ...checkBilingual(bilingual, checkSettings(bilingual, project.config)),
        ];
  const target = {
    lang: locale,
    bilingual,
    findings,
    ...(identified === article ? {} : { article: identified }),
  };
  return { target, problems: diagnostics };
}

/** Everything the checks found in what was read. */
export function findingsOf({ articles }: Pick<Loaded, 'articles'>): readonly Diagnostic[] {
  return articles.flatMap(({ targets }) => targets.flatMap(({ findings }) => findings));
}

/** Speaks every language of ours; what `words` is asked for in another language is said in the nearest one. */
export interface Speakers {
  readonly words: (lang: string) => Words;
  /** Loads the words of all findings; must be done before pages with them are drawn. */
  readonly need: (findings: readonly Diagnostic[]) => Promise<void>;
}

/** Our own words in all languages that we have. */
export async function createSpeakers(host: Host): Promise<Speakers> {
  const all = new Map<string, Messages>();
  for (const lang of LANGUAGES) {
    const messages = await createMessages(lang, (language, name) => host.catalogue(language, name));
    await messages.need(['preview']);
    all.set(lang, messages);
  }
  const words = new Map([...all].map(([lang, messages]) => [lang, wordsOf(messages)] as const));
  return {
    words(lang) {
      const found = words.get(nearestLanguage(lang));
      if (found === undefined) throw new Error(`no words for ${lang}`);
      return found;
    },
    async need(findings) {
      const families = findings.map(({ code }) => familyOf(code));
      for (const messages of all.values()) await messages.need(families);
    },
  };
}

function wordsOf(messages: Messages): Words {
  return {
    t: (key, values) => messages.t('preview', key, values),
    explain: ({ code, values }) => ({ title: messages.title(code), text: messages.sentence(code, values) }),
  };
}
