import { expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { loadFormat } from '../../src/formats/load-format.ts';
import { formatOf } from '../../src/formats/read-article.ts';

const names = [
  ...formats.flatMap(({ extensions }) => extensions.map((one) => `a${one}`)),
  'A.TXT',
  'a.HTML',
  'a',
  'a.xml',
];

test.each(names)('%s is loaded as the format that the registry gives', async (name) => {
  expect(await loadFormat(name, '<html><p>x')).toBe(formatOf(name, '<html><p>x'));
});

test('a format of the project is asked before ours', async () => {
  const own = { ...formatOf('a.txt', ''), name: 'own' };
  expect((await loadFormat('a.txt', '', [own])).name).toBe('own');
});
