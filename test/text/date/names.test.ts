import { expect, test } from 'vitest';
import { askNames } from '../../../src/text/date/ask-names.ts';
import { NAMES } from '../../../src/text/date/names.ts';

const CLDR = '48.0';

test(`the runtime has the CLDR ${CLDR} that the table of names was written from`, () => {
  expect(
    process.versions['cldr'],
    'run scripts/date-names.ts, look at the difference, and name the version here',
  ).toBe(CLDR);
});

test.each(Object.keys(NAMES))('the names of months and weekdays of %s are those of Intl', (language) => {
  expect(NAMES[language]).toEqual(askNames(language));
});

test('a language that Intl does not know has no names, and throws nothing', () => {
  expect(askNames('tlh').months.replace(/[|]/g, '')).toBe('');
  expect(askNames('not a tag').weekdays).toBe('||||||');
});
