/**
 * Reads every article in folders, gives each segment its source as target, merges and writes it, and names the first
 * byte that differs.
 *
 * usage: node scripts/roundtrip.ts [--forced] [--ext .html,.md] [--at-least N] DIR…
 *
 * `--forced` writes every block anew, also where nothing was translated: it shows how much of the author's own
 * spelling the writers keep (white space inside a paragraph is joined by the readers, so it is counted apart).
 * `--debian` stands for the HTML pages of the Debian packages in `DEBIAN_PACKAGES`; `--at-least` fails when fewer
 * files were found.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { extract } from '../src/convert/extract.ts';
import { mergeTargets } from '../src/convert/merge.ts';
import { formatOf } from '../src/formats/read-article.ts';
import type { Bilingual } from '../src/model/bilingual.ts';
import { positionAt } from '../src/model/range.ts';
import { decodeText } from '../src/text/decode.ts';

/** Documentation packages of Debian 12 with HTML pages from six different tools (about 1,100 pages). */
const DEBIAN_PACKAGES = [
  'debian-faq',
  'debian-policy',
  'developers-reference',
  'maint-guide',
  'git-doc',
  'sqlite3-doc',
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    forced: { type: 'boolean', default: false },
    debian: { type: 'boolean', default: false },
    ext: { type: 'string', default: '.html,.htm,.xhtml,.md,.markdown,.txt' },
    'at-least': { type: 'string', default: '1' },
    verbose: { type: 'boolean', default: false },
  },
});

const extensions = new Set(values.ext.split(','));

function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() && extensions.has(extname(entry.name).toLowerCase()))
      yield join(entry.parentPath, entry.name);
  }
}

function filesOfPackages(): readonly string[] {
  return execFileSync('dpkg', ['-L', ...DEBIAN_PACKAGES], { encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\n')
    .filter((file) => extensions.has(extname(file).toLowerCase()) && statSync(file).isFile());
}

/** Every segment translated by itself. */
function withSourceAsTarget(bilingual: Bilingual): Bilingual {
  return {
    ...bilingual,
    files: bilingual.files.map((file) => ({
      ...file,
      units: file.units.map((unit) => ({
        ...unit,
        segments: unit.segments.map((part) => ({
          ...part,
          target: part.source,
          state: 'translated' as const,
        })),
      })),
    })),
  };
}

function roundTrip(name: string, text: string): string {
  const lang = 'en';
  const format = formatOf(name, text);
  const { article } = format.read(text, { name, lang });
  const bilingual = withSourceAsTarget(extract(article, { trgLang: lang }));
  const { targets } = mergeTargets(article, bilingual);
  return format.write(article, targets, { lang, isForced: values.forced });
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ');
const tally = { files: 0, same: 0, space: 0, differ: 0, skipped: 0 };
let slowest = { file: '', ms: 0 };
const found = values.debian ? filesOfPackages() : positionals.flatMap((folder) => [...filesUnder(folder)]);
for (const file of [...new Set(found)].sort()) {
  const { text } = decodeText(readFileSync(file), file);
  if (text === undefined) {
    tally.skipped++;
    continue;
  }
  tally.files++;
  const before = performance.now();
  const written = roundTrip(file, text);
  const ms = performance.now() - before;
  if (ms > slowest.ms) slowest = { file, ms };
  if (written === text) {
    tally.same++;
    continue;
  }
  if (values.forced && squeeze(written) === squeeze(text)) {
    tally.space++;
    continue;
  }
  tally.differ++;
  const at = firstDifference(text, written);
  const { line, column } = positionAt(text, at);
  if (values.forced && !values.verbose) continue;
  const byte = Buffer.byteLength(text.slice(0, at));
  console.error(
    `${file}:${line}:${column}: byte ${byte}: ${JSON.stringify(text.slice(Math.max(0, at - 30), at + 30))}`,
  );
  console.error(`  written: ${JSON.stringify(written.slice(Math.max(0, at - 30), at + 30))}`);
}
console.log(JSON.stringify({ ...tally, slowest: { ...slowest, ms: Math.round(slowest.ms) } }));
const isEnough = tally.files >= Number(values['at-least']);
if (!isEnough) console.error(`only ${tally.files} files found`);
process.exitCode = isEnough && (values.forced || tally.differ === 0) ? 0 : 1;
