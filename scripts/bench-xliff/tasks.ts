import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import type { PatchOptions } from '../../src/formats/xliff/document.ts';
import { patchXliff, type UnitEditor } from '../../src/formats/xliff/edit.ts';
import { readUnits } from '../../src/formats/xliff/read.ts';
import { validateChunks } from '../../src/formats/xliff/validate.ts';

/** What we do with a file, piece by piece; each gives a count to check. */
export const TASKS: Readonly<Record<string, (file: string, output: string) => Promise<number>>> = {
  async read(file) {
    let units = 0;
    for await (const { unit } of readUnits(pieces(file))) if (unit.segments.length > 0) units++;
    return units;
  },
  pass: (file, output) => patch(file, output, () => undefined),
  /** Which units are edited is known before they are read, as it is to the peers. */
  edit: (file, output) => patch(file, output, addId, { only: everyTenth() }),
  /** Which units are edited is decided from what they hold. */
  choose(file, output) {
    const isNext = everyTenth();
    return patch(file, output, (unit, ...heads) => (isNext() ? addId(unit, ...heads) : undefined));
  },
  async validate(file) {
    let findings = 0;
    for await (const finding of validateChunks(pieces(file))) if (finding.level === 'error') findings++;
    return findings;
  },
};

function pieces(file: string): AsyncIterable<Uint8Array> {
  return createReadStream(file, { highWaterMark: 1 << 18 });
}

function everyTenth(): () => boolean {
  let nth = 0;
  return () => nth++ % 10 === 0;
}

const addId: UnitEditor = ({ id, segments }) => {
  const [segment] = segments;
  if (segment?.target === undefined) return undefined;
  const target = { text: `${segment.target.text} (${id})`, codes: segment.target.codes };
  return [{ unit: id, segment: 0, target, state: 'reviewed' }];
};

async function patch(
  file: string,
  output: string,
  editor: UnitEditor,
  options: PatchOptions = {},
): Promise<number> {
  const out = openSync(output, 'w');
  let bytes = 0;
  for await (const piece of patchXliff(pieces(file), editor, options)) bytes += writeSync(out, piece);
  closeSync(out);
  return bytes;
}
