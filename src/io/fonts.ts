import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { HostError } from '../model/diagnostic.ts';
import type { FontFile } from '../model/font.ts';

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const LATIN_EXTENDED =
  'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113';
const ARABIC =
  'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC';
// Spaces, digits and punctuation of the Naskh face, so that they fit the Arabic letters; Latin letters come from the
// Latin face.
const NEUTRAL = 'U+0020-0040,U+005B-0060,U+007B-00BF,U+2010-2027,U+202F-203A,U+2212';

const NASKH = '@fontsource/noto-naskh-arabic';
const SERIF = '@fontsource/source-serif-4';

/** Package, subset, weight, style and characters of every file. */
const FILES: readonly (readonly [string, string, number, 'normal' | 'italic', string])[] = [
  [NASKH, 'arabic', 400, 'normal', ARABIC],
  [NASKH, 'arabic', 700, 'normal', ARABIC],
  [NASKH, 'latin', 400, 'normal', NEUTRAL],
  [NASKH, 'latin', 700, 'normal', NEUTRAL],
  [SERIF, 'latin', 400, 'normal', LATIN],
  [SERIF, 'latin', 400, 'italic', LATIN],
  [SERIF, 'latin', 700, 'normal', LATIN],
  [SERIF, 'latin-ext', 400, 'normal', LATIN_EXTENDED],
  [SERIF, 'latin-ext', 700, 'normal', LATIN_EXTENDED],
];

const FAMILIES: Readonly<Record<string, string>> = {
  [NASKH]: 'Noto Naskh Arabic',
  [SERIF]: 'Source Serif 4',
};

/**
 * Reads the fonts of the preview from their packages (both under the SIL Open Font License 1.1).
 *
 * @throws HostError `file/missing` when a package is not installed
 */
export async function readFonts(): Promise<readonly FontFile[]> {
  const resolve = createRequire(import.meta.url).resolve;
  return await Promise.all(
    FILES.map(async ([pack, subset, weight, style, range]) => {
      const name = `${pack.slice(pack.indexOf('/') + 1)}-${subset}-${weight}-${style}.woff2`;
      try {
        const bytes = await readFile(join(dirname(resolve(`${pack}/package.json`)), 'files', name));
        return { name, family: FAMILIES[pack] ?? pack, weight, style, range, bytes };
      } catch (cause) {
        throw new HostError('file/missing', { path: `${pack}/files/${name}` }, { cause });
      }
    }),
  );
}
