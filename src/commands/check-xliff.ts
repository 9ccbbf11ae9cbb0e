import type { Change, Host } from '../model/host.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { readXliff, writeXliff } from '../formats/xliff/read.ts';
import { createSpool } from '../report/spool.ts';
import { checkDocument } from './check-document.ts';
import { openJob, type Checked, type CheckInput } from './check-job.ts';
import type { Context } from './context.ts';
import { absolute, chooseLocales, listArticles, projectInput, type Project } from './project.ts';
import { spread } from './spread.ts';
import { within } from './within.ts';

/** Checks XLIFF files by name, one after the other; they need not belong to a project. */
export async function* checkFiles(
  paths: readonly string[],
  {
    project,
    host,
    isFixing,
  }: { readonly project: Project | undefined; readonly host: Host; readonly isFixing: boolean },
): AsyncGenerator<readonly Diagnostic[]> {
  for (const path of paths) {
    const { document, diagnostics } = readXliff(await host.read(path));
    if (diagnostics.length > 0) {
      yield within(path, diagnostics);
      continue;
    }
    const checked = checkDocument(document, project?.config, isFixing);
    if (checked.document !== document)
      await host.write(absolute(host.cwd, path), writeXliff(checked.document));
    yield within(path, checked.findings);
  }
}

/** Checks every translation of the project together with the article it belongs to, one article after the other. */
export async function* checkProject(
  project: Project,
  options: { readonly locale?: readonly string[]; readonly fix?: boolean },
  context: Context,
): AsyncGenerator<readonly Diagnostic[]> {
  const { host } = context;
  const locales = chooseLocales(project.config, options.locale);
  const input: CheckInput = { ...projectInput(project), locales, isFixing: options.fix === true };
  const checkAll = async function* (): AsyncGenerator<Checked> {
    const job = { name: 'check' as const, input, open: () => openJob(input, context) };
    yield* spread(job, await listArticles(project, host, []), context);
  };
  if (!input.isFixing) {
    await host.settle(project.root);
    for await (const { findings } of checkAll()) yield findings;
    return;
  }
  // Nothing is told of fixes that are not on the disk yet.
  const spool = createSpool();
  const fixes = async function* (): AsyncGenerator<Change> {
    for await (const { findings, changes } of checkAll()) {
      spool.add(findings);
      yield* changes;
    }
  };
  await host.exclusive(project.root, () => host.commit(project.root, fixes()));
  yield* spool.batches();
}
