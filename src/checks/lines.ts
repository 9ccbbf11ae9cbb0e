import type { Pair } from '../model/rule.ts';
import { findDatesIn } from '../text/date/find.ts';
import type { Line } from '../text/date/parts.ts';
import type { DateFind } from '../text/date/types.ts';
import { readLine } from '../text/find-dates.ts';
import { findNumbersIn } from '../text/number/find.ts';
import type { NumberFind } from '../text/number/types.ts';
import { maskCodes } from '../text/tokens.ts';
import { factOf, sourceText, targetText } from './facts.ts';

/** What one side of a pair says in dates and numbers. Addresses and placeholders are not looked into. */
export interface Side {
  readonly text: string;
  readonly lang: string;
  readonly line: Line;
  readonly dates: readonly DateFind[];
  readonly numbers: readonly NumberFind[];
}

function sideOf(text: string, lang: string): Side {
  const line = readLine(maskCodes(text), lang);
  const dates = findDatesIn(line);
  return { text, lang, line, dates, numbers: findNumbersIn(line, dates, lang) };
}

/** Dates and numbers of both sides, found once per pair. */
export const sidesOf: (pair: Pair) => { readonly source: Side; readonly target: Side } = factOf(
  'dates and numbers',
  (pair) => ({
    source: sideOf(sourceText(pair), pair.sourceLang),
    target: sideOf(targetText(pair), pair.targetLang),
  }),
);
