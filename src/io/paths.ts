import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, sep } from 'node:path';
import { HostError } from '../model/diagnostic.ts';
import { errnoOf, naming } from './errors.ts';
import { statIfThere } from './files.ts';

/** Where paths of a project really lie, links followed. */
export interface PathResolver {
  /**
   * @param path relative, with `/`
   * @returns the absolute path
   * @throws HostError `host/outside` when it leaves the project by `..`, as an absolute path or through a link;
   *   `host/same-file` when another path that was asked for is the same file
   */
  resolve(path: string): string;
}

/**
 * One for a commit: folders are looked at once.
 *
 * @param root folder of the project
 */
export function createPathResolver(root: string): PathResolver {
  const real = naming(root, () => realpathSync(root));
  const folders = new Map<string, string>();
  const seen = new Map<string, string>();
  return {
    resolve(path) {
      const target = naming(path, () => resolveOne(real, path, folders));
      const other = seen.get(target);
      if (other !== undefined && other !== path) throw new HostError('host/same-file', { path, other });
      seen.set(target, path);
      return target;
    },
  };
}

function resolveOne(real: string, path: string, folders: Map<string, string>): string {
  const parts = path.split(/[/\\]/);
  const isBad = path === '' || isAbsolute(path) || /^[A-Za-z]:/.test(path) || path.includes('\0');
  if (isBad || parts.some((part) => ['', '.', '..', '.git'].includes(part.toLowerCase()))) {
    throw new HostError('host/outside', { path });
  }
  const full = join(real, path);
  const folder = realFolder(real, dirname(full), folders);
  const target = join(folder, full.slice(dirname(full).length + 1));
  const place = statIfThere(target)?.isSymbolicLink() === true ? followLink(target, path) : target;
  if (!place.startsWith(real + sep) || !folder.startsWith(real))
    throw new HostError('host/outside', { path });
  if (folder !== real && !folder.startsWith(real + sep)) throw new HostError('host/outside', { path });
  return place;
}

/** A link to nothing would be replaced by a file, which is not what whoever made it wants. */
function followLink(target: string, path: string): string {
  try {
    return realpathSync(target);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') throw new HostError('host/outside', { path }, { cause: error });
    throw error;
  }
}

/** Real path of the deepest folder that exists, with the rest of the names. */
function realFolder(real: string, folder: string, known: Map<string, string>): string {
  if (folder === real) return real;
  const before = known.get(folder);
  if (before !== undefined) return before;
  const above = realFolder(real, dirname(folder), known);
  const here = join(above, folder.slice(dirname(folder).length + 1));
  const stats = statIfThere(here);
  if (stats !== undefined && !stats.isDirectory() && !stats.isSymbolicLink()) {
    throw new HostError('host/not-folder', { path: here, errno: 'ENOTDIR' });
  }
  const place = stats?.isSymbolicLink() === true ? realpathSync(here) : here;
  known.set(folder, place);
  return place;
}
