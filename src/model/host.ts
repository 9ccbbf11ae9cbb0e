/** A file to be written, as bytes. Paths are relative to the project, with `/`. */
export interface Change {
  readonly path: string;
  /** Undefined removes the file. */
  readonly bytes: Uint8Array | undefined;
}

/**
 * The outside world, handed to commands. The one for Node is in `io/`; tests hand in their own.
 *
 * Every method may throw `HostError`.
 */
export interface Host {
  /** Working directory, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Bytes of a file; a missing one throws `HostError('file/missing')`. */
  read(path: string): Promise<Uint8Array>;
  /** Undefined when there is nothing at that path. */
  stat(
    path: string,
  ): Promise<{ readonly kind: 'file' | 'folder' | 'other'; readonly size: number } | undefined>;
  /** Files that match any of the globs, sorted by code unit, relative to `root`. */
  glob(patterns: readonly string[], root: string): Promise<readonly string[]>;
  /** All changes become visible together, or none of them (one commit point). `root` is the project's folder. */
  commit(root: string, changes: readonly Change[]): Promise<void>;
  /** Default export of a module (a configuration in TypeScript or JavaScript). */
  load(path: string): Promise<unknown>;
  /** A catalogue of our own messages (`locales/<lang>/<name>.json` of this package), parsed; undefined when missing. */
  catalogue(lang: string, name: string): Promise<unknown>;
  /** Result on stdout. */
  print(text: string): void;
  /** Notice on stderr. */
  notice(text: string): void;
  /** Sets the exit code; the highest set wins. */
  exit(code: number): void;
  /** The time, for reports only: never for decisions. */
  now(): Date;
}
