// Times the checks of dates, numbers, units, currencies and direction: lexicons, and CPU milliseconds a pair in new and warm processes.
// usage: node scripts/bench-checks.ts [PAIRS.jsonl] [--runs 5]
// A line of PAIRS is {"source","target","sourceLang","targetLang"}. Without it, DATELINE_DATA/qa/pud-pairs.jsonl when that
// is set, else the examples of all rules. Each run is a process of its own; the best of them is told.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { rules } from '../src/checks/index.ts';
import { checkPair, type StringPair } from '../src/checks/run.ts';
import { lexiconOf } from '../src/text/lexeme/of-language.ts';

const FAMILIES = /^(?:date|number|unit|currency|bidi)\//;
/** A thousand, as far as there are so many: the first pairs pay for what the process has not done before. */
const MOST_PAIRS = 1000;

function readPairs(path: string | undefined): readonly StringPair[] {
  const data = process.env['DATELINE_DATA'];
  const file = path ?? (data === undefined ? undefined : join(data, 'qa/pud-pairs.jsonl'));
  if (file !== undefined) {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines.filter((line) => line !== '').map((line): StringPair => JSON.parse(line));
  }
  return rules.flatMap(({ examples }) =>
    examples.map(({ source, target, sourceLang = 'en', targetLang }) => ({
      source,
      target,
      sourceLang,
      targetLang,
    })),
  );
}

function milliseconds(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

interface Cost {
  readonly lexicons: number;
  readonly cold: number;
  readonly warm: number;
}

/** In the process that is measured. */
function measure(pairs: readonly StringPair[], isLexicon: boolean): Cost {
  const own = rules.filter(({ code }) => FAMILIES.test(code));
  const pass = (): void => {
    for (const pair of pairs) checkPair(pair, {}, own);
  };
  const languages = new Set(
    pairs.slice(0, 1).flatMap(({ sourceLang, targetLang }) => [sourceLang, targetLang]),
  );
  const lexicons = isLexicon ? milliseconds(() => languages.forEach(lexiconOf)) : 0;
  const [cold = 0, ...later] = Array.from({ length: 6 }, () => milliseconds(pass) / pairs.length);
  return { lexicons, cold, warm: Math.min(...later) };
}

const argument = process.argv.slice(2);
const runsAt = argument.indexOf('--runs');
const runs = runsAt < 0 ? 5 : Number(argument[runsAt + 1]);
const path = argument.find((word, at) => !word.startsWith('--') && at !== runsAt + 1);

if (argument[0] === '--measure') {
  const pairs = readPairs(argument[2]).slice(0, MOST_PAIRS);
  // Node strips the types of the sources by a program that other threads go on compiling: that is no cost of the checks.
  await setTimeout(1500);
  console.log(JSON.stringify(measure(pairs, argument[1] === 'lexicons')));
} else {
  const best = (what: string, key: keyof Cost): number =>
    Math.min(
      ...Array.from({ length: runs }, () => {
        const more = path === undefined ? [] : [path];
        const args = ['--no-warnings', import.meta.filename, '--measure', what, ...more];
        const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
        if (stdout === '') throw new Error(stderr);
        return (JSON.parse(stdout) as Cost)[key];
      }),
    );
  const pairs = readPairs(path).slice(0, MOST_PAIRS);
  console.log(
    `${pairs.length} pairs, ${rules.filter(({ code }) => FAMILIES.test(code)).length} rules, best of ${runs}`,
  );
  console.log(`lexicons of the first pair of languages: ${best('lexicons', 'lexicons').toFixed(1)} ms`);
  console.log(`a pair, new process, lexicons included: ${best('pairs', 'cold').toFixed(3)} ms`);
  console.log(`a pair, warm: ${best('pairs', 'warm').toFixed(3)} ms`);
}
