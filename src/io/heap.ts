import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Megabytes of a thread's young generation (of each of its halves). */
const YOUNG = 4;

/** The young generation of this thread has not its size yet. */
let isGrowing = false;

/**
 * Settles how memory grows, for a whole process. To be called once, first of all.
 *
 * Articles come and go by the thousand: nearly all that one needs is garbage after it. A young generation that holds several
 * of them is swept in less time than Node’s first one of 1 MB (import of 2,000 articles: a fifth less CPU); a larger one would
 * only let garbage lie longer, and so would an old generation that may grow (measured for 2,000 articles: 350 MB). Helpers
 * wake up for nothing to sweep so little.
 */
export function tuneHeap(): void {
  isGrowing = true;
  for (const flag of [
    '--semi-space-growth-factor=2',
    '--heap-growing-percent=50',
    '--no-parallel-scavenge',
  ]) {
    setFlagsFromString(flag);
  }
}

/** Ends the growth of the young generation when it has its size (V8 takes a limit only before it starts). Called now and then. */
export function tendHeap(): void {
  if (!isGrowing) return;
  const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  if (young === undefined || young.space_size < 2 * YOUNG * 1_048_576) return;
  isGrowing = false;
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * The same for threads that are started after it, and when code is compiled anew, in all threads.
 *
 * Each thread compiles for itself. Two thousand articles are done before V8's last compiler has earned back what it costs, unless
 * it takes only what runs all the time; its quick one (Maglev) may come sooner (measured with two threads: export a sixth less
 * CPU, import a tenth).
 */
export function tuneThreads(): void {
  for (const flag of [
    `--min-semi-space-size=${YOUNG}`,
    '--invocation-count-for-maglev=200',
    '--invocation-count-for-turbofan=100000',
  ]) {
    setFlagsFromString(flag);
  }
}
