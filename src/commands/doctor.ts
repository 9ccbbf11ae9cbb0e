import type { Command } from 'commander';
import { UsageError, type Diagnostic } from '../model/diagnostic.ts';
import { unportable } from '../store/portable.ts';
import { printResult, type Context } from './context.ts';
import { examine } from './examine.ts';
import { printFindings } from './findings.ts';
import { clashesOf, findArticles, joinPath, openProject, type ArticleFile, type Project } from './project.ts';

/** `dateline doctor`: what of machine and project is not as it should be; exit code 1 when something is. */
export function add(program: Command, context: Context): void {
  const { words } = context;
  program
    .command('doctor')
    .description(words('doctor.about'))
    .addHelpText('after', () => `\n${words('doctor.examples')}`)
    .action(() => diagnose(context));
}

async function diagnose(context: Context): Promise<void> {
  const { host } = context;
  const messages = await context.speak();
  await messages.need(['doctor']);
  const { node, icu, cldr, tz } = host.versions;
  const findings: Diagnostic[] = isOld(node)
    ? [{ code: 'doctor/old-node', level: 'error', values: { node } }]
    : [];
  const lines = [messages.sentence('doctor/node', { node, icu, cldr, tz })];
  const project = await projectIfAny(context);
  const articles = project === undefined ? [] : await findArticles(project, host);
  if (project !== undefined) {
    const { source, targets } = project.config;
    const values = { file: project.file, articles: articles.length, source, targets };
    lines.push(messages.sentence('doctor/project', values));
    findings.push(...(await leftovers(project, context)));
    findings.push(...(await findingsOf(articles, project, context)));
  }
  await printFindings(findings, context);
  if (findings.length === 0) lines.push(messages.t('doctor', 'healthy'));
  printResult(context, { versions: host.versions, project: project?.file, findings }, lines);
  if (findings.some(({ level }) => level !== 'note')) host.exit(1);
}

function isOld(node: string): boolean {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  return major < 22 || (major === 22 && minor < 18);
}

async function projectIfAny(context: Context): Promise<Project | undefined> {
  try {
    return await openProject(context);
  } catch (error) {
    if (error instanceof UsageError && error.code === 'usage/no-project') return undefined;
    throw error;
  }
}

async function findingsOf(
  articles: readonly ArticleFile[],
  project: Project,
  context: Context,
): Promise<readonly Diagnostic[]> {
  const clashes = new Map(clashesOf(articles, project.config).map((clash) => [clash.second, clash]));
  const found: Diagnostic[] = [];
  for (const file of articles) {
    const place = { file: file.path };
    const reason = unportable(file.name);
    if (reason !== undefined) {
      const values = { path: file.path, reason };
      found.push({ code: 'doctor/unportable-name', level: 'warning', place, values });
    }
    const clash = clashes.get(file.name);
    // The store is that of the other article.
    if (clash !== undefined) found.push({ code: 'doctor/same-output', level: 'error', place, values: clash });
    else
      for (const locale of project.config.targets)
        found.push(...(await examine(project, file, locale, context)).diagnostics);
  }
  return found;
}

/** What a command that was killed has left. */
async function leftovers({ root }: Project, { host }: Context): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const [path, name] of [
    ['.dateline/journal', 'interrupted'],
    ['.dateline/lock', 'locked'],
  ] as const) {
    if ((await host.stat(joinPath(root, path))) === undefined) continue;
    found.push({ code: `doctor/${name}`, level: 'warning', place: { file: path }, values: { path } });
  }
  for (const path of await host.glob(['.dateline/kept/**/*'], root)) {
    found.push({ code: 'doctor/kept', level: 'warning', place: { file: path }, values: { path } });
  }
  return found;
}
