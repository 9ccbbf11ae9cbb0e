import type { Element } from './tree.ts';

/** A piece of the document that is replaced; offsets in the document. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A unit while it is edited: replacements are collected, the bytes around them stay. */
export interface Patch {
  readonly unit: Element;
  /** The document from an offset to another inside the unit. */
  raw(start: number, end: number): string;
  replace(start: number, end: number, text: string): void;
}

/** Text with pieces replaced; pieces do not overlap. Insertions at one place keep the order in which they were made. */
export function applyReplacements(raw: string, base: number, replacements: readonly Replacement[]): string {
  const sorted = replacements.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let from = 0;
  for (const { start, end, text } of sorted) {
    out += raw.slice(from, start - base) + text;
    from = end - base;
  }
  return out + raw.slice(from);
}

/** Prefix of a name with its colon: `ns0:` of `ns0:unit`. */
export function prefixOf(element: Element): string {
  return element.name.slice(0, element.name.length - element.local.length);
}
