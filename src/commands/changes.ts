import type { Change, Host } from '../model/host.ts';
import { joinPath } from './project.ts';

/** Paths whose content on disk is not what a commit would put there: for `--dry-run` and `--check`. */
export async function wouldChange(
  changes: Iterable<Change> | AsyncIterable<Change>,
  root: string,
  host: Host,
): Promise<readonly string[]> {
  const paths: string[] = [];
  for await (const { path, bytes } of changes) {
    const full = joinPath(root, path);
    const isThere = (await host.stat(full)) !== undefined;
    const isSame = bytes === undefined ? !isThere : isThere && isSameBytes(await host.read(full), bytes);
    if (!isSame) paths.push(path);
  }
  return paths;
}

function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
