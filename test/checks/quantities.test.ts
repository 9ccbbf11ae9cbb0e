import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencyRules } from '../../src/checks/currency/index.ts';
import { dateRules } from '../../src/checks/date/index.ts';
import { numberRules } from '../../src/checks/number/index.ts';
import { checkPair } from '../../src/checks/run.ts';
import { unitRules } from '../../src/checks/unit/index.ts';
import type { CheckSettings } from '../../src/model/rule.ts';

const rules = [...dateRules, ...numberRules, ...unitRules, ...currencyRules];
const news: CheckSettings = { published: '2021-11-05', dateOrder: 'dmy' };

/** Codes of errors and warnings. */
function loud(
  source: string,
  target: string,
  targetLang: string,
  settings: CheckSettings = news,
): readonly string[] {
  const found = checkPair({ source, target, sourceLang: 'en', targetLang }, settings, rules);
  return found.filter(({ level }) => level !== 'note').map(({ code }) => code);
}

describe('the same quantity said in another way is right', () => {
  test.each([
    ['fr', 'on November 3', 'mercredi'],
    ['ar', 'on November 3', 'يوم الأربعاء'],
    ['fr', 'from March 3 to March 7', 'du 3 au 7 mars'],
    ['ar', 'on March 3 and March 7', 'في 3 و7 آذار/مارس'],
    ['ar', 'July 21', 'الحادي والعشرين من تموز'],
    ['ar-MA', '12 August 2018', '12 غشت 2018'],
    ['ar', '9 May 2018', '9 مايو 2018 الموافق 23 شعبان 1439 هـ'],
    ['fr', 'a 2-week visit', 'une visite de quinze jours'],
    ['ar', 'a 2-week visit', 'زيارة استمرت أسبوعين'],
    ['fr', 'two and a half years', 'deux ans et demi'],
    ['ar', '2,000 troops', 'ألفا جندي'],
    ['fr', 'half a million people', 'un demi-million de personnes'],
    ['fr', 'three dozen people', '36 personnes'],
    ['ar', 'the 1990s', 'التسعينيات'],
    ['fr', 'in his mid 60s', 'sexagénaire'],
    ['fr', 'the 19th century', 'le XIXe siècle'],
    ['ar', 'the 19th century', 'القرن التاسع عشر'],
    ['fr', 'three quarters of voters', '75\u00a0% des électeurs'],
    ['fr', '60 mph', '97 km/h'],
    ['fr', '104°F', '40 °C'],
    ['fr', '48 hours', 'deux jours'],
    ['fr', '2 p.m.', '14 heures'],
    ['ar', 'at 3 p.m.', 'في الثالثة مساء'],
    ['fr', 'at 23.45', 'à 23 h 45'],
    ['fr', '$1.5 million', '1,5 million de dollars'],
    ['fr', 'the 9/11 attacks', 'les attentats du 11 septembre'],
    ['ar', 'the G20 summit', 'قمة مجموعة العشرين'],
    ['ar', 'World War II', 'الحرب العالمية الثانية'],
    ['ar', 'Call +216 71 123 456', 'اتصل على +216-71-123-456'],
    ['es', '3 March 2021', '3 de marzo de 2021'],
    ['de', 'five of 12 towns', 'fünf von zwölf Städten'],
  ])('%s: %s → %s', (lang, source, target) => {
    expect(loud(source, target, lang)).toEqual([]);
  });
});

describe('another quantity is found', () => {
  test.each([
    ['fr', 'on November 3', 'mardi', 'date/missing'],
    ['fr', 'on Monday', 'mardi', 'date/changed'],
    ['ar-LB', '4 January 2018', '4 كانون الأول 2018', 'date/changed'],
    ['ar', '9 May 2018', '9 مايو 2018 الموافق 26 شعبان 1439 هـ', 'date/changed'],
    ['fr', 'in May 2018', 'en mai 2017', 'date/changed'],
    ['fr', 'a 2-week visit', 'une visite de trois semaines', 'number/changed'],
    ['ar', 'a 2-week visit', 'زيارة استمرت أسبوعا', 'number/missing'],
    ['fr', 'the 19th century', 'le XVIIIe siècle', 'number/missing'],
    ['ar', 'in his mid 60s', 'في منتصف السبعينات من عمره', 'number/missing'],
    ['fr', '$1.5 million', '1,5 milliard de dollars', 'number/magnitude'],
    ['fr', 'a town of 42,000', 'une ville de 42,000 habitants', 'number/format'],
    ['ar', 'at 14:05', 'الساعة 15:05', 'date/time-changed'],
    ['es', '3 March 2021', '3 de abril de 2021', 'date/changed'],
  ])('%s: %s → %s', (lang, source, target, code) => {
    expect(loud(source, target, lang)).toContain(code);
  });
});

test('a date written by the locale is right, the next day is wrong, in any locale', () => {
  const locales = ['fr', 'fr-CA', 'ar', 'ar-EG', 'ar-TN', 'ar-IQ', 'de', 'es', 'pt', 'ru', 'tr', 'ja'];
  assert(
    property(constantFrom(...locales), integer({ min: 0, max: 20_000 }), (locale, day) => {
      const source = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone: 'UTC' }).format(
        day * 864e5,
      );
      const format = new Intl.DateTimeFormat(locale, {
        dateStyle: 'full',
        calendar: 'gregory',
        timeZone: 'UTC',
      });
      // CLDR leaves `1er` to the writer.
      const right = loud(source, format.format(day * 864e5), locale, {});
      expect(right.filter((code) => code !== 'date/first-day')).toEqual([]);
      expect(loud(source, format.format((day + 1) * 864e5), locale, {})).not.toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('a table of numbers in one segment is compared, and told apart', () => {
  const table = (step: number): string =>
    Array.from({ length: 20_000 }, (_, at) => at % (90 + step)).join(' ; ');
  expect(loud(table(0), table(0), 'fr')).toEqual([]);
  expect(loud(table(0), table(1), 'fr')).toContain('number/missing');
});

// A scan that grows with the square of the length would end in a timeout.
test.each(['1 ', '1,', '1-', '1/', 'May '])('a long run of %j comes to an end', (part) => {
  const text = part.repeat(5000);
  for (const lang of ['fr', 'ar']) expect(loud(text, text, lang)).not.toContain('number/missing');
});
