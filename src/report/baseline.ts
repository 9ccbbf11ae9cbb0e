import type { Diagnostic } from '../model/diagnostic.ts';
import { fingerprint } from './fingerprint.ts';
import { unitAddress } from './place.ts';

/** How often each finding is known, by its key. */
export type Known = ReadonlyMap<string, number>;

const SCHEMA = 'dateline-baseline/1';

/**
 * The same finding has the same key when lines move and sentences are cut anew: file, article and unit, code, and what was
 * found there.
 */
export function keyOf({ code, place = {}, values }: Diagnostic): string {
  const { segment: _, ...unit } = place;
  return [place.file ?? '', unitAddress(unit), code, fingerprint(JSON.stringify(values))].join(' ');
}

/** Counts findings as they come. */
export function countKnown(known: Map<string, number>, findings: readonly Diagnostic[]): void {
  for (const finding of findings) {
    const key = keyOf(finding);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
}

/** Findings of a run that were known before, each as often as it was. */
export interface Baseline {
  /** Those that are new. */
  fresh(findings: readonly Diagnostic[]): readonly Diagnostic[];
  /** How many were known so far, and how many of the known ones did not come. */
  count(): { readonly known: number; readonly gone: number };
}

/** Begins a run. */
export function openBaseline(known: Known): Baseline {
  const left = new Map(known);
  let count = 0;
  return {
    fresh: (findings) =>
      findings.filter((finding) => {
        const key = keyOf(finding);
        const times = left.get(key) ?? 0;
        if (times === 0) return true;
        left.set(key, times - 1);
        count++;
        return false;
      }),
    count: () => ({ known: count, gone: [...left.values()].reduce((sum, times) => sum + times, 0) }),
  };
}

/** A file with one finding a line, sorted, so that git shows what came and went. */
export function writeBaseline(known: Known): string {
  const sorted = [...known].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ schema: SCHEMA, findings: Object.fromEntries(sorted) }, null, 2)}\n`;
}

/** Reads such a file; undefined when it is something else. */
export function readBaseline(text: string): Known | undefined {
  const value = parse(text);
  if (typeof value !== 'object' || value === null || !('schema' in value) || value.schema !== SCHEMA)
    return undefined;
  const findings = 'findings' in value ? value.findings : undefined;
  if (typeof findings !== 'object' || findings === null) return undefined;
  const known = new Map<string, number>();
  for (const [key, times] of Object.entries(findings) as [string, unknown][]) {
    if (typeof times !== 'number' || !Number.isInteger(times)) return undefined;
    known.set(key, times);
  }
  return known;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
