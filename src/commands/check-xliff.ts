import { fixContent } from '../checks/fix.ts';
import { checkBilingual } from '../checks/run.ts';
import type { Config } from '../config/config.ts';
import { mergeTargets } from '../convert/merge.ts';
import type { Edit, XliffDocument } from '../formats/xliff/document.ts';
import { editXliff } from '../formats/xliff/edit.ts';
import { readXliff, writeXliff } from '../formats/xliff/read.ts';
import type { Diagnostic, Fix } from '../model/diagnostic.ts';
import type { Change, Host } from '../model/host.ts';
import { identify } from '../store/identify.ts';
import { readProjectArticle, type ReadProjectArticle } from './article.ts';
import type { Context } from './context.ts';
import { derivedChanges, noteDerived } from './derived.ts';
import { absolute, chooseLocales, listArticles, type ArticleFile, type Project } from './project.ts';
import { checkSettings } from './settings.ts';
import { readStored, storeChanges } from './stored.ts';

/** Checks XLIFF files by name; they need not belong to a project. */
export async function checkFiles(
  paths: readonly string[],
  {
    project,
    host,
    isFixing,
  }: { readonly project: Project | undefined; readonly host: Host; readonly isFixing: boolean },
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const path of paths) {
    const { document, diagnostics } = readXliff(await host.read(path));
    if (diagnostics.length > 0) {
      found.push(...within(path, diagnostics));
      continue;
    }
    const checked = checkDocument(document, project?.config, isFixing);
    if (checked.document !== document)
      await host.write(absolute(host.cwd, path), writeXliff(checked.document));
    found.push(...within(path, checked.findings));
  }
  return found;
}

/** Checks every translation of the project together with the article it belongs to. */
export async function checkProject(
  project: Project,
  options: { readonly locale?: readonly string[]; readonly fix?: boolean },
  context: Context,
): Promise<readonly Diagnostic[]> {
  const { host } = context;
  const job = {
    project,
    host,
    locales: chooseLocales(project.config, options.locale),
    isFixing: options.fix === true,
  };
  if (!job.isFixing) {
    await host.settle(project.root);
    return (await checkAll(job)).findings;
  }
  return host.exclusive(project.root, async () => {
    const { findings, changes } = await checkAll(job);
    await host.commit(project.root, changes);
    return findings;
  });
}

interface Job {
  readonly project: Project;
  readonly host: Host;
  readonly locales: readonly string[];
  readonly isFixing: boolean;
}

interface Checked {
  readonly findings: readonly Diagnostic[];
  readonly changes: readonly Change[];
}

async function checkAll(job: Job): Promise<Checked> {
  const findings: Diagnostic[] = [];
  const changes: Change[] = [];
  for (const file of await listArticles(job.project, job.host, [])) {
    const read = await readProjectArticle(job.project, job.host, file);
    findings.push(...read.diagnostics);
    for (const locale of job.locales) {
      const one = await checkStored(file, locale, read, job);
      findings.push(...one.findings);
      changes.push(...one.changes);
    }
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

/** Runs the rules; with `isFixing` applies what is safe first, and reports what is left. */
function checkDocument(
  document: XliffDocument,
  config: Config | undefined,
  isFixing: boolean,
): { readonly document: XliffDocument; readonly findings: readonly Diagnostic[] } {
  const settings = checkSettings(document.bilingual, config);
  const findings = checkBilingual(document.bilingual, settings);
  const edits = isFixing ? fixesFor(document, findings) : [];
  if (edits.length === 0) return { document, findings };
  const fixed = editXliff(document, edits).document;
  return { document: fixed, findings: checkBilingual(fixed.bilingual, settings) };
}

function fixesFor({ bilingual }: XliffDocument, findings: readonly Diagnostic[]): readonly Edit[] {
  const safe = new Map<string, Fix[]>();
  for (const { place, fix } of findings) {
    if (fix?.isSafe !== true || place?.unit === undefined || place.side !== 'target') continue;
    const key = `${place.article ?? ''}#${place.unit}/${place.segment ?? ''}`;
    safe.set(key, [...(safe.get(key) ?? []), fix]);
  }
  return bilingual.files.flatMap((file) =>
    file.units.flatMap((unit) =>
      unit.segments.flatMap((segment, index): readonly Edit[] => {
        const fixes = safe.get(`${file.original ?? file.id}#${unit.id}/${segment.id ?? ''}`);
        if (fixes === undefined || segment.target === undefined || segment.isIgnorable === true) return [];
        return [
          {
            file: file.id,
            unit: unit.id,
            segment: segment.id ?? index,
            target: fixContent(segment.target, fixes),
          },
        ];
      }),
    ),
  );
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

function within(file: string, findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.map((one) => ({ ...one, place: { ...one.place, file } }));
}
