import type { Crew } from '../model/host.ts';
import type { Context } from './context.ts';
import type { JobName } from './jobs.ts';

/** From so many pieces on other threads are worth their start (a fifth of a second of another core). */
const MANY = 200;

/** Pieces that go to a thread at once. More would outlive a sweep of the young generation before they are sent. */
const BATCH = 4;

/** Batches for each thread that are under way or lie done before their turn has come. */
const AHEAD = 3;

/** A job for this thread or for others. */
export interface Job<Piece, Result> {
  readonly name: JobName;
  readonly input: unknown;
  /** `openJob` of that job's module, opened here when there are few pieces. */
  readonly open: () => Promise<(piece: Piece) => Promise<Result>>;
}

/**
 * Does a job on all pieces, in other threads when there are many, and gives the results in the order of the pieces.
 *
 * Pieces must not depend on each other. An error in one ends it; the threads are closed in any case.
 */
export async function* spread<Piece, Result>(
  { name, input, open }: Job<Piece, Result>,
  pieces: readonly Piece[],
  context: Context,
): AsyncGenerator<Result> {
  const order = { job: name, input, globals: { ...context.globals() } };
  const crew = pieces.length < MANY ? undefined : context.host.crew(order);
  if (crew === undefined) {
    const work = await open();
    for (const piece of pieces) yield await work(piece);
    return;
  }
  try {
    yield* shared<Result>(crew, pieces);
  } finally {
    await crew.close();
  }
}

async function* shared<Result>(crew: Crew, pieces: readonly unknown[]): AsyncGenerator<Result> {
  const under: Promise<readonly Result[]>[] = [];
  let next = 0;
  for (;;) {
    while (under.length < crew.size * AHEAD && next < pieces.length) {
      const batch = crew.run(pieces.slice(next, next + BATCH)) as Promise<readonly Result[]>;
      // An error is told when its turn has come.
      batch.catch(() => undefined);
      under.push(batch);
      next += BATCH;
    }
    const first = under.shift();
    if (first === undefined) return;
    yield* await first;
  }
}
