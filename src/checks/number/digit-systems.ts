import type { Pair } from '../../model/rule.ts';
import type { Range } from '../../model/range.ts';
import { digitSystem, digitValue, digitZero } from '../../text/lexeme/digits.ts';
import { conventionsOf, conventionsOfLanguage } from '../../text/number/conventions.ts';
import { factOf } from '../facts.ts';
import type { Issue } from '../issue.ts';
import { sidesOf } from '../lines.ts';

/** A run of digits of one numbering system. */
interface Run extends Range {
  readonly system: string;
}

/** Digits of the text that are not glued to Latin letters (`G20` keeps its digits in any script). */
const DIGITS = /(?<![\p{Script=Latin}\p{Nd}])\p{Nd}+(?![\p{Script=Latin}\p{Nd}])/gu;

function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const match of text.matchAll(DIGITS)) {
    let start = match.index;
    for (let at = start; at <= match.index + match[0].length; at++) {
      const system = digitSystem(text.charCodeAt(start));
      const isEnd = at === match.index + match[0].length || digitSystem(text.charCodeAt(at)) !== system;
      if (!isEnd) continue;
      if (system !== undefined && at > start) runs.push({ start, end: at, system });
      start = at;
    }
  }
  return runs;
}

/** Numbering systems that readers of the language know: those of all its regions, and Latin digits. */
function systemsOf(lang: string): ReadonlySet<string> {
  return new Set([
    ...conventionsOfLanguage(lang).map(({ system }) => system),
    conventionsOf(lang).system,
    'latn',
  ]);
}

function converted(text: string, system: string): string {
  const zero = digitZero(system);
  if (zero === undefined) return text;
  return text.replace(/\p{Nd}/gu, (digit) => String.fromCharCode(zero + digitValue(digit.charCodeAt(0))));
}

function issue(code: string, text: string, run: Run, system: string): Issue {
  const found = text.slice(run.start, run.end);
  const expected = converted(found, system);
  const { start, end } = run;
  return {
    code,
    side: 'target',
    range: { start, end },
    values: { text: found, expected },
    fix: { isSafe: true, edits: [{ range: { start, end }, text: expected }] },
  };
}

/** How often each system is used; a text of one system has one entry. */
function tally(runs: readonly Run[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { system, start, end } of runs) counts.set(system, (counts.get(system) ?? 0) + end - start);
  return counts;
}

function mostUsed(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** Two systems in one text: the one that is used less gives way, the region's own wins a tie. */
function mixedIssues(text: string, runs: readonly Run[], own: string): readonly Issue[] {
  const counts = tally(runs);
  const main = mostUsed(counts);
  const keep = counts.get(own) === counts.get(main ?? own) ? own : (main ?? own);
  return runs
    .filter(({ system }) => system !== keep)
    .map((run) => issue('number/digits-mixed', text, run, keep));
}

/** Digits that the language knows but the region does not use: one remark for a text. */
function regionIssues(text: string, runs: readonly Run[], own: string): readonly Issue[] {
  return runs.slice(0, 1).map((run) => {
    const { fix, ...rest } = issue('number/digits-locale', text, run, own);
    return fix === undefined ? rest : { ...rest, fix: { ...fix, isSafe: false } };
  });
}

/** Numbering systems of the target: mixed, foreign to the language, or not those of the region. */
export const digitIssues: (pair: Pair) => readonly Issue[] = factOf('digit systems', (pair) => {
  const { targetLang } = pair;
  const { text, line } = sidesOf(pair).target;
  const digits = line.lexemes.filter(({ kind }) => kind === 'digits');
  if (digits.length === 0) return [];
  const own = conventionsOf(targetLang).system;
  const isPlain = own === 'latn' && digits.every(({ start }) => line.text.charCodeAt(start) < 0x80);
  if (isPlain) return [];
  const runs = runsOf(line.text);
  const known = systemsOf(targetLang);
  const foreign = runs.filter(({ system }) => !known.has(system));
  if (foreign.length > 0) return foreign.map((run) => issue('number/digits-script', text, run, own));
  const systems = new Set(runs.map(({ system }) => system));
  if (systems.size > 1) return mixedIssues(text, runs, own);
  return targetLang.includes('-') && !systems.has(own) ? regionIssues(text, runs, own) : [];
});
