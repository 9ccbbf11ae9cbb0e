import type { Diagnostic } from '../model/diagnostic.ts';
import type { ReportSettings, ReportWriter } from './index.ts';
import { jsonRows } from './rows.ts';

/** One document for programs, schema `dateline/1`: `findings` in order, each with its words. */
export function reportJson({ messages, version }: ReportSettings): ReportWriter {
  const empty = JSON.stringify({ schema: 'dateline/1', version, findings: [] }, null, 2);
  const [head = ''] = empty.split(/\]\n\}$/);
  let isEmpty = true;
  return {
    add(findings) {
      if (findings.length === 0) return '';
      const before = isEmpty ? `${head}\n` : ',\n';
      isEmpty = false;
      const rows = findings.map((one) => rowOf(one, messages.sentence(one.code, one.values)));
      return before + jsonRows(rows, 2);
    },
    end: () => [isEmpty ? empty : '\n  ]\n}'],
    abort: () => (isEmpty ? '' : '\n  ],\n  "incomplete": true\n}'),
  };
}

/** Every address a program may want, flat; what a finding does not have is left out. */
function rowOf(finding: Diagnostic, message: string): Readonly<Record<string, unknown>> {
  const { code, level, type, place, values, fix } = finding;
  return { ...place, code, level, type, message, values, fix };
}
