import type { Edit } from './document.ts';
import type { Part } from './file-reader.ts';
import { CORE_12 } from './names.ts';
import { patchUnit12 } from './patch-12.ts';
import { patchUnit2 } from './patch-2.ts';
import { applyReplacements, type Patch, type Replacement } from './replacement.ts';

/** The unit with its edits applied; what is not edited is the same text as before. */
export function patchUnit(part: Part, edits: readonly Edit[]): string {
  const { element, raw } = part;
  const found: Replacement[] = [];
  const patch: Patch = {
    unit: element,
    raw: (start, end) => raw.slice(start - element.start, end - element.start),
    replace: (start, end, text) => found.push({ start, end, text }),
  };
  if (element.uri === CORE_12) patchUnit12(patch, edits);
  else patchUnit2(patch, edits);
  return applyReplacements(raw, element.start, found);
}
