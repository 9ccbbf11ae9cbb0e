import { familyOf } from '../messages/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { reporters, type ReportWriter } from '../report/index.ts';
import type { Context } from './context.ts';
import { isColoured } from './findings.ts';
import { absolute } from './project.ts';

/** How a report is asked for. */
export interface ReportOptions {
  readonly reporter?: string;
  /** File to write it to; absent: stdout. */
  readonly output?: string;
}

/** Writes a report while its findings come, so that memory does not grow with their number. */
export async function printReport(
  batches: AsyncIterable<readonly Diagnostic[]> | Iterable<readonly Diagnostic[]>,
  { reporter, output }: ReportOptions,
  context: Context,
): Promise<void> {
  const { host, version } = context;
  const messages = await context.speak();
  const begin = reporters[reporter ?? (context.globals().json === true ? 'json' : 'text')];
  if (begin === undefined) return;
  const isToTerminal = output === undefined && isColoured(context, 'out');
  const writer = begin({ messages, version, isColoured: isToTerminal });
  const pieces = piecesOf(batches, writer, (families) => messages.need(families));
  if (output === undefined) await print(pieces, context);
  else await host.write(absolute(host.cwd, output), encoded(pieces));
}

async function* piecesOf(
  batches: AsyncIterable<readonly Diagnostic[]> | Iterable<readonly Diagnostic[]>,
  writer: ReportWriter,
  need: (families: readonly string[]) => Promise<void>,
): AsyncGenerator<string> {
  try {
    for await (const findings of batches) {
      await need(findings.map(({ code }) => familyOf(code)));
      yield writer.add(findings);
    }
  } catch (error) {
    // It is told by `run`; what was written so far is to be a document all the same.
    if (writer.abort !== undefined) yield writer.abort();
    throw error;
  }
  yield* writer.end();
}

/** `print` ends what has no line end with one: a piece waits for the next from its last line on. */
async function print(pieces: AsyncIterable<string>, { host }: Context): Promise<void> {
  let isBegun = false;
  let isWhole = false;
  let rest = '';
  try {
    for await (const piece of pieces) {
      const end = piece.lastIndexOf('\n') + 1;
      if (end > 0) host.print(rest + piece.slice(0, end));
      isBegun ||= end > 0;
      rest = end > 0 ? piece.slice(end) : rest + piece;
    }
    isWhole = true;
  } finally {
    if (rest !== '' || (isWhole && !isBegun)) host.print(rest);
  }
}

async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
  yield encoder.encode('\n');
}
