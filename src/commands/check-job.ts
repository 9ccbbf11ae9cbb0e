import { mergeTargets } from '../convert/merge.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Change, Host } from '../model/host.ts';
import { identify } from '../store/identify.ts';
import { readProjectArticle, type ReadProjectArticle } from './article.ts';
import { checkDocument } from './check-document.ts';
import type { Context } from './context.ts';
import { derivedChanges, noteDerived } from './derived.ts';
import { projectOf, type ArticleFile, type Project, type ProjectInput } from './project.ts';
import { readStored, storeChanges } from './stored.ts';
import { within } from './within.ts';

/** What is asked of every article. */
export interface CheckInput extends ProjectInput {
  readonly locales: readonly string[];
  readonly isFixing: boolean;
}

interface Job extends CheckInput {
  readonly project: Project;
  readonly host: Host;
}

/** What was found in the translations of an article, and what fixes change. */
export interface Checked {
  readonly findings: readonly Diagnostic[];
  readonly changes: readonly Change[];
}

/** Checks every translation of an article together with the article. */
export async function openJob(
  input: CheckInput,
  context: Context,
): Promise<(file: ArticleFile) => Promise<Checked>> {
  const job: Job = { ...input, project: await projectOf(input, context), host: context.host };
  return (file) => checkArticle(file, job);
}

async function checkArticle(file: ArticleFile, job: Job): Promise<Checked> {
  const read = await readProjectArticle(job.project, job.host, file);
  const findings = [...read.diagnostics];
  const changes: Change[] = [];
  for (const locale of job.locales) {
    const one = await checkStored(file, locale, read, job);
    findings.push(...one.findings);
    changes.push(...one.changes);
  }
  return { findings, changes };
}

async function checkStored(
  { name }: ArticleFile,
  locale: string,
  read: ReadProjectArticle,
  { project, host, isFixing }: Job,
): Promise<Checked> {
  const { path, document, history, diagnostics } = await readStored(project, host, { name, locale });
  if (diagnostics.length > 0) return { findings: diagnostics, changes: [] };
  if (document === undefined) return { findings: [notExported(path, name)], changes: [] };
  const checked = checkDocument(document, project.config, isFixing);
  const { article, encoding } = read;
  if (article === undefined || encoding === undefined)
    return { findings: within(path, checked.findings), changes: [] };
  const { bilingual } = checked.document;
  const drift = mergeTargets(identify(article, bilingual, history).article, bilingual).diagnostics;
  const findings = within(path, [...drift, ...checked.findings]);
  if (checked.document === document) return { findings, changes: [] };
  const past = history === undefined ? {} : { history };
  const derived = await derivedChanges(project, { article, encoding, bilingual, locale, ...past });
  const fixed = { bilingual: noteDerived(bilingual, derived), history, hadHistory: history !== undefined };
  const changes = [...storeChanges(project.config, { name, locale }, fixed), ...derived.changes];
  return { findings, changes };
}

function notExported(path: string, article: string): Diagnostic {
  return {
    code: 'article/not-exported',
    level: 'error',
    type: 'untranslated',
    place: { file: path, article },
    values: { file: path, article },
  };
}
