import { describe, expect, test } from 'vitest';
import { isDateOnly } from '../../src/text/date-only.ts';

describe('isDateOnly', () => {
  test.each([
    ['Wednesday 09/05/2018', 'en'],
    ['Published 9 May 2018, 14:05', 'en'],
    ['Last updated: May 9, 2018 at 2:05 p.m. EDT', 'en'],
    ['TUNIS, May 7', 'en'],
    ['Paris, le 9 mai 2018', 'fr'],
    ['Publié le 9 mai 2018 à 14h05', 'fr'],
    ['نشر في: 9 مايو 2018 الساعة 14:05', 'ar'],
    ['تونس - الأربعاء، ٩ ماي ٢٠١٨', 'ar'],
    ['2018年5月9日', 'ja'],
    ['Mittwoch, 9. Mai 2018', 'de'],
  ])('%s is nothing but a date', (text, lang) => {
    expect(isDateOnly(text, lang)).toBe(true);
  });

  test.each([
    ['Clashes were reported on May 7', 'en'],
    ['The battle of May 7', 'en'],
    ['2014', 'en'],
    ['Wednesday', 'en'],
    ['LONDON, May 7 (Reuters) — Shares fell.', 'en'],
    ['Le 9 mai 2018, tout a changé', 'fr'],
    ['', 'en'],
  ])('%s is not', (text, lang) => {
    expect(isDateOnly(text, lang)).toBe(false);
  });
});
