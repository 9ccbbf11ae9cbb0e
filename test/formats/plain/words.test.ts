import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

function catalogue(lang: string, name: string): Record<string, Record<string, string>> {
  return JSON.parse(readFileSync(join(root, 'locales', lang, `${name}.json`), 'utf8'));
}

test('every reason for a role has words in each language', () => {
  const folder = join(root, 'src', 'formats', 'plain');
  const codes = new Set<string>();
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, code = ''] of text.matchAll(/found\(\s*'[a-z-]+',\s*'([a-z-]+)'/g)) codes.add(code);
    for (const [, code = ''] of text.matchAll(/return '([a-z]+-[a-z-]+)';/g)) codes.add(code);
  }
  expect(codes.size).toBeGreaterThan(20);
  for (const lang of ['en', 'fr', 'ar']) {
    expect([...codes].filter((code) => catalogue(lang, 'roles')['evidence']?.[code] === undefined)).toEqual(
      [],
    );
  }
});

test.each(['roles', 'notes'])('the catalogue %s has the same keys and values in each language', (name) => {
  const shape = (lang: string): string[] =>
    Object.entries(catalogue(lang, name)).flatMap(([key, words]) =>
      Object.entries(typeof words === 'string' ? { '': words } : words).map(
        ([inner, text]) => `${key}.${inner} ${[...text.matchAll(/\{\{\w+\}\}/g)].join(' ')}`,
      ),
    );
  expect(shape('fr')).toEqual(shape('en'));
  expect(shape('ar')).toEqual(shape('en'));
});

test('every note that extract asks for has words', () => {
  const text = readFileSync(join(root, 'src', 'convert', 'extract.ts'), 'utf8');
  const codes = [...text.matchAll(/code: '([a-z-]+)'/g)].map(([, code = '']) => code);
  const roles = Object.keys(catalogue('en', 'roles')['roles'] ?? {});
  expect(codes).toContain('repeats');
  expect([...codes, ...roles].filter((code) => catalogue('en', 'notes')[code] === undefined)).toEqual([]);
});
