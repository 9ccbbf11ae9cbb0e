import { closeSync, fsyncSync, openSync, readSync } from 'node:fs';
import { writeAll } from './files.ts';

/** A place inside a file, in bytes. */
export interface Span {
  readonly at: number;
  readonly size: number;
}

/** A file that grows at its end and can be read anywhere. */
export interface AppendFile {
  /** Where the bytes stand; they may be let go. */
  append(bytes: Uint8Array): Span;
  /** What was appended once. */
  read(span: Span): Uint8Array;
  /** Waits until everything is on the disk. */
  sync(): void;
  close(): void;
}

/** Small pieces are joined: a call for each would cost more than the copy. */
const BLOCK = 1_048_576;

/** Makes the file, or empties it. */
export function createAppendFile(path: string): AppendFile {
  const fd = openSync(path, 'w+');
  let end = 0;
  let waiting: Uint8Array[] = [];
  let size = 0;
  const flush = (): void => {
    if (size === 0) return;
    writeAll(
      fd,
      waiting.length === 1 && waiting[0] !== undefined ? waiting[0] : Buffer.concat(waiting, size),
    );
    waiting = [];
    size = 0;
  };
  return {
    append(bytes) {
      const span = { at: end, size: bytes.length };
      waiting.push(bytes);
      size += bytes.length;
      end += bytes.length;
      if (size >= BLOCK) flush();
      return span;
    },
    read(span) {
      flush();
      const bytes = new Uint8Array(span.size);
      for (let done = 0; done < span.size;) {
        const read = readSync(fd, bytes, done, span.size - done, span.at + done);
        if (read === 0) throw Object.assign(new Error(`${path} is shorter than it was`), { code: 'EIO' });
        done += read;
      }
      return bytes;
    },
    sync() {
      flush();
      fsyncSync(fd);
    },
    close: () => closeSync(fd),
  };
}
