import { constants, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { HostError } from '../model/diagnostic.ts';
import { errnoOf, hostError } from './errors.ts';

/** What is at a path, links followed; undefined when there is nothing (or a link to nothing). */
export function followStat(
  path: string,
):
  | { readonly kind: 'file' | 'folder' | 'other'; readonly size: number; readonly modified: number }
  | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    const { size, mtimeMs: modified } = stats;
    if (stats.isFile()) return { kind: 'file', size, modified };
    return { kind: stats.isDirectory() ? 'folder' : 'other', size, modified };
  } catch (error) {
    if (['ENOTDIR', 'ENAMETOOLONG', 'ELOOP'].includes(errnoOf(error) ?? '')) return undefined;
    throw hostError(error, path);
  }
}

/** Bytes of a regular file of any size, in pieces of 64 KB; a piece is the reader's to keep. */
export async function* streamFile(path: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = await file.stat();
      if (stats.isDirectory()) throw new HostError('host/folder', { path });
      if (!stats.isFile()) throw new HostError('host/not-regular', { path });
      for (;;) {
        const { bytesRead, buffer } = await file.read(new Uint8Array(65_536), 0, 65_536, null);
        if (bytesRead === 0) return;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    throw hostError(error, path);
  }
}
