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
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHost } from '../../src/io/host.ts';
import type { Change } from '../../src/model/host.ts';

/** So many files are renamed several at a time. */
const COUNT = 150;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const changes: readonly Change[] = [
  ...Array.from({ length: COUNT }, (_, at) => ({ path: `folder/${at}.txt`, bytes: encode(`new ${at}`) })),
  { path: 'folder/gone.txt', bytes: undefined },
];
const host = createHost({ lockWait: 0 });
const { rename } = fs;
const patched = fs as unknown as { rename: unknown };
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'dateline-publish-'));
  mkdirSync(join(root, 'folder'));
  // Every other file is replaced, the rest are new.
  for (let at = 0; at < COUNT; at += 2) writeFileSync(join(root, `folder/${at}.txt`), `old ${at}`);
  writeFileSync(join(root, 'folder/gone.txt'), 'old');
});
afterEach(() => {
  patched.rename = rename;
  syncBuiltinESMExports();
  rmSync(root, { recursive: true, force: true });
});

type Rename = (from: string, to: string, done: (error: Error | null) => void) => void;

/** Something else for the n-th rename and all later ones. */
function from(n: number, instead: Rename): void {
  let count = 0;
  patched.rename = (...values: Parameters<Rename>): void => {
    if (++count < n) rename(...values);
    else instead(...values);
  };
  syncBuiltinESMExports();
}

function contents(): readonly string[] {
  return readdirSync(join(root, 'folder'))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map((name) => `${name} ${readFileSync(join(root, 'folder', name), 'utf8')}`);
}

const NEW = Array.from({ length: COUNT }, (_, at) => `${at}.txt new ${at}`);

test('many files are all in their place, and nothing is left over', async () => {
  expect(await host.commit(root, changes)).toHaveLength(COUNT + 1);
  expect(contents()).toEqual(NEW);
  expect(existsSync(join(root, '.dateline'))).toBe(false);
});

test.each([1, 2, 40, 100, 151])(
  'an error at rename %i puts the old files back and names the path',
  async (n) => {
    const before = contents();
    from(n, (_, __, done) => process.nextTick(done, Object.assign(new Error('EIO'), { code: 'EIO' })));
    await expect(host.commit(root, changes)).rejects.toMatchObject({
      code: 'host/broken',
      values: { path: expect.stringMatching(/^folder\/[\w.]+$/) as string, errno: 'EIO' },
    });
    expect(contents()).toEqual(before);
    expect(existsSync(join(root, '.dateline'))).toBe(false);
  },
);

test.each([1, 2, 40, 100, 151])('a process that ends at rename %i is completed by the next', async (n) => {
  const stopped = new Promise<void>((resolve) => {
    from(n, () => setTimeout(resolve, 50));
  });
  void host.commit(root, changes);
  await stopped;
  patched.rename = rename;
  syncBuiltinESMExports();
  for (const name of readdirSync(join(root, '.dateline'))) {
    if (name.startsWith('lock')) rmSync(join(root, '.dateline', name));
  }
  await createHost({ lockWait: 0 }).settle(root);
  expect(contents()).toEqual(NEW);
});

test('where a staged file is on another disk, it is copied', async () => {
  from(1, (_, __, done) => process.nextTick(done, Object.assign(new Error('EXDEV'), { code: 'EXDEV' })));
  await host.commit(root, changes);
  expect(contents()).toEqual(NEW);
});
