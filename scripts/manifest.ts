// What users need not install stays out of the packed package.json: above all the Node of optionalDependencies,
// which is there for contributors (see README). usage: node scripts/manifest.ts pack | restore
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const manifest = join(root, 'package.json');
const folder = join(root, 'node_modules/.cache/dateline');
const kept = join(folder, 'package.json');

if (process.argv[2] === 'pack') {
  mkdirSync(folder, { recursive: true });
  copyFileSync(manifest, kept);
  const { optionalDependencies, devDependencies, allowScripts, scripts, ...rest } = JSON.parse(
    readFileSync(manifest, 'utf8'),
  ) as Record<string, Record<string, string>>;
  void [devDependencies, allowScripts];
  const { node, ...others } = optionalDependencies ?? {};
  void node;
  // npm looks for `postpack` in the file as it is now.
  const after = { postpack: scripts?.['postpack'] };
  const packed = { ...rest, scripts: after, optionalDependencies: others };
  writeFileSync(manifest, `${JSON.stringify(packed, null, 2)}\n`);
} else if (existsSync(kept)) {
  copyFileSync(kept, manifest);
  rmSync(kept);
}
