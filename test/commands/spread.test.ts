import { expect, test } from 'vitest';
import type { Context } from '../../src/commands/context.ts';
import { spread } from '../../src/commands/spread.ts';
import type { Crew } from '../../src/model/host.ts';

const pieces = Array.from({ length: 500 }, (_, at) => at);

/** A crew that answers later batches first, and counts what is under way. */
function createCrew(work: (piece: number) => number): {
  readonly crew: Crew;
  readonly most: () => number;
  readonly isClosed: () => boolean;
} {
  let under = 0;
  let most = 0;
  let isClosed = false;
  const crew: Crew = {
    size: 2,
    run: async (batch) => {
      most = Math.max(most, ++under);
      const turns = under % 2 === 0 ? 0 : 5;
      for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
      under--;
      return batch.map((piece) => work(piece as number));
    },
    close: async () => void (isClosed = true),
  };
  return { crew, most: () => most, isClosed: () => isClosed };
}

function contextWith(crew: Crew | undefined): Context {
  return { host: { crew: () => crew }, globals: () => ({}) } as unknown as Context;
}

async function collect(context: Context, count = pieces.length): Promise<readonly number[]> {
  const job = { name: 'export' as const, input: {}, open: async () => async (piece: number) => piece * 3 };
  const results: number[] = [];
  for await (const result of spread<number, number>(job, pieces.slice(0, count), context))
    results.push(result);
  return results;
}

const wanted = pieces.map((piece) => piece * 3);

test('results come in the order of the pieces, whoever is done first', async () => {
  const { crew, isClosed, most } = createCrew((piece) => piece * 3);
  expect(await collect(contextWith(crew))).toEqual(wanted);
  expect(isClosed()).toBe(true);
  expect(most()).toBeGreaterThan(1);
  expect(most()).toBeLessThan(10);
});

test('without other threads, and for few pieces, the work is done here', async () => {
  expect(await collect(contextWith(undefined))).toEqual(wanted);
  const { crew } = createCrew(() => -1);
  expect(await collect(contextWith(crew), 10)).toEqual(wanted.slice(0, 10));
});

test('an error in a thread ends the job and closes the threads', async () => {
  const { crew, isClosed } = createCrew((piece) => {
    if (piece === 300) throw new RangeError('three hundred');
    return piece;
  });
  await expect(collect(contextWith(crew))).rejects.toThrow('three hundred');
  expect(isClosed()).toBe(true);
});

test('whoever stops asking closes the threads', async () => {
  const { crew, isClosed } = createCrew((piece) => piece);
  const job = { name: 'export' as const, input: {}, open: async () => async (piece: number) => piece };
  for await (const first of spread<number, number>(job, pieces, contextWith(crew))) {
    expect(first).toBe(0);
    break;
  }
  expect(isClosed()).toBe(true);
});
