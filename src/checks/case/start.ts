import { parseLocale } from '../../model/locale.ts';
import type { Rule } from '../../model/rule.ts';
import { maskedSource, maskedTarget } from '../facts.ts';

const FIRST = /^[\s\p{P}\p{Cf}\p{S}]*(?<letter>\p{L})/u;

/** The target begins with a small letter where the source begins with a capital, in scripts that have both. */
export const caseStart: Rule = {
  code: 'case/start',
  level: 'note',
  type: 'typographical',
  examples: [
    { source: 'Some reports claimed', target: 'certaines informations', targetLang: 'fr', reports: ['c'] },
    { source: 'Some reports claimed', target: 'Certaines informations', targetLang: 'fr', reports: [] },
    { source: 'Al-Qaeda said', target: 'al-Qaïda a dit', targetLang: 'fr', reports: [] },
    { source: 'Some reports claimed', target: 'بعض التقارير', targetLang: 'ar', reports: [] },
  ],
  *check(pair) {
    // English writes days and months with a capital, most languages do not: a date says nothing about sentences.
    if (pair.role === 'dateline') return;
    const text = maskedTarget(pair);
    const found = firstLetter(text);
    if (found === undefined || !/\p{Ll}/u.test(found.letter)) return;
    const wanted = firstLetter(maskedSource(pair))?.letter ?? '';
    if (!/\p{Lu}/u.test(wanted)) return;
    const { letter, start } = found;
    // Names with a small particle: al-Qaeda, iPhone, d’Artagnan.
    if (/^\p{Ll}{1,3}[-’']?\p{Lu}|^al-/u.test(text.slice(start))) return;
    const range = { start, end: start + letter.length };
    const capital = letter.toLocaleUpperCase(parseLocale(pair.targetLang)?.language ?? 'en');
    yield {
      side: 'target',
      range,
      values: { text: letter },
      fix: { isSafe: false, edits: [{ range, text: capital }] },
    };
  },
};

function firstLetter(text: string): { readonly letter: string; readonly start: number } | undefined {
  // Most texts begin with a letter.
  const code = text.charCodeAt(0);
  const isPlain =
    (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0x621 && code <= 0x64a);
  if (isPlain && code !== 0x640) return { letter: text.charAt(0), start: 0 };
  const match = FIRST.exec(text);
  const letter = match?.groups?.['letter'];
  return match === null || letter === undefined
    ? undefined
    : { letter, start: match[0].length - letter.length };
}
