import type { Change, Host } from '../model/host.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { readXliff, writeXliff } from '../formats/xliff/read.ts';
import { checkDocument } from './check-document.ts';
import { openJob, type Checked, type CheckInput } from './check-job.ts';
import type { Context } from './context.ts';
import { absolute, chooseLocales, listArticles, projectInput, type Project } from './project.ts';
import { spread } from './spread.ts';
import { within } from './within.ts';

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
  const locales = chooseLocales(project.config, options.locale);
  const input: CheckInput = { ...projectInput(project), locales, isFixing: options.fix === true };
  const findings: Diagnostic[] = [];
  const checkAll = async function* (): AsyncGenerator<Change> {
    const job = { name: 'check' as const, input, open: () => openJob(input, context) };
    const files = await listArticles(project, host, []);
    for await (const one of spread<(typeof files)[number], Checked>(job, files, context)) {
      findings.push(...one.findings);
      yield* one.changes;
    }
  };
  if (input.isFixing) {
    await host.exclusive(project.root, () => host.commit(project.root, checkAll()));
    return findings;
  }
  await host.settle(project.root);
  // Without fixes there are no changes.
  for await (const _ of checkAll());
  return findings;
}
