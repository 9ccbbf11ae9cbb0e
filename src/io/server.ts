import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
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
 * @param folders absolute; one that does not exist is passed over
 * @param call with the absolute paths that changed, once they have settled
 * @returns the way to stop
 */
export function watchFolders(
  folders: readonly string[],
  call: (paths: readonly string[]) => void,
): () => void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const watchers: FSWatcher[] = [];
  for (const folder of folders) {
    try {
      const watcher = watch(folder, { recursive: true }, (_kind, name) => {
        changed.add(name === null ? folder : join(folder, name));
        clearTimeout(timer);
        timer = setTimeout(() => {
          const paths = [...changed];
          changed.clear();
          call(paths);
        }, SETTLE);
      });
      watcher.on('error', () => watcher.close());
      watchers.push(watcher);
    } catch {
      continue;
    }
  }
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** Waits for Ctrl+C or an orderly request to end; the exit code stays 0, since this is how serving ends. */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
