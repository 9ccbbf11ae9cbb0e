import { realpathSync, type Stats } from 'node:fs';
import { dirname, isAbsolute, join, sep } from 'node:path';
import { HostError } from '../model/diagnostic.ts';
import { errnoOf, naming } from './errors.ts';
import { statIfThere } from './files.ts';

/** A path of a project and what is there. */
export interface Located {
  /** Absolute, links followed. */
  readonly target: string;
  /** Undefined when nothing is there. */
  readonly stats: Stats | undefined;
}

/** Where paths of a project really lie, links followed. */
export interface PathResolver {
  /**
   * @param path relative, with `/`
   * @throws HostError `host/outside` when it leaves the project by `..`, as an absolute path or through a link;
   *   `host/same-file` when another path that was asked for is the same file
   */
  locate(path: string): Located;
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
    locate(path) {
      const found = naming(path, () => locateOne(real, path, folders));
      const other = seen.get(found.target);
      if (other !== undefined && other !== path) throw new HostError('host/same-file', { path, other });
      seen.set(found.target, path);
      return found;
    },
  };
}

/** @param folders folders of paths met before, as written, to where they really lie */
function locateOne(real: string, path: string, folders: Map<string, string>): Located {
  const cut = path.lastIndexOf('/') + 1;
  const above = path.slice(0, cut);
  const name = path.slice(cut);
  // A drive of Windows.
  if (isBad(name) || path.charAt(1) === ':') throw new HostError('host/outside', { path });
  let folder = folders.get(above);
  if (folder === undefined) {
    folder = folderOf(real, path, above);
    folders.set(above, folder);
  }
  const target = `${folder}${sep}${name}`;
  const stats = statIfThere(target);
  if (stats?.isSymbolicLink() !== true) return { target, stats };
  const place = followLink(target, path);
  if (!place.startsWith(real + sep)) throw new HostError('host/outside', { path });
  return { target: place, stats: statIfThere(place) };
}

/** A name that is no name of a file or folder of the project, on any system. */
function isBad(name: string): boolean {
  return name.includes('\0') || name.split('\\').some((part) => /^(?:\.{0,2}|\.git)$/i.test(part));
}

function folderOf(real: string, path: string, above: string): string {
  const parts = above === '' ? [] : above.slice(0, -1).split('/');
  if (isAbsolute(path) || parts.some(isBad)) throw new HostError('host/outside', { path });
  const folder = parts.length === 0 ? real : realFolder(real, join(real, ...parts));
  if (folder !== real && !folder.startsWith(real + sep)) throw new HostError('host/outside', { path });
  return folder;
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
function realFolder(real: string, folder: string): string {
  if (folder === real) return real;
  const above = realFolder(real, dirname(folder));
  const here = join(above, folder.slice(dirname(folder).length + 1));
  const stats = statIfThere(here);
  if (stats !== undefined && !stats.isDirectory() && !stats.isSymbolicLink()) {
    throw new HostError('host/not-folder', { path: here, errno: 'ENOTDIR' });
  }
  return stats?.isSymbolicLink() === true ? realpathSync(here) : here;
}
