import { join } from 'node:path';
import { build } from 'vite';

/**
 * Bundles the client of the served preview into `dist/preview-client.js`: one classic script that the server puts
 * inline into its page. The style is part of the server's own code.
 */
export async function buildClient(): Promise<void> {
  const root = join(import.meta.dirname, '..');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      outDir: 'dist',
      emptyOutDir: false,
      copyPublicDir: false,
      minify: true,
      lib: {
        entry: join(root, 'src/preview/client/main.ts'),
        formats: ['iife'],
        name: 'datelinePreview',
        fileName: () => 'preview-client.js',
      },
    },
  });
}
