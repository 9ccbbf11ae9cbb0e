import { expect, test } from 'vitest';
import { isByline, isNames } from '../../../src/text/news/byline.ts';
import { findCredit, isAgency } from '../../../src/text/news/credit.ts';
import { isDateLine } from '../../../src/text/news/date-line.ts';
import { findPlaceLine } from '../../../src/text/news/place-line.ts';
import { newsWords } from '../../../src/text/news/words.ts';

test.each([
  ['TUNIS - Weeks after', 'TUNIS - '],
  ['TEHRAN (AFP) - An international contest', 'TEHRAN (AFP) - '],
  ['LONDON, May 7 (Reuters) — The price', 'LONDON, May 7 (Reuters) — '],
  ['AIN ISSA, Syria (AP) — Fighters', 'AIN ISSA, Syria (AP) — '],
  ['UNITED NATIONS—The council', 'UNITED NATIONS—'],
  ['(Reuters) PARIS, 9 mai - Le', '(Reuters) PARIS, 9 mai - '],
  ['TUNIS, 9 mai (AFP) – Les réserves', 'TUNIS, 9 mai (AFP) – '],
  ['Tunis (TAP) - Le ministre', 'Tunis (TAP) - '],
  ['Taipei, Taiwan — The festival', 'Taipei, Taiwan — '],
  ['تونس - عاد الصيادون', 'تونس - '],
  ['طهران (أ ف ب) - أعلنت', 'طهران (أ ف ب) - '],
  ['لندن، 7 مايو (رويترز) – قالت', 'لندن، 7 مايو (رويترز) – '],
  ['القاهرة ـ قال', 'القاهرة ـ '],
])('%s starts with a place-line', (text, placeLine) => {
  expect(findPlaceLine(text, true)).toEqual({ start: 0, end: placeLine.length });
});

test.each([
  'Haftar – who returned in April – spoke.',
  'NATO-led forces left.',
  'The LNA - the army of the east - moved.',
  'A man, a plan — and no money.',
  'TUNIS - ',
  'وقال الوزير إن الاجتماع - وهو الثاني - انتهى.',
  '',
])('%j starts with none', (text) => {
  expect(findPlaceLine(text, true)).toBeUndefined();
});

test('inside the body only a place in capitals or with an agency counts', () => {
  expect(findPlaceLine('GABES, Tunisia — In the port', false)).toBeDefined();
  expect(findPlaceLine('Taipei, Taiwan — The festival', false)).toBeUndefined();
  expect(findPlaceLine('تونس - عاد', false)).toBeUndefined();
});

test.each([
  ['en', 'Boats leave on May 7. (AFP)', '(AFP)', 'agency'],
  ['en', 'Boats leave. (AP Photo/Sami Khoury)', '(AP Photo/Sami Khoury)', 'label'],
  ['en', 'An old boat. Image: Jon Doe.', 'Image: Jon Doe.', 'label'],
  [
    'en',
    'A parade. Image: Tech. Sgt. Jane Roe, U.S. Air Force.',
    'Image: Tech. Sgt. Jane Roe, U.S. Air Force.',
    'label',
  ],
  ['en', 'A parade. Image: www.example.org/jane.', 'Image: www.example.org/jane.', 'label'],
  ['en', 'Boats leave. Photo by Sami Khoury', 'Photo by Sami Khoury', 'label'],
  ['en', 'Boats leave. © Sami Khoury', '© Sami Khoury', 'label'],
  ['en', 'Boats leave. (Sami Khoury)', '(Sami Khoury)', 'brackets'],
  ['fr', 'Le barrage, le 7 mai. Photo : A. Gharbi / AFP', 'Photo : A. Gharbi / AFP', 'label'],
  ['ar', 'قوارب في الميناء. (أ ف ب)', '(أ ف ب)', 'agency'],
  ['ar', 'قوارب في الميناء. تصوير: أحمد علي', 'تصوير: أحمد علي', 'label'],
])('%s: %s ends with a credit', (lang, text, credit, kind) => {
  const found = findCredit(text, newsWords(lang));
  expect(found?.kind).toBe(kind);
  expect(text.slice(found?.start).trim()).toBe(credit);
});

test.each([
  'It was led by the Libyan National Army (LNA)',
  'He came back (with a smile).',
  'He described the photo: a boy on a boat that nobody had seen before, or since.',
  'No credit here.',
  'Image: a word with many senses. He explained each of them.',
  'It has three parts: (a) the sea, (b) the shore and (c) the land between them',
])('%s has none', (text) => {
  expect(findCredit(text, newsWords('en'))).toBeUndefined();
});

test('a credit far into a long text keeps its place', () => {
  const text = `${'Boats leave. '.repeat(20)}(AFP)`;
  expect(findCredit(text, newsWords('en'))?.start).toBe(text.length - 5);
});

test('agencies are known by name, in brackets or several together', () => {
  expect(
    ['AFP', '(Reuters)', 'AFP and Reuters', '— AP'].map((text) => isAgency(text, newsWords('en'))),
  ).toEqual([true, true, true, true]);
  expect(['Boats', '', 'AFP said so'].map((text) => isAgency(text, newsWords('en')))).toEqual([
    false,
    false,
    false,
  ]);
});

test.each([
  ['en', 'By Lina Barakat and Peter Voss', true],
  ['en', 'By Rana Haddad, special correspondent', true],
  ['en', 'By Monday the town was calm.', false],
  ['en', 'By noon', false],
  ['en', 'By', false],
  ['fr', 'Par Myriam Ben Salah', true],
  ['fr', 'Par ailleurs', false],
  ['ar', 'بقلم: سلمى الطرابلسي', true],
])('%s: whether %s is a byline', (lang, text, is) => {
  expect(isByline(text, newsWords(lang))).toBe(is);
});

test('names start with capitals where the script has them', () => {
  expect(isNames('Sami Khoury / AFP', newsWords('en'))).toBe(true);
  expect(isNames('Sami left', newsWords('en'))).toBe(false);
});

test.each([
  ['en', 'Wednesday 09/05/2018', true],
  ['en', 'Last Updated: 09 May, 2018 10:22 AM IST', true],
  ['en', 'Published 4:30 PM EDT Wed May 9, 2018', true],
  ['en', 'Tunis, 9 May 2018', true],
  ['en', 'Boats left Tunis on 9 May 2018', false],
  ['en', '2018', false],
  ['en', 'Five', false],
  ['fr', 'Publié le : 09/05/2018 - 14:30', true],
  ['ar', '08:33 م - الأربعاء 9 مايو 2018', true],
  ['ar', '24 شعبان 1439 هـ - 10 مايو 2018 م', true],
])('%s: whether %s is a date line', (lang, text, is) => {
  expect(isDateLine(text, lang)).toBe(is);
});

test('a language without words of its own has those of English', () => {
  expect(newsWords('de-AT')).toBe(newsWords('en'));
  expect(newsWords('fr-CA')).not.toBe(newsWords('en'));
});
