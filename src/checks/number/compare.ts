import type { Pair } from '../../model/rule.ts';
import type { NumberFind } from '../../text/number/types.ts';
import { NUMBER_FACTS } from '../../text/number/facts.ts';
import { UNITS } from '../../text/number/units.ts';
import { formatNumber, formatYear } from '../../text/format.ts';
import { languageOf } from '../../model/locale.ts';
import { compareDates } from '../date/compare.ts';
import { factOf } from '../facts.ts';
import type { Issue } from '../issue.ts';
import { sidesOf, type Side } from '../lines.ts';
import { isSignLost } from './sign.ts';
import {
  isConverted,
  isFullHour,
  isPlainlySame,
  isSameCurrency,
  isSameDecade,
  isSameUnit,
  isSameValue,
  isShare,
  isShortYear,
  isStartOfCentury,
  isTimeWithDot,
  powerBetween,
} from './match.ts';

/** The comparison of all numbers of a pair. */
export interface NumberComparison {
  readonly issues: readonly Issue[];
  /** Source → target, as far as they say the same. */
  readonly matches: ReadonlyMap<NumberFind, NumberFind>;
}

interface Matching {
  readonly pair: Pair;
  readonly source: Side;
  readonly target: Side;
  readonly matches: Map<NumberFind, NumberFind>;
  readonly taken: Set<NumberFind>;
}

type Test = (source: NumberFind, target: NumberFind) => boolean;

function isSameKind(a: NumberFind, b: NumberFind): boolean {
  return (a.kind === 'time') === (b.kind === 'time');
}

/** Sure numbers choose before weak ones. */
function pairUp({ source, target, matches, taken }: Matching, test: Test): void {
  for (const isWeak of [false, true]) {
    for (const left of source.numbers) {
      if ((left.isWeak === true) !== isWeak || matches.has(left)) continue;
      const right =
        target.numbers.find((other) => other.isWeak !== true && !taken.has(other) && test(left, other)) ??
        target.numbers.find((other) => !taken.has(other) && test(left, other));
      if (right === undefined) continue;
      matches.set(left, right);
      taken.add(right);
    }
  }
}

/** Says the same thing in every way: kind, unit, currency, percent. */
function isWhollySame(a: NumberFind, b: NumberFind): boolean {
  return (
    isSameKind(a, b) &&
    isPlainlySame(a, b) &&
    a.unit === b.unit &&
    isSameCurrency(a, b) &&
    (a.isPercent === true) === (b.isPercent === true)
  );
}

/** More combinations than this are a table in one segment: only values are compared there. */
const MOST_PAIRS = 1_000_000;
/** So many reports of one segment are enough. */
const MOST_ISSUES = 100;

function compareMany({ source, target, matches }: Matching): NumberComparison {
  const byValue = Map.groupBy(target.numbers, ({ values }) => values[0]);
  const issues: Issue[] = [];
  for (const find of source.numbers) {
    const other = byValue.get(find.values[0])?.pop();
    if (other !== undefined) matches.set(find, other);
    else if (find.isWeak !== true && issues.length < MOST_ISSUES)
      issues.push(missingIssue(find, target.lang));
  }
  return { issues, matches };
}

/** Compares all numbers of a pair by value, in any order. */
export const compareNumbers: (pair: Pair) => NumberComparison = factOf('number comparison', (pair) => {
  const { source, target } = sidesOf(pair);
  const matching: Matching = { pair, source, target, matches: new Map(), taken: new Set() };
  if (source.numbers.length === 0 && target.numbers.length === 0)
    return { issues: [], matches: matching.matches };
  if (source.numbers.length * target.numbers.length > MOST_PAIRS) return compareMany(matching);
  pairUp(matching, isWhollySame);
  pairUp(
    matching,
    (a, b) => isSameKind(a, b) && isSameUnit(a, b) && isSameCurrency(a, b) && isSameValue(a, b),
  );
  pairUp(matching, isConverted);
  pairUp(matching, (a, b) => isSameKind(a, b) && isSameValue(a, b));
  pairUp(matching, isSameDecade);
  pairUp(matching, isStartOfCentury);
  pairUp(matching, isShortYear);
  pairUp(matching, isTimeWithDot);
  pairUp(matching, isFullHour);
  pairUp(matching, isShare);
  return { issues: [...matchedIssues(matching), ...openIssues(matching)], matches: matching.matches };
});

function* matchedIssues(matching: Matching): Generator<Issue> {
  const { matches } = matching;
  for (const [source, target] of matches) {
    if (!isSameValue(source, target)) continue;
    const base = { side: 'target', range: { start: target.start, end: target.end } } as const;
    const values = { source: source.text, target: target.text };
    if (isSignLost(source, target, matching.source, matching.target))
      yield changedIssue(source, target, matching.target.lang);
    if (!isSameUnit(source, target)) yield { ...base, code: 'unit/changed', values };
    if (!isSameCurrency(source, target)) yield { ...base, code: 'currency/changed', values };
    if (isPercentLost(source, target)) yield { ...base, code: 'number/percent-missing', values };
  }
}

function isPercentLost(source: NumberFind, target: NumberFind): boolean {
  return source.isPercent === true && target.isPercent !== true && target.isWeak !== true;
}

/** Numbers that a text may leave to its grammar: one of something, two in a dual. */
function isInGrammar(find: NumberFind, { text, lang, line }: Side, other: Side): boolean {
  const [value] = find.values;
  const isArabic = languageOf(lang) === 'ar';
  if (isArabic && isOneOfUnit(find, line.lexemes)) return true;
  if (value === 1) return find.form !== 'digits' || isArabic || hasWordForOne(other);
  // The dual of a unit is a find of its own.
  return value === 2 && isArabic && find.unit === undefined && DUAL.test(text);
}

/** `12 months` and `عام`: Arabic writes no number before one of a larger unit. */
function isOneOfUnit({ unit, values }: NumberFind, lexemes: Side['line']['lexemes']): boolean {
  const from = unit === undefined ? undefined : UNITS[unit];
  if (from === undefined || values[0] === 1) return false;
  const amount = (values[0] ?? 0) * from.factor;
  return lexemes.some(({ meaning }) => {
    const to = meaning.unit === undefined || meaning.isDual === true ? undefined : UNITS[meaning.unit];
    return to?.dimension === from.dimension && Math.abs(to.factor - amount) < amount / 50;
  });
}

/** A noun in the dual; the construct loses its last letter and is not seen. */
const DUAL = /[\u0620-\u06d3]{2,}[اي]ن(?![\u0620-\u06d3])/;

function hasWordForOne(side: Side): boolean {
  return side.numbers.some(({ values }) => values[0] === 1);
}

function hasWords(lang: string): boolean {
  const facts = NUMBER_FACTS[languageOf(lang)];
  return facts !== undefined && facts.isBasic !== true;
}

/** A language whose number words we do not know may write small numbers as words. */
const SPELLED_OUT = 20;

function isMaybeSpelled({ values, form }: NumberFind, lang: string): boolean {
  if (hasWords(lang)) return false;
  return form !== 'digits' || (values[0] ?? 0) <= SPELLED_OUT;
}

function* openIssues(matching: Matching): Generator<Issue> {
  const { pair, source, target, matches, taken } = matching;
  const dates = compareDates(pair);
  const missing = source.numbers.filter(
    (find) =>
      find.isWeak !== true &&
      !matches.has(find) &&
      !isPart(find, dates.targetParts) &&
      !isInGrammar(find, target, target) &&
      !isMaybeSpelled(find, target.lang) &&
      !isConversion(find, source, (other) => matches.has(other)),
  );
  const extra = target.numbers.filter(
    (find) =>
      find.isWeak !== true &&
      !taken.has(find) &&
      !isPart(find, dates.sourceParts) &&
      !isInGrammar(find, source, source) &&
      !isConversion(find, target, (other) => taken.has(other)),
  );
  const free = new Set(extra);
  yield* spelledIssues(matching, free);
  yield* weakIssues(matching, free);
  for (const find of missing) {
    const other = counterpart(find, free);
    if (other !== undefined) free.delete(other);
    const isAgain = other === undefined && target.numbers.some((again) => isSameValue(find, again));
    if (other !== undefined) yield changedIssue(find, other, target.lang);
    else yield { ...missingIssue(find, target.lang), ...(isAgain ? { level: 'note' } : {}) };
  }
  for (const find of free) {
    if (find.form !== 'digits' && find.form !== 'mixed') continue;
    if (isMaybeSpelled(find, source.lang)) continue;
    const isAgain = source.numbers.some((again) => isSameValue(again, find));
    yield {
      code: 'number/extra',
      side: 'target',
      range: { start: find.start, end: find.end },
      values: { target: find.text },
      ...(isAgain ? { level: 'note' } : {}),
    };
  }
}

/** `300 feet (91 meters)`: the quantity stands in the same text in another unit, and that one has its counterpart. */
function isConversion(
  find: NumberFind,
  { numbers }: Side,
  isMatched: (other: NumberFind) => boolean,
): boolean {
  return numbers.some((other) => isMatched(other) && (isConverted(find, other) || isRestOf(find, other)));
}

/** The inches of `6 feet 2 inches`: metres say both in one number. */
function isRestOf(find: NumberFind, other: NumberFind): boolean {
  const gap = find.start - other.end;
  return find.unit === 'inch' && other.unit === 'foot' && gap >= 0 && gap <= 5;
}

/**
 * Languages of which we know few number words: a number may be said in others, but where one that we know is left over,
 * it is the one that changed.
 */
function* spelledIssues({ source, target, matches }: Matching, free: Set<NumberFind>): Generator<Issue> {
  const language = languageOf(target.lang);
  // Turkish hangs endings on number words, and what is read is a part of the number.
  if (NUMBER_FACTS[language]?.isBasic !== true || language === 'tr') return;
  const inWords = new Set([...free].filter(({ form }) => form === 'words'));
  for (const find of source.numbers) {
    if (find.isWeak === true || matches.has(find) || !isMaybeSpelled(find, target.lang)) continue;
    const other = counterpart(find, inWords);
    if (other === undefined || other.kind !== find.kind) continue;
    inWords.delete(other);
    free.delete(other);
    yield changedIssue(find, other, target.lang);
  }
}

/** The letters that digits are written onto: `COP` of `COP28`. */
function nameBefore({ start, form, isWeak }: NumberFind, text: string): string {
  if (form !== 'digits' || isWeak !== true) return '';
  return /[A-Za-zÀ-ɏ]{2,}-?$/.exec(text.slice(Math.max(0, start - 20), start))?.[0].toLowerCase() ?? '';
}

/**
 * Weak numbers that have become others: two of a unit (`a two-day visit`, `trois jours`), and fractions (`two
 * thirds`, `trois quarts`), and those of a name (`COP28`). They are compared only where the other side has one of the same sort left.
 */
function* weakIssues({ source, target, matches, taken }: Matching, free: Set<NumberFind>): Generator<Issue> {
  for (const find of source.numbers) {
    if (find.isWeak !== true || matches.has(find)) continue;
    const name = nameBefore(find, source.text);
    const other =
      name !== ''
        ? target.numbers.find((again) => !taken.has(again) && nameBefore(again, target.text) === name)
        : find.isFraction === true
          ? target.numbers.find((fraction) => fraction.isFraction === true && !taken.has(fraction))
          : find.unit !== undefined &&
              (find.values[0] === 2 || (find.values[0] === 1 && find.text.includes('-')))
            ? [...free].find(({ unit, kind }) => unit === find.unit && kind === find.kind)
            : undefined;
    if (other === undefined) continue;
    taken.add(other);
    free.delete(other);
    yield changedIssue(find, other, target.lang);
  }
}

/** The value is a year or day of a date of the other side. */
function isPart({ values, kind }: NumberFind, parts: readonly number[]): boolean {
  return kind !== 'time' && values.some((value) => parts.includes(value));
}

/** Among so many numbers the nearest is sought; a table of numbers would take for ever. */
const MOST_TRIED = 64;

/** The number of the target that stands where the missing one should: of the same kind, nearest in value. */
function counterpart(find: NumberFind, free: ReadonlySet<NumberFind>): NumberFind | undefined {
  let best: NumberFind | undefined;
  let least = Number.POSITIVE_INFINITY;
  let tried = 0;
  for (const other of free) {
    if (tried++ === MOST_TRIED) break;
    if (!isSameKind(find, other)) continue;
    const distance = distanceOf(find, other);
    if (distance < least) {
      least = distance;
      best = other;
    }
  }
  return best;
}

function distanceOf(a: NumberFind, b: NumberFind): number {
  const ratio = Math.abs(Math.log((a.values[0] ?? 0) + 1) - Math.log((b.values[0] ?? 0) + 1));
  const isOther =
    Number(a.unit !== b.unit) + Number(a.currency !== b.currency) + Number(a.isPercent !== b.isPercent);
  return ratio + isOther;
}

function expectedText({ values, kind, group, form, digits, text }: NumberFind, lang: string): string {
  const [value] = values;
  // A telephone number is written as it stands.
  if (form === 'digits' && kind === 'number' && digits === undefined) return text;
  if (value === undefined || kind === 'time' || kind === 'decade') return '';
  const isYear = group === undefined && value >= 1000 && value < 2200;
  return isYear ? formatYear(value, lang) : formatNumber(value, lang);
}

function missingIssue(find: NumberFind, lang: string): Issue {
  const isLoose =
    find.form === 'words' && (find.kind === 'ordinal' || find.kind === 'decade' || find.isAbout === true);
  return {
    code: 'number/missing',
    side: 'target',
    ...(isLoose ? { level: 'note' } : {}),
    values: { source: find.text, expected: expectedText(find, lang) },
  };
}

function changedIssue(source: NumberFind, target: NumberFind, lang: string): Issue {
  const power = powerBetween(source.values[0] ?? 0, target.values[0] ?? 0);
  const isTime = source.kind === 'time';
  return {
    code: isTime ? 'date/time-changed' : power === undefined ? 'number/changed' : 'number/magnitude',
    side: 'target',
    range: { start: target.start, end: target.end },
    values: { source: source.text, target: target.text, expected: expectedText(source, lang) },
  };
}
