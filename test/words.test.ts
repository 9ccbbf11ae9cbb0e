import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const catalogue = (name: string): Record<string, unknown> | undefined => {
  try {
    return JSON.parse(readFileSync(join(root, 'locales/en', `${name}.json`), 'utf8'));
  } catch {
    return undefined;
  }
};
const families = readdirSync(join(root, 'locales/en')).flatMap((file) =>
  file.endsWith('.json') ? [file.slice(0, -5)] : [],
);
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

/** Catalogues that are keyed by code; the others hold words of pages, help and notes. */
const isKeyedByCode = (words: Record<string, unknown>): boolean =>
  Object.values(words).every(
    (one) => typeof one === 'object' && one !== null && 'text' in one && 'title' in one,
  );

const coded = new Set(families.filter((family) => isKeyedByCode(catalogue(family) ?? {})));

test('every code that the sources name has words', () => {
  const missing = new Set<string>();
  for (const file of sources) {
    const text = readFileSync(join(root, 'src', file), 'utf8');
    for (const [, family = '', name = ''] of text.matchAll(
      /(?:code: |Error\(\s*|problem\(\s*)'([a-z]+)\/([a-z0-9][\w.-]*)'/g,
    )) {
      if (coded.has(family) && catalogue(family)?.[name] === undefined)
        missing.add(`${family}/${name} (${file})`);
    }
  }
  expect([...missing]).toEqual([]);
});
