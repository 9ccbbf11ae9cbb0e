import type { Context } from './context.ts';

/** A command's work on one piece (an article, a returned file), so that threads can do pieces side by side. */
export interface JobModule {
  /**
   * @param input the same for all pieces; crosses to other threads as a structured clone, like pieces and results
   * @returns what does one piece; pieces do not depend on each other
   */
  readonly openJob: (input: never, context: Context) => Promise<(piece: never) => Promise<unknown>>;
}

export type JobName = 'export' | 'import' | 'check';

/** Jobs by name, loaded when asked for. */
export const jobs: Readonly<Record<JobName, () => Promise<JobModule>>> = {
  export: () => import('./export-job.ts'),
  import: () => import('./import-job.ts'),
  check: () => import('./check-job.ts'),
};

/** Does pieces one after the other. */
export async function doPieces<Piece, Result>(
  pieces: readonly Piece[],
  work: (piece: Piece) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const piece of pieces) results.push(await work(piece));
  return results;
}
