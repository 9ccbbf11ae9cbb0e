import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertXliff } from '../../src/formats/xliff/convert.ts';
import { createXliff } from '../../src/formats/xliff/read.ts';
import { complaintsOnFilled } from './filled.ts';
import { sampleArticle } from './sample.ts';
import { call, type Client } from './run.ts';

/** Fills every unit through rich strings, the only way of the toolkit that keeps codes. */
const FILL = `
import sys
from translate.storage import xliff
def capitals(part):
    if isinstance(part, str):
        return ''.join(c.upper() if 'a' <= c <= 'z' else c for c in part)
    if type(part).__name__ not in ('Bpt', 'Ept', 'Ph', 'It', 'X', 'Bx', 'Ex', 'UnknownXML'):
        part.sub = [capitals(p) for p in part.sub]
    return part
store = xliff.xlifffile.parsefile(sys.argv[1])
for unit in store.units:
    if not unit.istranslatable():
        continue
    unit.rich_target = [capitals(part.copy()) for part in unit.rich_source]
    unit.marktranslated() if hasattr(unit, 'marktranslated') else None
store.savefile(sys.argv[2])
`;

/** The Python that has the toolkit: Debian installs it for its own. */
function python(): string | undefined {
  return ['python3', '/usr/bin/python3'].find(
    (name) => call(name, ['-c', 'import translate.storage.xliff']).isFine,
  );
}

/** The translate-toolkit of Debian, with rich strings. */
export const toolkit: Client = {
  name: 'translate-toolkit, rich strings',
  missing: () => (python() === undefined ? 'translate-toolkit is not installed' : undefined),
  run(folder) {
    const sent = createXliff(sampleArticle());
    const { document } = convertXliff(sent, { profile: 'toolkit' });
    const [source, target] = [join(folder, 'a.xlf'), join(folder, 'b.xlf')];
    writeFileSync(source, document.bytes);
    const filled = call(python() ?? 'python3', ['-c', FILL, source, target]);
    if (!filled.isFine) return [`the toolkit does not fill our file: ${filled.output.slice(-600)}`];
    return complaintsOnFilled(sent, new Uint8Array(readFileSync(target)));
  },
};
