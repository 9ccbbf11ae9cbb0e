// Scores findDates on the date specs of Recognizers-Text (MIT), and prints a table as in docs/dates.md.
// usage: DATELINE_DATA=<folder> node scripts/score-recognizers.ts [--misses]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findDates } from '../src/text/find-dates.ts';
import type { DateFind } from '../src/text/date/types.ts';

interface Result {
  readonly Text: string;
  readonly Start?: number;
  readonly Value?: { readonly Timex?: string };
}
interface Spec {
  readonly Input: string;
  readonly Results?: readonly Result[];
}

const LANGUAGES = [
  ['English', 'en'],
  ['French', 'fr'],
  ['Arabic', 'ar'],
] as const;

/** Month names of CLDR alone, so that the choice of cases does not depend on what is measured. */
function monthNames(lang: string): readonly string[] {
  const locales = lang === 'ar' ? ['ar', 'ar-TN', 'ar-MA', 'ar-IQ'] : [lang];
  return locales.flatMap((locale) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(locale, { month, calendar: 'gregory', timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, at) =>
        format
          .format(Date.UTC(2018, at, 3))
          .replace('.', '')
          .toLowerCase(),
      );
    }),
  );
}

/** Day and month are named: by a month's name or by digits with a sign between. `next Sunday` is relative. */
function isExplicit({ Text, Value }: Result, months: readonly string[]): boolean {
  if (!/^(?:XXXX|\d{4})-\d\d-\d\d$/.test(Value?.Timex ?? '')) return false;
  const text = Text.toLowerCase();
  return (
    /\p{Nd}\s*[/.-]\s*\p{Nd}/u.test(text) ||
    months.some((name) => new RegExp(`(?<!\\p{L})[وبفل]?${name}(?!\\p{L})`, 'u').test(text))
  );
}

function isRight({ readings }: DateFind, { Value }: Result): boolean {
  const [, month, day] = (Value?.Timex ?? '').split('-').map(Number);
  return readings.some((reading) => reading.month === month && reading.day === day);
}

function isAt({ start, end }: DateFind, { Text, Start }: Result, input: string): boolean {
  const from = Start ?? input.toLowerCase().indexOf(Text.toLowerCase());
  return start < from + Text.length && from < end;
}

interface Score {
  wanted: number;
  met: number;
  found: number;
  right: number;
  readonly misses: string[];
}

/** A date that no calendar has is found as such, and stands for no day. */
function datesIn(text: string, lang: string): readonly DateFind[] {
  return findDates(text, lang).filter(({ kind, readings }) => kind === 'date' && readings.length > 0);
}

/** Specs that give the day: it must be met, and a find must be one of them. */
function addParser(score: Score, specs: readonly Spec[], lang: string): void {
  const months = monthNames(lang);
  for (const { Input, Results = [] } of specs) {
    const finds = datesIn(Input, lang);
    for (const find of finds)
      addFind(
        score,
        Results.some((result) => isRight(find, result)),
        Input,
        find,
      );
    for (const result of Results.filter((one) => isExplicit(one, months))) {
      score.wanted++;
      if (finds.some((find) => isAt(find, result, Input) && isRight(find, result))) score.met++;
      else score.misses.push(`missed: ${Input} | ${result.Text}`);
    }
  }
}

/** Specs that give places: a find must lie in one of them. */
function addPlaces(score: Score, specs: readonly Spec[], lang: string): void {
  for (const { Input, Results = [] } of specs) {
    for (const find of datesIn(Input, lang)) {
      addFind(
        score,
        Results.some((result) => isAt(find, result, Input)),
        Input,
        find,
      );
    }
  }
}

function addFind(score: Score, isGood: boolean, input: string, find: DateFind): void {
  score.found++;
  if (isGood) score.right++;
  else score.misses.push(`wrong: ${input} | ${find.text}`);
}

function share(part: number, whole: number): string {
  return `${part}/${whole} (${((100 * part) / whole).toFixed(1)} %)`;
}

const data = process.env['DATELINE_DATA'];
if (data === undefined) {
  console.error('DATELINE_DATA is not set: nothing scored.');
} else {
  console.log('| language | texts | day and month right | finds that are right |\n| --- | --- | --- | --- |');
  for (const [name, lang] of LANGUAGES) {
    const read = (set: string): readonly Spec[] =>
      JSON.parse(
        readFileSync(join(data, 'dates/recognizers/DateTime', name, `${set}.json`), 'utf8').replace(
          /^\ufeff/,
          '',
        ),
      );
    const sets = [read('DateParser'), read('DateExtractor'), read('DateTimeModel')] as const;
    const score: Score = { wanted: 0, met: 0, found: 0, right: 0, misses: [] };
    addParser(score, sets[0], lang);
    addPlaces(score, sets[1], lang);
    addPlaces(score, sets[2], lang);
    const texts = sets.reduce((sum, { length }) => sum + length, 0);
    console.log(
      `| ${lang} | ${texts} | ${share(score.met, score.wanted)} | ${share(score.right, score.found)} |`,
    );
    if (process.argv.includes('--misses')) for (const miss of score.misses) console.log(`    ${miss}`);
  }
}
