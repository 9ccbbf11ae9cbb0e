import type { Diagnostic } from '../model/diagnostic.ts';
import type { Report } from './index.ts';

/** One document for programs, schema `dateline/1`: `findings` in order, each with its words. */
export function reportJson({ findings, messages, version }: Report): string {
  const rows = findings.map((finding) => rowOf(finding, messages.sentence(finding.code, finding.values)));
  return JSON.stringify({ schema: 'dateline/1', version, findings: rows }, null, 2);
}

/** Every address a program may want, flat; what a finding does not have is left out. */
function rowOf(finding: Diagnostic, message: string): Readonly<Record<string, unknown>> {
  const { code, level, type, place, values, fix } = finding;
  return { ...place, code, level, type, message, values, fix };
}
