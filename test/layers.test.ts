import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

/** Folder of `src` → folders it may import besides itself, and packages that enter the project through it. */
const layers: Record<string, { folders: readonly string[]; packages: readonly string[] }> = {
  model: { folders: [], packages: [] },
  text: { folders: ['model'], packages: ['@formatjs/intl', 'bidi-js'] },
  formats: {
    folders: ['model', 'text'],
    packages: [
      'xliff',
      'saxes',
      'parse5',
      'yaml',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-frontmatter',
      'mdast-util-gfm',
      'micromark-extension-frontmatter',
      'micromark-extension-gfm',
    ],
  },
  convert: { folders: ['model', 'text'], packages: [] },
  checks: { folders: ['model', 'text'], packages: [] },
  page: { folders: ['model', 'text'], packages: ['parse5'] },
  preview: { folders: ['model', 'text', 'messages'], packages: ['hono'] },
  messages: { folders: ['model'], packages: ['i18next'] },
  report: { folders: ['model', 'messages'], packages: [] },
  config: { folders: ['model'], packages: ['valibot', 'fastest-levenshtein'] },
  store: { folders: ['model', 'text', 'convert', 'formats'], packages: [] },
  io: { folders: ['model'], packages: ['@hono/node-server', 'playwright-core'] },
};
const commands = { folders: [...Object.keys(layers), 'commands'], packages: ['commander'] };

const src = join(import.meta.dirname, '..', 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

test.each(files)('%s imports only what its layer may', (file) => {
  const [folder = ''] = file.split(sep);
  const isTop = !file.includes(sep);
  const layer = isTop || folder === 'commands' ? commands : layers[folder];
  expect(layer, `src/${folder} is not in the table`).toBeDefined();
  const text = readFileSync(join(src, file), 'utf8');
  for (const [, name = ''] of text.matchAll(/(?:from|import\()\s*'([^']+)'/g)) {
    if (name.startsWith('node:')) {
      expect(isTop || folder === 'io', `${file} imports ${name}; only io may`).toBe(true);
      continue;
    }
    if (!name.startsWith('.')) {
      const [scope = '', part = ''] = name.split('/');
      const pack = scope.startsWith('@') ? `${scope}/${part}` : scope;
      expect(layer?.packages, `${file} imports ${pack}`).toContain(pack);
      continue;
    }
    const target = relative(src, join(src, file, '..', name));
    const [other = ''] = target.split(sep);
    if (other === folder || !target.includes(sep)) continue;
    expect(layer?.folders, `${file} imports ${other}/`).toContain(other);
  }
});
