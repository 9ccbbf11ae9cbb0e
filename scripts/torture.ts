// Torments the import of five files. Ends with 1 when anything is torn, mixed or lost, or when a wrong part is asked for.
// node scripts/torture.ts [--seconds 60] [--seed 1] [--only elsewhere,disks,calls,kills,pairs]
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createBench, dateline, isSame, judge, renew, stateOf, type Bench } from './torture/project.ts';
import {
  CLI,
  findPoints,
  IMPORT,
  start,
  useCache,
  withFault,
  type End,
  type Point,
} from './torture/strace.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});

/** Share of the time each part may take; with `--only` the rest is theirs. Each ends when it is complete. */
const SHARES: Readonly<Record<string, number>> = { elsewhere: 1, disks: 4, calls: 33, kills: 14, pairs: 8 };
const KILLS = 500;
const PAIRS = 100;
const asked = values.only?.split(',') ?? Object.keys(SHARES);
const wanted = Object.keys(SHARES).filter((name) => asked.includes(name));
const unknown = asked.filter((name) => SHARES[name] === undefined);
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(SHARES).join(', ')}`);
  process.exit(1);
}
const begin = performance.now();
const seconds = Number(values.seconds);
let state = Number(values.seed);
/** Random numbers that are the same for the same seed (mulberry32). */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-torture-'));
const counts = new Map<string, number>();
const failures: string[] = [];
const skipped: string[] = [];

function count(kind: string, wrong: readonly string[], what = ''): void {
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const one of wrong) failures.push(`${kind} ${what}: ${one}`);
}

/** Time is given to the parts in turn: what one does not use, those after it have. */
let until = begin;

function isTime(): boolean {
  return performance.now() < until;
}

/** Runs a part if it is asked for, and says how long it took. */
async function part(name: string, work: () => Promise<void>): Promise<void> {
  if (!wanted.includes(name)) return;
  const left = wanted.slice(wanted.indexOf(name)).reduce((sum, one) => sum + (SHARES[one] ?? 0), 0);
  const from = performance.now();
  until = from + (begin + seconds * 1000 - from) * ((SHARES[name] ?? 0) / left);
  await work();
  console.log(`${name}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
}

/** Says what a part could not do in its time. */
function tellMissing(done: number, all: number, what: string): void {
  if (done < all) skipped.push(`${all - done} of ${all} ${what} (no time)`);
}

function has(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

function shuffle<T>(list: readonly T[]): readonly T[] {
  return list
    .map((one) => ({ one, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** Death, EIO, ENOSPC and a missing permission at calls of the import. All of them when there is time, else a sample of every kind. */
async function everyCall(bench: Bench): Promise<void> {
  if (!has('strace')) {
    skipped.push('faults at single calls (no strace)');
    return;
  }
  const root = join(folder, 'calls');
  renew(bench, root);
  const points = await findPoints(root, join(folder, 'log'));
  const isDisk = ({ call }: Point): boolean => call !== 'openat' && call !== 'close';
  const jobs = [
    ...points.map((point) => ({ point, fault: 'signal=SIGKILL' })),
    ...points.filter(({ call }) => call !== 'close').map((point) => ({ point, fault: 'error=EIO' })),
    ...points
      .filter(({ call }) => /^(?:p?write|openat|mkdir|rename)/.test(call))
      .map((point) => ({ point, fault: 'error=ENOSPC' })),
    ...points
      .filter(({ call }) => /^(?:rename|link)/.test(call))
      .flatMap((point) => ['error=EACCES', 'error=EPERM'].map((fault) => ({ point, fault }))),
  ];
  const ordered = [
    ...shuffle(jobs.filter(({ point }) => isDisk(point))),
    ...shuffle(jobs.filter(({ point }) => !isDisk(point))),
  ];
  let next = 0;
  await inLanes(async (lane) => {
    while (isTime()) {
      const job = ordered[next++];
      if (job === undefined) return;
      renew(bench, lane);
      const end = await withFault(lane, job.point, job.fault);
      count(
        job.fault.replace(/.*=/, ''),
        await judge(bench, lane, end),
        `at ${job.point.call} ${job.point.n}`,
      );
    }
  });
  tellMissing(Math.min(next, ordered.length), ordered.length, 'faults at single calls');
}

/** As many at a time as there are cores, each in a project of its own. All paths are of one length, as messages name them. */
async function inLanes(work: (root: string) => Promise<void>): Promise<void> {
  const lanes = Array.from({ length: Math.max(1, Math.min(8, availableParallelism())) }, (_, lane) =>
    join(folder, `lane${lane}`),
  );
  await Promise.all(lanes.map((root) => work(root)));
}

/** Death at any moment. */
async function anyMoment(bench: Bench): Promise<void> {
  const root = join(folder, 'moments');
  renew(bench, root);
  const before = performance.now();
  await start(IMPORT, { cwd: root });
  const length = performance.now() - before;
  let done = 0;
  await inLanes(async (lane) => {
    while (isTime() && done < KILLS) {
      done++;
      renew(bench, lane);
      const end = await start(IMPORT, { cwd: lane, killAfter: random() * length * 1.2 });
      count('random kill', await judge(bench, lane, end));
    }
  });
  tellMissing(done, KILLS, 'random kills');
}

/** Two imports at once end as one after the other would. */
async function atOnce(bench: Bench): Promise<void> {
  const serial = [];
  for (const [first = '', second = ''] of [
    ['a', 'b'],
    ['b', 'a'],
  ]) {
    const root = join(folder, 'serial');
    renew(bench, root);
    await dateline(root, 'import', first, '--no-check', '--on-conflict', 'incoming');
    await dateline(root, 'import', second, '--no-check', '--on-conflict', 'incoming');
    serial.push(stateOf(root));
  }
  const root = join(folder, 'pairs');
  const command = (who: string): readonly string[] => [
    process.execPath,
    CLI,
    'import',
    who,
    '--no-check',
    '--on-conflict',
    'incoming',
  ];
  let done = 0;
  for (; isTime() && done < PAIRS; done++) {
    renew(bench, root);
    const ends = await Promise.all([start(command('a'), { cwd: root }), start(command('b'), { cwd: root })]);
    const found = stateOf(root);
    const isSerial = serial.some((one) => isSame(one, found));
    const codes = ends.map(({ code, err }) => `${code} ${err}`).join(', ');
    count('pair at once', isSerial ? [] : [`not as any order: ${codes}`]);
  }
  tellMissing(done, PAIRS, 'pairs at once');
}

/** Another clock, language, home or network: the same bytes. */
async function elsewhere(bench: Bench): Promise<void> {
  const root = join(folder, 'elsewhere');
  const bare = ['env', '-i', `PATH=${process.env['PATH'] ?? ''}`];
  const ways: Readonly<Record<string, readonly string[]>> = {
    'clock back': ['faketime', '-f', '-10y'],
    'no home': bare,
    'Turkish locale': ['env', 'LC_ALL=tr_TR.UTF-8', 'TZ=Pacific/Apia'],
    'no network': ['unshare', '-n'],
  };
  for (const [name, way] of Object.entries(ways)) {
    if (!has(way[0] ?? '') || spawnSync(way[0] ?? '', [...way.slice(1), 'true']).status !== 0) {
      skipped.push(`${name} (no ${way[0]} here)`);
      continue;
    }
    renew(bench, root);
    const { code, err } = await start([...way, ...IMPORT], { cwd: root });
    count(name, isSame(stateOf(root), bench.done) ? [] : [`other bytes; ends with ${code}: ${err}`]);
  }
}

/** Disks of a few kilobytes more than the project needs: either all fits, or nothing changes. */
async function smallDisks(bench: Bench): Promise<void> {
  const root = join(folder, 'small');
  mkdirSync(root, { recursive: true });
  for (let size = 0; size < 40; size += 4) {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size + usage(bench)}k`, 'tmpfs', root]);
    } catch {
      skipped.push('small disks (no mount here)');
      return;
    }
    try {
      cpSync(bench.before, root, { recursive: true });
      const end = await start(IMPORT, { cwd: root });
      const found = stateOf(root);
      const isRight = end.code === 0 ? isSame(found, bench.done) : isSame(found, bench.old) && end.code === 3;
      count('small disk', isRight ? [] : [`${size} kB: ends with ${end.code}: ${end.err}`]);
    } finally {
      execFileSync('umount', [root]);
    }
  }
}

/** A read-only disk, and a folder without permission: exit code 3, nothing changed. */
async function closedDoors(bench: Bench): Promise<void> {
  const root = join(folder, 'closed');
  renew(bench, root);
  const readOnly = 'mount --bind . . && mount -o remount,ro,bind . && cd "$PWD" && exec "$@"';
  const end = await start(['unshare', '-m', 'sh', '-c', readOnly, 'sh', ...IMPORT], { cwd: root });
  if (/not permitted/i.test(end.err)) skipped.push('read-only disk (no unshare here)');
  else count('read-only disk', refusal(bench, root, end, /only be read/));
  renew(bench, root);
  chmodSync(folder, 0o755);
  chmodSync(root, 0o555);
  const nobody = ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups'];
  count('no permission', refusal(bench, root, await start([...nobody, ...IMPORT], { cwd: root }), /may not/));
  chmodSync(root, 0o755);
}

function refusal(bench: Bench, root: string, { code, err }: End, words: RegExp): readonly string[] {
  const isRight = code === 3 && words.test(err) && isSame(stateOf(root), bench.old);
  return isRight ? [] : [`ends with ${code}: ${err}`];
}

async function disks(bench: Bench): Promise<void> {
  if (process.getuid?.() === 0) {
    await smallDisks(bench);
    await closedDoors(bench);
  } else skipped.push('small and read-only disks (not root)');
}

/** Kilobytes of the project, in blocks of a tmpfs. */
function usage({ old }: Bench): number {
  const sizes = [...old.values()].map((text) => Math.ceil(text.length / 4096) * 4);
  return sizes.reduce((sum, size) => sum + size, 0);
}

try {
  useCache(join(folder, 'cache'));
  const bench = await createBench(folder);
  await part('elsewhere', () => elsewhere(bench));
  await part('disks', () => disks(bench));
  await part('calls', () => everyCall(bench));
  await part('kills', () => anyMoment(bench));
  await part('pairs', () => atOnce(bench));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const [kind, number] of counts) console.log(`${String(number).padStart(5)} × ${kind}`);
for (const one of skipped) console.log(`skipped: ${one}`);
for (const one of failures.slice(0, 50)) console.log(`FAILED ${one}`);
console.log(failures.length === 0 ? 'nothing torn, mixed or lost' : `${failures.length} failures`);
process.exitCode = failures.length === 0 ? 0 : 1;
