import type { Range } from './range.ts';

/** SARIF 2.1.0 §3.27.10 without `none`. */
export type Level = 'error' | 'warning' | 'note';

/** ITS 2.0 §8.9.2, locQualityIssueType. */
export type IssueType =
  | 'terminology'
  | 'mistranslation'
  | 'omission'
  | 'untranslated'
  | 'addition'
  | 'duplication'
  | 'inconsistency'
  | 'grammar'
  | 'legal'
  | 'register'
  | 'locale-specific-content'
  | 'locale-violation'
  | 'style'
  | 'characters'
  | 'misspelling'
  | 'typographical'
  | 'formatting'
  | 'inconsistent-entities'
  | 'numbers'
  | 'markup'
  | 'pattern-problem'
  | 'whitespace'
  | 'internationalization'
  | 'length'
  | 'non-conformance'
  | 'uncategorized'
  | 'other';

/** Where something stands: in a file, and in the words of the bilingual model. */
export interface Place {
  /** Path or name of the file as the user gave it. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1, UTF-16 code units. */
  readonly column?: number;
  /** Name of the article, unit and segment: `article#unit/segment`. */
  readonly article?: string;
  readonly unit?: string;
  readonly segment?: string;
  readonly side?: 'source' | 'target';
  /** In the text of that side of the segment (codes do not count), or in the file when there is no unit. */
  readonly range?: Range;
}

/** Values that a message is built from. A list is joined in the reader's language. */
export type Values = Readonly<Record<string, string | number | readonly string[]>>;

/** A change of the target text that makes the rule silent; edits do not overlap and are in order. */
export interface Fix {
  /** Safe ones are applied by `check --fix`; the others only when asked for. */
  readonly isSafe: boolean;
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
}

/** A finding about content. It holds no sentence: words come from `locales/<lang>/` by `code` and `values`. */
export interface Diagnostic {
  /** `family/name`, the same in file name, report, catalogue and docs. */
  readonly code: string;
  readonly level: Level;
  readonly type?: IssueType;
  readonly place?: Place;
  readonly values: Values;
  readonly fix?: Fix;
  readonly cause?: unknown;
}

/** Thrown when the request or the configuration is wrong: one line on stderr, exit code 2. */
export class UsageError extends Error {
  readonly code: string;
  readonly values: Values;
  constructor(code: string, values: Values = {}) {
    super(code);
    this.name = 'UsageError';
    this.code = code;
    this.values = values;
  }
}

/** Thrown by `io` when the machine fails (disk, permission, missing file): one line with the path, exit code 3. */
export class HostError extends Error {
  readonly code: string;
  readonly values: Values;
  constructor(code: string, values: Values = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'HostError';
    this.code = code;
    this.values = values;
  }
}
