// A thread of a command that has many articles to work on (started by `io/crew.ts`): does one batch of pieces after the other.
import { parentPort, workerData } from 'node:worker_threads';
import type { Globals } from './commands/context.ts';
import { doPieces, jobs, type JobModule, type JobName } from './commands/jobs.ts';
import { thrownBy, type Answer, type CrewData } from './io/crew.ts';

const { order, cwd } = workerData as CrewData;

async function open(): Promise<(piece: never) => Promise<unknown>> {
  const { createHost } = await import('./io/host.ts');
  const { createContext } = await import('./create-context.ts');
  const context = await createContext(createHost({ cwd }), () => order.globals as Globals);
  const module: JobModule = await jobs[order.job as JobName]();
  return module.openJob(order.input as never, context);
}

const job = open();
// Told with the first piece.
job.catch(() => undefined);

async function answer(id: number, pieces: readonly unknown[]): Promise<Answer> {
  try {
    const work = await job;
    return { id, results: await doPieces(pieces as readonly never[], work) };
  } catch (error) {
    return { id, thrown: thrownBy(error) };
  }
}

let last: Promise<void> = Promise.resolve();
parentPort?.on('message', ({ id, pieces }: { readonly id: number; readonly pieces: readonly unknown[] }) => {
  // One after the other, as they came.
  last = last.then(async () => parentPort?.postMessage(await answer(id, pieces), []));
});
