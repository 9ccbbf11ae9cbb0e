import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveDate, type DateEvidence } from '../../src/text/resolve-date.ts';

const en = { lang: 'en' };

/** Line, evidence, day or error, and the fact that decided. */
const cases: readonly (readonly [text: string, evidence: DateEvidence, expected: string, by?: string])[] = [
  ['Friday 10/04/2018', en, 'weekday'],
  ['Tuesday 10/04/2018', en, '2018-04-10', 'weekday'],
  ['Thursday 04/10/2018', en, '2018-10-04', 'weekday'],
  ['10/11/2020', en, 'ambiguous'],
  ['10/11/2020', { ...en, dateOrder: 'mdy' }, '2020-10-11', 'config'],
  ['10/11/2020', { ...en, dateOrder: 'dmy', published: '2020-10-11' }, 'conflict'],
  ['10/11/2020', { ...en, published: '2020-11-10T06:30:00Z' }, '2020-11-10', 'metadata'],
  ['10/11/2020', { ...en, body: 'The vote of November 9 was close.' }, '2020-11-10', 'body'],
  ['10/11/2020', { ...en, body: 'They met on Nov. 7 and will meet again on Dec. 12.' }, 'ambiguous'],
  ['20/11/2020', { ...en, dateOrder: 'mdy' }, 'conflict'],
  ['31/11/2020', en, 'invalid'],
  ['no date at all', en, 'invalid'],
  ['2020-11-10', en, '2020-11-10', 'text'],
  ['10.11.2020', { lang: 'de' }, '2020-11-10', 'locale'],
  ['10/11/2020', { lang: 'fr-CA' }, 'ambiguous'],
  ['10/11/2020', { lang: 'en-GB' }, 'ambiguous'],
  ['20/11/10', { ...en, dateOrder: 'ymd' }, '2020-11-10', 'config'],
  ['10 novembre 2020', { lang: 'fr' }, '2020-11-10', 'text'],
  ['10 novembre 2020', { lang: 'fr', published: '2020-11-11' }, 'conflict'],
  ['Nov. 10', en, 'no-year'],
  ['Nov. 10', { ...en, body: 'It began on 7 November 2020.' }, '2020-11-10', 'body'],
  ['الثلاثاء ١٠ تشرين الثاني/نوفمبر ٢٠٢٠', { lang: 'ar' }, '2020-11-10', 'text'],
  ['٠٢/٠٣/٢٠٢١', { lang: 'ar-EG' }, '2021-03-02', 'locale'],
  ['1 رمضان 1442', { lang: 'ar' }, '2021-04-13', 'hijri'],
  ['يوم الاثنين 1 رمضان 1442 هـ', { lang: 'ar' }, '2021-04-12', 'hijri'],
  ['2020年11月10日', { lang: 'ja' }, '2020-11-10', 'text'],
  ['martes, 10 de noviembre de 2020', { lang: 'es' }, '2020-11-10', 'text'],
];

describe('resolveDate', () => {
  test.for(cases)('%s with %o is %s', ([text, evidence, expected, by]) => {
    const { date, error, by: decided } = { by: undefined, ...resolveDate(text, evidence) };
    expect(date ?? error).toBe(expected);
    if (by !== undefined) expect(decided).toBe(by);
  });

  test('shows both readings and why the weekday does not help', () => {
    const open = resolveDate('Wednesday 11/07/2018', en);
    expect(open).toMatchObject({
      error: 'ambiguous',
      readings: ['2018-07-11', '2018-11-07'],
      evidence: [{ by: 'text' }, { by: 'weekday', day: '2018-07-11' }, { by: 'weekday', day: '2018-11-07' }],
    });
  });

  test('never throws, for any text and evidence', () => {
    expect.hasAssertions();
    assert(
      property(string({ unit: 'binary' }), string(), string(), (text, body, published) => {
        const readings = [
          resolveDate(`${text} 1/2/2020`, { lang: 'en', body, published }),
          resolveDate(text, { lang: 'ar', body, published }),
        ];
        expect(readings.every(({ date, error }) => date !== undefined || error !== undefined)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('a long date in any locale is read as the day it was written from', () => {
    const locales = [
      'en',
      'en-GB',
      'fr',
      'fr-CA',
      'fr-CH',
      'ar',
      'ar-EG',
      'ar-TN',
      'ar-MA',
      'ar-IQ',
      'de',
      'es',
      'it',
      'pt',
      'ru',
      'tr',
      'ja',
      'zh',
      'nl',
      'pl',
      'fa-u-ca-gregory',
      'he',
    ];
    for (const locale of locales) {
      const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
      for (let month = 0; month < 12; month++) {
        const time = Date.UTC(2019, month, 3 + 2 * month);
        const text = full.format(time);
        expect(resolveDate(text, { lang: locale }).date, `${locale} ${text}`).toBe(
          new Date(time).toISOString().slice(0, 10),
        );
      }
    }
  });
});
