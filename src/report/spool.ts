import type { Diagnostic } from '../model/diagnostic.ts';

/** Many findings that wait to be told, as bytes: a sixth of what they take as objects. */
export interface Spool {
  add(findings: readonly Diagnostic[]): void;
  /** All of them, as they were added; without their causes. */
  batches(): Generator<readonly Diagnostic[]>;
}

/** Begins an empty one. */
export function createSpool(): Spool {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const kept: Uint8Array[] = [];
  return {
    add(findings) {
      if (findings.length === 0) return;
      kept.push(encoder.encode(JSON.stringify(findings.map(withoutCause))));
    },
    *batches() {
      for (const bytes of kept) yield JSON.parse(decoder.decode(bytes)) as readonly Diagnostic[];
    },
  };
}

/** A cause may be anything, and is for nobody who reads a report. */
function withoutCause({ code, level, type, place, values, fix }: Diagnostic): unknown {
  return { code, level, type, place, values, fix };
}
