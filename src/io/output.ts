import { writeSync } from 'node:fs';
import type { Host } from '../model/host.ts';
import { errnoOf } from './errors.ts';

type Output = Pick<Host, 'print' | 'notice' | 'exit' | 'terminal'>;

/**
 * stdout, stderr and the exit code.
 *
 * A reader that has gone (`dateline … | head`) ends the program quietly; a full disk behind stdout is a failure.
 */
export function createOutput(): Output {
  watchStreams();
  return {
    terminal: {
      out: process.stdout.isTTY ? process.stdout.columns : undefined,
      err: process.stderr.isTTY ? process.stderr.columns : undefined,
    },
    print: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    notice: (text) => void process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
    exit,
  };
}

function exit(code: number): void {
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
}

let isWatched = false;

function watchStreams(): void {
  if (isWatched) return;
  isWatched = true;
  process.stdout.on('error', (error: Error) => {
    // process.exit: the rest of the output has no reader, and there may be much of it.
    if (errnoOf(error) === 'EPIPE') process.exit();
    exit(3);
    complain(`dateline: stdout: ${error.message}\n`);
  });
  process.stderr.on('error', () => undefined);
}

function complain(text: string): void {
  try {
    writeSync(2, text);
  } catch {
    // Nobody is left to tell.
  }
}
