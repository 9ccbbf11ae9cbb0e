import { describe, expect, test } from 'vitest';
import { formatLongDate, formatNumber, formatPartialDate, formatPercent } from '../../src/text/format.ts';
import { localHints } from '../../src/text/local-hints.ts';

describe('formatLongDate', () => {
  test.each([
    ['en', 'Wednesday, May 9, 2018'],
    ['fr', 'mercredi 9 mai 2018'],
    ['ar', 'الأربعاء، 9 مايو 2018'],
    ['ar-EG', 'الأربعاء، ٩ مايو ٢٠١٨'],
    ['ar-TN', 'الأربعاء، 9 ماي 2018'],
    ['not a tag', 'Wednesday, May 9, 2018'],
  ])('in %s', (lang, expected) => {
    expect(formatLongDate('2018-05-09', lang)).toBe(expected);
  });

  test('the first of a month is an ordinal in French alone', () => {
    expect(formatLongDate('2018-05-01', 'fr')).toBe('mardi 1er mai 2018');
    expect(formatLongDate('2018-05-11', 'fr')).toBe('vendredi 11 mai 2018');
    expect(formatLongDate('2018-05-01', 'ar')).toBe('الثلاثاء، 1 مايو 2018');
  });
});

test('parts of a date are written as far as they are known', () => {
  expect(formatPartialDate({ month: 2, day: 29 }, 'fr')).toBe('29 février');
  expect(formatPartialDate({ year: 2018, month: 5 }, 'fr')).toBe('mai 2018');
  expect(formatPartialDate({ year: 2018 }, 'ar-EG')).toBe('٢٠١٨');
  expect(formatPartialDate({ month: 13, day: 1 }, 'fr')).toBe('');
});

test('numbers have the separators and digits of the locale', () => {
  expect(formatNumber(150_000, 'fr')).toBe('150\u202f000');
  expect(formatNumber(1234.5, 'ar-EG')).toBe('١٬٢٣٤٫٥');
  expect(formatPercent(28.5, 'fr')).toBe('28,5\u00a0%');
});

describe('localHints', () => {
  const hints = (text: string, lang: string): readonly string[] =>
    localHints(text, 'en', lang).map(({ values }) => `${values.text} → ${values.expected}`);

  test('shows each form once, in order', () => {
    const text = 'On May 7 in a city of 150,000, on May 7, 2018: 28.5%.';
    expect(hints(text, 'fr')).toEqual([
      'May 7 → 7 mai',
      '150,000 → 150\u202f000',
      'May 7, 2018 → 7 mai 2018',
      '28.5% → 28,5\u00a0%',
    ]);
    expect(hints('On May 7 in a city of 150,000', 'ar')).toEqual(['May 7 → 7 مايو']);
  });

  test('does not guess what a date that reads two ways stands for', () => {
    expect(hints('on 04/11/2021', 'fr')).toEqual([]);
    expect(localHints('le 04/11/2021', 'fr', 'ar')[0]?.values.expected).toBe('4 نوفمبر 2021');
  });

  test('ranges are places in the source', () => {
    const text = 'Wednesday, May 7: 1,500 people';
    expect(
      localHints(text, 'en', 'fr').map(
        ({ range, values }) => text.slice(range.start, range.end) === values.text,
      ),
    ).toEqual([true, true]);
  });
});
