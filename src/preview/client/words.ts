/** Words of the interface, written into the page by the server. */
export interface ClientWords {
  readonly source: string;
  readonly target: string;
  readonly notes: string;
  readonly findings: string;
  readonly dates: string;
  readonly numbers: string;
  readonly none: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly updated: string;
  readonly lost: string;
  readonly edited: string;
  readonly nothing: string;
  readonly choose: string;
  readonly segments: string;
  readonly found: string;
  readonly states: Readonly<Record<string, string>>;
}

/** Reads the words from the page. */
export function readWords(): ClientWords {
  return JSON.parse(document.getElementById('words')?.textContent ?? '{}') as ClientWords;
}
