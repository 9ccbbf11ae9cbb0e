import { fixContent } from '../checks/fix.ts';
import { checkBilingual } from '../checks/run.ts';
import type { Config } from '../config/config.ts';
import type { Edit, XliffDocument } from '../formats/xliff/document.ts';
import { editXliff } from '../formats/xliff/edit.ts';
import type { Diagnostic, Fix } from '../model/diagnostic.ts';
import { checkSettings } from './settings.ts';

/** Runs the rules; with `isFixing` applies what is safe first, and reports what is left. */
export function checkDocument(
  document: XliffDocument,
  config: Config | undefined,
  isFixing: boolean,
): { readonly document: XliffDocument; readonly findings: readonly Diagnostic[] } {
  const settings = checkSettings(document.bilingual, config);
  const findings = checkBilingual(document.bilingual, settings);
  const edits = isFixing ? fixesFor(document, findings) : [];
  if (edits.length === 0) return { document, findings };
  const fixed = editXliff(document, edits).document;
  return { document: fixed, findings: checkBilingual(fixed.bilingual, settings) };
}

function fixesFor({ bilingual }: XliffDocument, findings: readonly Diagnostic[]): readonly Edit[] {
  const safe = new Map<string, Fix[]>();
  for (const { place, fix } of findings) {
    if (fix?.isSafe !== true || place?.unit === undefined || place.side !== 'target') continue;
    const key = `${place.article ?? ''}#${place.unit}/${place.segment ?? ''}`;
    safe.set(key, [...(safe.get(key) ?? []), fix]);
  }
  return bilingual.files.flatMap((file) =>
    file.units.flatMap((unit) =>
      unit.segments.flatMap((segment, index): readonly Edit[] => {
        const fixes = safe.get(`${file.original ?? file.id}#${unit.id}/${segment.id ?? ''}`);
        if (fixes === undefined || segment.target === undefined || segment.isIgnorable === true) return [];
        return [
          {
            file: file.id,
            unit: unit.id,
            segment: segment.id ?? index,
            target: fixContent(segment.target, fixes),
          },
        ];
      }),
    ),
  );
}
