import type { Fix } from '../../model/diagnostic.ts';
import type { Range } from '../../model/range.ts';
import type { Hit, Pair, Rule } from '../../model/rule.ts';
import { isolateCodes } from '../../text/bidi/isolates.ts';
import { findReordered, type Reordered } from '../../text/bidi/reorder.ts';
import { isRtl, sourceText, targetText } from '../facts.ts';

/**
 * Digits or a Latin run that a right-to-left paragraph shows in another order than written (UAX #9): an ISO date after
 * Arabic letters, a phone number, a number with plain spaces, `15 km`, `C++`. Inline codes are isolates, as on
 * our pages. The fix isolates the run; in a number it is the narrow no-break space.
 */
export const bidiOrderRisk: Rule = {
  code: 'bidi/order-risk',
  level: 'warning',
  type: 'locale-violation',
  examples: [
    { source: 'On 2018-05-09', target: 'في 2018-05-09', targetLang: 'ar', reports: ['2018-05-09'] },
    { source: 'On 7-5-2018', target: 'في 7-5-2018 وصل', targetLang: 'ar', reports: ['7-5-2018'] },
    {
      source: '+216 71 123 456',
      target: 'هاتف +216 71 123 456',
      targetLang: 'ar',
      reports: ['+216 71 123 456'],
    },
    { source: '150 000 people', target: '150 000 نسمة', targetLang: 'ar', reports: ['150 000'] },
    { source: '15 km away', target: 'على بعد 15 km', targetLang: 'ar', reports: ['15 km'] },
    { source: 'in C++', target: 'بلغة C++ أيضا', targetLang: 'ar', reports: ['C++'] },
    { source: 'by @reuters today', target: 'عن @reuters اليوم', targetLang: 'ar', reports: ['@reuters'] },
    { source: 'at -5 degrees', target: 'عند -5 درجات', targetLang: 'ar', reports: ['-5'] },
    { source: 'The Yahoo! report', target: 'تقرير Yahoo! الأخير', targetLang: 'ar', reports: ['Yahoo!'] },
    { source: 'type B(1) here', target: 'النوع B(1) هنا', targetLang: 'ar', reports: [] },
    { source: 'said the LNA. Then', target: 'قالت LNA. ثم', targetLang: 'ar', reports: [] },
    { source: 'On 2018-05-09', target: 'في \u20662018-05-09\u2069', targetLang: 'ar', reports: [] },
    {
      source: 'On <g id="1">2018-05-09</g>',
      target: 'في <g id="1">2018-05-09</g>',
      targetLang: 'ar',
      reports: [],
    },
    { source: '09/05/2018', target: 'في 09/05/2018 كان', targetLang: 'ar', reports: [] },
    { source: '150 000', target: '150\u202f000 نسمة، 15km', targetLang: 'ar', reports: [] },
    { source: 'May 3–9', target: '3–9 مايو', targetLang: 'ar', reports: [] },
    { source: 'On 2018-05-09', target: 'Le 2018-05-09', targetLang: 'fr', reports: [] },
  ],
  *check(pair): Generator<Hit> {
    if (!isRtl(pair)) return;
    const shown = shownText(pair);
    const source = sourceText(pair);
    const isWanted = (kind: Reordered['kind'], run: string): boolean =>
      !NEEDS_SOURCE.has(kind) || isInSentence(source, kind, run);
    for (const found of findReordered(shown.text, 'rtl', isWanted)) {
      const range = { start: shown.offsetOf(found.start), end: shown.offsetOf(found.end - 1) + 1 };
      yield {
        side: 'target',
        range,
        values: { text: found.text, shown: found.shown },
        fix: fixOf(found, range),
      };
    }
  },
};

/** Kinds that look like ordinary punctuation unless the source writes the same. */
const NEEDS_SOURCE: ReadonlySet<Reordered['kind']> = new Set(['signed-number', 'latin-end']);

/** The source has the same run; a full stop belongs to it only where its sentence goes on. */
function isInSentence(source: string, kind: Reordered['kind'], text: string): boolean {
  const at = source.indexOf(text);
  return at >= 0 && (kind !== 'latin-end' || /^\s+[\p{Ll}\p{N}]/u.test(source.slice(at + text.length)));
}

interface Shown {
  readonly text: string;
  readonly offsetOf: (at: number) => number;
}

function shownText(pair: Pair): Shown {
  const { target } = pair;
  if (target === undefined || target.codes.length === 0)
    return { text: targetText(pair), offsetOf: (at) => at };
  const { text, offsets } = isolateCodes(target);
  return { text, offsetOf: (at) => Math.max(0, offsets[at] ?? 0) };
}

function fixOf({ kind, text }: Reordered, { start, end }: Range): Fix {
  if (kind === 'grouped-number')
    return { isSafe: true, edits: [{ range: { start, end }, text: text.replaceAll(' ', '\u202f') }] };
  return {
    isSafe: false,
    edits: [
      { range: { start, end: start }, text: '\u2066' },
      { range: { start: end, end }, text: '\u2069' },
    ],
  };
}
