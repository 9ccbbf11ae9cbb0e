import { expect, test } from 'vitest';
import { countTerm, findTerm, nearTerm } from '../../../src/checks/term/find.ts';

test('particles and the article are written onto an Arabic term', () => {
  const term = 'الجيش الوطني';
  for (const text of ['الجيش الوطني', 'والجيش الوطني', 'للجيش الوطني', 'بالجيش الوطني', 'الجَيش الوطنيّ'])
    expect(countTerm(text, term, 'ar'), text).toBe(1);
  for (const text of ['مجيش الوطني', 'الجيش الوطنية', 'الجيوش الوطنية'])
    expect(countTerm(text, term, 'ar'), text).toBe(0);
});

test('endings of number and gender, and elision, do not hide a French term', () => {
  for (const text of ['la milice', 'les milices', 'd’une Milice armée'])
    expect(countTerm(text, 'milice', 'fr')).toBe(1);
  expect(countTerm('la milicienne', 'milice', 'fr')).toBe(0);
  expect(countTerm('l’ANL et l’ANL', 'ANL', 'fr')).toBe(2);
});

test('a term with a capital is not found in small letters', () => {
  expect(countTerm('tell us', 'US', 'en')).toBe(0);
  expect(countTerm('The US said', 'US', 'en')).toBe(1);
});

test('signs of patterns in a term are only signs', () => {
  expect(countTerm('in C++ (new)', 'C++', 'en')).toBe(1);
  expect(countTerm('al-Obeidi', 'al-Obeidi', 'en')).toBe(1);
  expect(findTerm('the C++ way', 'C++', 'en')).toEqual({ range: { start: 4, end: 7 } });
});

test('what stands in place of a term is the nearest run of as many words', () => {
  expect(nearTerm('dirigé par Fayez al-Serraj hier', 'Fayez al-Sarraj')?.text).toBe('Fayez al-Serraj');
  expect(nearTerm('des médias de l’ALN', 'ANL')?.text).toBe('ALN');
  expect(nearTerm('tout autre chose', 'Fayez al-Sarraj')).toBeUndefined();
});
