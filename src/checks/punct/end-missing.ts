import { languageOf } from '../../model/locale.ts';
import type { Rule } from '../../model/rule.ts';
import { isArabicScript, sourceText, targetLanguage, targetText } from '../facts.ts';
import { endsOf, hasWord, isUsual, type EndMark } from './end.ts';

/** Languages that end a sentence with a space. */
const WITHOUT_STOP: ReadonlySet<string> = new Set(['th', 'lo']);
const STOPS: Readonly<Record<string, string>> = {
  hi: '।',
  bn: '।',
  mr: '.',
  ur: '۔',
  hy: '։',
  zh: '。',
  ja: '。',
};

/** The target ends without the mark that ends the source, seen through quotation marks, brackets and controls. */
export const punctEndMissing: Rule = {
  code: 'punct/end-missing',
  level: 'warning',
  type: 'typographical',
  examples: [
    { source: 'Clashes followed.', target: 'Des affrontements ont suivi', targetLang: 'fr', reports: [''] },
    { source: 'Is it over?', target: 'هل انتهت', targetLang: 'ar', reports: [''] },
    { source: 'Is it “over?”', target: 'هل «انتهت»؟', targetLang: 'ar', reports: [] },
    { source: '“It is over.”', target: '« C’est fini ».', targetLang: 'fr', reports: [] },
    { source: 'It is over.', target: 'จบแล้ว', targetLang: 'th', reports: [] },
  ],
  *check(pair) {
    const { source, target } = endsOf(pair);
    if (source.mark === 'none' || target.mark !== 'none' || !hasWord(sourceText(pair))) return;
    if (
      WITHOUT_STOP.has(targetLanguage(pair)) ||
      isUsual(source.mark, 'none', targetLanguage(pair)) ||
      !hasWord(targetText(pair))
    )
      return;
    const at = { start: target.end, end: target.end };
    const text = markFor(source.mark, languageOf(pair.targetLang), isArabicScript(pair));
    yield {
      side: 'target',
      range: at,
      values: { text: sourceText(pair).slice(source.start, source.end), meant: text },
      fix: { isSafe: false, edits: [{ range: at, text }] },
    };
  },
};

function markFor(mark: EndMark, lang: string, isArabic: boolean): string {
  const space = lang === 'fr' ? '\u202f' : '';
  const marks: Readonly<Record<EndMark, string>> = {
    stop: STOPS[lang] ?? '.',
    question: isArabic ? '؟' : `${space}${lang === 'el' ? ';' : '?'}`,
    exclamation: `${space}!`,
    ellipsis: '…',
    colon: lang === 'fr' ? '\u00a0:' : ':',
    semicolon: isArabic ? '؛' : `${space};`,
    comma: isArabic ? '،' : ',',
    none: '',
  };
  return marks[mark];
}
