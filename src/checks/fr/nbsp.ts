import type { Hit, Rule } from '../../model/rule.ts';
import type { Range } from '../../model/range.ts';
import { maskedTarget, targetLanguage } from '../facts.ts';

const NBSP = '\u00a0';
const NARROW = '\u202f';

/** A mark that follows its word, with the spaces between, and is followed by a space, a closing mark or the end. */
const MARK =
  /(?<=[^\s;:!?«([{“‘"'-])(?<space>[ \u00a0\u202f\u2009]*)(?<mark>[;:!?])(?!-?[()](?:\s|$))(?=[\s»”’"')\]},.;:!?…]|$)|(?<=[^\s«])(?<inner>[ \u00a0\u202f\u2009]*)(?<close>»)/gu;
const OPENING = /«(?<space>[ \u00a0\u202f\u2009]*)(?=\S)/gu;

/**
 * French sets a no-break space before ; : ! ? » and after «. Without any space it is a warning, a space at which the
 * line may break (`fr/plain-space`) a note. Canadian French writes ; ! ? without space, Swiss French also the guillemets.
 *
 * @see Lexique des règles typographiques en usage à l’Imprimerie nationale; Office québécois de la langue française,
 *   « Espacement avant et après les signes de ponctuation »
 */
export const frNbsp: Rule = {
  code: 'fr/nbsp',
  level: 'warning',
  type: 'whitespace',
  examples: [
    { source: 'Leave!', target: 'Partez!', targetLang: 'fr', reports: ['!'] },
    { source: 'demands: a, b', target: 'exigences : a, b', targetLang: 'fr', reports: [' '] },
    { source: '“Leave”', target: '«Partez»', targetLang: 'fr', reports: ['«', '»'] },
    { source: '“Leave!”', target: '«\u00a0Partez\u202f!\u00a0»', targetLang: 'fr', reports: [] },
    { source: 'Leave!', target: 'Partez!', targetLang: 'fr-CA', reports: [] },
    { source: 'demands: a, b', target: 'exigences: a, b', targetLang: 'fr-CA', reports: [':'] },
    { source: '“Leave”', target: '«Partez»', targetLang: 'fr-CH', reports: [] },
    { source: 'at 10:30', target: 'à 10:30', targetLang: 'fr', reports: [] },
    { source: 'Leave!', target: 'غادروا!', targetLang: 'ar', reports: [] },
  ],
  *check(pair): Generator<Hit> {
    if (targetLanguage(pair) !== 'fr') return;
    const text = maskedTarget(pair);
    const hits: Hit[] = [];
    for (const { index, groups, 0: found } of text.matchAll(OPENING)) {
      const space = groups?.['space'] ?? '';
      hits.push(
        ...hitOf(
          '«',
          space,
          { at: index, gap: { start: index + 1, end: index + found.length } },
          pair.targetLang,
        ),
      );
    }
    for (const { index, groups } of text.matchAll(MARK)) {
      const { space = groups?.['inner'] ?? '', mark = '»' } = groups ?? {};
      const at = index + space.length;
      hits.push(...hitOf(mark, space, { at, gap: { start: index, end: at } }, pair.targetLang));
    }
    yield* hits.toSorted((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0));
  },
};

/** Where the mark stands, and where its space stands or should stand. */
interface Spot {
  readonly at: number;
  readonly gap: Range;
}

function* hitOf(mark: string, space: string, { at, gap }: Spot, lang: string): Generator<Hit> {
  const isTight = space === '';
  if (isTight ? mayBeTight(mark, lang) : !space.includes(' ')) return;
  yield {
    side: 'target',
    range: isTight ? { start: at, end: at + 1 } : gap,
    values: { mark },
    ...(isTight ? {} : { code: 'fr/plain-space', level: 'note' as const }),
    fix: { isSafe: true, edits: [{ range: gap, text: /[;!?]/.test(mark) ? NARROW : NBSP }] },
  };
}

function mayBeTight(mark: string, lang: string): boolean {
  return lang === 'fr-CH' || (lang === 'fr-CA' && /[;!?]/.test(mark));
}
