import { rename } from 'node:fs';
import { hostError, naming } from './errors.ts';
import { place, type Placing } from './place.ts';

/** From so many files on they are renamed several at a time. */
const MANY = 64;
/** Renames that are under way at once; Node gives them to four threads. */
const AT_ONCE = 32;

/** A file on its way, with the path by which its user knows it. */
export interface Named extends Placing {
  readonly path: string;
}

/**
 * Brings files to their new state.
 *
 * Many of them several at a time: a rename that replaces a file can wait half a millisecond for the disk (ext4, which takes
 * the blocks of the old one back), and others can wait with it.
 *
 * @throws HostError that names the path, when nothing is under way any more; any of the files may be in its place then
 */
export async function placeAll(files: readonly Named[]): Promise<void> {
  if (files.length < MANY) {
    for (const file of files) placeOne(file);
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const state: State = { next: 0, away: 0, failure: undefined };
    const go = (): void => {
      while (state.away < AT_ONCE && state.next < files.length && state.failure === undefined) {
        const file = files[state.next++];
        if (file === undefined) break;
        state.away++;
        renamed(file, (failure) => {
          state.away--;
          state.failure ??= failure;
          go();
        });
      }
      if (state.away > 0) return;
      if (state.failure === undefined) resolve();
      else reject(state.failure);
    };
    go();
  });
}

interface State {
  next: number;
  away: number;
  failure: Error | undefined;
}

function placeOne(file: Named): void {
  naming(file.path, () => place(file));
}

function renamed(file: Named, done: (failure?: Error) => void): void {
  rename(file.staged, file.target, (error) => {
    const { code } = error ?? {};
    // Nothing staged, another disk: the long way.
    if (error === null || (code !== 'ENOENT' && code !== 'EXDEV')) {
      done(error === null ? undefined : (hostError(error, file.path) as Error));
      return;
    }
    try {
      placeOne(file);
      done();
    } catch (thrown) {
      done(thrown as Error);
    }
  });
}
