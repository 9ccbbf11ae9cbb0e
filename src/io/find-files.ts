import { readdirSync, type Dirent } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { errnoOf, hostError } from './errors.ts';
import { statIfThere } from './files.ts';
import { followStat } from './reading.ts';

/**
 * The files below a folder that patterns mean, sorted, with `/`, as paths from that folder (absolute where they lie elsewhere).
 *
 * A pattern that is the name of a file stands for that file, whatever signs are in it.
 */
export async function findFiles(patterns: readonly string[], root: string): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    if (statIfThere(resolve(root, pattern))?.isFile() === true) {
      found.add(pattern.replaceAll(sep, '/').replace(/^\.\//, ''));
      continue;
    }
    try {
      for await (const { folder, entry } of entriesOf(pattern, root)) {
        const full = join(folder, entry.name);
        if (entry.isFile() || (entry.isSymbolicLink() && followStat(full)?.kind === 'file')) {
          found.add(relativeTo(root, full));
        }
      }
    } catch (error) {
      throw hostError(error, pattern);
    }
  }
  return [...found].sort();
}

interface Found {
  readonly folder: string;
  readonly entry: Dirent;
}

async function* entriesOf(pattern: string, root: string): AsyncGenerator<Found> {
  const simple = simpleOf(pattern);
  if (simple !== undefined) {
    yield* below(resolve(root, simple.folder), simple.endings);
    return;
  }
  for await (const entry of glob(pattern, { cwd: root, withFileTypes: true })) {
    yield { folder: entry.parentPath, entry };
  }
}

interface Simple {
  readonly folder: string;
  readonly endings: readonly string[];
}

/** `folder/**\/*.{a,b}`: nearly all patterns there are. The matcher of Node takes longer to start than they take to walk. */
function simpleOf(pattern: string): Simple | undefined {
  const parts = /^((?:[\w-][\w.-]*\/)*)\*\*\/\*\.(?:([\w.-]+)|\{([\w.,-]+)\})$/.exec(pattern);
  if (parts === null) return undefined;
  const [, folder = '', one, several = ''] = parts;
  const endings = one === undefined ? several.split(',') : [one];
  return endings.includes('') ? undefined : { folder, endings: endings.map((ending) => `.${ending}`) };
}

/** As `**` has it: hidden files and folders are left out, links to folders not followed. A folder that cannot be read is told. */
function* below(folder: string, endings: readonly string[]): Generator<Found> {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) return;
    throw hostError(error, folder);
  }
  for (const entry of entries) {
    const { name } = entry;
    if (name.startsWith('.')) continue;
    if (endings.some((ending) => name.endsWith(ending) && name.length > ending.length))
      yield { folder, entry };
    if (entry.isDirectory()) yield* below(join(folder, name), endings);
  }
}

function relativeTo(root: string, full: string): string {
  const inside = full.startsWith(root + sep) ? full.slice(root.length + 1) : full;
  return inside.replaceAll(sep, '/');
}
