// Shows that every runtime finds the same: runs this file itself in each Node given, and compares a hash of all findings.
// usage: node scripts/same-findings.ts NODE…     e.g. the programs of `npx -p node@22 -c 'which node'`, node@24, node@26
// With DATELINE_DATA the pairs of its folder `qa` and `dates` are checked too; without it, the examples of all rules.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../src/checks/index.ts';
import { checkPair, type StringPair } from '../src/checks/run.ts';
import type { CheckSettings } from '../src/model/rule.ts';

interface Case {
  readonly pair: StringPair;
  readonly settings: CheckSettings;
}

function examples(): readonly Case[] {
  return rules.flatMap(({ examples: own }) =>
    own.map(({ source, target, sourceLang = 'en', targetLang, settings = {} }) => ({
      pair: { source, target, sourceLang, targetLang },
      settings,
    })),
  );
}

interface Row {
  readonly source: string;
  readonly target: string;
  readonly sourceLang?: string;
  readonly targetLang?: string;
  readonly lang?: string;
  readonly config?: CheckSettings & { readonly pubDate?: string };
}

function rowsOf(file: string): readonly Case[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => {
    const { source, target, sourceLang = 'en', targetLang, lang = 'ar', config = {} }: Row = JSON.parse(line);
    const { pubDate, ...rest } = config;
    const settings = pubDate === undefined ? rest : { ...rest, published: pubDate };
    return { pair: { source, target, sourceLang, targetLang: targetLang ?? lang }, settings };
  });
}

function dataCases(): readonly Case[] {
  const data = process.env['DATELINE_DATA'];
  if (data === undefined) return [];
  const files = [
    'qa/pud-pairs.jsonl',
    'qa/seeded-errors.jsonl',
    'qa/seeded-negatives.jsonl',
    'dates/bilingual.jsonl',
  ];
  return files.flatMap((file) => rowsOf(join(data, file)));
}

/** One line: the runtime, and a hash of all findings with their words to be. */
function own(): string {
  const cases = [...examples(), ...dataCases()];
  const hash = createHash('sha256');
  let count = 0;
  for (const { pair, settings } of cases) {
    const found = checkPair(pair, settings);
    count += found.length;
    hash.update(JSON.stringify(found));
  }
  const { node, icu, cldr } = process.versions;
  return [node, icu, cldr, cases.length, count, hash.digest('hex').slice(0, 16)].join('\t');
}

const programs = process.argv.slice(2);
if (programs.length === 0) {
  console.log(own());
} else {
  const lines = programs.map((program) => {
    const run = spawnSync(program, [import.meta.filename], { encoding: 'utf8' });
    return run.status === 0 ? run.stdout.trim() : `${program} failed: ${run.stderr.trim().split('\n')[0]}`;
  });
  console.log(['node\ticu\tcldr\tpairs\tfindings\thash', ...lines].join('\n'));
  const hashes = new Set(lines.map((line) => line.split('\t').at(-1)));
  console.log(hashes.size === 1 ? 'All runtimes find the same.' : 'Runtimes differ.');
  process.exitCode = hashes.size === 1 ? 0 : 1;
}
