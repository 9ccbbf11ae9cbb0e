import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { PreviewSource } from './served-pages.ts';

/** Milliseconds between two signs of life on the event stream. */
const HEARTBEAT = 15_000;

/** A stream that tells the number of every version of the project, the present one first. */
export function events(c: Context, source: PreviewSource): Response {
  return streamSSE(c, async (stream) => {
    let last = source.current().version;
    let wake: () => void = () => {};
    const stop = source.subscribe((version) => {
      last = version;
      wake();
    });
    stream.onAbort(() => {
      stop();
      wake();
    });
    for (let sent = -1; !stream.aborted;) {
      if (sent === last) {
        await stream.write(': alive\n\n');
      } else {
        sent = last;
        await stream.writeSSE({ event: 'version', data: String(sent) });
      }
      if (sent !== last) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, HEARTBEAT);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    stop();
  });
}
