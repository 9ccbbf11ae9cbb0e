import type { Rule } from '../../model/rule.ts';
import type { Token } from '../../text/tokens.ts';
import { maskedTarget, sourceWords, targetLanguage, targetWords } from '../facts.ts';

/** Words that are rightly written twice in a row. */
const TWICE: Readonly<Record<string, string>> = {
  fr: 'nous vous faire très bla ha ah oh non oui',
  ar: 'رويدا رويدًا شيئا قليلا قليلًا جدا جدًا حبة خطوة كلا صفا دكا هيا مرارا فردا لا نعم ها',
  de: 'die der das sie den dem',
  nl: 'die dat zich',
  en: 'that had very ha',
  st: 'ba o le ho ha di',
  nso: 'ba o le go ga di',
  tn: 'ba o le go ga di',
  ca: 'la us',
  es: 'nos muy',
};

/** Names of Latin letters in Arabic: «سي إن إن» is an acronym, read out. */
const LETTER_NAMES: ReadonlySet<string> = new Set(
  'إيه بي سي دي إي إف جي إتش آي جيه كيه كي إل إم إن أو كيو آر إس تي يو في دبليو إكس واي زد أي اس ان ام'.split(
    ' ',
  ),
);

/** The same word twice with only white space between, unless the source doubles a word as often. */
export const wordDoubled: Rule = {
  code: 'word/doubled',
  level: 'warning',
  type: 'duplication',
  examples: [
    { source: 'the outskirts', target: 'aux aux abords', targetLang: 'fr', reports: [' aux'] },
    { source: 'he paid a visit', target: 'قام قام بزيارة', targetLang: 'ar', reports: [' قام'] },
    { source: 'Slowly, life returns', target: 'الحياة تعود رويدا رويدا', targetLang: 'ar', reports: [] },
    { source: 'told CNN', target: 'قال لشبكة سي إن إن', targetLang: 'ar', reports: [] },
    { source: 'we meet', target: 'nous nous retrouvons', targetLang: 'fr', reports: [] },
    { source: 'ha ha ha', target: 'ha ha ha', targetLang: 'fr', reports: [] },
    { source: 'not him, him', target: 'pas lui, lui', targetLang: 'fr', reports: [] },
  ],
  *check(pair) {
    const text = maskedTarget(pair);
    const allowed = (TWICE[targetLanguage(pair)] ?? '').split(' ');
    const found = doubles(text, targetWords(pair)).filter(
      ({ text: word }) => !allowed.includes(word.toLowerCase()),
    );
    if (found.length === 0) return;
    const inSource = doubles(pair.source.text, sourceWords(pair)).length;
    if (inSource > 0 && inSource >= found.length) return;
    for (const { text: word, start, end } of found) {
      const range = { start, end };
      yield {
        side: 'target',
        range,
        values: { word },
        // Arabic doubles an indefinite accusative for «one by one»: واحدا واحدا.
        ...(/\u0627\u064b?$|\u064b\u0627$/u.test(word) ? { level: 'note' as const } : {}),
        fix: { isSafe: false, edits: [{ range, text: '' }] },
      };
    }
  },
};

/** The second of two equal words, with the white space before it. Numbers, and words of one letter in capitals, pass. */
function doubles(text: string, words: readonly Token[]): readonly Token[] {
  return words.flatMap((word, index) => {
    const before = words[index - 1];
    if (before === undefined || !/\p{L}/u.test(word.text)) return [];
    if (before.text.toLowerCase() !== word.text.toLowerCase() || /^\p{Lu}$/u.test(word.text)) return [];
    if (!/^\s+$/.test(text.slice(before.end, word.start))) return [];
    if (LETTER_NAMES.has(word.text) && LETTER_NAMES.has(words[index - 2]?.text ?? '')) return [];
    return [{ text: word.text, start: before.end, end: word.end }];
  });
}
