import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HostError } from '../model/diagnostic.ts';

/**
 * The client of the served preview as one classic script: the file that the build made, or, when the program runs from
 * its sources, those sources with their types taken out.
 *
 * @throws HostError `file/missing` when the installation is not whole
 */
export function readClient(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const built = join(here, '..', 'preview-client.js');
  const source = join(here, '..', 'preview', 'client', 'main.ts');
  const isBuilt = import.meta.url.endsWith('.js');
  try {
    return isBuilt ? readFileSync(built, 'utf8') : bundle(source);
  } catch (cause) {
    throw new HostError('file/missing', { path: isBuilt ? built : source }, { cause });
  }
}

/** Modules in the order in which they need each other, joined in one scope: their top-level names differ. */
function bundle(entry: string): string {
  const done = new Map<string, string>();
  const add = (file: string): void => {
    if (done.has(file)) return;
    done.set(file, '');
    const text = withoutTypes(readFileSync(file, 'utf8'));
    for (const [, name = ''] of text.matchAll(/^import\s[^;]*?['"](\.[^'"]+)['"];/gm))
      add(join(dirname(file), name));
    // Set again, so that a module stands after those it needs.
    done.delete(file);
    done.set(file, text.replace(/^import\s[^;]*;/gm, '').replace(/^export (?=\w)/gm, ''));
  };
  add(entry);
  return `(() => {\n'use strict';\n${[...done.values()].join('\n')}\n})();\n`;
}

// The function is stable in what it does here, but Node still announces it as an experiment on stderr.
function withoutTypes(text: string): string {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(text);
  } finally {
    process.emitWarning = emitWarning;
  }
}
