// Times export and import of generated articles by the built program, each in a process of its own, and prints a table and JSON.
// usage: node scripts/bench.ts [--articles 2000] [--format plain|html|markdown] [--json]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';

import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { editXliff } from '../src/formats/xliff/edit.ts';
import { readXliff, writeXliff } from '../src/formats/xliff/read.ts';
import { CORPUS_FORMATS, generateArticleIn } from './corpus.ts';
import type { CorpusFormat } from './corpus.ts';

/** Beside the sources rather than in the system's temporary folder, which may be on another kind of disk. */
function cache(): string {
  const folder = join(import.meta.dirname, '../coverage');
  mkdirSync(folder, { recursive: true });
  return folder;
}

interface Row {
  readonly what: string;
  readonly articles: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly peakMegabytes: number;
}

const argument = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
};

function formatOf(name: string): CorpusFormat {
  if (name === 'plain' || name === 'html' || name === 'markdown') return name;
  throw new Error(`--format ${name}: one of ${Object.keys(CORPUS_FORMATS).join(', ')}`);
}

/** In the process that is measured: runs one command line as the installed program does, and prints what it cost. */
async function measure(folder: string, argv: readonly string[]): Promise<void> {
  process.chdir(folder);
  process.argv.splice(2, process.argv.length, ...argv, '--quiet');
  const start = process.cpuUsage();
  const from = performance.now();
  enableCompileCache();
  await import(new URL('../dist/cli.js', import.meta.url).href);
  const { user, system } = process.cpuUsage(start);
  const seconds = (performance.now() - from) / 1000;
  const cost = {
    seconds,
    cpuSeconds: (user + system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(`${JSON.stringify(cost)}\n`);
}

function timed(what: string, folder: string, articles: number, argv: readonly string[]): Row {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--no-warnings', import.meta.filename, '--measure', folder, ...argv],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (status !== 0) throw new Error(`${what}: exit ${status}\n${stderr.slice(0, 2000)}`);
  const cost = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Omit<
    Row,
    'what' | 'articles' | 'megabytes'
  >;
  const source = join(folder, 'locales/en/articles');
  const bytes = readdirSync(source).reduce((sum, name) => sum + statSync(join(source, name)).size, 0);
  return { what, articles, megabytes: bytes / 1e6, ...cost };
}

/** What a translator does: every segment gets a target. */
function translate(folder: string, lang: string): void {
  const from = join(folder, 'xliff', lang);
  const returned = join(folder, 'returned');
  mkdirSync(returned, { recursive: true });
  for (const name of readdirSync(from)) {
    const { document } = readXliff(new Uint8Array(readFileSync(join(from, name))));
    const edits = document.bilingual.files.flatMap(({ units }) =>
      units.flatMap((unit) =>
        unit.segments.flatMap((segment) =>
          segment.isIgnorable === true || segment.id === undefined || unit.translate === false
            ? []
            : [
                {
                  unit: unit.id,
                  segment: segment.id,
                  target: {
                    text: `${lang} ${segment.source.text}`,
                    codes: segment.source.codes.map((code) => ({ ...code, at: code.at + lang.length + 1 })),
                  },
                  state: 'translated' as const,
                },
              ],
        ),
      ),
    );
    writeFileSync(join(returned, `${lang}-${name}`), writeXliff(editXliff(document, edits).document));
  }
}

function bench(folder: string, articles: number, format: CorpusFormat): readonly Row[] {
  mkdirSync(join(folder, 'locales/en/articles'), { recursive: true });
  writeFileSync(join(folder, 'dateline.config.json'), JSON.stringify({ source: 'en', targets: ['ar'] }));
  for (let seed = 0; seed < articles; seed++) {
    const name = `a${String(seed).padStart(5, '0')}${CORPUS_FORMATS[format]}`;
    writeFileSync(join(folder, 'locales/en/articles', name), generateArticleIn(format, seed));
  }
  const rows = [timed('export', folder, articles, ['export'])];
  translate(folder, 'ar');
  rows.push(timed('export again, nothing changed', folder, articles, ['export']));
  rows.push(timed('import', folder, articles, ['import', 'returned', '--no-check']));
  rows.push(timed('check', folder, articles, ['check', '--fail-on', 'none']));
  rows.push(timed('status', folder, articles, ['status']));
  return rows;
}

/** CPU milliseconds of one start, children counted by the shell's `times`. */
function startCost(args: readonly string[]): number {
  const runs = 30;
  const command = args.map((arg) => `'${arg}'`).join(' ');
  const script = `for i in $(seq ${runs}); do "$0" ${command} >/dev/null; done; times`;
  const { stdout } = spawnSync('bash', ['-c', script, process.execPath], { encoding: 'utf8' });
  const [, minutes = '0', seconds = '0', more = '0', rest = '0'] =
    /^(\d+)m([\d.]+)s (\d+)m([\d.]+)s$/m.exec(stdout.trim().split('\n').at(-1) ?? '') ?? [];
  return (((Number(minutes) + Number(more)) * 60 + Number(seconds) + Number(rest)) / runs) * 1000;
}

function print(rows: readonly Row[]): void {
  const head = ['what', 'articles', 'articles/s', 'MB/s', 'seconds', 'CPU s', 'peak RSS MB'];
  const cells = rows.map((row) => [
    row.what,
    String(row.articles),
    (row.articles / row.seconds).toFixed(0),
    (row.megabytes / row.seconds).toFixed(2),
    row.seconds.toFixed(2),
    row.cpuSeconds.toFixed(2),
    row.peakMegabytes.toFixed(0),
  ]);
  const widths = head.map((title, at) =>
    Math.max(title.length, ...cells.map((line) => line[at]?.length ?? 0)),
  );
  for (const line of [head, ...cells]) {
    console.log(
      line
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    );
  }
}

if (process.argv[2] === '--measure') {
  await measure(process.argv[3] ?? '', process.argv.slice(4));
} else {
  const articles = Number(argument('articles', '2000'));
  const format = formatOf(argument('format', 'plain'));
  spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: join(import.meta.dirname, '..'),
    stdio: 'inherit',
  });
  const folders = [mkdtempSync(join(cache(), 'bench-')), mkdtempSync(join(cache(), 'bench-'))] as const;
  let rows: readonly Row[];
  try {
    rows = [...bench(folders[0], Math.ceil(articles / 4), format), ...bench(folders[1], articles, format)];
  } finally {
    // Not before: where many files have just been removed, ext4 takes long to make new ones.
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
  const start = { node: startCost(['-e', '0']), help: startCost(['dist/main.cjs', '--help']) };
  print(rows);
  console.log(
    `CPU ms to start: node -e 0 ${start.node.toFixed(1)}, dateline --help ${start.help.toFixed(1)} (${(start.help / start.node).toFixed(2)} ×)`,
  );
  console.log(JSON.stringify({ rows, start }));
}
