import type { Range } from '../../model/range.ts';
import type { Pair } from '../../model/rule.ts';
import { digitSystem } from '../../text/lexeme/digits.ts';
import {
  conventionsOf,
  conventionsOfLanguage,
  isNeutral,
  type Conventions,
} from '../../text/number/conventions.ts';
import type { NumberFind } from '../../text/number/types.ts';
import { factOf } from '../facts.ts';
import type { Issue } from '../issue.ts';
import { sidesOf } from '../lines.ts';
import { compareNumbers } from './compare.ts';
import { isPlainlySame, isSameValue } from './match.ts';

const SPACES = '\u00a0\u202f\u2009\u2007';
const APOSTROPHES = "'’";

/** Kinds of space, and kinds of apostrophe, are the same separator: runtimes differ in them. */
function isSameSign(a: string, b: string): boolean {
  return (
    a === b ||
    (SPACES.includes(a) && SPACES.includes(b)) ||
    (APOSTROPHES.includes(a) && APOSTROPHES.includes(b))
  );
}

/** The locale with the digits that a number is written in: separators go with them. */
function withDigits(lang: string, system: string): string {
  return lang.includes('-u-') ? lang : `${lang}-u-nu-${system}`;
}

/** Conventions that a number may follow: of the exact region, or of any region when the tag speaks for none. */
function allowed(lang: string, system: string): readonly Conventions[] {
  return [conventionsOf(withDigits(lang, system)), ...(isNeutral(lang) ? conventionsOfLanguage(lang) : [])];
}

function isFormatRight(find: NumberFind, lang: string, system: string): boolean {
  return allowed(lang, system).some(
    ({ group, decimal }) =>
      (find.group === undefined || isSameSign(find.group, group)) &&
      (find.decimal === undefined || isSameSign(find.decimal, decimal)),
  );
}

/** The same digits with the separators of the locale. In its second reading the one sign of a number changes its part. */
function rewritten(written: string, find: NumberFind, isSecond: boolean, lang: string): string {
  const { group, decimal } = conventionsOf(lang);
  const [groupSign, decimalSign] = isSecond ? [find.decimal, find.group] : [find.group, find.decimal];
  return written.replace(/[^\p{Nd}]/gu, (sign) => {
    if (sign === groupSign) return group;
    return sign === decimalSign ? decimal : sign;
  });
}

function formatIssue(find: NumberFind, isSecond: boolean, lang: string): Issue | undefined {
  const { digits, text } = find;
  if (digits === undefined) return undefined;
  const range = { start: digits.start, end: digits.end };
  const written = text.slice(digits.start - find.start, digits.end - find.start);
  const expected = rewritten(written, find, isSecond, lang);
  return {
    code: 'number/format',
    side: 'target',
    range,
    values: { text: written, expected },
    fix: { isSafe: true, edits: [{ range, text: expected }] },
  };
}

/** Numbers whose separators say something. */
function hasSeparator({ kind, group, decimal }: NumberFind): boolean {
  return kind !== 'time' && (group !== undefined || decimal !== undefined);
}

/** Readers of the locale take the number for what the source means. */
function isRead(find: NumberFind, source: NumberFind | undefined, lang: string): boolean {
  if (source === undefined || !isSameValue(source, find) || isPlainlySame(source, find)) return true;
  return isNeutral(lang) && isAllowedReading(find, source, lang);
}

function* formatIssues(pair: Pair): Generator<Issue> {
  const { targetLang } = pair;
  const { target } = sidesOf(pair);
  const sources = new Map([...compareNumbers(pair).matches].map(([source, found]) => [found, source]));
  for (const find of target.numbers.filter(hasSeparator)) {
    const source = sources.get(find);
    const system = digitSystem(target.line.text.charCodeAt(find.digits?.start ?? find.start)) ?? 'latn';
    const isRight = isRead(find, source, targetLang);
    if (isRight && isFormatRight(find, targetLang, system)) continue;
    const isSecond = source !== undefined && isSameValue(source, find) && !isPlainlySame(source, find);
    const issue = formatIssue(find, isSecond, withDigits(targetLang, system));
    if (issue !== undefined) yield isRight ? issue : { ...issue, level: 'error' };
  }
}

/** `150.000` in plain `ar`: some region of the language reads it as the source means it. */
function isAllowedReading(find: NumberFind, source: NumberFind, lang: string): boolean {
  const [value] = source.values;
  const sign = find.decimal ?? find.group ?? '';
  const isWhole = value !== undefined && value >= 1000 && Number.isInteger(value);
  return conventionsOfLanguage(lang).some(({ group, decimal }) =>
    isSameSign(sign, isWhole ? group : decimal),
  );
}

/** A percentage with its sign, cut into its parts. */
interface Percentage {
  readonly range: Range;
  readonly written: string;
  readonly number: string;
  readonly sign: string;
  readonly isBefore: boolean;
  /** Between number and sign. */
  readonly gap: Range;
}

function percentageOf(find: NumberFind, text: string): Percentage | undefined {
  const { isPercent, digits, start, end } = find;
  const written = text.slice(start, end);
  const sign = /[%٪]/.exec(written)?.[0];
  if (isPercent !== true || digits === undefined || sign === undefined) return undefined;
  const number = text.slice(digits.start, digits.end);
  const isBefore = find.isPercentBefore === true;
  return { range: { start, end }, written, number, sign, isBefore, gap: { start: digits.end, end: end - 1 } };
}

function percentIssue(
  percentage: Percentage,
  text: string,
  percent: Conventions['percent'],
): Issue | undefined {
  const { range, written, number, sign, isBefore, gap } = percentage;
  const space = percent === 'after-space' ? '\u00a0' : '';
  const expected = percent === 'before' ? `${sign}${number}` : `${number}${space}${sign}`;
  const base = { side: 'target', range, values: { text: written, expected } } as const;
  if (isBefore !== (percent === 'before')) {
    return {
      ...base,
      code: 'number/percent-side',
      fix: { isSafe: false, edits: [{ range, text: expected }] },
    };
  }
  if (space === '' || !['', ' '].includes(text.slice(gap.start, gap.end))) return undefined;
  return {
    ...base,
    code: 'number/percent-space',
    fix: { isSafe: true, edits: [{ range: gap, text: space }] },
  };
}

function percentIssues({ targetLang }: Pair, numbers: readonly NumberFind[], text: string): readonly Issue[] {
  const { percent } = conventionsOf(targetLang);
  return numbers.flatMap((find) => {
    const percentage = percentageOf(find, text);
    return (percentage === undefined ? undefined : percentIssue(percentage, text, percent)) ?? [];
  });
}

/** How the numbers of the target are written, against the conventions of its exact locale. */
export const numberStyle: (pair: Pair) => readonly Issue[] = factOf('number style', (pair) => {
  const { target } = sidesOf(pair);
  if (!target.numbers.some(({ digits }) => digits !== undefined)) return [];
  return [...formatIssues(pair), ...percentIssues(pair, target.numbers, target.text)];
});
