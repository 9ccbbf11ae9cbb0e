import type { Edit } from './document.ts';
import type { Patch } from './replacement.ts';

/** Applies edits to a trans-unit of XLIFF 1.2. */
export function patchUnit12(_patch: Patch, _edits: readonly Edit[]): void {}
