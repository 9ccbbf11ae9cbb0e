import { expect, test } from 'vitest';
import { askConventions, KNOWN } from '../../../src/text/number/conventions.ts';

test.each(Object.keys(KNOWN))('what is known of %s is what Intl says', (lang) => {
  expect(KNOWN[lang]).toEqual(askConventions(lang));
});
