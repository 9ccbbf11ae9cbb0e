import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');

/** What starts from outside, and what stands in its file of `dist/`. Threads do not take over the cache of compiled code. */
const ENTRIES: Readonly<Record<string, string>> = {
  cli: "import './bundle/cli.js';",
  index: "export * from './bundle/index.js';",
  worker:
    "import { enableCompileCache } from 'node:module';\n\nenableCompileCache();\nawait import('./bundle/worker.js');",
};

/**
 * Joins the program's 300 modules into a few in `dist/bundle/`: a start of each process and thread then takes two thirds of the
 * time. Packages stay outside. Modules find files of the package from one folder below `dist/`, as in `src/`.
 *
 * To be called after the compiler, whose modules are taken away; its declarations stay.
 */
export async function bundleProgram(): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node22',
      outDir: 'dist/bundle',
      emptyOutDir: true,
      copyPublicDir: false,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.keys(ENTRIES).map((name) => [name, join(root, `src/${name}.ts`)])),
        output: { chunkFileNames: '[name].js', entryFileNames: '[name].js' },
      },
    },
  });
  const dist = join(root, 'dist');
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.js') && !name.startsWith('bundle')) rmSync(join(dist, name));
  }
  for (const [name, text] of Object.entries(ENTRIES)) writeFileSync(join(dist, `${name}.js`), `${text}\n`);
}
