import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { HostError, UsageError, type Values } from '../model/diagnostic.ts';
import type { Crew, CrewOrder } from '../model/host.ts';
import { tuneThreads } from './heap.ts';

/** Threads besides ours. Each takes some 45 MB; whoever has memory asks for more with `DATELINE_THREADS`. */
const MOST = 2;

/** What a thread is told when it starts (`workerData` of `worker.ts`). */
export interface CrewData {
  readonly order: CrewOrder;
  readonly cwd: string;
}

/** An error on its way between threads, which would lose its class. */
export interface Thrown {
  readonly kind: 'usage' | 'host' | 'bug';
  readonly code: string;
  readonly values: Values;
}

export interface Answer {
  readonly id: number;
  readonly results?: readonly unknown[];
  readonly thrown?: Thrown;
}

/**
 * Starts threads that run `worker.ts`, one for each core but ours (`DATELINE_THREADS` counts ours too).
 *
 * @returns undefined when ours is the only one
 */
export function startCrew(
  order: CrewOrder,
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string | undefined>> },
): Crew | undefined {
  const wish = Number(env['DATELINE_THREADS'] ?? Number.NaN);
  const size = Number.isInteger(wish) && wish > 0 ? wish - 1 : Math.min(MOST, availableParallelism() - 1);
  if (size < 1) return undefined;
  tuneThreads();
  const workerData: CrewData = { order, cwd };
  const members = Array.from({ length: size }, () => startMember(workerData, env));
  return {
    size,
    run: (pieces) => members.reduce((best, one) => (one.load() < best.load() ? one : best)).run(pieces),
    close: async () => void (await Promise.all(members.map((one) => one.close()))),
  };
}

interface Member {
  /** Messages that have no answer yet. */
  load(): number;
  run(pieces: readonly unknown[]): Promise<readonly unknown[]>;
  close(): Promise<unknown>;
}

interface Waiting {
  readonly resolve: (results: readonly unknown[]) => void;
  readonly reject: (error: unknown) => void;
}

function startMember(workerData: CrewData, env: Readonly<Record<string, string | undefined>>): Member {
  // The sources run as they are, and so does what is built from them.
  const entry = new URL(`../worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);
  const worker = new Worker(entry, { workerData, env: { ...env } });
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let failure: unknown;
  worker.on('message', ({ id, results = [], thrown }: Answer) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (thrown === undefined) one?.resolve(results);
    else one?.reject(errorOf(thrown));
  });
  worker.on('error', (error) => {
    failure = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return {
    load: () => waiting.size,
    run: (pieces) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) {
          reject(failure);
          return;
        }
        const id = count++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, pieces }, []);
      }),
    close: async () => {
      // A piece that nobody waits for any more is no failure.
      for (const { resolve } of waiting.values()) resolve([]);
      waiting.clear();
      await worker.terminate();
    },
  };
}

/** How an error crosses. */
export function thrownBy(error: unknown): Thrown {
  if (error instanceof UsageError) return { kind: 'usage', code: error.code, values: error.values };
  if (error instanceof HostError) return { kind: 'host', code: error.code, values: error.values };
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'bug', code: stack, values: {} };
}

function errorOf({ kind, code, values }: Thrown): Error {
  if (kind === 'usage') return new UsageError(code, values);
  if (kind === 'host') return new HostError(code, values);
  const error = new Error('in a thread');
  error.stack = code;
  return error;
}
