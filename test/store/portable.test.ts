import { expect, test } from 'vitest';
import { unportable } from '../../src/store/portable.ts';

test.each(['derna.txt', '2018/05/derna.txt', 'أخبار/درنة.txt', 'console.txt', 'a-b.txt', 'nullity.md'])(
  '%s can stand anywhere',
  (name) => {
    expect(unportable(name)).toBeUndefined();
  },
);

test.each([
  'nul.txt',
  'CON',
  'news/aux.md',
  'com1.txt',
  'a:b.txt',
  'what?.txt',
  'end.',
  'end ',
  '-rf',
  'tab\t.txt',
  `${'é'.repeat(130)}.txt`,
])('%s cannot', (name) => {
  expect(unportable(name)).toBe(name.split('/').at(-1));
});
