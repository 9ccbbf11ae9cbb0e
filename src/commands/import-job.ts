import { checkBilingual } from '../checks/run.ts';
import { MOST_TEXT } from '../formats/markup/long-blocks.ts';
import type { Bilingual, BilingualFile } from '../model/bilingual.ts';
import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Change } from '../model/host.ts';
import { languageOf } from '../model/locale.ts';
import { findArticle, findLocale } from '../store/find-article.ts';
import { pastByKey } from '../store/history.ts';
import { keyOf, segmentsOf } from '../store/key.ts';
import { mergeImport, type ImportPolicies } from '../store/merge.ts';
import { isUpToDate, reviseArticle } from '../store/revise-article.ts';
import type { Encoding } from '../text/decode.ts';
import { readProjectArticle } from './article.ts';
import type { Context } from './context.ts';
import { derivedChanges, toldOf, noteDerived, type Derived } from './derived.ts';
import { noteWriter, type NoteWriter } from './notes.ts';
import { joinPath, projectOf, type ArticleFile, type Project, type ProjectInput } from './project.ts';
import { readReturned, type Returned } from './returned.ts';
import { checkSettings } from './settings.ts';
import { readStored, storeChanges } from './stored.ts';
import { within } from './within.ts';

/** What is asked of every returned file. */
export interface ImportInput extends ProjectInput {
  readonly files: readonly ArticleFile[];
  readonly policies: ImportPolicies;
  /** Count errors in what is taken. */
  readonly isChecking: boolean;
  /** What came in on standard input, the file `-`. */
  readonly piped?: Uint8Array;
}

/** What became of one returned file. */
export interface ImportResult {
  /** The returned file, as the user named it. */
  readonly path: string;
  readonly article?: string;
  readonly locale?: string;
  readonly counts?: Readonly<Record<string, number>>;
  readonly isRefused: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** ... and what is to be written for it. */
export interface Taken {
  readonly result: ImportResult;
  /** The store that it went to, as a path; absent when it was refused. */
  readonly store?: string;
  readonly changes: readonly Change[];
  /** Errors that the checks find in what was taken. */
  readonly errors: number;
}

/** What was taken but is not on disk yet: bytes by path. */
export type Pending = ReadonlyMap<string, Change>;

interface Job extends ImportInput {
  readonly project: Project;
  readonly context: Context;
  readonly byName: ReadonlyMap<string, ArticleFile>;
  readonly names: ReadonlySet<string>;
  /** Made when it is needed: notes of a store that is up to date are written already. */
  readonly note: () => Promise<NoteWriter>;
}

/** Takes one returned file into the store of its article, of which `pending` may hold newer bytes than the disk. */
export type Take = (path: string, pending?: Pending) => Promise<Taken>;

/** Opens the project for an import. */
export async function openJob(input: ImportInput, context: Context): Promise<Take> {
  const project = await projectOf(input, context);
  const byName = new Map(input.files.map((file) => [file.name, file]));
  let note: Promise<NoteWriter> | undefined;
  const job: Job = {
    ...input,
    project,
    context,
    byName,
    names: new Set(byName.keys()),
    note: () => (note ??= noteWriter(project.config, context)),
  };
  return async (path, pending = new Map()) => {
    const bytes = path === '-' && input.piped !== undefined ? input.piped : await context.host.read(path);
    return take(readReturned(path, bytes), pending, job);
  };
}

async function take(returned: Returned, pending: Pending, job: Job): Promise<Taken> {
  const found = await findTarget(returned, job);
  if ('problem' in found) return refuse(returned, [found.problem]);
  const long = longTargets(returned.path, found.returned);
  if (long.length > 0) return refuse(returned, long);
  const target = await openTarget(found.file, found.locale, { ...job, pending });
  if ('problems' in target) return refuse(returned, target.problems);
  const merge = mergeImport(
    {
      article: found.file.name,
      returned: found.returned,
      current: target.bilingual,
      gone: new Set([...pastByKey(target.history).values()].map(({ unit }) => unit)),
    },
    await withAges(job.policies, returned.path, joinPath(job.project.root, target.path), job.context),
  );
  const { path } = returned;
  const result = {
    path,
    article: found.file.name,
    locale: found.locale,
    counts: merge.counts,
    isRefused: merge.isRefused,
    diagnostics: within(path, merge.diagnostics),
  };
  if (merge.isRefused) return { result, changes: [], errors: 0 };
  const { changes, diagnostics } = await changesOf({ ...target, bilingual: merge.bilingual }, job);
  return {
    result: { ...result, diagnostics: [...result.diagnostics, ...diagnostics] },
    store: target.path,
    changes,
    errors: job.isChecking ? countErrors(merge.bilingual, job) : 0,
  };
}

/** Translations that are longer than any unit that goes out: a whole file, pasted into one. */
function longTargets(file: string, { units }: BilingualFile): readonly Diagnostic[] {
  return units.flatMap(({ id, segments }): readonly Diagnostic[] => {
    const length = segments.reduce((sum, { target }) => sum + (target?.text.length ?? 0), 0);
    if (length <= MOST_TEXT) return [];
    const values = { file, unit: id, length, most: MOST_TEXT };
    return [
      { code: 'import/long-target', level: 'error', type: 'length', place: { file, unit: id }, values },
    ];
  });
}

/** For the policy `newest`: which of the two files was changed later. */
async function withAges(
  policies: ImportPolicies,
  returned: string,
  store: string,
  { host }: Context,
): Promise<ImportPolicies> {
  if (policies.onConflict !== 'newest') return policies;
  const incoming = (await host.stat(returned))?.modified ?? 0;
  const existing = (await host.stat(store))?.modified ?? 0;
  return { ...policies, isIncomingNewer: incoming > existing };
}

function refuse({ path }: Returned, diagnostics: readonly Diagnostic[]): Taken {
  return { result: { path, isRefused: true, diagnostics }, changes: [], errors: 0 };
}

function countErrors(bilingual: Bilingual, { project }: Job): number {
  const found = checkBilingual(bilingual, checkSettings(bilingual, project.config));
  return found.filter(({ level }) => level === 'error').length;
}

interface Open {
  readonly file: ArticleFile;
  readonly path: string;
  readonly locale: string;
  readonly article: Article;
  readonly encoding: Encoding;
  readonly bilingual: Bilingual;
  readonly history: Bilingual | undefined;
  readonly hadHistory: boolean;
}

async function changesOf(open: Open, { project }: Job): Promise<Pick<Derived, 'changes' | 'diagnostics'>> {
  const { file, locale, history, ...rest } = open;
  const past = history === undefined ? {} : { history };
  const derived = await derivedChanges(project, { ...rest, locale, ...past });
  const noted = { ...open, bilingual: noteDerived(open.bilingual, derived) };
  const stored = storeChanges(project.config, { name: file.name, locale }, noted);
  return {
    changes: [...stored, ...derived.changes],
    diagnostics: toldOf(derived),
  };
}

/** The store of an article, brought up to the article as it is now. */
async function openTarget(
  file: ArticleFile,
  locale: string,
  job: Job & { readonly pending: Pending },
): Promise<Open | { readonly problems: readonly Diagnostic[] }> {
  const { project, context, note, pending } = job;
  const { host } = context;
  const { article, encoding, diagnostics } = await readProjectArticle(project, host, file);
  const stored = await readStored(project, host, { name: file.name, locale }, pending);
  const problems = [...diagnostics.filter(({ level }) => level === 'error'), ...stored.diagnostics];
  if (article === undefined || encoding === undefined || problems.length > 0) return { problems };
  const hadHistory = stored.history !== undefined;
  const place = { file, path: stored.path, locale, article, encoding, hadHistory };
  if (stored.bilingual !== undefined && isUpToDate(stored.bilingual, host.hash(article.source))) {
    return { ...place, bilingual: stored.bilingual, history: stored.history };
  }
  const { word, hints } = await note();
  const { bilingual, history } = reviseArticle(article, {
    trgLang: locale,
    version: stored.bilingual?.version ?? project.config.xliffVersion,
    note: word,
    hints,
    hash: (text) => host.hash(text),
    ...(stored.bilingual === undefined ? {} : { previous: stored.bilingual }),
    ...(stored.history === undefined ? {} : { history: stored.history }),
  });
  return { ...place, bilingual, history };
}

type Found =
  | { readonly file: ArticleFile; readonly locale: string; readonly returned: BilingualFile }
  | { readonly problem: Diagnostic };

/** Which article and locale a returned file belongs to: by what is inside it, never by its name. */
async function findTarget(returned: Returned, job: Job): Promise<Found> {
  const { path, bilingual, diagnostics } = returned;
  const place = { file: path };
  const problem = (code: string, values: Readonly<Record<string, string | readonly string[]>>): Found => ({
    problem: { code, level: 'error', place, values: { file: path, ...values } },
  });
  const [broken] = diagnostics;
  if (broken !== undefined) return { problem: broken };
  const { source, targets } = job.project.config;
  if (languageOf(bilingual.srcLang) !== languageOf(source)) {
    return problem('import/other-source-language', { found: bilingual.srcLang, expected: source });
  }
  const locale = findLocale(bilingual, source, targets);
  if (locale === undefined) {
    return problem('import/other-target-language', { found: bilingual.trgLang ?? '', known: targets });
  }
  const [file, ...more] = bilingual.files.filter(({ units }) => units.length > 0);
  if (file === undefined) return problem('import/no-units', {});
  if (more.length > 0) return problem('import/several-files', {});
  const name = findArticle(file, job);
  const found = job.byName.get(name ?? '') ?? (await findBySource(file, job));
  if (found !== undefined) return { file: found, locale, returned: file };
  return problem('import/other-article', { original: file.original ?? '', known: [...job.names] });
}

/** The article that has most of the segments of the file, at least half of them; none when two have as many. */
async function findBySource(
  file: BilingualFile,
  { files, project, context }: Job,
): Promise<ArticleFile | undefined> {
  const sources = new Set(file.units.flatMap((unit) => segmentsOf(unit)).map(({ source }) => keyOf(source)));
  let best: { readonly file: ArticleFile; readonly share: number } | undefined;
  let isTied = false;
  for (const one of files) {
    const { article, diagnostics } = await readProjectArticle(project, context.host, one);
    // What cannot be exported did not go out; to cut a paragraph of a million characters would take long.
    if (article === undefined || diagnostics.some(({ level }) => level === 'error')) continue;
    const fresh = reviseArticle(article, { trgLang: 'und' }).bilingual;
    const own = fresh.files.flatMap(({ units }) => units).flatMap((unit) => segmentsOf(unit));
    const share = own.filter(({ source }) => sources.has(keyOf(source))).length / Math.max(1, sources.size);
    if (share < 0.5 || share < (best?.share ?? 0)) continue;
    isTied = share === best?.share;
    best = { file: one, share };
  }
  return isTied ? undefined : best?.file;
}
