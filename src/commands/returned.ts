import { unfold } from '../formats/xliff/forms.ts';
import { readXliff } from '../formats/xliff/read.ts';
import { UsageError, type Diagnostic } from '../model/diagnostic.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Context } from './context.ts';
import { within } from './within.ts';

/** A file that came back from a translator. */
export interface Returned {
  /** As the user named it. */
  readonly path: string;
  readonly bilingual: Bilingual;
  /** Why it cannot be read; then it is refused as a whole. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a returned file. */
export function readReturned(path: string, bytes: Uint8Array): Returned {
  const { document, diagnostics } = readXliff(bytes);
  return {
    path,
    // Sentences that went out one by one (`convert --profile omegat`) are segments again.
    bilingual: unfold(document.bilingual),
    diagnostics: within(path, diagnostics),
  };
}

/**
 * The returned files that are meant, in the order given; a folder stands for all XLIFF files inside it.
 *
 * @throws UsageError when a name matches nothing
 */
export async function listReturned(paths: readonly string[], { host }: Context): Promise<readonly string[]> {
  const all: string[] = [];
  for (const path of paths) {
    const kind = path === '-' ? 'file' : (await host.stat(path))?.kind;
    if (kind === 'file' || kind === 'other') {
      all.push(path);
      continue;
    }
    const folder = path.replace(/\/+$/, '');
    const found = await host.glob(kind === 'folder' ? [`${folder}/**/*.{xlf,xliff,xml}`] : [path], host.cwd);
    if (found.length === 0) throw new UsageError('usage/no-such-file', { path });
    all.push(...found);
  }
  return [...new Set(all)];
}
