/**
 * Measures the XLIFF engine against its peers on one generated file, each in a process of its own.
 *
 * usage: node scripts/bench-xliff.ts [--size MB] [--big]
 *
 * `--big` adds a file of 1 GB, ours alone. CPU seconds count, because they change less with the load of the machine than
 * wall seconds do; the start of the process, measured with a file of a few lines, is taken off for everyone. The memory
 * is the peak of the process.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './bench-xliff/generate.ts';
import { MEASURE, NPM_XLIFF, TOOLKIT } from './bench-xliff/peers.ts';
import { TASKS } from './bench-xliff/tasks.ts';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '60' },
    big: { type: 'boolean', default: false },
    task: { type: 'string' },
    file: { type: 'string', default: '' },
    output: { type: 'string', default: '' },
  },
});

if (values.task === undefined) compare(Number(values.size), values.big);
else await TASKS[values.task]?.(values.file, values.output);

interface Row {
  readonly name: string;
  readonly isFine: boolean;
  readonly cpu: number;
  readonly wall: number;
  readonly megabytes: number;
}

function measure(name: string, command: readonly string[]): Row {
  const { stdout, stderr } = spawnSync('python3', ['-c', MEASURE, ...command], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const [code = Number.NaN, cpu = 0, wall = 0, rss = 0] = (stdout ?? '').trim().split(' ').map(Number);
  if (code !== 0) console.error(`${name}: ${(stderr ?? '').slice(-300)}`);
  return { name, isFine: code === 0, cpu, wall, megabytes: rss / 1e6 };
}

/** CPU seconds without those that the same command needs for next to nothing. */
function net(row: Row, idle: Row): Row {
  return { ...row, cpu: Math.max(row.cpu - idle.cpu, 0.01) };
}

function ours(task: string, file: string, folder: string): Row {
  const script = import.meta.filename;
  const output = join(folder, 'out.xlf');
  return measure(`dateline ${task}`, [
    process.execPath,
    script,
    '--task',
    task,
    '--file',
    file,
    '--output',
    output,
  ]);
}

function pythonOfToolkit(): string | undefined {
  const test = ['-c', 'import translate.storage.xliff'];
  return ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, test).status === 0);
}

function compare(megabytes: number, isBig: boolean): void {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const [two, one] = [join(folder, 'two.xlf'), join(folder, 'one.xlf')];
  const output = join(folder, 'out.xlf');
  try {
    generate(two, megabytes * 1e6, '2.0');
    generate(one, megabytes * 1e6, '1.2');
    const [small, smallOne] = [join(folder, 'small.xlf'), join(folder, 'small-one.xlf')];
    generate(small, 1, '2.0');
    generate(smallOne, 1, '1.2');
    const idle = ours('read', small, folder);
    const npm = (file: string): Row =>
      measure('npm xliff: read, edit, save', [process.execPath, '-e', NPM_XLIFF, file, output]);
    const lint = (file: string): Row => measure('xmllint --stream', ['xmllint', '--stream', '--noout', file]);
    table(two, [
      ...Object.keys(TASKS).map((task) => net(ours(task, two, folder), idle)),
      net(lint(two), lint(small)),
      net(npm(two), npm(small)),
    ]);
    const python = pythonOfToolkit();
    const kit = (name: string, file: string): Row =>
      measure('translate-toolkit: read, edit, save', [name, '-c', TOOLKIT, file, output]);
    table(one, [
      ...['read', 'pass', 'edit', 'choose'].map((task) => net(ours(task, one, folder), idle)),
      ...(python === undefined ? [] : [net(kit(python, one), kit(python, smallOne))]),
    ]);
    if (isBig) {
      generate(two, 1e9, '2.0');
      table(
        two,
        Object.keys(TASKS).map((task) => net(ours(task, two, folder), idle)),
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function table(file: string, rows: readonly Row[]): void {
  const size = statSync(file).size / 1e6;
  console.log(`\n${size.toFixed(1)} MB of XLIFF`);
  console.log(
    `${'what'.padEnd(38)}${'CPU s'.padStart(8)}${'wall s'.padStart(8)}${'MB/CPU s'.padStart(10)}${'peak MB'.padStart(9)}`,
  );
  for (const { name, isFine, cpu, wall, megabytes } of rows) {
    const speed = size / cpu;
    const cells = isFine
      ? [cpu.toFixed(2), wall.toFixed(2), speed.toFixed(1), megabytes.toFixed(0)]
      : ['failed', '', '', ''];
    const [a = '', b = '', c = '', d = ''] = cells;
    console.log(`${name.padEnd(38)}${a.padStart(8)}${b.padStart(8)}${c.padStart(10)}${d.padStart(9)}`);
  }
}
