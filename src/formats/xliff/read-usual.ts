import type { Bilingual, BilingualFile } from '../../model/bilingual.ts';
import type { XliffReading } from './document.ts';
import { CORE, MDA } from './names.ts';
import { readUsualUnits } from './usual-form.ts';
import { ILLEGAL } from './xml-chars.ts';

/** Larger files are read piece by piece, so that they are never in memory as a whole. */
const MOST_BYTES = 1_000_000;

const UNIT = '<unit ';
const UNIT_END = '</unit>';
/** What units take over from the elements around them, and what makes the one list of units several. */
const AROUND = /\s(?:translate|canResegment|xml:space)\s*=|<(?:\w+:)?group\b/;

/** Nothing else follows the units. */
const AFTER = /^\s*<\/file>\s*<\/xliff>\s*$/;

/**
 * Reads a file in the form in which we and most tools write it.
 *
 * What stands around the units is read by the scanner, as a document without units; so it decides on encoding, namespaces,
 * version and all that a file says of itself.
 *
 * @param readAny the reader of any file
 * @returns what it gives; undefined where the file is written in another way, be it right or wrong
 */
export function readUsual(
  bytes: Uint8Array,
  readAny: (bytes: Uint8Array) => XliffReading,
): Bilingual | undefined {
  const text = bytes.length > MOST_BYTES ? undefined : decode(bytes);
  const start = text?.indexOf(UNIT) ?? -1;
  if (text === undefined || start < 0 || text.includes('\r') || ILLEGAL.test(text)) return undefined;
  const end = text.lastIndexOf(UNIT_END) + UNIT_END.length;
  const frame = readFrame(text.slice(0, start), text.slice(Math.max(start, end)), readAny);
  if (frame === undefined) return undefined;
  const { file, ...head } = frame;
  const units = readUsualUnits(
    text,
    { start, end },
    { core: CORE[head.version], file, hasMetadata: head.namespaces?.['mda'] === MDA },
  );
  return units === undefined ? undefined : { ...head, files: [{ ...file, units }] };
}

type Frame = Omit<Bilingual, 'files'> & { readonly file: BilingualFile };

/** What stands around the units of the only file. */
function readFrame(
  before: string,
  after: string,
  readAny: (bytes: Uint8Array) => XliffReading,
): Frame | undefined {
  if (AROUND.test(before) || !AFTER.test(after)) return undefined;
  const { document, diagnostics } = readAny(new TextEncoder().encode(before + after));
  const { files, ...head } = document.bilingual;
  if (diagnostics.length > 0 || document.encoding !== 'utf-8' || head.version === '1.2') return undefined;
  const [file, ...more] = files;
  return file === undefined || more.length > 0 || file.units.length > 0 ? undefined : { ...head, file };
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): string | undefined {
  // A byte order mark.
  if (bytes[0] === 0xef) return undefined;
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
