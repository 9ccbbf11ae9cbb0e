import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertXliff } from '../../src/formats/xliff/convert.ts';
import { createXliff } from '../../src/formats/xliff/read.ts';
import { complaintsOnFilled } from './filled.ts';
import { capitalText, sampleArticle } from './sample.ts';
import { call, hasProgram, type Client } from './run.ts';

const PROJECT = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>EN</source_lang><target_lang>FR</target_lang><sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags></project></omegat>
`;

/** OmegaT in console mode: it dumps its segments, we fill its memory, it writes the target. */
export const omegat: Client = {
  name: 'OmegaT, console mode',
  missing: () => (hasProgram('omegat', ['--help']) ? undefined : 'omegat is not installed'),
  run(folder) {
    const sent = createXliff(sampleArticle());
    const { document } = convertXliff(sent, { profile: 'omegat' });
    for (const name of ['source', 'target', 'omegat', 'tm', 'glossary', 'dictionary'])
      mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'omegat.project'), PROJECT);
    writeFileSync(join(folder, 'source', 'a.xlf'), document.bytes);
    const dump = join(folder, 'dump.tmx');
    const dumped = call('omegat', [
      folder,
      '--mode=console-createpseudotranslatetmx',
      `--pseudotranslatetmx=${dump}`,
      '--pseudotranslatetype=equal',
      '--no-team',
    ]);
    if (!dumped.isFine) return [`OmegaT does not read our file: ${dumped.output.slice(-400)}`];
    writeFileSync(join(folder, 'omegat', 'project_save.tmx'), fill(readFileSync(dump, 'utf8')));
    const written = call('omegat', [folder, '--mode=console-translate', '--no-team']);
    if (!written.isFine) return [`OmegaT does not write the target: ${written.output.slice(-400)}`];
    return complaintsOnFilled(sent, new Uint8Array(readFileSync(join(folder, 'target', 'a.xlf'))));
  },
};

/** Puts capitals into the second variant of every unit; tags of OmegaT (`<g0>`) stay as they are. */
function fill(tmx: string): string {
  return tmx.replaceAll(
    /(<tuv [^>]*lang="FR"[^>]*>\s*<seg>)([\s\S]*?)(<\/seg>)/gi,
    (_, open: string, text: string, close: string) => {
      const parts = text.split(/(&lt;.*?&gt;|&\w+;)/);
      return open + parts.map((part, index) => (index % 2 === 1 ? part : capitalText(part))).join('') + close;
    },
  );
}
