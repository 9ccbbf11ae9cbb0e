import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const folder = join(root, 'src', 'formats', 'xliff');

interface Words {
  readonly title: string;
  readonly text: string;
}

function wordsOf(lang: string): Readonly<Record<string, Words>> {
  return JSON.parse(readFileSync(join(root, 'locales', lang, 'xliff.json'), 'utf8')) as Record<string, Words>;
}

/** Names of rules that the sources hold as literals: those with a section, and those of the XML scanner. */
function namesInSource(): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  const found = text.matchAll(
    /'((?:\d[\d.]*-[a-z][a-z-]+)|(?:(?:xml|limit|returned|convert|ctr)-[a-z-]+))'/g,
  );
  return [...new Set([...found].map(([, name = '']) => name))].toSorted();
}

const values = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).toSorted();

test('every rule has words in English', () => {
  const words = wordsOf('en');
  expect(namesInSource().filter((name) => words[name] === undefined)).toEqual([]);
});

test.each(['fr', 'ar'])('%s says every rule, with the same values', (lang) => {
  const english = wordsOf('en');
  const other = wordsOf(lang);
  expect(Object.keys(other)).toEqual(Object.keys(english));
  for (const [name, { text }] of Object.entries(english))
    expect([name, ...values(other[name]!.text)]).toEqual([name, ...values(text)]);
});
