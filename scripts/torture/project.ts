import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editXliff } from '../../src/formats/xliff/edit.ts';
import { readXliff, writeXliff } from '../../src/formats/xliff/read.ts';
import { createHost } from '../../src/io/host.ts';
import type { Host } from '../../src/model/host.ts';
import { plain } from '../../src/model/inline.ts';
import { run } from '../../src/run.ts';

/** Path below the project to content, without our own folder. */
export type State = ReadonlyMap<string, string>;

/** A project before and after the import that is tortured. */
export interface Bench {
  readonly before: string;
  /** Files before, and after an undisturbed import. */
  readonly old: State;
  readonly done: State;
}

const COUNT = 5;

function article(number: number): string {
  return `Harbour ${number} reopens after storm

The port will take ferries again this season.

TUNIS - Harbour ${number} reopened on May 8 after ${number + 10} days. About ${number},500 people depend on it, the mayor said.

“We have waited long enough,” he added. “The ferries are back.”
`;
}

/** Runs a command line in this process, without a word; gives its exit code. */
export async function dateline(cwd: string, ...argv: readonly string[]): Promise<number> {
  let code = 0;
  const host: Host = {
    ...createHost({ cwd, lockWait: 60_000 }),
    print: () => undefined,
    notice: () => undefined,
    exit: (wish) => {
      code = Math.max(code, wish);
    },
  };
  await run([...argv, '--no-color'], host);
  return code;
}

/** Makes the project: five articles, exported, and their translations in `a/` and, other ones, in `b/`. */
export async function createBench(folder: string): Promise<Bench> {
  const before = join(folder, 'before');
  mkdirSync(join(before, 'locales/en/articles'), { recursive: true });
  writeFileSync(join(before, 'dateline.config.json'), JSON.stringify({ source: 'en', targets: ['fr'] }));
  for (let number = 1; number <= COUNT; number++) {
    writeFileSync(join(before, `locales/en/articles/harbour-${number}.txt`), article(number));
  }
  await dateline(before, 'export');
  for (const name of readdirSync(join(before, 'xliff/fr'))) {
    const bytes = readFileSync(join(before, 'xliff/fr', name));
    for (const who of ['a', 'b']) {
      mkdirSync(join(before, who), { recursive: true });
      writeFileSync(join(before, who, name), translate(bytes, who));
    }
  }
  const after = join(folder, 'after');
  cpSync(before, after, { recursive: true });
  const code = await dateline(after, 'import', 'a', '--no-check');
  if (code !== 0) throw new Error(`the undisturbed import ends with ${code}`);
  return { before, old: stateOf(before), done: stateOf(after) };
}

function translate(bytes: Uint8Array, who: string): Uint8Array {
  const { document } = readXliff(bytes);
  const edits = document.bilingual.files
    .flatMap(({ units }) => units)
    .flatMap((unit) =>
      unit.segments.flatMap(({ id, isIgnorable, source }) =>
        id === undefined || isIgnorable === true || unit.translate === false
          ? []
          : [
              {
                unit: unit.id,
                segment: id,
                target: plain(`${who}: ${source.text}`),
                state: 'translated' as const,
              },
            ],
      ),
    );
  return writeXliff(editXliff(document, edits).document);
}

/** All files of a project but those of our own folder. */
export function stateOf(root: string): State {
  const files = readdirSync(root, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((entry) => entry.isFile() && !entry.parentPath.slice(root.length).startsWith('/.dateline'))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(root.length + 1), readFileSync(path, 'latin1')] as const;
      })
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

export function isSame(a: State, b: State): boolean {
  return a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);
}

/** Puts a fresh copy of the project to a place. */
export function renew(bench: Bench, root: string): void {
  rmSync(root, { recursive: true, force: true });
  cpSync(bench.before, root, { recursive: true });
}

/** What is wrong after a fault; empty when nothing is. */
export async function judge(
  bench: Bench,
  root: string,
  end: { readonly code: number | null; readonly err: string },
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [path, text] of stateOf(root)) {
    const isWhole = text === bench.old.get(path) || text === bench.done.get(path);
    if (!isWhole && !path.endsWith('.dateline-stage.tmp')) wrong.push(`torn: ${path}`);
  }
  await dateline(root, 'status');
  const settled = stateOf(root);
  const isOld = isSame(settled, bench.old);
  if (!isOld && !isSame(settled, bench.done)) wrong.push('mixed after the next start');
  wrong.push(...judgeEnd(end, isOld));
  await dateline(root, 'import', 'a', '--no-check');
  if (!isSame(stateOf(root), bench.done)) wrong.push('not as undisturbed after it is run again');
  if (existsSync(join(root, '.dateline')))
    wrong.push(`left over: ${readdirSync(join(root, '.dateline')).join(' ')}`);
  return wrong;
}

/** A command that says it failed has changed nothing, and names what it failed at; one that was killed says nothing. */
function judgeEnd(
  { code, err }: { readonly code: number | null; readonly err: string },
  isOld: boolean,
): readonly string[] {
  if (code === null) return [];
  // The work is done by then, only its report had no place to go.
  if (/^dateline: stdout: /m.test(err)) return [];
  if (code === 0) return isOld ? ['ends with 0, but nothing is done'] : [];
  const named = /\/[\w.-]+\//.test(err) ? [] : [`no path named: ${err}`];
  return isOld ? named : [`ends with ${code}, but files have changed`, ...named];
}
