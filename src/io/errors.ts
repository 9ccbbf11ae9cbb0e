import { HostError } from '../model/diagnostic.ts';

/** System error names to codes of `locales/<lang>/host.json`. */
const CODES: Readonly<Record<string, string>> = {
  ENOENT: 'host/missing',
  EACCES: 'host/denied',
  EPERM: 'host/denied',
  EISDIR: 'host/folder',
  ENOTDIR: 'host/not-folder',
  ENOTEMPTY: 'host/not-empty',
  EEXIST: 'host/exists',
  ENOSPC: 'host/full',
  EDQUOT: 'host/full',
  EROFS: 'host/read-only',
  EIO: 'host/broken',
  EMFILE: 'host/too-many-open',
  ENFILE: 'host/too-many-open',
  ENAMETOOLONG: 'host/long-name',
  EINVAL: 'host/bad-name',
  EILSEQ: 'host/bad-name',
  ELOOP: 'host/link-loop',
  EFBIG: 'host/too-large-to-write',
  EBUSY: 'host/busy',
  ETXTBSY: 'host/busy',
  ENODEV: 'host/broken',
  ENXIO: 'host/not-regular',
};

/** Name of a system error (`ENOENT`); undefined for anything else. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * A system error as a `HostError` that names the path.
 *
 * @param path as the user knows it; what the system says about a temporary name helps nobody
 * @returns anything that is no system error, and every `HostError`, as it came
 */
export function hostError(error: unknown, path: string): unknown {
  if (error instanceof HostError) return error;
  const errno = errnoOf(error);
  if (errno === undefined || !/^E[A-Z0-9]+$/.test(errno)) return error;
  return new HostError(CODES[errno] ?? 'host/other', { path, errno }, { cause: error });
}

/** Runs `work`; a system error becomes a `HostError` that names `path`. */
export function naming<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw hostError(error, path);
  }
}

/** For tidying up: the error that brought us there is thrown by the caller, what is left is removed at the next start. */
export function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // See above.
  }
}
