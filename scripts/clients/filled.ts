import { checkReturned } from '../../src/formats/xliff/check-returned.ts';
import { convertXliff } from '../../src/formats/xliff/convert.ts';
import type { XliffDocument } from '../../src/formats/xliff/document.ts';
import { readXliff } from '../../src/formats/xliff/read.ts';
import { validateXliff } from '../../src/formats/xliff/validate.ts';
import type { Content } from '../../src/model/inline.ts';
import { capitalText } from './sample.ts';
import type { Complaints } from './run.ts';

/** What is wrong with a file that a tool has filled with capitals. */
export function complaintsOnFilled(sent: XliffDocument, bytes: Uint8Array): Complaints {
  const { document, diagnostics } = readXliff(bytes);
  const errors = [...diagnostics, ...validateXliff(bytes)].filter(({ level }) => level === 'error');
  const back = convertXliff(document, { version: '2.0' });
  const broken = checkReturned(sent, back.document).filter(({ level }) => level === 'error');
  return [
    ...[...errors, ...broken].map(({ code, values }) => `${code} ${JSON.stringify(values)}`),
    ...textComplaints(back.document, sent),
  ];
}

function textComplaints(back: XliffDocument, sent: XliffDocument): Complaints {
  const units = new Map(back.bilingual.files.flatMap((file) => file.units).map((unit) => [unit.id, unit]));
  return sent.bilingual.files
    .flatMap((file) => file.units)
    .filter(({ translate }) => translate !== false)
    .flatMap((unit) =>
      unit.segments.flatMap((segment, index) => {
        const other = units.get(unit.id)?.segments[index];
        if (segment.isIgnorable === true) return [];
        const where = `${unit.id}/${segment.id ?? index}`;
        if (other?.target === undefined) return [`${where} has no translation`];
        if (other.target.text !== capitalText(segment.source.text))
          return [`${where} reads ${other.target.text}`];
        if (other.state !== 'translated') return [`${where} is ${other.state}`];
        return codesOf(other.target) === codesOf(segment.source)
          ? []
          : [`${where} has other codes: ${codesOf(other.target)}`];
      }),
    );
}

/** Codes with their places and their native markup. */
function codesOf({ codes }: Content): string {
  return codes.map(({ at, kind, id, data }) => `${at} ${kind} ${id} ${data ?? ''}`).join('; ');
}
