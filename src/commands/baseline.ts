import { UsageError, type Diagnostic } from '../model/diagnostic.ts';
import { countKnown, openBaseline, readBaseline, writeBaseline, type Baseline } from '../report/baseline.ts';
import { printResult, type Context } from './context.ts';
import { absolute } from './project.ts';

/**
 * Opens what `--write-baseline` has written.
 *
 * @throws UsageError when there is no such file, or it is something else
 */
export async function readKnown(path: string, { host }: Context): Promise<Baseline> {
  if ((await host.stat(path)) === undefined) throw new UsageError('usage/no-such-file', { path });
  const known = readBaseline(new TextDecoder().decode(await host.read(path)));
  if (known === undefined) throw new UsageError('usage/not-a-baseline', { path });
  return openBaseline(known);
}

/** Says what was left out of a report, and how many known findings there are no longer. */
export async function tellKnown(baseline: Baseline, path: string, context: Context): Promise<void> {
  const { known, gone } = baseline.count();
  if (context.globals().quiet === true) return;
  const messages = await context.speak();
  if (known > 0) context.host.notice(messages.t('result', 'baseline.known', { count: known, file: path }));
  if (gone > 0) context.host.notice(messages.t('result', 'baseline.gone', { count: gone, file: path }));
}

/** Writes all findings of a run into a file instead of telling them. */
export async function noteKnown(
  batches: AsyncIterable<readonly Diagnostic[]>,
  path: string,
  context: Context,
): Promise<void> {
  const known = new Map<string, number>();
  for await (const findings of batches) countKnown(known, findings);
  const count = [...known.values()].reduce((sum, times) => sum + times, 0);
  await context.host.write(absolute(context.host.cwd, path), new TextEncoder().encode(writeBaseline(known)));
  const messages = await context.speak();
  printResult(context, { written: [path], known: count }, [
    messages.t('result', 'baseline.done', { count, file: path }),
  ]);
}
