// Builds dist/: types, the program in few files, the client of the served preview, and help and version written out.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildClient } from './build-client.ts';
import { bundleProgram } from './bundle-program.ts';

const root = join(import.meta.dirname, '..');

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, error } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (error !== undefined) throw error;
  if (status !== 0) {
    process.stdout.write(stdout);
    process.exit(status ?? 1);
  }
  return stdout;
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
run(['node_modules/typescript/bin/tsc', '-p', 'scripts/tsconfig.build.json']);
await bundleProgram();
await buildClient();
chmodSync(join(root, 'dist/main.cjs'), 0o755);

// What `src/main.cts` answers without loading anything else.
mkdirSync(join(root, 'dist/ready'));
writeFileSync(join(root, 'dist/ready/version.txt'), run(['dist/cli.js', '--version']));
for (const lang of ['en', 'fr', 'ar']) {
  writeFileSync(
    join(root, `dist/ready/help.${lang}.txt`),
    run(['dist/cli.js', '--help'], { DATELINE_LANG: lang }),
  );
}
