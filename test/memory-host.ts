import { hash } from 'node:crypto';
import { readFileSync, existsSync } from 'node:fs';
import { join, matchesGlob, posix } from 'node:path';
import { HostError } from '../src/model/diagnostic.ts';
import type { Host } from '../src/model/host.ts';

/** A host whose disk is a map, and what was said to it. */
export interface MemoryHost extends Host {
  /** Absolute path to bytes: the disk. */
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
  /** All that was printed on stdout, and on stderr. */
  out(): string;
  err(): string;
  /** The highest exit code set; 0 when none was. */
  code(): number;
  /** Every commit, as the list of paths that changed. */
  readonly commits: readonly (readonly string[])[];
  /** Text of a file relative to `cwd`; undefined when there is none. */
  text(path: string): string | undefined;
}

export interface MemoryOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Answers of `load`, by path relative to `cwd`. */
  readonly modules?: Readonly<Record<string, unknown>>;
  readonly stdin?: string;
  readonly now?: Date;
}

/**
 * The world in memory, for tests of commands.
 *
 * @param files paths (relative ones start at `cwd`) to text or bytes
 */
export function createMemoryHost(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  options: MemoryOptions = {},
): MemoryHost {
  const cwd = options.cwd ?? '/project';
  const disk = new Map<string, Uint8Array<ArrayBuffer>>();
  const said = { out: '', err: '', code: 0 };
  const commits: (readonly string[])[] = [];
  const at = (path: string): string => posix.resolve(cwd, path);
  const put = (path: string, bytes: string | Uint8Array): void => {
    disk.set(at(path), new Uint8Array(typeof bytes === 'string' ? Buffer.from(bytes) : bytes));
  };
  const take = (path: string): Uint8Array<ArrayBuffer> => {
    const bytes = disk.get(at(path));
    if (bytes !== undefined) return bytes;
    throw new HostError(isFolder(path) ? 'host/folder' : 'host/missing', { path });
  };
  const isFolder = (path: string): boolean =>
    [...disk.keys()].some((name) => name.startsWith(`${at(path)}/`));
  for (const [path, bytes] of Object.entries(files)) put(path, bytes);

  return {
    cwd,
    env: options.env ?? {},
    versions: { dateline: '0.1.0', node: '24.0.0', icu: '78.3', cldr: '48', tz: '2026c' },
    terminal: { out: undefined, err: undefined },
    files: disk,
    commits,
    out: () => said.out,
    err: () => said.err,
    code: () => said.code,
    text: (path) => {
      const bytes = disk.get(at(path));
      return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
    },
    read: async (path) => (path === '-' ? new Uint8Array(Buffer.from(options.stdin ?? '')) : take(path)),
    async *stream(path) {
      yield take(path);
    },
    stat: async (path) => {
      const bytes = disk.get(at(path));
      if (bytes !== undefined) return { kind: 'file', size: bytes.length, modified: 0 };
      return isFolder(path) ? { kind: 'folder', size: 0, modified: 0 } : undefined;
    },
    glob: async (patterns, root) => {
      const names = [...disk.keys()].flatMap((name) => {
        const inside = posix.relative(at(root), name);
        return patterns.some((pattern) => inside === posix.normalize(pattern) || matchesGlob(inside, pattern))
          ? [inside]
          : [];
      });
      return names.sort();
    },
    commit: async (root, changes) => {
      const all = new Map<string, Uint8Array | undefined>();
      for await (const { path, bytes } of changes) {
        if (!posix.resolve(at(root), path).startsWith(`${at(root)}/`))
          throw new HostError('host/outside', { path });
        all.delete(path);
        all.set(path, bytes);
      }
      const done: string[] = [];
      for (const [path, bytes] of all) {
        const full = posix.resolve(at(root), path);
        const old = disk.get(full);
        if (bytes === undefined ? old === undefined : old !== undefined && Buffer.compare(old, bytes) === 0)
          continue;
        if (bytes === undefined) disk.delete(full);
        else put(full, bytes);
        done.push(path);
      }
      if (done.length > 0) commits.push(done);
      return done;
    },
    exclusive: (_root, work) => work(),
    settle: async () => undefined,
    write: async (path, bytes) => {
      const parts: Uint8Array[] = [];
      if (bytes instanceof Uint8Array) parts.push(bytes);
      else for await (const part of bytes) parts.push(part);
      put(path, Buffer.concat(parts));
    },
    crew: () => undefined,
    hash: (text) => hash('sha256', text),
    load: async (path) => {
      const found = Object.entries(options.modules ?? {}).find(([name]) => at(name) === at(path));
      if (found !== undefined) return found[1];
      const text = Buffer.from(take(path)).toString('utf8');
      return JSON.parse(text) as unknown;
    },
    catalogue: async (lang, name) => {
      const path = join(import.meta.dirname, '..', 'locales', lang, `${name}.json`);
      return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as unknown) : undefined;
    },
    print: (text) => void (said.out += text.endsWith('\n') ? text : `${text}\n`),
    notice: (text) => void (said.err += text.endsWith('\n') ? text : `${text}\n`),
    exit: (code) => void (said.code = Math.max(said.code, code)),
    now: () => options.now ?? new Date('2018-05-09T12:00:00Z'),
  };
}
