import type { Diagnostic, Level } from '../model/diagnostic.ts';
import type { Messages } from '../messages/index.ts';
import { reportGithub } from './github.ts';
import { reportHtml } from './html.ts';
import { reportJson } from './json.ts';
import { reportSarif } from './sarif.ts';
import { reportText } from './text.ts';

/** What a reporter gets. The catalogues of all families in `findings` are loaded. */
export interface Report {
  readonly findings: readonly Diagnostic[];
  readonly messages: Messages;
  /** Version of dateline, for tools that keep track. */
  readonly version: string;
  /** Whether the output may be coloured (text only). */
  readonly isColoured: boolean;
  /** Text around a finding: the source or target of a segment. */
  readonly context?: (finding: Diagnostic) => string | undefined;
}

/** Turns findings into one document. */
export type Reporter = (report: Report) => string;

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
