import type { Role } from './article.ts';
import type { DateOrder, Day } from './date.ts';
import type { Fix, IssueType, Level, Values } from './diagnostic.ts';
import type { Content } from './inline.ts';
import type { Range } from './range.ts';

/** What a project says about its checks. */
export interface CheckSettings {
  readonly dateOrder?: DateOrder;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly published?: Day;
  /** Calendars besides the Gregorian one (CLDR names: `islamic-umalqura`). */
  readonly calendars?: readonly string[];
  /** Agreed translations; `forbidden` ones must not be used. */
  readonly glossary?: readonly {
    readonly source: string;
    readonly target: string;
    readonly forbidden?: boolean;
  }[];
  readonly doNotTranslate?: readonly string[];
  /** Other pairs of the same article, for consistency. */
  readonly siblings?: readonly { readonly source: string; readonly target: string }[];
}

/** One segment as the rules see it. Texts are without inline codes; `codes` tell where they stood. */
export interface Pair {
  readonly source: Content;
  /** Undefined: no target element. */
  readonly target: Content | undefined;
  readonly sourceLang: string;
  readonly targetLang: string;
  readonly role?: Role;
  readonly settings: CheckSettings;
  /** Derived facts (dates, numbers, levels) are computed once per pair: rules share them through this cache. */
  readonly facts: Map<string, unknown>;
}

/** What a rule reports; code, level and place are stamped by the runner. */
export interface Hit {
  readonly side: 'source' | 'target';
  readonly range?: Range;
  /** Index in `codes` of that side, when the hit is about an inline code: its markup is marked in a string. */
  readonly codeIndex?: number;
  readonly values: Values;
  /** When it differs from the level of the rule. */
  readonly level?: Level;
  /** When one file serves several codes of its family: the full code. */
  readonly code?: string;
  readonly fix?: Fix;
}

/** A pair of strings that a rule must report on, or must leave alone (`reports: []`); shown in the docs. */
export interface Example {
  /** Strings may hold XLIFF inline codes. */
  readonly source: string;
  readonly target: string;
  readonly sourceLang?: string;
  readonly targetLang: string;
  readonly settings?: CheckSettings;
  /** The texts reported, in order; `''` for a hit without range. */
  readonly reports: readonly string[];
}

/** A check of one segment: data and one function. */
export interface Rule {
  readonly code: string;
  readonly level: Level;
  readonly type: IssueType;
  readonly examples: readonly Example[];
  check(pair: Pair): Iterable<Hit>;
}

/** Public form of a finding on a pair; the range is in the target as given, codes included. */
export interface Finding {
  readonly code: string;
  readonly level: Level;
  readonly type: IssueType;
  readonly side: 'source' | 'target';
  readonly range?: Range;
  readonly values: Values;
  readonly fix?: Fix;
}
