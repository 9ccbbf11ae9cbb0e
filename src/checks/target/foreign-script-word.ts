import { parseLocale } from '../../model/locale.ts';
import type { Pair, Rule } from '../../model/rule.ts';
import { scriptOf, scriptOfCode, type ScriptName } from '../../text/scripts.ts';
import type { Token } from '../../text/tokens.ts';
import { maskedTarget, sourceWords, targetWords } from '../facts.ts';
import { keptTerms, withoutTerms } from '../terms.ts';

const IS_PLAIN = /^\p{Ll}[\p{Ll}\p{M}]*(?:['’-]\p{L}+)*$/u;
/** Units and particles of names that stay in Latin letters. */
const KEPT: ReadonlySet<string> = new Set(
  'km kg cm mm ml mph kmh com org net www html de la le van von der al el bin'.split(' '),
);

/**
 * A plain word of the source, in small letters, inside a text of another script: it was left untranslated. Names,
 * acronyms, units, addresses, terms that must not be translated, and what stands in brackets or quotation marks pass.
 */
export const targetForeignScriptWord: Rule = {
  code: 'target/foreign-script-word',
  level: 'warning',
  type: 'untranslated',
  examples: [
    { source: 'a rare visit to troops', target: 'زيارة rare للقوات', targetLang: 'ar', reports: ['rare'] },
    { source: 'the Twitter account', target: 'حساب Twitter (account)', targetLang: 'ar', reports: [] },
    {
      source: 'زيارة نادرة',
      sourceLang: 'ar',
      target: 'une visite نادرة',
      targetLang: 'fr',
      reports: ['نادرة'],
    },
    { source: 'a rare visit', target: 'une rare visite', targetLang: 'fr', reports: [] },
    {
      source: 'the iftar meal',
      target: 'وجبة iftar',
      targetLang: 'ar',
      settings: { doNotTranslate: ['iftar'] },
      reports: [],
    },
  ],
  *check(pair) {
    const script = sourceScript(pair);
    if (script === undefined) return;
    const words = targetWords(pair).filter(({ text }) => isPlainWord(text, script));
    if (words.length === 0) return;
    const source = new Set(sourceWords(pair).map(({ text }) => text.toLowerCase()));
    const kept = withoutTerms(maskedTarget(pair), keptTerms(pair));
    for (const word of words) {
      const { text, start, end } = word;
      if (!source.has(text) || kept[start] === ' ' || isEnclosed(kept, word)) continue;
      if (script === 'Latin' && isInLatinRun(targetWords(pair), start)) continue;
      yield { side: 'target', range: { start, end }, values: { text } };
    }
  },
};

/** Script of the source, when the target is written in another one that can be told from it. */
function sourceScript({ sourceLang, targetLang }: Pair): ScriptName | undefined {
  const from = scriptOfCode(parseLocale(sourceLang)?.script);
  const to = parseLocale(targetLang)?.script;
  return to === undefined || scriptOfCode(to) === from ? undefined : from;
}

/** A word of that script; in Latin letters a longer one in small letters, since names have a capital. */
function isPlainWord(text: string, script: ScriptName): boolean {
  if (script === 'Latin')
    return text.length >= 3 && !KEPT.has(text) && IS_PLAIN.test(text) && scriptOf(text.charAt(0)) === script;
  return text.length >= 2 && scriptOf(text.charAt(0)) === script;
}

/** Tells whether a word stands in brackets or quotation marks, which are not far away. */
export function isEnclosed(text: string, { start, end }: Token): boolean {
  return (
    /[(«“"‘'[][^)»”"’'\]]*$/u.test(text.slice(Math.max(0, start - 200), start)) &&
    /^[^(«“"‘'[]*[)»”"’'\]]/u.test(text.slice(end, end + 200))
  );
}

/** Next to a Latin word with a capital it is part of a name; next to two plain ones of a run reported elsewhere. */
function isInLatinRun(words: readonly Token[], start: number): boolean {
  const at = words.findIndex((word) => word.start === start);
  return [words[at - 1], words[at + 1]].some(
    (word) => word !== undefined && /^\p{Script=Latin}/u.test(word.text),
  );
}
