import { languageOf } from '../../model/locale.ts';
import type { CheckSettings, Pair } from '../../model/rule.ts';
import { VARIANTS } from '../../text/date/facts.ts';
import type { DateFind } from '../../text/date/types.ts';
import { findDates } from '../../text/find-dates.ts';
import { parseInline } from '../../text/inline-text.ts';
import { fold } from '../../text/lexeme/fold.ts';
import { factOf } from '../facts.ts';
import type { Issue } from '../issue.ts';
import { sidesOf } from '../lines.ts';
import { monthNames } from './style.ts';

/** The names of months that the regions of a language use, each set as in one region. */
interface MonthSets {
  readonly sets: readonly ReadonlySet<string>[];
  /** Tells cheaply that a text names no month. */
  readonly anyName: RegExp;
}

const known = new Map<string, MonthSets | undefined>();

/** Undefined for a language whose regions all use the same names. */
function setsOf(language: string): MonthSets | undefined {
  if (!known.has(language)) known.set(language, ask(language));
  return known.get(language);
}

function ask(language: string): MonthSets | undefined {
  const names = (VARIANTS[language] ?? []).map(monthNames);
  const sets = names.map((list) => new Set(list.map(fold)));
  const [first] = sets;
  if (first === undefined || sets.every((set) => set.difference(first).size === 0)) return undefined;
  // Hamza on alef is often left out.
  const pattern = [...new Set(names.flat())].map((name) => name.replaceAll(/[أإآ]/g, '[أإآا]')).join('|');
  return { sets, anyName: new RegExp(pattern, 'i') };
}

/** A month as it is written, and which of the sets have its name, as bits. */
interface Named {
  readonly find: DateFind;
  readonly name: string;
  readonly mask: number;
}

/** Months that are named in one way; two names together (`نيسان/أبريل`) serve all readers. */
function namedIn(dates: readonly DateFind[], text: string, { sets }: MonthSets): readonly Named[] {
  return dates.flatMap((find) => {
    const { monthRange } = find.style;
    if (monthRange === undefined || find.calendar !== 'gregory') return [];
    if (/^\s*[/(]\s*\p{L}/u.test(text.slice(monthRange.end))) return [];
    const name = text.slice(monthRange.start, monthRange.end);
    const mask = maskOf(fold(name), sets);
    return mask === 0 ? [] : [{ find, name, mask }];
  });
}

/** Arabic writes small words onto the name: the end of the word decides. */
function maskOf(name: string, sets: readonly ReadonlySet<string>[]): number {
  return sets.reduce(
    (mask, set, at) =>
      set.has(name) || [...set].some((other) => isWithClitic(name, other)) ? mask | (1 << at) : mask,
    0,
  );
}

function isWithClitic(name: string, other: string): boolean {
  const more = name.length - other.length;
  return (more === 1 || more === 2) && name.endsWith(other);
}

const ofArticles = new WeakMap<object, readonly number[]>();

/** Masks of all months named in the targets of an article, found once. */
function masksOf(
  siblings: NonNullable<CheckSettings['siblings']>,
  lang: string,
  months: MonthSets,
): readonly number[] {
  let masks = ofArticles.get(siblings);
  if (masks === undefined) {
    masks = siblings.flatMap(({ target }) => {
      if (!months.anyName.test(target)) return [];
      const { text } = parseInline(target).content;
      return namedIn(findDates(text, lang), text, months).map(({ mask }) => mask);
    });
    ofArticles.set(siblings, masks);
  }
  return masks;
}

/** The set that covers most of the names, the earlier one of equals; -1 when one covers all. */
function usualSet(masks: readonly number[], count: number): number {
  if (masks.reduce((all, mask) => all & mask, -1) !== 0) return -1;
  const covered = Array.from(
    { length: count },
    (_, at) => masks.filter((mask) => (mask & (1 << at)) !== 0).length,
  );
  return covered.indexOf(Math.max(...covered));
}

/** Months of the target whose names are not of the set that the article uses otherwise. */
export const monthSetIssues: (pair: Pair) => readonly Issue[] = factOf('month sets', (pair) => {
  const { targetLang, settings } = pair;
  const { text, dates } = sidesOf(pair).target;
  if (!dates.some(({ style }) => style.monthRange !== undefined)) return [];
  const months = setsOf(languageOf(targetLang));
  if (months === undefined) return [];
  const named = namedIn(dates, text, months);
  const article = settings.siblings === undefined ? [] : masksOf(settings.siblings, targetLang, months);
  const usual = usualSet([...article, ...named.map(({ mask }) => mask)], months.sets.length);
  if (usual < 0) return [];
  const locale = VARIANTS[languageOf(targetLang)]?.[usual] ?? targetLang;
  return named
    .filter(({ mask }) => (mask & (1 << usual)) === 0)
    .map(({ find: { style, readings }, name }) => {
      const { start, end } = style.monthRange ?? { start: 0, end: 0 };
      const expected = monthNames(locale)[(readings[0]?.month ?? 1) - 1] ?? '';
      return {
        code: 'date/month-mixed',
        side: 'target',
        range: { start, end },
        values: { text: name, expected },
      };
    });
});
