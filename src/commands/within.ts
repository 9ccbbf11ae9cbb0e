import type { Diagnostic } from '../model/diagnostic.ts';

/** Findings with the file that they are about. */
export function within(file: string, findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.map((one) => ({ ...one, place: { ...one.place, file } }));
}
