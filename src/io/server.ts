import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { HostError } from '../model/diagnostic.ts';

/** A server that is running. */
export interface Serving {
  /** `http://127.0.0.1:4000/`. */
  readonly url: string;
  readonly port: number;
  /** Ends all connections, streams too. */
  close(): Promise<void>;
}

/** Only this machine can reach it. */
const LOOPBACK = '127.0.0.1';

/**
 * Serves a function from request to response on the loopback address and nowhere else.
 *
 * @param port 0 takes a free one
 * @throws HostError `server/port` when the port is taken or not allowed
 */
export async function serve(
  answer: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<Serving> {
  const server = createServer(
    { maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 5000 },
    getRequestListener(answer, { overrideGlobalObjects: false }),
  );
  const taken = await listen(server, port);
  return {
    url: `http://${LOOPBACK}:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(new HostError('server/port', { port: String(port) }, { cause })));
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      const address: string | AddressInfo | null = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Quiet time after the last change of a file before it is told, in milliseconds: editors write in several steps. */
const SETTLE = 40;

/**
 * Watches folders and all in them.
 *
 * Every folder has a watcher of its own: on Linux, Node's recursive watching holds to the file that was there first and
 * is blind once another one has been moved to its place, which is how editors and our own commits write.
 *
 * @param paths absolute; one that does not exist yet is waited for
 * @param call with the absolute paths that changed, once they have settled
 * @returns the way to stop
 */
export function watchFolders(paths: readonly string[], call: (paths: readonly string[]) => void): () => void {
  const folders = paths.map((path) => normalize(path));
  const changed = new Set<string>();
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const tell = (path: string): void => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const settled = [...changed];
      changed.clear();
      call(settled);
    }, SETTLE);
  };
  const forget = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const add = (folder: string): void => {
    if (watchers.has(folder)) return;
    try {
      const watcher = watch(folder, (_kind, name) => seen(name === null ? folder : join(folder, name)));
      watcher.on('error', () => forget(folder));
      watchers.set(folder, watcher);
    } catch {
      // Gone again: whoever removed it is told by the folder above.
    }
  };
  const seen = (path: string): void => {
    if (!isFolder(path)) forget(path);
    const isAbove = folders.some((folder) => folder.startsWith(path + sep));
    for (const one of isAbove ? folders.flatMap(foldersIn) : foldersIn(path)) add(one);
    if (isAbove) add(path);
    if (folders.some((folder) => isAbove || path === folder || path.startsWith(folder + sep))) tell(path);
  };
  for (const folder of folders) for (const one of [...foldersIn(folder), nearestFolder(folder)]) add(one);
  return () => {
    clearTimeout(timer);
    for (const folder of watchers.keys()) forget(folder);
  };
}

/** The folder, or the nearest one above it that exists. */
function nearestFolder(path: string): string {
  let folder = path;
  while (!isFolder(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A folder with all below it; none when it does not exist. */
function foldersIn(folder: string): readonly string[] {
  try {
    const below = readdirSync(folder, { recursive: true, withFileTypes: true });
    return [folder, ...below.filter((one) => one.isDirectory()).map((one) => join(one.parentPath, one.name))];
  } catch {
    return [];
  }
}

/** Waits for Ctrl+C or an orderly request to end; the exit code stays 0, since this is how serving ends. */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
