import type { Pair, Rule } from '../../model/rule.ts';
import { findPlaceholders } from '../../text/tokens.ts';
import { factOf, isFixedPlural, sourceText, targetText } from '../facts.ts';
import { difference, type Difference } from '../lists.ts';

/** Placeholders of source and target, compared. */
export const placeholders: (pair: Pair) => Difference = factOf('placeholder/difference', (pair) =>
  difference(findPlaceholders(sourceText(pair)), findPlaceholders(targetText(pair))),
);

/** A placeholder of the source (`{count}`, `{{name}}`, `%s`) that the target does not have. */
export const placeholderMissing: Rule = {
  code: 'placeholder/missing',
  level: 'error',
  type: 'pattern-problem',
  examples: [
    { source: '{count} people', target: 'شخص', targetLang: 'ar', reports: [''] },
    { source: 'the {agency} said', target: 'selon {agence}', targetLang: 'fr', reports: ['{agence}'] },
    { source: '%1$s of %2$d', target: '%2$d من %1$s', targetLang: 'ar', reports: [] },
    { source: '16% of {{n}}', target: '16 % des {{n}}', targetLang: 'fr', reports: [] },
  ],
  *check(pair) {
    for (const { text, like } of placeholders(pair).missing) {
      if (isFixedPlural(pair) && /^\{+\s*count\b/.test(text)) continue;
      yield {
        side: 'target',
        ...(like === undefined ? {} : { range: { start: like.start, end: like.end } }),
        values: { text },
        ...(like === undefined
          ? {}
          : { fix: { isSafe: false, edits: [{ range: { start: like.start, end: like.end }, text }] } }),
      };
    }
  },
};
