import type { Unit } from '../../model/bilingual.ts';
import type { FileHead } from './document.ts';
import type { Part } from './file-reader.ts';
import { attr, type Element } from './tree.ts';

/** Reads the start tag of a `<file>` of XLIFF 1.2. */
export function readFile12(element: Element, nth: number): FileHead {
  const original = attr(element, 'original');
  return { id: `f${nth}`, ...(original === undefined ? {} : { original }), notes: [] };
}

/** Notes of a `<header>`. */
export function readHeader(_element: Element): Partial<FileHead> {
  return {};
}

/** Reads a `<trans-unit>` of XLIFF 1.2. */
export function readUnit12({ element, position }: Part): Unit {
  return { id: attr(element, 'id') ?? '', notes: [], segments: [], position };
}
