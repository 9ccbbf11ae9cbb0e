import { languageOf, parseLocale } from '../../model/locale.ts';
import type { Pair, Rule } from '../../model/rule.ts';
import type { Token } from '../../text/tokens.ts';
import { maskedSource, maskedTarget, sourceText, sourceWords, targetText, targetWords } from '../facts.ts';
import { keptTerms, withoutTerms } from '../terms.ts';

/** How many words in a row that are the same in the source are no accident. */
const RUN = 3;
/** How far away the quotation marks of a title may stand, in characters. */
const REACH = 200;

/**
 * A run of three words or more of the source that stands in the target untouched. Names (words with capitals), quoted titles and terms that must not be translated are left alone.
 */
export const targetPartlyUntranslated: Rule = {
  code: 'target/partly-untranslated',
  level: 'error',
  type: 'untranslated',
  examples: [
    {
      source: 'Haftar, back from abroad, has shown no signs of letting up.',
      target: 'Haftar, de retour, has shown no signs of letting up.',
      targetLang: 'fr',
      reports: ['has shown no signs of letting up'],
    },
    {
      source: 'He has shown no signs',
      target: 'حفتر has shown no signs',
      targetLang: 'ar',
      reports: ['has shown no signs'],
    },
    {
      source: 'in the Car of the Century awards',
      target: 'lors des Car of the Century awards',
      targetLang: 'fr',
      reports: [],
    },
    {
      source: 'his last major pocket',
      target: 'sa last major pocket',
      targetLang: 'fr',
      reports: ['last major pocket'],
    },
    { source: 'the New York Times said', target: 'selon le New York Times', targetLang: 'fr', reports: [] },
    {
      source: 'in “Gone with the Wind”',
      target: 'dans «\u00a0Gone with the Wind\u00a0»',
      targetLang: 'fr',
      reports: [],
    },
    { source: 'of Khalifa Haftar’s army', target: 'من قوات Khalifa Haftar', targetLang: 'ar', reports: [] },
  ],
  *check(pair) {
    const text = targetText(pair);
    if (
      text.trim() === sourceText(pair).trim() ||
      languageOf(pair.sourceLang) === languageOf(pair.targetLang)
    )
      return;
    for (const { start, end } of untouchedRuns(pair)) {
      if (isQuoted(text, start, end)) continue;
      yield { side: 'target', range: { start, end }, values: { text: text.slice(start, end) } };
    }
  },
};

/**
 * Runs of words of which every three in a row stand in the source in a row, with one space between; linear in the
 * length of both texts. Commands, paths and lists (`--source en`, `a/b`) hold together by other signs, and pass.
 */
function untouchedRuns(pair: Pair): readonly { start: number; end: number }[] {
  const isOtherScript = parseLocale(pair.sourceLang)?.script !== parseLocale(pair.targetLang)?.script;
  const text = maskedTarget(pair);
  const kept = withoutTerms(text, keptTerms(pair));
  const words = targetWords(pair).filter(({ start }) => kept[start] !== ' ');
  const grams = new Set(gramsOf(maskedSource(pair), sourceWords(pair)));
  const runs: { start: number; end: number }[] = [];
  let from = 0;
  for (const [at, gram] of [...gramsOf(text, words), undefined].entries()) {
    if (gram !== undefined && grams.has(gram)) continue;
    const run = words.slice(from, at + RUN - 1);
    const [first, last] = [run[0], run.at(-1)];
    if (at > from && first !== undefined && last !== undefined && isUntranslated(run, isOtherScript))
      runs.push({ start: first.start, end: last.end });
    from = at + 1;
  }
  return joined(text, runs);
}

/** Every three words in a row; undefined where another sign than a space stands between them. */
function gramsOf(text: string, words: readonly Token[]): readonly (string | undefined)[] {
  const isNext = words.map(({ end }, at) => /^[ \u00a0]$/.test(text.slice(end, words[at + 1]?.start ?? end)));
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((first, at) => {
    const last = words[at + RUN - 1];
    return isNext[at] === true && isNext[at + 1] === true && last !== undefined
      ? text.slice(first.start, last.end)
      : undefined;
  });
}

/** Runs with nothing but punctuation between them are one. */
function joined(
  text: string,
  runs: readonly { start: number; end: number }[],
): readonly { start: number; end: number }[] {
  const result: { start: number; end: number }[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && /^[\s\p{P}]*$/u.test(text.slice(last.end, run.start))) last.end = run.end;
    else result.push({ ...run });
  }
  return result;
}

/**
 * Two plain words of four letters, or five of any length: what a name is made of (Car of the Century awards) is less.
 * Three words of one script must all be plain.
 */
function isUntranslated(run: readonly Token[], isOtherScript: boolean): boolean {
  const plain = run.filter(({ text }) => /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{M}'’-]*$/u.test(text));
  if (!isOtherScript && run.length === RUN && plain.length < RUN) return false;
  return plain.length >= 5 || plain.filter(({ text }) => text.length >= 4).length >= 2;
}

/** In quotation marks or brackets: a title kept on purpose, when it is most of what they hold. */
function isQuoted(text: string, start: number, end: number): boolean {
  const before =
    /[«“"‘'(„‹][^»”"’)“›]*$/u.exec(text.slice(Math.max(0, start - REACH), start))?.[0].length ?? 0;
  const after = /^[^«“"‘(„‹]*[»”"’)“›]/u.exec(text.slice(end, end + REACH))?.[0].length ?? 0;
  return before > 0 && after > 0 && before + after < end - start;
}
