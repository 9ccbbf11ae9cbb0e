import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/text/find-dates.ts';

/** Finds as `text=value`: a date as `y-m-d` with `?` for what is not written, several readings with `|`. */
function found(text: string, lang: string): readonly string[] {
  return findDates(text, lang).map(({ text: written, readings, weekday, kind }) => {
    const days = readings
      .map(({ year, month, day }) => `${year ?? '?'}-${month ?? '?'}-${day ?? '?'}`)
      .join('|');
    return kind === 'weekday' ? `${written}=${weekday}` : `${written}=${days}`;
  });
}

describe('findDates', () => {
  test.each<[string, string, readonly string[]]>([
    ['They met on March 3, 2021.', 'en', ['March 3, 2021=2021-3-3']],
    ['They met 3–9 March and on Nov. 2nd', 'en', ['3=?-3-3', '9 March=?-3-9', 'Nov. 2nd=?-11-2']],
    ['the twenty-first of June', 'en', ['twenty-first of June=?-6-21']],
    [
      'January twenty one two thousand and eighteen',
      'en',
      ['January twenty one two thousand and eighteen=2018-1-21'],
    ],
    ['We may 20 times ask; One may ask', 'en', []],
    ['In May 15,000 people marched', 'en', ['May=?-5-?']],
    ['on 04/11/2021', 'en', ['04/11/2021=2021-11-4|2021-4-11']],
    ['31/11/2021', 'en', ['31/11/2021=']],
    ['version 1.2.3, 192.168.1.20, 24/7, 3/4 and 30/4.85', 'en', []],
    ['since 1998, 1998 people', 'en', ['1998=1998-?-?']],
    ['du 3 au 7 mars', 'fr', ['3=?-3-3', '7 mars=?-3-7']],
    ['lundi 1er mars 2021', 'fr', ['lundi 1er mars 2021=2021-3-1']],
    ['le 4 fevrier, le 5 Août', 'fr', ['4 fevrier=?-2-4', '5 Août=?-8-5']],
    ['في السابع عشر من نيسان', 'ar', ['السابع عشر من نيسان=?-4-17']],
    ['الأربعاء، ٣ آذار/مارس ٢٠٢١', 'ar', ['الأربعاء، ٣ آذار/مارس ٢٠٢١=2021-3-3']],
    ['في ٣\u200f/٣\u200f/٢٠٢١', 'ar', ['٣\u200f/٣\u200f/٢٠٢١=2021-3-3']],
    [
      '12 جويلية و13 غشت و14 كانون الثاني',
      'ar',
      ['12 جويلية=?-7-12', '13 غشت=?-8-13', '14 كانون الثاني=?-1-14'],
    ],
    ['1 رمضان 1442 هـ', 'ar', ['1 رمضان 1442 هـ=1442-9-1']],
    ['2021年3月3日', 'ja', ['2021年3月3日=2021-3-3']],
    ['2021년 3월 3일', 'ko', ['2021년 3월 3일=2021-3-3']],
    ['3 de marzo de 2021', 'es', ['3 de marzo de 2021=2021-3-3']],
    ['am 3. März 2021', 'de', ['3. März 2021=2021-3-3']],
    ['yesterday, next week, two days later', 'en', ['yesterday=', 'next week=']],
    ['hier, la semaine prochaine', 'fr', ['hier=', 'la semaine prochaine=']],
    ['أمس والأسبوع المقبل', 'ar', ['أمس=', 'والأسبوع المقبل=']],
  ])('%s (%s)', (text, lang, expected) => {
    expect(found(text, lang)).toEqual(expected);
  });

  test('finds stand in order, do not overlap, and are the text of their range, for any text', () => {
    assert(
      property(string({ unit: 'grapheme' }), string(), (left, right) => {
        const text = `${left} 3 May 2021 ${right} 4/5/2021, مايو 2021`;
        for (const lang of ['en', 'fr', 'ar', 'ja', 'x-not', '']) {
          let end = 0;
          for (const find of findDates(text, lang)) {
            expect(find.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(find.start, find.end)).toBe(find.text);
            end = find.end;
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the lexicon knows all names of CLDR', () => {
  test('this is the CLDR that it was checked with', () => {
    expect(process.versions['cldr']?.split('.')[0]).toBe('48');
  });

  const REGIONS = {
    ar: 'AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE',
    fr: 'BE CA CH DZ FR LU MA SN TN',
    en: 'AU CA GB IE IN NZ US ZA',
    de: 'AT CH DE',
    es: 'AR CL CO ES MX PE',
    pt: 'BR PT',
  };
  const locales = Object.entries(REGIONS).flatMap(([lang, regions]) =>
    regions.split(' ').map((region) => `${lang}-${region}`),
  );

  test.each(locales)('%s', (locale) => {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, {
        calendar: 'gregory',
        day: 'numeric',
        month,
        year: 'numeric',
        timeZone: 'UTC',
      });
      for (let at = 0; at < 12; at++) {
        const text = format.format(Date.UTC(2018, at, 23));
        expect(findDates(text, locale)[0]?.readings[0], text).toMatchObject({
          year: 2018,
          month: at + 1,
          day: 23,
        });
      }
    }
  });
});
