/** A file to be written, as bytes. Paths are relative to the project, with `/`. */
export interface Change {
  readonly path: string;
  /** Undefined removes the file. */
  readonly bytes: Uint8Array | undefined;
}

/** What other threads are to do. */
export interface CrewOrder {
  /** Name of the job, as in `commands/jobs.ts`. */
  readonly job: string;
  /** The same for every piece. Like pieces and results it crosses as a structured clone. */
  readonly input: unknown;
  /** Options of the program. */
  readonly globals: unknown;
}

/** Other threads of this process that work on pieces of one job. */
export interface Crew {
  readonly size: number;
  /** Does some pieces in a thread that is free. An error crosses with its class, code and values. */
  run(pieces: readonly unknown[]): Promise<readonly unknown[]>;
  close(): Promise<void>;
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
  /** Versions of Node and of the data behind `Intl`. */
  readonly versions: {
    /** Ours. */
    readonly dateline: string;
    readonly node: string;
    readonly icu: string;
    readonly cldr: string;
    readonly tz: string;
  };
  /** Facts about the terminal: columns when stdout or stderr is one. */
  readonly terminal: { readonly out: number | undefined; readonly err: number | undefined };
  /**
   * Bytes of a file, or of stdin for `-`; a missing one throws `HostError('host/missing')`. Relative paths start at `cwd`.
   * Folders, devices, pipes and files over 256 MB are refused.
   */
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Bytes of a file of any size, in pieces. */
  stream(path: string): AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** Undefined when there is nothing at that path. */
  stat(path: string): Promise<
    | {
        readonly kind: 'file' | 'folder' | 'other';
        readonly size: number;
        /** Time of the last change in milliseconds: for reports, and where the user asks for the newest. */
        readonly modified: number;
      }
    | undefined
  >;
  /** Files that match any of the globs, sorted by code unit, relative to `root`. */
  glob(patterns: readonly string[], root: string): Promise<readonly string[]>;
  /**
   * All changes become visible together, or none of them (one commit point). `root` is the project's folder; nothing
   * outside it is written. Waits for the project's lock unless called inside `exclusive`.
   *
   * Changes may come one by one: each is put aside at once, so that memory does not grow with them. A later change for the
   * same path takes the place of the earlier one; an error of whoever makes them leaves everything as it was.
   *
   * @returns paths that changed: a file that has these bytes already is not touched
   */
  commit(root: string, changes: Iterable<Change> | AsyncIterable<Change>): Promise<readonly string[]>;
  /**
   * Does `work` while no other command writes in this project. What is read inside and committed inside belongs together:
   * every command that changes files from what it read runs in it. First completes what an interrupted command left.
   *
   * @throws HostError `host/locked` when another command holds the project for longer than the wait
   */
  exclusive<T>(root: string, work: () => Promise<T>): Promise<T>;
  /** For commands that only read: completes what an interrupted command left, if there is any. */
  settle(root: string): Promise<void>;
  /**
   * Replaces one file that is no part of a project (`--output report.html`), whole or not at all. Bytes may come in pieces, so
   * that memory does not grow with them; an error of whoever makes them leaves the file as it was.
   */
  write(path: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void>;
  /** Starts other threads; undefined where there is no core for them. Whoever asks closes them. */
  crew(order: CrewOrder): Crew | undefined;
  /** Fingerprint of a text: SHA-256 of its UTF-8 bytes, in hex. */
  hash(text: string): string;
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
