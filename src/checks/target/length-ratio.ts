import type { Rule } from '../../model/rule.ts';
import { parseLocale } from '../../model/locale.ts';
import { sourceText, targetText } from '../facts.ts';

/** How much longer a script is than English for the same text, by characters (own count over news translations). */
const DENSITY: Readonly<Record<string, number>> = {
  Arab: 0.85,
  Hebr: 0.8,
  Hans: 0.33,
  Hant: 0.33,
  Jpan: 0.45,
  Kore: 0.5,
};
const LATIN = 1.15;
/** Shares of the expected length below and above which a translation is suspicious, by length of the source. */
const LIMITS = [
  { from: 60, low: 0.5, high: 2, slack: 0 },
  { from: 20, low: 0.33, high: 2.5, slack: 0 },
  { from: 0, low: 0.2, high: 4, slack: 18 },
];

/** A translation much shorter or longer than its source lets expect: something is missing, or too much was pasted. */
export const targetLengthRatio: Rule = {
  code: 'target/length-ratio',
  level: 'warning',
  type: 'length',
  examples: [
    {
      source:
        'The announcement of an offensive into Derna came after a year-long blockade on the stronghold.',
      target: 'وجاء إعلان هجوم.',
      targetLang: 'ar',
      reports: ['وجاء إعلان هجوم.'],
    },
    {
      source: 'Short news of the day here',
      target: 'Les nouvelles du jour sont brèves, mais celles de demain le seront bien moins, dit-on',
      targetLang: 'fr',
      reports: ['Les nouvelles du jour sont brèves, mais celles de demain le seront bien moins, dit-on'],
    },
    { source: 'UN', target: 'الأمم المتحدة', targetLang: 'ar', reports: [] },
    {
      source: 'Clashes were reported.',
      target: 'Des affrontements ont été signalés.',
      targetLang: 'fr',
      reports: [],
    },
  ],
  *check(pair) {
    const target = targetText(pair).trim();
    const source = sourceText(pair).trim();
    if (source === '' || target === '') return;
    const expected = (source.length * densityOf(pair.targetLang)) / densityOf(pair.sourceLang);
    const { low, high, slack } = LIMITS.find(({ from }) => source.length >= from) ?? {
      low: 0,
      high: 9,
      slack: 0,
    };
    if (target.length >= expected * low - slack && target.length <= expected * high + slack) return;
    const start = targetText(pair).indexOf(target);
    yield {
      side: 'target',
      range: { start, end: start + target.length },
      values: { percent: Math.round((100 * target.length) / source.length) },
    };
  },
};

function densityOf(lang: string): number {
  const locale = parseLocale(lang);
  if (locale?.language === 'en') return 1;
  return DENSITY[locale?.script ?? ''] ?? LATIN;
}
