import type { Hit, Pair, Rule } from '../../model/rule.ts';
import { sourceText, targetText } from '../facts.ts';
import { countTerm, nearTerm } from './find.ts';

/**
 * A term of the source whose agreed translation is not in the target. Several translations of a term are alternatives.
 * A term that the target has, but not as often as the source, is a note: a pronoun may stand for it.
 */
export const termMissing: Rule = {
  code: 'term/missing',
  level: 'warning',
  type: 'terminology',
  examples: [
    {
      source: 'head of the LNA’s media office',
      target: 'chef du bureau des médias de l’ALN',
      targetLang: 'fr',
      settings: { glossary: [{ source: 'LNA', target: 'ANL' }] },
      reports: ['ALN'],
    },
    {
      source: 'The militia fled',
      target: 'وفرت العصابة',
      targetLang: 'ar',
      settings: { glossary: [{ source: 'militia', target: 'الميليشيا' }] },
      reports: [''],
    },
    {
      source: 'from the Libyan National Army',
      target: 'وللجيش الوطني الليبي',
      targetLang: 'ar',
      settings: { glossary: [{ source: 'Libyan National Army', target: 'الجيش الوطني الليبي' }] },
      reports: [],
    },
    {
      source: 'The militias',
      target: 'Les milices',
      targetLang: 'fr',
      settings: {
        glossary: [
          { source: 'militia', target: 'groupe armé' },
          { source: 'militia', target: 'milice' },
        ],
      },
      reports: [],
    },
  ],
  *check(pair): Generator<Hit> {
    const { glossary } = pair.settings;
    if (glossary === undefined || glossary.length === 0) return;
    for (const [term, wanted] of translationsOf(glossary)) yield* hitsOf(pair, term, wanted);
  },
};

type Glossary = NonNullable<Pair['settings']['glossary']>;
const grouped = new WeakMap<Glossary, ReadonlyMap<string, readonly string[]>>();

/** Translations by source term, grouped once for each glossary. */
function translationsOf(glossary: Glossary): ReadonlyMap<string, readonly string[]> {
  let found = grouped.get(glossary);
  if (found === undefined) {
    const groups = Map.groupBy(
      glossary.filter(({ forbidden }) => forbidden !== true),
      ({ source }) => source,
    );
    found = new Map([...groups].map(([source, entries]) => [source, entries.map(({ target }) => target)]));
    grouped.set(glossary, found);
  }
  return found;
}

function* hitsOf(pair: Pair, term: string, wanted: readonly string[]): Generator<Hit> {
  if (term.trim() === '' || wanted.every((one) => one.trim() === '')) return;
  const inSource = countTerm(sourceText(pair), term, pair.sourceLang);
  if (inSource === 0) return;
  const text = targetText(pair);
  const inTarget = wanted.reduce((sum, one) => sum + countTerm(text, one, pair.targetLang), 0);
  if (inTarget >= inSource) return;
  const near = wanted.map((one) => nearTerm(text, one)).find((one) => one !== undefined);
  if (inTarget > 0 && near === undefined && inSource - inTarget < 1) return;
  yield {
    side: 'target',
    ...(near === undefined ? {} : { range: { start: near.start, end: near.end } }),
    values: { term, wanted: [...wanted] },
    ...(inTarget > 0 && near === undefined ? { level: 'note' as const } : {}),
  };
}
