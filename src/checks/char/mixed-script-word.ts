import type { Rule } from '../../model/rule.ts';
import type { Token } from '../../text/tokens.ts';
import { latinLookalike, scriptOf, type ScriptName } from '../../text/scripts.ts';
import { sourceText, targetWords } from '../facts.ts';

/** Arabic words of one or two letters that are written onto the next word, also onto a Latin one. */
const PROCLITIC = /^[وف]?[بلكس]?(?:ال|لل|ل)?ـ*$/u;
const PART = /[^\p{P}\p{N}\u200c\u200d]+/gu;

/**
 * Letters of two scripts in one word: a slip of the keyboard (حفتr), or a letter of another alphabet that looks the
 * same (UTS #39 §5, single script). Arabic particles written onto a Latin name (الـLNA) are no fault, nor are Greek
 * letters that look like no Latin one (kΩ).
 */
export const charMixedScriptWord: Rule = {
  code: 'char/mixed-script-word',
  level: 'error',
  type: 'characters',
  examples: [
    { source: 'Haftar arrived', target: 'وصل حفتr', targetLang: 'ar', reports: ['r'] },
    { source: 'Haftar arrived', target: 'Haft\u0430r est arrivé', targetLang: 'fr', reports: ['\u0430'] },
    { source: 'with the LNA', target: 'مع الـLNA وReuters', targetLang: 'ar', reports: [] },
    { source: 'to “free” it', target: 'بـ«تحريره»', targetLang: 'ar', reports: [] },
    { source: '5 kΩ', target: '5 kΩ', targetLang: 'fr', reports: [] },
  ],
  *check(pair) {
    const source = sourceText(pair);
    for (const word of targetWords(pair)) {
      if (source.includes(word.text)) continue;
      for (const { 0: text, index } of word.text.matchAll(PART)) {
        const found = oddLetters({ text, start: word.start + index, end: word.start + index + text.length });
        if (found === undefined) continue;
        const { text: odd, start, end } = found;
        const latin = latinLookalike(odd) ?? '';
        yield { side: 'target', range: { start, end }, values: { word: word.text, text: odd, latin } };
      }
    }
  },
};

/** The letters of the script that has fewer in the word; undefined when the mixture is in order. */
function oddLetters({ text, start }: Token): Token | undefined {
  if (/^[\p{Script=Latin}\p{M}]+$|^[\p{Script=Arabic}\p{M}]+$/u.test(text)) return undefined;
  const runs = runsOf(text);
  const scripts = [...new Set(runs.map(({ script }) => script))];
  if (scripts.length < 2) return undefined;
  const size = (script: ScriptName): number =>
    runs.filter((run) => run.script === script).reduce((sum, { text: run }) => sum + run.length, 0);
  const [minor] = scripts.toSorted((a, b) => size(a) - size(b));
  if (isProcliticAndName(runs)) return undefined;
  const odd = runs.find(({ script }) => script === minor);
  if (odd === undefined || odd.script === 'Other' || isHarmlessGreek(odd)) return undefined;
  return { text: odd.text, start: start + odd.at, end: start + odd.at + odd.text.length };
}

interface Run {
  readonly script: ScriptName;
  readonly text: string;
  readonly at: number;
}

function runsOf(word: string): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const char of word) {
    const script = scriptOf(char);
    const last = runs.at(-1);
    if (script === undefined && last === undefined) at += char.length;
    else if (last !== undefined && (script === undefined || script === last.script)) {
      runs[runs.length - 1] = { ...last, text: last.text + char };
      at += char.length;
    } else if (script !== undefined) {
      runs.push({ script, text: char, at });
      at += char.length;
    }
  }
  return runs;
}

function isProcliticAndName(runs: readonly Run[]): boolean {
  const [first, second] = runs;
  if (runs.length !== 2 || first?.script !== 'Arabic' || second?.script !== 'Latin') return false;
  return PROCLITIC.test(first.text) && (second.text.length > 1 || /\p{Lu}/u.test(second.text));
}

/** Greek in a Latin word is a sign of science unless it looks like a Latin letter. */
function isHarmlessGreek({ script, text }: Run): boolean {
  return script === 'Greek' && !Array.from(text).some((char) => latinLookalike(char) !== undefined);
}
