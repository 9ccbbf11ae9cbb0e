import type { Crew } from '../model/host.ts';
import type { Context } from './context.ts';
import { doPieces, type JobName } from './jobs.ts';

/** From so many pieces on other threads are worth their start (a fifth of a second of another core). */
const MANY = 200;

/** Pieces that go to a thread at once. More would outlive a sweep of the young generation before they are sent. */
const BATCH = 4;

/** Batches that may lie done before their turn has come. */
const MOST = 200;

/** Batches for each thread that are under way. */
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
    yield* shared(crew, pieces, open);
  } finally {
    await crew.close();
  }
}

async function* shared<Piece, Result>(
  crew: Crew,
  pieces: readonly Piece[],
  open: Job<Piece, Result>['open'],
): AsyncGenerator<Result> {
  const results: Batch<Result>[] = [];
  const state = { next: 0, away: 0 };
  const isLeft = (): boolean => state.next < pieces.length;
  const take = (): readonly Piece[] => pieces.slice(state.next, (state.next += BATCH));
  const send = (): void => {
    while (state.away < crew.size * AHEAD && isLeft()) {
      state.away++;
      const sent = crew.run(take()) as Promise<readonly Result[]>;
      const batch: Batch<Result> = { sent, isBack: false };
      const back = (): void => {
        state.away--;
        batch.isBack = true;
      };
      // An error is told when its turn has come.
      void sent.then(back, back);
      results.push(batch);
    }
  };
  send();
  const work = await open();
  for (let first = results[0]; first !== undefined; first = results[0]) {
    send();
    // What is not back yet (a thread takes a third of a second to start) is no reason to be idle.
    if (!first.isBack && isLeft() && results.length < MOST) {
      results.push({ sent: Promise.resolve(await doPieces(take(), work)), isBack: true });
    } else {
      yield* await first.sent;
      results.shift();
    }
    await tick();
  }
}

interface Batch<Result> {
  readonly sent: Promise<readonly Result[]>;
  isBack: boolean;
}

/** Lets messages of other threads come in. */
async function tick(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
