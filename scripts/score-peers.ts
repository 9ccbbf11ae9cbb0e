import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPair } from '../src/checks/run.ts';
import type { CheckSettings } from '../src/model/rule.ts';

// How our rules do on the cases of other tools' own tests, group by group.
// usage: DATELINE_DATA=folder node scripts/score-peers.ts [--verbose] [group ...]

interface Case {
  readonly id: string;
  readonly check: string;
  readonly group: string;
  readonly source: string | readonly string[];
  readonly target: string | readonly string[] | null;
  readonly sourceLang: string;
  readonly targetLang: string;
  readonly expected: 'pass' | 'fail';
  readonly applicability: string;
  readonly xfail: boolean;
  readonly policy?: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** Groups of cases and the rules of ours that answer them; groups that are not here test what we do not do. */
const RULES: Readonly<Record<string, RegExp>> = {
  brackets: /^punct\/bracket|^placeholder\//,
  'do-not-translate': /^term\/do-not-translate$/,
  'double-spaces': /^space\/double$/,
  emails: /^url\/email-changed$/,
  'end-ellipsis': /^punct\/e(?:nd-|llipsis)/,
  'end-punctuation': /^punct\/end-/,
  'french-punctuation-spacing': /^fr\/nbsp$/,
  glossary: /^term\/(?:missing|forbidden)$/,
  inconsistent: /^target\/inconsistent$/,
  kashida: /^ar\/tatweel$/,
  'leading-whitespace': /^space\/leading$/,
  'length-ratio': /^target\/length-ratio$/,
  newlines: /^space\/newline$/,
  numbers: /^(?:number|date|unit|currency)\//,
  placeholders: /^placeholder\//,
  'punctuation-spacing': /^punct\/space-/,
  quotes: /^punct\/quote/,
  'repeated-words': /^word\/doubled$/,
  'reused-target': /^target\/duplicate$/,
  tabs: /^space\/tab$/,
  tags: /^tag\//,
  'tags-validity': /^tag\//,
  'trailing-whitespace': /^space\/trailing$/,
  unchanged: /^target\/same-as-source$/,
  untranslated: /^target\/(?:missing|empty)$/,
  urls: /^url\/changed$/,
  'zero-width-space': /^char\/zero-width$/,
};

/** Cases that ask for what we decided against, or that lost their point in the record. */
function isApart({ check, group, source, targetLang, config }: Case): boolean {
  // `?!` for `!` is no fault with us; an order of codes is free unless the file says otherwise.
  if (check === 'end_interrobang' || check === 'SUSPECT_CODE') return true;
  // Codes that may be deleted, and patterns: the switch of the test is not in the record.
  if (/Delet|Strict|TurnedOff|EmptyType|WithPattern|DifferentCodes/.test(JSON.stringify(config))) return true;
  // Words are not told apart in languages written without spaces.
  return (
    (group === 'repeated-words' && ['ja', 'th'].includes(targetLang)) ||
    [source].flat().some((text) => text.startsWith('_: '))
  );
}

const data = process.env['DATELINE_DATA'];
if (data === undefined) {
  console.error('DATELINE_DATA names no folder: nothing to score');
  process.exit(2);
}
const isVerbose = process.argv.includes('--verbose');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const cases = readFileSync(join(data, 'qa/cases.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): Case => JSON.parse(line))
  .filter(({ applicability, xfail, policy }) => applicability === 'article' && !xfail && policy === undefined)
  .filter((one) => !isApart(one));

function settingsOf({ config }: Case): CheckSettings {
  const words = config['notranslatewords'];
  const { glossary, siblings } = config as CheckSettings;
  return {
    ...(Array.isArray(words) ? { doNotTranslate: words.map(String) } : {}),
    ...(glossary === undefined ? {} : { glossary }),
    ...(siblings === undefined ? {} : { siblings }),
  };
}

/** Codes that our rules report on a case; a list of segments is checked one by one. */
function codesOf(one: Case): readonly string[] {
  const sources = [one.source].flat();
  const targets = [one.target].flat();
  return sources.flatMap((source, index) => {
    const target = targets[index];
    if (target === null || target === undefined) return ['target/missing'];
    const pair = { source, target, sourceLang: one.sourceLang, targetLang: one.targetLang };
    return checkPair(pair, settingsOf(one)).map(({ code }) => code);
  });
}

let right = 0;
let total = 0;
for (const [group, list] of Map.groupBy(cases, (one) => one.group)) {
  const rules = RULES[group];
  if (wanted.length > 0 && !wanted.includes(group)) continue;
  if (rules === undefined) {
    console.log(`${group}: ${list.length} cases of a check that we do not have`);
    continue;
  }
  const misses = list.filter(
    (one) => codesOf(one).some((code) => rules.test(code)) !== (one.expected === 'fail'),
  );
  right += list.length - misses.length;
  total += list.length;
  console.log(`${group}: ${list.length - misses.length}/${list.length}`);
  if (!isVerbose) continue;
  for (const { id, expected, source, target, targetLang } of misses)
    console.log(
      `    ${id} must ${expected} ${targetLang}: ${JSON.stringify(source)} → ${JSON.stringify(target)}`,
    );
}
console.log(`all that apply: ${right}/${total} ${((100 * right) / total).toFixed(1)} %`);
