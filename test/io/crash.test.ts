import fs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHost } from '../../src/io/host.ts';
import type { Change } from '../../src/model/host.ts';

/** Calls that change the disk, or that make sure of it. */
const CALLS = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'linkSync',
  'mkdirSync',
  'rmSync',
  'rmdirSync',
  'readSync',
] as const;
type Fault = 'kill' | 'EIO' | 'ENOSPC' | 'EACCES' | 'EPERM' | 'half';

const real = Object.fromEntries(CALLS.map((name) => [name, fs[name]]));
const patched = fs as unknown as Record<string, unknown>;

/** Runs `work` with a fault at the n-th call; tells whether so many calls were made at all. */
async function withFault(
  n: number,
  fault: Fault,
  work: () => Promise<unknown>,
): Promise<{ isHit: boolean; error: unknown }> {
  let count = 0;
  let isDead = false;
  for (const name of CALLS) {
    const original = real[name] as (...values: unknown[]) => unknown;
    patched[name] = (...values: unknown[]): unknown => {
      // A process that is dead does nothing more, not even tidy up.
      if (isDead) throw new Error('dead');
      if (++count === n) {
        if (fault === 'half' && name === 'writeSync') {
          original(values[0], values[1], values[2], Math.floor((values[3] as number) / 2));
          isDead = true;
          throw new Error('dead');
        }
        if (fault === 'kill' || fault === 'half') {
          isDead = true;
          throw new Error('dead');
        }
        throw Object.assign(new Error(fault), { code: fault });
      }
      return original(...values);
    };
  }
  syncBuiltinESMExports();
  let error: unknown;
  try {
    await work();
  } catch (thrown) {
    error = thrown;
  } finally {
    Object.assign(patched, real);
    syncBuiltinESMExports();
  }
  return { isHit: count >= n, error };
}

let root = '';
beforeEach(() => {
  // In memory where there is such a place: these tests flush thousands of times.
  root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'dateline-crash-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const before: Readonly<Record<string, string>> = {
  'a.xlf': 'old a',
  'sub/b.json': 'old b',
  'gone.txt': 'old gone',
  'same.txt': 'same',
};
const after: Readonly<Record<string, string>> = {
  'a.xlf': 'new a, and longer',
  'sub/b.json': 'new b',
  'new/deep/c.txt': 'new c',
  'same.txt': 'same',
};
const changes: readonly Change[] = [
  ...Object.entries(after).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
  { path: 'gone.txt', bytes: undefined },
];

function reset(): void {
  rmSync(root, { recursive: true, force: true });
  for (const [path, text] of Object.entries(before)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** All files below the project; the lock of a process that died in this test has the number of a living one: ours. */
function state(): Readonly<Record<string, string>> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => [
      join(entry.parentPath, entry.name).slice(root.length + 1),
      readFileSync(join(entry.parentPath, entry.name), 'utf8'),
    ]),
  );
}

function unlock(): void {
  for (const name of existsSync(join(root, '.dateline')) ? readdirSync(join(root, '.dateline')) : []) {
    if (name.startsWith('lock')) rmSync(join(root, '.dateline', name));
  }
}

const host = createHost({ lockWait: 0 });
const commit = (): Promise<unknown> => host.commit(root, changes);

test.each(['kill', 'half'] as const)(
  'a process that ends at any call (%s) leaves all files old or all new after the next start',
  async (fault) => {
    let points = 0;
    let undone = 0;
    for (let n = 1; ; n++) {
      reset();
      const { isHit } = await withFault(n, fault, commit);
      if (!isHit) break;
      points++;
      unlock();
      await host.exclusive(root, async () => undefined);
      const found = state();
      const isOld = isDeepStrictEqual(found, before);
      if (isOld) undone++;
      else expect(found).toEqual(after);
      // And the command given again completes the work.
      await commit();
      expect(state()).toEqual(after);
    }
    expect(points).toBeGreaterThan(60);
    expect(undone).toBeGreaterThan(0);
    expect(undone).toBeLessThan(points);
  },
);

test('a recovery that is itself ended at any call is completed by the one after it', async () => {
  let midway = 0;
  // The first call at which the journal stands.
  for (let n = 1; midway === 0; n++) {
    reset();
    await withFault(n, 'kill', commit);
    if (existsSync(join(root, '.dateline/journal'))) midway = n + 2;
  }
  for (let n = 1; ; n++) {
    reset();
    await withFault(midway, 'kill', commit);
    unlock();
    const { isHit } = await withFault(n, 'kill', () => host.settle(root));
    if (!isHit) break;
    unlock();
    await host.settle(root);
    const found = state();
    for (const [path, text] of Object.entries(after)) expect(found[path]).toBe(text);
  }
});

test.each(['EIO', 'ENOSPC', 'EACCES', 'EPERM'] as const)(
  '%s at any call: an error that names a path and files as they were, or all is done',
  async (fault) => {
    let failures = 0;
    for (let n = 1; ; n++) {
      reset();
      const { isHit, error } = await withFault(n, fault, commit);
      if (!isHit) break;
      if (error === undefined) {
        unlock();
        expect(state()).toEqual(after);
        continue;
      }
      failures++;
      expect(error).toMatchObject({ name: 'HostError', values: { path: expect.any(String) } });
      unlock();
      await host.exclusive(root, async () => undefined);
      expect({ n, ...state() }).toEqual({ n, ...before });
    }
    expect(failures).toBeGreaterThan(30);
  },
);

test('an edit made after a crash is kept beside what the interrupted command wrote', async () => {
  for (let n = 1; ; n++) {
    reset();
    await withFault(n, 'kill', commit);
    if (existsSync(join(root, '.dateline/journal'))) break;
  }
  unlock();
  writeFileSync(join(root, 'a.xlf'), 'edited by hand');
  // A file that a power cut left without its bytes is no edit.
  writeFileSync(join(root, 'sub/b.json'), '\0\0\0');
  await host.settle(root);
  expect(state()).toEqual({ ...after, '.dateline/kept/1/a.xlf': 'edited by hand' });
});

test('a damaged journal is reported, not guessed at', async () => {
  reset();
  mkdirSync(join(root, '.dateline'));
  writeFileSync(
    join(root, '.dateline/journal'),
    '{"version":1,"entries":[{"path":"a.xlf","after":"00","size":1}]}\nx',
  );
  await expect(commit()).rejects.toMatchObject({ code: 'host/bad-journal' });
  expect(state()['a.xlf']).toBe('old a');
});

test('where nothing can be written a command can still look; a commit fails and names the disk', async () => {
  reset();
  const closed = (): never => {
    throw Object.assign(new Error('EROFS'), { code: 'EROFS' });
  };
  patched['mkdirSync'] = closed;
  patched['writeSync'] = closed;
  syncBuiltinESMExports();
  try {
    expect(await host.exclusive(root, async () => 'seen')).toBe('seen');
    await expect(commit()).rejects.toMatchObject({ code: 'host/read-only' });
  } finally {
    Object.assign(patched, real);
    syncBuiltinESMExports();
  }
  expect(state()).toEqual(before);
});
