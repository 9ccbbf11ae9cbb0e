import { assert, constantFrom, double, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNumbers } from '../../src/text/find-numbers.ts';
import { NUMBER_FACTS } from '../../src/text/number/facts.ts';

/** Finds as `value unit`. */
function found(text: string, lang: string): readonly string[] {
  return findNumbers(text, lang).map(({ values, unit, currency, isPercent, kind }) =>
    [values[0], unit ?? currency ?? (isPercent === true ? '%' : ''), kind === 'number' ? '' : kind]
      .filter((part) => part !== '')
      .join(' '),
  );
}

describe('findNumbers', () => {
  test.each<[string, string, readonly string[]]>([
    ['4,200 people, 3.5%, $2.5 million, €3bn', 'en', ['4200', '3.5 %', '2500000 USD', '3000000000 EUR']],
    ['twenty-five thousand three hundred and six', 'en', ['25306']],
    ['two, three and four', 'en', ['2', '3', '4']],
    ['half a million; three dozen; two and a half years', 'en', ['500000', '36', '2.5 year']],
    ['12 $ 5 and $5 $6', 'en', ['12 USD', '5', '5 USD', '6']],
    ['the 1970s, in his mid 60s, an octogenarian', 'en', ['1970 decade', '60 decade', '80 decade']],
    ['at 2:30 p.m., 11am and 14:05', 'en', ['870 time', '660 time', '845 time']],
    [
      '12 km, 12km/h, 30 miles, 5 sq km, 20°C',
      'en',
      ['12 kilometer', '12 kilometer-per-hour', '30 mile', '5 square-kilometer', '20 celsius'],
    ],
    ['quatre-vingt-dix-sept, soixante et onze, deux cent mille', 'fr', ['97', '71', '200000']],
    ['mille neuf cent quatre-vingt-quatre', 'fr', ['1984']],
    ['un million et demi de dollars, 1,5 million d’euros', 'fr', ['1500000 USD', '1500000 EUR']],
    ['4\u202f200 habitants, 4\u00a0200, 3,5 %', 'fr', ['4200', '4200', '3.5 %']],
    ['le XXe siècle, Louis XIV, Le roi', 'fr', ['20 century ordinal', '14']],
    ['septuagénaire, une quarantaine, années 1970', 'fr', ['70 decade', '1', '40', '1970 decade']],
    ['خمسة وعشرون ألفا وثلاثمئة وستة', 'ar', ['25306']],
    ['ألفان، مئتا جندي، ثلاثة ملايين، أسبوعين', 'ar', ['2000', '200', '3000000', '2 week dual']],
    ['ستة و عشرون، السادس عشر، الحادي والعشرين', 'ar', ['26', '16 ordinal', '21 ordinal']],
    ['١٥٠٬٠٠٠ نسمة، ٤٫٥٪، 12 في المئة، ب15000 دولار', 'ar', ['150000', '4.5 %', '12 %', '15000 USD']],
    ['عامين ونصف العام، مليون ونصف', 'ar', ['2.5 year dual', '1500000']],
    ['الثالثة والنصف مساء', 'ar', ['930 time']],
    ['12 Kilometer und 3,5 Hektar', 'de', ['12 kilometer', '3.5 hectare']],
  ])('%s (%s)', (text, lang, expected) => {
    expect(found(text, lang)).toEqual(expected);
  });

  const locales = [
    'en',
    'fr',
    'fr-CA',
    'fr-CH',
    'ar',
    'ar-EG',
    'ar-TN',
    'de',
    'es',
    'pt',
    'ru',
    'hi',
    'fa',
    'tr',
    'sv',
    'pl',
  ];

  test('a number that a locale writes is read as what it is', () => {
    assert(
      property(constantFrom(...locales), integer({ min: 0, max: 999_999_999 }), (locale, value) => {
        const text = new Intl.NumberFormat(locale).format(value);
        expect(
          findNumbers(`( ${text} )`, locale).map(({ values }) => values[0]),
          `${locale} ${text}`,
        ).toEqual([value]);
      }),
      { numRuns: 300 },
    );
    assert(
      property(constantFrom(...locales), double({ min: 0.1, max: 99_999, noNaN: true }), (locale, value) => {
        const text = new Intl.NumberFormat(locale, {
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
        }).format(value);
        const read = findNumbers(`( ${text} )`, locale)[0]?.values[0];
        expect(read, `${locale} ${text}`).toBeCloseTo(value, 1);
      }),
      { numRuns: 300 },
    );
  });

  test('finds stand in order, do not overlap, and are the text of their range, for any text', () => {
    assert(
      property(string({ unit: 'grapheme' }), (noise) => {
        const text = `${noise}12,5 % de ${noise} vingt et un ١٢ ${noise}`;
        for (const lang of ['en', 'fr', 'ar', 'de']) {
          let end = 0;
          for (const find of findNumbers(text, lang)) {
            expect(find.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(find.start, find.end)).toBe(find.text);
            end = find.end;
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test.each(Object.keys(NUMBER_FACTS))('units have the names of CLDR in %s', (lang) => {
    for (const unit of [
      'kilometer',
      'kilogram',
      'liter',
      'hour',
      'day',
      'week',
      'year',
      'mile',
      'hectare',
      'celsius',
    ]) {
      const format = new Intl.NumberFormat(lang, {
        style: 'unit',
        unit,
        unitDisplay: 'long',
        numberingSystem: 'latn',
      });
      for (const value of [3, 12, 100]) {
        const text = format.format(value);
        expect(findNumbers(text, lang)[0], text).toMatchObject({ values: [value], unit });
      }
    }
  });
});
