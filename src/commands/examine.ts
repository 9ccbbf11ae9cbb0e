import type { Bilingual } from '../model/bilingual.ts';
import type { Diagnostic, Level } from '../model/diagnostic.ts';
import type { Change } from '../model/host.ts';
import { isFinished, judgeDerived, type DerivedKind, type DerivedState } from '../store/derived.ts';
import { fingerprint, readStamp, stampOf } from '../store/stamp.ts';
import { isUpToDate } from '../store/revise-article.ts';
import { readProjectArticle } from './article.ts';
import type { Context } from './context.ts';
import { derivedChanges, noteDerived } from './derived.ts';
import { joinPath, type ArticleFile, type Project } from './project.ts';
import { readStored, storeChanges } from './stored.ts';

/** A file made from the store: what it is on disk, and what the store makes of it now. */
export interface DerivedFile {
  readonly state: DerivedState;
  readonly change: Change;
}

/** What is known of one article in one locale. */
export interface Examined {
  readonly diagnostics: readonly Diagnostic[];
  readonly derived: readonly DerivedFile[];
  /** The store with a note of what is made from it. */
  readonly store: readonly Change[];
}

const NOTHING: Examined = { diagnostics: [], derived: [], store: [] };

/** Compares an article, its store and what is made from it; writes nothing. */
export async function examine(
  project: Project,
  file: ArticleFile,
  locale: string,
  context: Context,
): Promise<Examined> {
  const { host } = context;
  const { article, encoding } = await readProjectArticle(project, host, file);
  if (article === undefined || encoding === undefined) {
    return { ...NOTHING, diagnostics: [finding('unreadable', 'error', file.path, { path: file.path })] };
  }
  const { path, bilingual, history, diagnostics } = await readStored(project, host, {
    name: file.name,
    locale,
  });
  const names = { article: file.name, locale, path };
  if (diagnostics.length > 0) return { ...NOTHING, diagnostics };
  if (bilingual === undefined)
    return { ...NOTHING, diagnostics: [finding('missing-store', 'warning', path, names)] };
  // What would be made from a store that the article has left behind is not worth comparing.
  if (!isUpToDate(bilingual, host.hash(article.source))) {
    return { ...NOTHING, diagnostics: [finding('stale-store', 'warning', path, names)] };
  }
  const translated = { article, encoding, bilingual, locale, ...(history === undefined ? {} : { history }) };
  const derived = await derivedChanges(project, translated);
  const files = await compareDerived(project, bilingual, derived.changes, context);
  const noted = noteDerived(bilingual, derived);
  return {
    diagnostics: [
      ...derived.diagnostics,
      ...(isTouched(bilingual) ? [finding('touched-store', 'note', path, names)] : []),
      ...files
        .filter(({ state }) => state !== 'current')
        .map(({ state, change }) => derivedFinding(state, change.path, bilingual)),
    ],
    derived: files,
    store: storeChanges(
      project.config,
      { name: file.name, locale },
      {
        bilingual: noted,
        history,
        hadHistory: history !== undefined,
      },
    ),
  };
}

/** The localised article stands first, its catalogue second. */
const KINDS: readonly DerivedKind[] = ['article', 'catalogue'];

async function compareDerived(
  { root }: Project,
  bilingual: Bilingual,
  changes: readonly Change[],
  { host }: Context,
): Promise<readonly DerivedFile[]> {
  const files: DerivedFile[] = [];
  for (const [place, change] of changes.entries()) {
    const full = joinPath(root, change.path);
    const disk = (await host.stat(full)) === undefined ? undefined : fingerprint(await host.read(full));
    const fresh = fingerprint(change.bytes ?? new Uint8Array());
    const state = judgeDerived(bilingual, KINDS[place] ?? 'catalogue', { disk, fresh });
    files.push({ state, change });
  }
  return files;
}

/** Somebody else than we has changed a translation in the file since we wrote it. */
function isTouched({ files }: Bilingual): boolean {
  const [file] = files;
  const stamp = file === undefined ? undefined : readStamp(file);
  if (file === undefined || stamp === undefined) return false;
  const now = stampOf(file);
  if (now.targets.size !== stamp.targets.size) return true;
  return [...now.targets].some(([name, print]) => stamp.targets.get(name) !== print);
}

/** A localised article of the last revision is as it should be while the new one is being translated. */
function derivedFinding(state: DerivedState, path: string, bilingual: Bilingual): Diagnostic {
  if (state === 'outdated' && !isFinished(bilingual))
    return finding('derived-waiting', 'note', path, { path });
  return finding(`derived-${state}`, 'warning', path, { path });
}

function finding(
  name: string,
  level: Level,
  path: string,
  values: Readonly<Record<string, string>>,
): Diagnostic {
  return { code: `doctor/${name}`, level, place: { file: path }, values };
}
