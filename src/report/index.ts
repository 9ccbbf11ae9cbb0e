import type { Diagnostic, Level } from '../model/diagnostic.ts';
import type { Messages } from '../messages/index.ts';
import { reportGithub } from './github.ts';
import { reportHtml } from './html.ts';
import { reportJson } from './json.ts';
import { reportSarif } from './sarif.ts';
import { reportText } from './text.ts';

/** What a reporter gets. */
export interface ReportSettings {
  /** The catalogue of a family is loaded before its first finding is added. */
  readonly messages: Messages;
  /** Version of dateline, for tools that keep track. */
  readonly version: string;
  /** Whether the output may be coloured (text only). */
  readonly isColoured: boolean;
  /** Text around a finding: the source or target of a segment. */
  readonly context?: (finding: Diagnostic) => string | undefined;
}

/** A report that is written while findings come; all it gives, put together, is the document. */
export interface ReportWriter {
  /** What these findings, which follow the ones before, add to it. Findings in one file come together. */
  add(findings: readonly Diagnostic[]): string;
  /** The rest of it. */
  end(): Iterable<string>;
  /** The rest where an error ends it: still a document, which says that it is not complete. */
  abort?(): string;
}

/** Begins one document. */
export type Reporter = (settings: ReportSettings) => ReportWriter;

/** All forms of a report by name. */
export const reporters: Readonly<Record<string, Reporter>> = {
  text: reportText,
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
  html: reportHtml,
};

const LEVELS: readonly Level[] = ['note', 'warning', 'error'];

/** Tells whether a finding is at or above the level that makes a check fail. */
export function isFailing(level: Level, failOn: Level | 'none'): boolean {
  return failOn !== 'none' && LEVELS.indexOf(level) >= LEVELS.indexOf(failOn);
}
